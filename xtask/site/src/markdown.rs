//! One page: Markdown in, the site's HTML out. The only Markdown pass.
//!
//! What this module adds to plain Markdown: managed blocks become components, formulas MathML, alerts boxes, folded
//! solutions styled folds, relative links links between pages, and the glossary's words links with their definition.

mod blocks;
mod links;
mod managed;
mod prose;
mod raw;

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;

use harness::discover::Part;
use manuscript::Problem;
use manuscript::directive::{self, Directive};
use manuscript::markdown::options;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use crate::html::{Ids, breakable, escape};
use crate::index::Site;
use crate::listing;

/// A heading for the list of contents: its level, identifier and words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 for the page's title.
    pub level: u8,
    /// The identifier.
    pub id: String,
    /// The words without markup.
    pub text: String,
}

/// A link inside the site that can only be checked when every page is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promised {
    /// The line of the chapter.
    pub line: usize,
    /// The page it leads to, `part1-vocabulary/05a-kernels.html`.
    pub page: String,
    /// The identifier on that page.
    pub anchor: String,
}

/// A page as HTML, with what the rest of the build needs to know of it.
#[derive(Debug, Default)]
pub struct Rendered {
    /// The content of the page's `main` element.
    pub html: String,
    /// The byte of `html` at which the line begins that leads to the next page: its last paragraph, where nothing
    /// stands behind that, and else its end.
    pub foot: usize,
    /// The identifiers on the page.
    pub ids: Ids,
    /// Its headings in order.
    pub headings: Vec<Heading>,
    /// Links with an anchor, to be checked.
    pub promised: Vec<Promised>,
    /// How many words of prose it has.
    pub n_words: usize,
    /// The names of the snippets it shows as listings, solutions included.
    pub listings: Vec<String>,
    /// How many terms it defines.
    pub n_definitions: usize,
    /// The terms that it links to, by their index in the glossary.
    pub terms: BTreeSet<usize>,
}

/// Where a text comes from and where its HTML goes.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The Markdown file.
    pub file: &'a Path,
    /// The chapter's name, `05a-kernels`.
    pub chapter: &'a str,
    /// The page, `part1-vocabulary/05a-kernels.html`.
    pub page: &'a str,
    /// The part whose library a `source` names first; none for what is no chapter.
    pub part: Option<&'a Part>,
}

/// Renders a chapter.
///
/// # Errors
/// Everything that is wrong with the page at once: directives, names, formulas, links, images, raw HTML.
pub fn render(site: &Site<'_>, place: Place<'_>, text: &str) -> Result<Rendered, Vec<Problem>> {
    let blocks = directive::blocks(text, place.file)?;
    let mut masked = String::with_capacity(text.len());
    let mut at = 0;
    for (i, block) in blocks.iter().enumerate() {
        masked.push_str(&text[at..block.whole.start]);
        masked.push_str(&format!("<!--block {i}-->"));
        if matches!(block.directive, Directive::Boxes(_)) {
            // What bless wrote is read like the rest of the page, between the two marks.
            masked.push_str(&format!("\n{}<!--{END_OF_BODY}-->", &text[block.body.clone()]));
        } else {
            // As many lines as before, so that a problem below still names its own line.
            masked.extend(text[block.whole.clone()].chars().filter(|&c| c == '\n'));
        }
        at = block.whole.end;
    }
    masked.push_str(&text[at..]);

    let mut writer = Writer::new(site, place, &masked);
    writer.blocks = blocks.iter().map(|block| (&block.directive, block.line)).collect();
    writer.run();
    writer.finish()
}

/// Renders a line of Markdown without a paragraph around it: a definition, a summary.
pub fn inline(site: &Site<'_>, place: Place<'_>, text: &str) -> Result<String, Vec<Problem>> {
    let mut writer = Writer::new(site, place, text);
    writer.hover = false;
    writer.run();
    let html = writer.finish()?.html;
    Ok(unwrapped(html.trim()).to_string())
}

/// The comment behind a managed block whose body is read as Markdown.
const END_OF_BODY: &str = "end of body";

