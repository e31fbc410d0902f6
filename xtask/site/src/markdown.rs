//! One page: Markdown in, the site's HTML out. The only Markdown pass: the driver gets finished HTML.
//!
//! What this module adds to plain Markdown: managed blocks become components, formulas MathML, alerts boxes, folded
//! solutions styled folds, relative links links between pages, and the glossary's words links with their definition.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;

use harness::discover::Part;
use manuscript::Problem;
use manuscript::directive::{self, Directive};
use manuscript::ledger::Ledger;
use manuscript::markdown::{anchor, line_of, options, resolve};
use pulldown_cmark::{
    Alignment, BlockQuoteKind, CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd,
};

use crate::html::{Ids, escape};
use crate::listing;
use crate::site::Site;
use crate::terms::{self, Terms};

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
        // As many lines as before, so that a problem below still names its own line.
        masked.extend(text[block.whole.clone()].chars().filter(|&c| c == '\n'));
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
    let html = html.trim();
    Ok(html.strip_prefix("<p>").and_then(|h| h.strip_suffix("</p>")).unwrap_or(html).to_string())
}

/// The terms that the chapter defines, by their index in the glossary: a bold word in its home chapter.
pub fn definitions(site_terms: &Terms, chapter: &str, text: &str) -> BTreeSet<usize> {
    let mut defined = BTreeSet::new();
    let mut bold: Option<String> = None;
    for event in Parser::new_ext(text, options()) {
        match event {
            Event::Start(Tag::Strong) => bold = Some(String::new()),
            Event::Text(words) | Event::Code(words) => {
                if let Some(bold) = &mut bold {
                    bold.push_str(&words);
                }
            }
            Event::SoftBreak => {
                if let Some(bold) = &mut bold {
                    bold.push(' ');
                }
            }
            Event::End(TagEnd::Strong) => {
                let words = bold.take().unwrap_or_default();
                let fresh = |&i: &usize| {
                    site_terms.entries()[i].chapter == chapter && !defined.contains(&i)
                };
                if let Some(term) = site_terms.named(&words).into_iter().find(fresh) {
                    defined.insert(term);
                }
            }
            _ => {}
        }
    }
    defined
}