struct Writer<'a> {
    site: &'a Site<'a>,
    place: Place<'a>,
    text: &'a str,
    /// The bytes at which the text's lines begin.
    lines: Vec<usize>,
    events: Vec<(Event<'a>, Range<usize>)>,
    at: usize,
    /// The page's managed blocks, each with its line.
    blocks: Vec<(&'a Directive, usize)>,
    out: Rendered,
    problems: Vec<Problem>,
    /// The terms already shown with their definition since the last heading of level 1 or 2.
    seen: BTreeSet<usize>,
    /// The terms defined on this page so far.
    defined: BTreeSet<usize>,
    /// Whether words of the glossary become links here.
    hover: bool,
    /// The source's `<details>` that are open: where each begins, and whether its summary was seen.
    folds: Vec<(usize, bool)>,
    /// The last character written as text: what decides whether a quotation mark opens or closes.
    last: char,
    footnotes: Vec<(String, String)>,
    footnote_order: Vec<String>,
}

impl<'a> Writer<'a> {
    fn new(site: &'a Site<'a>, place: Place<'a>, text: &'a str) -> Self {
        Writer {
            site,
            place,
            text,
            lines: std::iter::once(0)
                .chain(text.match_indices('\n').map(|(at, _)| at + 1))
                .collect(),
            events: Parser::new_ext(text, options()).into_offset_iter().collect(),
            at: 0,
            blocks: Vec::new(),
            out: Rendered::default(),
            problems: Vec::new(),
            seen: BTreeSet::new(),
            defined: BTreeSet::new(),
            hover: true,
            folds: Vec::new(),
            last: ' ',
            footnotes: Vec::new(),
            footnote_order: Vec::new(),
        }
    }

    /// The number, from 1, of the line that holds this byte.
    fn line(&self, offset: usize) -> usize {
        self.lines.partition_point(|&start| start <= offset)
    }

    fn problem(&mut self, offset: usize, message: impl Into<String>) {
        let line = self.line(offset);
        self.problems.push(Problem::new(self.place.file, line, message));
    }

    fn push(&mut self, html: &str) {
        self.out.html.push_str(html);
    }

    fn peek(&self, ahead: usize) -> Option<&Event<'a>> {
        self.events.get(self.at + ahead).map(|(event, _)| event)
    }

    fn next(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        let event = self.events.get(self.at).cloned();
        self.at += 1;
        event
    }

    fn finish(mut self) -> Result<Rendered, Vec<Problem>> {
        for (offset, _) in std::mem::take(&mut self.folds) {
            self.problem(offset, "`<details>` is not closed");
        }
        if !self.footnote_order.is_empty() {
            self.push("<section class=\"footnotes\" aria-label=\"Footnotes\"><ol>\n");
            for name in std::mem::take(&mut self.footnote_order) {
                let body = self.footnotes.iter().find(|(known, _)| *known == name);
                let body = body.map(|(_, body)| body.clone()).unwrap_or_default();
                let id = escape(&name);
                self.push(&format!(
                    "<li id=\"footnote-{id}\">{body} <a href=\"#footnote-ref-{id}\" aria-label=\"Back to the text\">↩</a></li>\n"
                ));
            }
            self.push("</ol></section>\n");
        }
        if self.problems.is_empty() { Ok(self.out) } else { Err(self.problems) }
    }

    fn run(&mut self) {
        while self.at < self.events.len() {
            let paragraph = matches!(self.peek(0), Some(Event::Start(Tag::Paragraph)));
            let begins = self.out.html.len();
            self.step();
            self.out.foot = if paragraph { begins } else { self.out.html.len() };
        }
    }

    /// Handles events until the end tag that belongs to the start tag just taken, and takes that too.
    ///
    /// Every step that takes a start tag takes its end tag, so the first end tag seen here is the wanted one.
    fn until_end(&mut self) {
        while let Some(event) = self.peek(0) {
            if matches!(event, Event::End(_)) {
                self.at += 1;
                return;
            }
            self.step();
        }
    }

    /// The HTML of everything up to the end tag that belongs to the start tag just taken.
    fn inner(&mut self) -> String {
        let outer = std::mem::take(&mut self.out.html);
        self.until_end();
        std::mem::replace(&mut self.out.html, outer)
    }

    /// Like [`Writer::inner`], with no links to the glossary inside.
    fn inner_plain(&mut self) -> String {
        let hover = std::mem::replace(&mut self.hover, false);
        let html = self.inner();
        self.hover = hover;
        html
    }

    /// The words, without markup, up to the end tag of the start tag just taken; takes nothing.
    fn words_ahead(&self) -> String {
        let mut words = String::new();
        let mut depth = 0;
        for (event, _) in &self.events[self.at..] {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) if depth == 0 => break,
                Event::End(_) => depth -= 1,
                Event::Text(text) | Event::Code(text) | Event::InlineMath(text) => {
                    words.push_str(text)
                }
                Event::SoftBreak | Event::HardBreak => words.push(' '),
                _ => {}
            }
        }
        words
    }

    fn step(&mut self) {
        let Some((event, range)) = self.next() else {
            return;
        };
        match event {
            Event::Start(tag) => self.start(tag, range),
            // Every start takes its end; a stray end has nothing to write.
            Event::End(_) => {}
            Event::Text(_) => {
                self.at -= 1;
                self.prose();
            }
            Event::Code(code) => {
                self.push(&format!("<code>{}</code>", breakable(&code)));
                self.last = 'x';
            }
            Event::InlineMath(latex) => self.formula(&latex, false, &range),
            Event::DisplayMath(latex) => self.formula(&latex, true, &range),
            Event::Html(html) => self.raw_html(&html, range),
            Event::InlineHtml(html) => self.raw_html(&html, range),
            Event::SoftBreak => {
                self.push("\n");
                self.last = ' ';
            }
            Event::HardBreak => self.push("<br>\n"),
            Event::Rule => self.push("<hr>\n"),
            Event::FootnoteReference(name) => self.footnote_reference(&name),
            Event::TaskListMarker(done) => self.push(if done { "☑ " } else { "☐ " }),
        }
    }

    fn start(&mut self, tag: Tag<'a>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.paragraph(),
            Tag::Heading { level, .. } => self.heading(level),
            Tag::BlockQuote(kind) => self.quote(kind),
            Tag::CodeBlock(kind) => self.code_block(&kind),
            Tag::HtmlBlock => self.until_end(),
            Tag::List(start) => self.list(start),
            Tag::Item => {
                self.last = ' ';
                let html = self.inner();
                self.push(&format!("<li>{html}</li>\n"));
            }
            Tag::Table(alignments) => self.table(&alignments),
            Tag::Emphasis => self.wrap("em"),
            Tag::Strikethrough => self.wrap("del"),
            Tag::Superscript => self.wrap("sup"),
            Tag::Subscript => self.wrap("sub"),
            Tag::Strong => self.strong(),
            Tag::Link { dest_url, title, .. } => self.link(&dest_url, &title, range),
            Tag::Image { dest_url, .. } => self.image(&dest_url, range),
            Tag::FootnoteDefinition(name) => self.footnote(&name),
            // The dialect has neither definition lists nor metadata; their content stays readable.
            _ => self.until_end(),
        }
    }

    fn wrap(&mut self, element: &str) {
        let html = self.inner();
        self.push(&format!("<{element}>{html}</{element}>"));
    }

    /// A paragraph; a formula that stands alone in it is a block of its own.
    fn paragraph(&mut self) {
        self.last = ' ';
        let alone = matches!(self.peek(0), Some(Event::DisplayMath(_)))
            && matches!(self.peek(1), Some(Event::End(TagEnd::Paragraph)));
        if alone {
            self.until_end();
            self.push("\n");
        } else {
            let html = self.inner();
            self.push(&format!("<p>{html}</p>\n"));
        }
    }

    fn code_block(&mut self, kind: &CodeBlockKind<'_>) {
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split([' ', ',']).next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        let mut code = String::new();
        while let Some((Event::Text(text), _)) = self.next() {
            code.push_str(&text);
        }
        self.push(&listing::plain(language, &code));
    }

    fn list(&mut self, start: Option<u64>) {
        let (open, close) = match start {
            Some(1) => ("<ol>".to_string(), "</ol>"),
            Some(n) => (format!("<ol start=\"{n}\">"), "</ol>"),
            None => ("<ul>".to_string(), "</ul>"),
        };
        let html = self.inner();
        self.push(&format!("{open}\n{html}{close}\n"));
    }

    fn footnote(&mut self, name: &str) {
        let html = self.inner();
        let html = unwrapped(html.trim()).to_string();
        self.footnotes.push((name.to_string(), html));
    }

    fn footnote_reference(&mut self, name: &str) {
        let known = self.footnote_order.iter().position(|known| known == name);
        let n = known.unwrap_or_else(|| {
            self.footnote_order.push(name.to_string());
            self.footnote_order.len() - 1
        }) + 1;
        let id = escape(name);
        self.push(&format!(
            "<sup class=\"footnote-ref\" id=\"footnote-ref-{id}\"><a href=\"#footnote-{id}\">{n}</a></sup>"
        ));
    }
}

/// The markup without the one paragraph around it.
fn unwrapped(html: &str) -> &str {
    html.strip_prefix("<p>").and_then(|h| h.strip_suffix("</p>")).unwrap_or(html)
}

/// The markup with its first letter in upper case: what stood behind a colon begins a line here.
fn capital(html: &str) -> String {
    let mut letters = html.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