struct Writer<'a> {
    site: &'a Site<'a>,
    place: Place<'a>,
    text: &'a str,
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

    fn problem(&mut self, offset: usize, message: impl Into<String>) {
        let line = line_of(self.text, offset);
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
            self.step();
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
                self.push(&format!("<code>{}</code>", escape(&code)));
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
            Event::FootnoteReference(name) => {
                if !self.footnote_order.iter().any(|known| **known == *name) {
                    self.footnote_order.push(name.to_string());
                }
                let n = self.footnote_order.iter().position(|k| **k == *name).unwrap_or(0) + 1;
                let id = escape(&name);
                self.push(&format!(
                    "<sup class=\"footnote-ref\" id=\"footnote-ref-{id}\"><a href=\"#footnote-{id}\">{n}</a></sup>"
                ));
            }
            Event::TaskListMarker(done) => self.push(if done { "☑ " } else { "☐ " }),
        }
    }

    fn start(&mut self, tag: Tag<'a>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => {
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
            Tag::Heading { level, .. } => self.heading(level),
            Tag::BlockQuote(kind) => self.quote(kind),
            Tag::CodeBlock(kind) => {
                let language = match &kind {
                    CodeBlockKind::Fenced(info) => {
                        info.split([' ', ',']).next().unwrap_or("").to_string()
                    }
                    CodeBlockKind::Indented => String::new(),
                };
                let mut code = String::new();
                while let Some((event, _)) = self.next() {
                    match event {
                        Event::Text(text) => code.push_str(&text),
                        _ => break,
                    }
                }
                self.push(&listing::plain(&language, &code));
            }
            Tag::HtmlBlock => self.until_end(),
            Tag::List(start) => {
                let (open, close) = match start {
                    Some(1) => ("<ol>".to_string(), "</ol>"),
                    Some(n) => (format!("<ol start=\"{n}\">"), "</ol>"),
                    None => ("<ul>".to_string(), "</ul>"),
                };
                let html = self.inner();
                self.push(&format!("{open}\n{html}{close}\n"));
            }
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
            Tag::FootnoteDefinition(name) => {
                let html = self.inner();
                let html = html.trim().to_string();
                let html = html
                    .strip_prefix("<p>")
                    .and_then(|h| h.strip_suffix("</p>"))
                    .map_or(html.clone(), str::to_string);
                self.footnotes.push((name.to_string(), html));
            }
            // The dialect has neither definition lists nor metadata; their content stays readable.
            _ => self.until_end(),
        }
    }

    fn wrap(&mut self, element: &str) {
        let html = self.inner();
        self.push(&format!("<{element}>{html}</{element}>"));
    }

    fn heading(&mut self, level: HeadingLevel) {
        let n = level as u8;
        let words = self.words_ahead();
        if n <= 2 {
            self.seen.clear();
        }
        self.last = ' ';
        let html = self.inner_plain();
        let id = self.out.ids.unique(&anchor(&words));
        self.out.headings.push(Heading { level: n, id: id.clone(), text: words });
        if n == 1 {
            let html = match html.split_once(" · ") {
                Some((number, title)) if number.len() <= 4 => {
                    format!("<span class=\"chapter-number\">{number}</span> {title}")
                }
                _ => html,
            };
            self.push(&format!("<h1 id=\"{id}\">{html}</h1>\n<!--meta-->\n"));
        } else {
            self.push(&format!(
                "<h{n} id=\"{id}\">{html}<a class=\"anchor\" href=\"#{id}\" aria-label=\"Link to this section\"></a></h{n}>\n"
            ));
        }
    }

    /// A quotation, or one of GitHub's alerts: a box.
    fn quote(&mut self, kind: Option<BlockQuoteKind>) {
        let Some(kind) = kind else {
            let html = self.inner();
            self.push(&format!("<blockquote>\n{html}</blockquote>\n"));
            return;
        };
        let (class, label) = match kind {
            BlockQuoteKind::Note => ("note", "Note"),
            BlockQuoteKind::Tip => ("tip", "Tip"),
            BlockQuoteKind::Important => ("important", "Important"),
            BlockQuoteKind::Warning => ("warning", "Careful"),
            BlockQuoteKind::Caution => ("caution", "Caution"),
        };
        // **Don't be confused: a vs. b.** at the beginning is the box's title.
        let lead = matches!(self.peek(0), Some(Event::Start(Tag::Paragraph)))
            && matches!(self.peek(1), Some(Event::Start(Tag::Strong)));
        let mut title = None;
        if lead && kind == BlockQuoteKind::Warning {
            self.at += 2;
            let words = self.words_ahead();
            if let Some(text) =
                words.strip_prefix(CONFUSED).or_else(|| words.strip_prefix("Don’t be confused:"))
            {
                let skip = words.len() - text.trim_start().len();
                self.drop_text(skip);
                self.last = ' ';
                let html = self.inner_plain();
                title = Some(capital(html.trim().trim_end_matches('.')));
                if matches!(self.peek(0), Some(Event::SoftBreak)) {
                    self.at += 1;
                }
                self.last = ' ';
            } else {
                self.at -= 2;
            }
        }
        match title {
            Some(title) => {
                let id = self.out.ids.unique("box");
                // The paragraph that held the title goes on with the text.
                let first = self.inner();
                let first = if first.trim().is_empty() {
                    String::new()
                } else {
                    format!("<p>{}</p>\n", first.trim())
                };
                let rest = self.inner();
                self.push(&format!(
                    "<div role=\"note\" class=\"box confused\" id=\"{id}\" aria-label=\"Don’t be confused\">\n<p class=\"box-kind\">Don’t be confused</p>\n<p class=\"box-title\">{title}</p>\n{first}{rest}</div>\n"
                ));
            }
            None => {
                let html = self.inner();
                self.push(&format!(
                    "<div role=\"note\" class=\"box {class}\" aria-label=\"{label}\">\n<p class=\"box-kind\">{label}</p>\n{html}</div>\n"
                ));
            }
        }
    }

    /// Takes `n` bytes away from the text events that come next.
    fn drop_text(&mut self, mut n: usize) {
        let mut at = self.at;
        while n > 0 {
            let Some((event, _)) = self.events.get_mut(at) else {
                return;
            };
            if let Event::Text(text) = event {
                let cut = n.min(text.len());
                let rest = text[cut..].to_string();
                *text = rest.into();
                n -= cut;
            }
            at += 1;
        }
    }

    fn table(&mut self, alignments: &[Alignment]) {
        let mut html = String::new();
        let mut column = 0;
        let mut head = false;
        while let Some((event, _)) = self.next() {
            match event {
                Event::Start(Tag::TableHead) => {
                    head = true;
                    column = 0;
                    html.push_str("<thead><tr>");
                }
                Event::End(TagEnd::TableHead) => {
                    head = false;
                    html.push_str("</tr></thead>\n<tbody>\n");
                }
                Event::Start(Tag::TableRow) => {
                    column = 0;
                    html.push_str("<tr>");
                }
                Event::End(TagEnd::TableRow) => html.push_str("</tr>\n"),
                Event::Start(Tag::TableCell) => {
                    self.last = ' ';
                    let word = (!head && column == 0).then(|| self.word_in_cell()).flatten();
                    let cell = match word {
                        Some(term) => {
                            let (open, close) = self.term_link(term);
                            format!("{open}{}{close}", self.inner_plain())
                        }
                        None if head => self.inner_plain(),
                        None => self.inner(),
                    };
                    let element = if head { "th scope=\"col\"" } else { "td" };
                    let class = match alignments.get(column) {
                        Some(Alignment::Right) => " class=\"right\"",
                        Some(Alignment::Center) => " class=\"center\"",
                        _ => "",
                    };
                    let close = if head { "th" } else { "td" };
                    html.push_str(&format!("<{element}{class}>{cell}</{close}>"));
                    column += 1;
                }
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        self.push(&format!("<div class=\"table scroll\"><table>\n{html}</tbody></table></div>\n"));
    }

    /// The term that the cell just begun consists of: a table of words links every one of them.
    fn word_in_cell(&self) -> Option<usize> {
        let entries = self.site.terms.entries();
        let terms = self.site.terms.named(&self.words_ahead());
        let at_home = |&i: &usize| entries[i].chapter == self.place.chapter;
        let term = terms.iter().copied().find(at_home).or(match terms[..] {
            [only] => Some(only),
            _ => None,
        })?;
        let early = at_home(&term) && !self.defined.contains(&term);
        (self.hover && !early && self.site.terms.is_defined(term)).then_some(term)
    }

    /// Bold: a definition, an exercise's number, or a lead.
    fn strong(&mut self) {
        let words = self.words_ahead();
        let home = self.place.chapter;
        let term =
            self.site.terms.named(&words).into_iter().find(|&i| {
                self.site.terms.entries()[i].chapter == home && !self.defined.contains(&i)
            });
        let html = self.inner_plain();
        if let Some(term) = term.filter(|_| self.hover) {
            self.defined.insert(term);
            self.seen.insert(term);
            self.out.n_definitions += 1;
            let id = self.out.ids.unique(&terms::anchor(&self.site.terms.entries()[term]));
            self.push(&format!("<dfn id=\"{id}\">{html}</dfn>"));
        } else if let Some((number, grade)) = exercise(&words) {
            self.push(&format!(
                "<strong class=\"exercise\">Exercise {number}</strong> <span class=\"grade {grade}\">{grade}</span>"
            ));
        } else {
            self.push(&format!("<strong>{html}</strong>"));
        }
    }

    /// A run of text and soft line breaks, with the glossary's words as links.
    fn prose(&mut self) {
        let mut run = String::new();
        while let Some((event, range)) = self.events.get(self.at) {
            match event {
                Event::Text(text) => {
                    if let Some(at) = text.find('$')
                        && !self.text[..range.start + at].ends_with('\\')
                    {
                        let offset = range.start + at;
                        self.problem(
                            offset,
                            "a lone `$`: close the formula, or write `\\$` for a dollar sign",
                        );
                    }
                    // `problem` needs all of `self`, so the event is looked up again.
                    if let Some((Event::Text(text), _)) = self.events.get(self.at) {
                        run.push_str(text);
                    }
                }
                Event::SoftBreak => run.push('\n'),
                _ => break,
            }
            self.at += 1;
        }
        self.out.n_words += run.split_whitespace().count();
        if !self.hover {
            let html = self.typeset(&run);
            self.push(&html);
            return;
        }
        let site = self.site;
        let mut from = 0;
        for (range, terms) in site.terms.find(&run) {
            let Some(term) = self.sense(&terms) else {
                continue;
            };
            let before = self.typeset(&run[from..range.start]);
            let words = self.typeset(&run[range.clone()]);
            self.push(&before);
            let (open, close) = self.term_link(term);
            self.push(&format!("{open}{words}{close}"));
            from = range.end;
        }
        let rest = self.typeset(&run[from..]);
        self.push(&rest);
    }

    /// Which of the terms that a word may mean it means here, if a definition is wanted at this place.
    fn sense(&mut self, terms: &[usize]) -> Option<usize> {
        let entries = self.site.terms.entries();
        let at_home = terms.iter().copied().find(|&i| entries[i].chapter == self.place.chapter);
        let term = match (at_home, terms) {
            (Some(term), _) => term,
            (None, [only]) => *only,
            (None, _) => return None,
        };
        let entry = &entries[term];
        let early = entry.chapter == self.place.chapter && !self.defined.contains(&term);
        if entry.everyday || early || !self.site.terms.is_defined(term) || !self.seen.insert(term) {
            return None;
        }
        Some(term)
    }

    fn term_link(&self, term: usize) -> (String, String) {
        let entry = &self.site.terms.entries()[term];
        let href = self.site.term_href(self.place.page, entry);
        (
            format!(
                "<a class=\"term\" href=\"{href}\" data-term=\"{}\">",
                escape(&terms::key(entry))
            ),
            "</a>".to_string(),
        )
    }

    /// Text with typographer's quotation marks, escaped.
    fn typeset(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            let opens = self.last.is_whitespace() || "([{–—“‘/".contains(self.last);
            let c = match c {
                '"' if opens => '“',
                '"' => '”',
                '\'' if opens => '‘',
                '\'' => '’',
                c => c,
            };
            self.last = c;
            out.push(c);
        }
        // What an author escaped is meant; the browser test looks for signs that slipped through.
        escape(&out)
            .replace('$', "<span class=\"literal\">$</span>")
            .replace('\\', "<span class=\"literal\">\\</span>")
    }

    fn formula(&mut self, latex: &str, display: bool, range: &Range<usize>) {
        self.last = 'x';
        match self.site.math.render(latex, display) {
            Ok(mathml) if display => {
                self.push(&format!("<span class=\"math-block scroll\">{mathml}</span>"));
            }
            Ok(mathml) => self.push(&format!("<span class=\"math\">{mathml}</span>")),
            Err(error) => {
                let mark = if display { 2 } else { 1 };
                let offset = range.start + mark + error.range.start.min(latex.len());
                let shown = latex.trim().replace('\n', " ");
                self.problem(
                    offset,
                    format!("the formula `{shown}` does not parse: {}", error.message),
                );
            }
        }
    }

    fn link(&mut self, target: &str, title: &str, range: Range<usize>) {
        let words = self.words_ahead();
        let title =
            if title.is_empty() { String::new() } else { format!(" title=\"{}\"", escape(title)) };
        let Some((path, wanted)) = resolve(self.place.file, target) else {
            let html = self.inner_plain();
            self.push(&format!(
                "<a href=\"{}\" rel=\"external noreferrer\"{title}>{html}</a>",
                escape(target)
            ));
            return;
        };
        let href = match self.site.page_of(&path) {
            Some(page) => {
                if let Some(id) = &wanted {
                    let line = line_of(self.text, range.start);
                    self.out.promised.push(Promised {
                        line,
                        page: page.to_string(),
                        anchor: id.clone(),
                    });
                }
                let mut href = if page == self.place.page {
                    String::new()
                } else {
                    self.site.relative(self.place.page, page)
                };
                if let Some(id) = &wanted {
                    href.push_str(&format!("#{id}"));
                }
                // A link whose words are a term, to the chapter that defines it, shows the definition.
                let entries = self.site.terms.entries();
                let term = self.site.terms.named(&words).into_iter().find(|&i| {
                    self.site.terms.is_defined(i)
                        && self.site.chapter_page(&entries[i].chapter) == Some(page)
                });
                if let Some(term) = term.filter(|_| wanted.is_none()) {
                    self.seen.insert(term);
                    let (open, close) = self.term_link(term);
                    let html = self.inner_plain();
                    self.push(&format!("{open}{html}{close}"));
                    return;
                }
                if href.is_empty() { "#".to_string() } else { href }
            }
            None if path.is_file() => match self.site.want_source(&path) {
                Some(page) => self.site.relative(self.place.page, &page),
                None => {
                    self.problem(
                        range.start,
                        format!("the link `{target}` leads out of the book's folder"),
                    );
                    String::new()
                }
            },
            None => {
                let what = if path.is_dir() {
                    "a folder, and a page of the site shows one file"
                } else {
                    "no such file"
                };
                self.problem(range.start, format!("broken link `{target}`: {what}"));
                String::new()
            }
        };
        let html = self.inner_plain();
        self.push(&format!("<a href=\"{}\"{title}>{html}</a>", escape(&href)));
    }

    fn image(&mut self, target: &str, range: Range<usize>) {
        let alt = self.words_ahead();
        let _ = self.inner_plain();
        let Some((path, _)) = resolve(self.place.file, target) else {
            self.problem(
                range.start,
                format!("the image `{target}` lies on another host, and the site makes no request"),
            );
            return;
        };
        if alt.trim().is_empty() {
            self.problem(
                range.start,
                format!("the image `{target}` has no text for those who cannot see it"),
            );
        }
        if !path.is_file() {
            self.problem(range.start, format!("missing image `{target}`: no such file"));
        } else if path.extension().is_some_and(|e| e == "svg") {
            match std::fs::read_to_string(&path) {
                Ok(svg) => {
                    let prefix = self.out.ids.unique("picture");
                    let svg = listing::inline_svg(&svg, &prefix, &alt);
                    self.push(&format!("<span class=\"picture scroll\">{svg}</span>"));
                }
                Err(error) => self.problem(range.start, format!("the image `{target}`: {error}")),
            }
        } else if let Some(place) = self.site.want_image(&path) {
            let src = self.site.relative(self.place.page, &place);
            self.push(&format!(
                "<img src=\"{}\" alt=\"{}\" loading=\"lazy\">",
                escape(&src),
                escape(&alt)
            ));
        } else {
            self.problem(
                range.start,
                format!("the image `{target}` lies outside of the book's folder"),
            );
        }
    }

    /// Raw HTML: managed blocks, folds, comments, and a few harmless tags.
    fn raw_html(&mut self, html: &str, range: Range<usize>) {
        let mut rest = html;
        let offset = |rest: &str| range.start + html.len() - rest.len();
        while let Some(at) = rest.find('<') {
            self.push(&escape(&rest[..at]));
            rest = &rest[at..];
            if let Some(comment) = rest.strip_prefix("<!--") {
                let end = comment.find("-->").unwrap_or(comment.len());
                if let Some(block) =
                    comment[..end].strip_prefix("block ").and_then(|n| n.parse().ok())
                {
                    self.managed(block);
                }
                rest = comment[end..].strip_prefix("-->").unwrap_or("");
                continue;
            }
            let end = rest.find('>').map_or(rest.len(), |at| at + 1);
            let tag = &rest[..end];
            let here = offset(rest);
            rest = &rest[end..];
            match tag {
                "<details>" => {
                    self.folds.push((here, false));
                    self.push("<details class=\"fold\">");
                }
                "</details>" => match self.folds.pop() {
                    Some((_, true)) => self.push("</div></details>\n"),
                    Some((open, false)) => self.problem(open, "`<details>` wants a `<summary>`"),
                    None => self.problem(here, "`</details>` closes nothing"),
                },
                "<summary>" => {
                    let end = rest.find("</summary>");
                    let Some(end) = end else {
                        self.problem(here, "`<summary>` and `</summary>` stand on one line");
                        return;
                    };
                    let words = &rest[..end];
                    rest = &rest[end + "</summary>".len()..];
                    match self.folds.last_mut() {
                        Some((_, summary)) if !*summary => *summary = true,
                        _ => {
                            self.problem(here, "`<summary>` stands once, first in `<details>`");
                            return;
                        }
                    }
                    self.summary(words, here);
                }
                "<br>" | "<br/>" | "<br />" => self.push("<br>"),
                "<kbd>" | "</kbd>" | "<sub>" | "</sub>" | "<sup>" | "</sup>" => self.push(tag),
                _ => self.problem(
                    here,
                    format!(
                        "raw HTML `{tag}`: a chapter may use details, summary, br, kbd, sub and sup"
                    ),
                ),
            }
        }
        if !rest.trim().is_empty() {
            self.push(&escape(rest));
        }
    }

    fn summary(&mut self, words: &str, offset: usize) {
        let (class, kind, text) = match words.split_once(':') {
            Some((lead, text)) if lead.trim() == PREDICT => ("predict", PREDICT, text.trim()),
            _ if words.trim() == "Solution" => ("solution", "", words.trim()),
            _ => ("reveal", "", words.trim()),
        };
        let place = self.place;
        let html = match inline(self.site, place, text) {
            Ok(html) => capital(&html),
            Err(problems) => {
                let line = line_of(self.text, offset);
                self.problems.extend(problems.into_iter().map(|p| Problem { line, ..p }));
                String::new()
            }
        };
        // The fold's own tag was written before its kind was known.
        if let Some(at) = self.out.html.rfind("<details class=\"fold\">") {
            self.out.html.replace_range(at.., &format!("<details class=\"fold {class}\">"));
        }
        let kind = if kind.is_empty() {
            String::new()
        } else {
            format!("<span class=\"fold-kind\">{kind}</span> ")
        };
        self.push(&format!("<summary>{kind}<span class=\"fold-title\">{html}</span></summary><div class=\"fold-body\">\n"));
    }

    fn managed(&mut self, n: usize) {
        let Some(&(directive, line)) = self.blocks.get(n) else {
            return;
        };
        let html = match directive {
            Directive::Snippet(name) => {
                self.out.listings.push(name.clone());
                listing::snippet(self.site, self.place.page, name, &mut self.out.ids)
            }
            Directive::Output(name) => listing::output(self.site, self.place.page, name),
            Directive::Figure { name, alt } => {
                listing::figure(self.site, self.place.page, name, alt, &mut self.out.ids)
            }
            Directive::Source(path) => self.library(path),
            Directive::Ledger(name) => match self.place.part {
                Some(part) => Ledger::read(part, name).map(|ledger| listing::ledger(&ledger)),
                None => Err("only a chapter shows a ledger".to_owned()),
            },
        };
        match html {
            Ok(html) => self.push(&html),
            Err(message) => self.problems.push(Problem::new(self.place.file, line, message)),
        }
    }

    /// An item of the library, with the link to its whole file.
    fn library(&mut self, path: &str) -> Result<String, String> {
        let part = self.place.part.ok_or("only a chapter shows library code")?;
        let item = self.site.library.find(part, path)?;
        let link = self.site.want_source(&item.file).map(|page| {
            let href = self.site.relative(self.place.page, &page);
            (format!("{href}#line-{}", item.line), self.site.below_root(&item.file))
        });
        Ok(listing::library(path, &item.text, link, &mut self.out.ids))
    }
}

const CONFUSED: &str = "Don't be confused:";
const PREDICT: &str = "Predict, then reveal";

/// The markup with its first letter in upper case: what stood behind a colon begins a line here.
fn capital(html: &str) -> String {
    let mut letters = html.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// `Exercise 2 (medium).` as its number and its grade.
fn exercise(words: &str) -> Option<(&str, &str)> {
    let rest = words.strip_prefix("Exercise ")?;
    let (number, rest) = rest.split_once(" (")?;
    let (grade, end) = rest.split_once(')')?;
    let known = matches!(grade, "easy" | "medium" | "hard");
    (known && matches!(end, "" | ".") && number.bytes().all(|b| b.is_ascii_digit()))
        .then_some((number, grade))
}
