//! The boxes *Don't be confused: A vs. B.* of all pages, put together by the themes of `plan.toml`: the body of a `boxes`
//! block.
//!
//! A box says where it belongs by its title: the first theme one of whose words stands in it takes the box, and else the
//! theme that has the page's chapter. So a new box lands somewhere without an edit of the list.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use harness::discover::{Book, Chapter};
use harness::error::did_you_mean;
use harness::policy::{Plan, page_number};
use pulldown_cmark::{BlockQuoteKind, Event, Parser, Tag};

use crate::Problem;
use crate::markdown::{self, LineTable, links, options, relative, resolve};
use crate::prose::Finder;
use crate::terms::graph::in_order;

/// What the title of such a box begins with.
const LEAD: &str = "Don't be confused: ";

/// A box that pulls two words apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confusion {
    /// Its title as Markdown, without the lead and the full stop: `[metric](07a-losses.md) vs. loss`.
    pub title: String,
    /// The words of its title: `metric vs. loss`.
    pub words: String,
    /// What stands below the title, as Markdown.
    pub text: String,
    /// The line of its title, counted from 1.
    pub line: usize,
}

impl Confusion {
    /// How a link names it on its page.
    pub fn anchor(&self) -> String {
        anchor(&self.words)
    }
}

/// How a link names the box with these words in its title: `#box-metric-vs-loss`.
///
/// By its words and not by its number, so that an address outlives a new box above it.
pub fn anchor(words: &str) -> String {
    format!("box-{}", markdown::anchor(words.trim().trim_end_matches('.')))
}

/// The boxes of a page, in its order.
///
/// A box whose lead is not as STYLE.md wants it is left out: the rule `page-box` tells.
pub fn of_page(page: &str) -> Vec<Confusion> {
    let mut found = Vec::new();
    if !page.contains(LEAD) {
        return found;
    }
    let lines = LineTable::new(page);
    for (event, range) in Parser::new_ext(page, options()).into_offset_iter() {
        if !matches!(event, Event::Start(Tag::BlockQuote(Some(BlockQuoteKind::Warning)))) {
            continue;
        }
        let line = lines.line(range.start) + 1;
        let inner = page[range].lines().skip(1).map(|line| {
            let line = line.trim_start().strip_prefix('>').unwrap_or(line);
            line.strip_prefix(' ').unwrap_or(line)
        });
        let inner = inner.collect::<Vec<_>>().join("\n");
        let read = inner.strip_prefix("**").and_then(|rest| rest.strip_prefix(LEAD));
        let Some((title, text)) = read.and_then(|rest| rest.split_once("**")) else {
            continue;
        };
        let title = title.trim().trim_end_matches('.').to_owned();
        found.push(Confusion {
            words: words_of(&title),
            title,
            text: text.trim().to_owned(),
            line,
        });
    }
    found
}

/// A box with its page and its theme.
#[derive(Debug, Clone)]
pub struct Placed<'a> {
    /// The page that it stands on.
    pub page: &'a Chapter,
    /// The box.
    pub confusion: Confusion,
    /// Its theme, as an index into [`Plan::themes`].
    pub theme: Option<usize>,
}

/// All boxes of the book, in reading order.
///
/// # Errors
/// A page that cannot be read.
pub fn all(book: &Book) -> Result<Vec<Placed<'_>>, String> {
    let themes = Themes::new(&book.plan);
    let mut placed = Vec::new();
    for page in in_order(book).into_iter().flat_map(|part| &part.chapters) {
        let text = std::fs::read_to_string(&page.path)
            .map_err(|error| format!("{}: cannot be read: {error}", page.path.display()))?;
        let text = if text.contains('\r') { text.replace("\r\n", "\n") } else { text };
        placed.extend(of_page(&text).into_iter().map(|confusion| {
            let theme = themes.of(&confusion.words, page);
            Placed { page, confusion, theme }
        }));
    }
    Ok(placed)
}

/// What does not fit between the boxes and the themes of `plan.toml`: a box that no theme takes, a theme without a box,
/// an identifier or a chapter that two themes have. Nothing, where the plan has no theme.
pub fn misfits(book: &Book) -> Vec<Problem> {
    let plan = Plan::file(&book.root);
    let mut found = Vec::new();
    let themes = &book.plan.themes;
    // A page that cannot be read is told by the rules of its text.
    let boxes = all(book).unwrap_or_default();
    if themes.is_empty() {
        return found;
    }
    let source = std::fs::read_to_string(&plan).unwrap_or_default();
    let mut chapters: BTreeMap<u32, &str> = BTreeMap::new();
    for (i, theme) in themes.iter().enumerate() {
        let line = source.lines().position(|line| line == format!("id = \"{}\"", theme.id));
        let mut complain = |message: String| {
            found.push(Problem::new(&plan, line.map_or(1, |line| line + 1), message));
        };
        let id = &theme.id;
        if themes[..i].iter().any(|other| other.id == *id) {
            complain(format!("the theme `{id}` is there already"));
        }
        if id == ALL {
            complain("a theme cannot be called `all`: that names them together".to_owned());
        }
        for chapter in &theme.chapters {
            if let Some(other) = chapters.insert(*chapter, id) {
                complain(format!("chapter {chapter} belongs to the theme `{other}` already"));
            }
        }
        if !boxes.iter().any(|placed| placed.theme == Some(i)) {
            complain(format!("no box belongs to the theme `{id}`"));
        }
    }
    for Placed { page, confusion, .. } in boxes.iter().filter(|placed| placed.theme.is_none()) {
        let chapter = page_number(&page.id).map_or(0, |(number, _)| number);
        let message = format!(
            "the box `{}` belongs to no theme of plan.toml: give one of them chapter {chapter}, or a word of the box's title",
            confusion.words
        );
        found.push(Problem::new(&page.path, confusion.line, message));
    }
    found
}

/// What a block names that shows the boxes of all themes.
const ALL: &str = "all";

/// The boxes of a theme (by its id in `plan.toml`), or of `all` with a heading each, as a Markdown list: the title with
/// a link to the box's place from the file `from`, the page's number, and the box's text.
///
/// # Errors
/// A theme that the plan does not have (with the nearest one), a page that cannot be read.
pub fn markdown(book: &Book, which: &str, from: &Path) -> Result<String, String> {
    let themes = &book.plan.themes;
    if which != ALL && !themes.iter().any(|theme| theme.id == which) {
        let known: Vec<&str> = themes.iter().map(|t| t.id.as_str()).chain([ALL]).collect();
        let hint = did_you_mean(which, &known);
        return Err(format!("no boxes `{which}` (themes: {}){hint}", known.join(", ")));
    }
    let boxes = all(book)?;
    let mut out = String::new();
    for (i, theme) in themes.iter().enumerate() {
        if which != ALL && theme.id != which {
            continue;
        }
        let mut own = boxes.iter().filter(|placed| placed.theme == Some(i)).peekable();
        if which == ALL && own.peek().is_some() {
            out.push_str(&format!("## {}\n\n", theme.title));
        }
        for placed in own {
            out.push_str(&entry(placed, from));
        }
        if !out.is_empty() && !out.ends_with("\n\n") {
            out.push('\n');
        }
    }
    Ok(if out.is_empty() { "No box yet.\n".to_owned() } else { out })
}

/// One item of the list.
fn entry(placed: &Placed<'_>, from: &Path) -> String {
    let Placed { page, confusion, .. } = placed;
    let way = format!("{}#{}", relative(from, &page.path), confusion.anchor());
    let head = page.id.split('-').next().unwrap_or_default().trim_start_matches('0');
    let number = if head.starts_with(|c: char| c.is_ascii_digit()) { "" } else { "0" };
    let text = moved(&confusion.text, &page.path, from).replace('\n', "\n  ");
    let colon = if text.is_empty() { "" } else { ": " };
    format!("- [{}]({way}), page {number}{head}{colon}{text}\n", unlinked(&confusion.title))
}

/// The Markdown without its links; their words stay.
fn unlinked(text: &str) -> String {
    let mut edits = Vec::new();
    for link in links(text).into_iter().filter(|link| !link.image) {
        if let Some(end) = text[link.range.clone()].rfind("](") {
            edits.push((link.range.start..link.range.start + 1, String::new()));
            edits.push((link.range.start + end..link.range.end, String::new()));
        }
    }
    edited(text, edits)
}

/// A page's Markdown as it reads in the file `to`: links lead to the same places, and bold is italics, because bold is
/// for the page that defines a word.
fn moved(text: &str, page: &Path, to: &Path) -> String {
    let mut edits = Vec::new();
    for link in links(text) {
        let Some((path, anchor)) = resolve(page, &link.target) else { continue };
        let Some(at) = text[link.range.clone()].rfind("](") else { continue };
        let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
        let start = link.range.start + at + "](".len();
        edits.push((start..link.range.end - 1, format!("{}{anchor}", relative(to, &path))));
    }
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        if matches!(event, Event::Start(Tag::Strong)) {
            edits.push((range.start..range.start + 1, String::new()));
            edits.push((range.end - 1..range.end, String::new()));
        }
    }
    edited(text, edits)
}

fn edited(text: &str, mut edits: Vec<(Range<usize>, String)>) -> String {
    edits.sort_by_key(|(range, _)| range.start);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (range, new) in edits {
        out.push_str(&text[at..range.start]);
        out.push_str(&new);
        at = range.end;
    }
    out.push_str(&text[at..]);
    out
}

/// The words of a line of Markdown.
fn words_of(text: &str) -> String {
    let words = Parser::new_ext(text, options()).filter_map(|event| match event {
        Event::Text(words) | Event::Code(words) | Event::InlineMath(words) => Some(words),
        _ => None,
    });
    words.map(|words| words.to_string()).collect()
}

/// Which theme takes which box.
struct Themes<'a> {
    plan: &'a Plan,
    words: Finder,
}

impl<'a> Themes<'a> {
    fn new(plan: &'a Plan) -> Self {
        let words = plan.themes.iter().enumerate();
        let words = words.flat_map(|(i, theme)| theme.words.iter().map(move |w| (i, w.as_str())));
        Self { plan, words: Finder::new(words) }
    }

    fn of(&self, title: &str, page: &Chapter) -> Option<usize> {
        let named = self.words.find_text(title).into_iter().flat_map(|(_, themes)| themes).min();
        let chapter = page_number(&page.id).map(|(number, _)| number);
        let has =
            |chapter: u32| self.plan.themes.iter().position(|t| t.chapters.contains(&chapter));
        named.or_else(|| chapter.and_then(has))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "# 1a · Words\n\n> [!WARNING]\n> **Don't be confused: [metric](07a-losses.md) vs. `loss`.**\n> A **loss** needs a [slope](08a.md#x).\n> Above, 2.\n\n\
                        > [!TIP]\n> **Don't be confused: no vs. box.**\n> Text.\n\n```text\n> [!WARNING]\n> **Don't be confused: in vs. code.**\n```\n\n\
                        > [!WARNING]\n> **Don't be confused: lead without end\n> and.\n\n> [!WARNING]\n> **Don't be confused: $P(A)$ vs. min_samples.**\n";

    #[test]
    fn boxes_are_read_with_title_words_text_and_line() {
        let found = of_page(PAGE);
        assert_eq!(
            found[0],
            Confusion {
                title: "[metric](07a-losses.md) vs. `loss`".to_owned(),
                words: "metric vs. loss".to_owned(),
                text: "A **loss** needs a [slope](08a.md#x).\nAbove, 2.".to_owned(),
                line: 4,
            }
        );
        let told: Vec<(&str, &str)> =
            found.iter().map(|b| (b.words.as_str(), b.text.as_str())).skip(1).collect();
        assert_eq!(told, [("P(A) vs. min_samples", "")], "no tip, no code, no broken lead");
        assert_eq!(found[0].anchor(), "box-metric-vs-loss");
        assert_eq!(anchor("Metric vs. Loss."), "box-metric-vs-loss");
    }

    #[test]
    fn a_text_that_moves_keeps_its_links_and_loses_its_bold() {
        let (page, to) = (Path::new("/b/p1/c/05a-x.md"), Path::new("/b/p4/c/17d-y.md"));
        let text = "A **loss**\nhas a [slope](08a.md#x), `a**b`, [home](https://a.b) and **[two](../../p2/c/06.md)**.";
        assert_eq!(
            moved(text, page, to),
            "A *loss*\nhas a [slope](../../p1/c/08a.md#x), `a**b`, [home](https://a.b) and *[two](../../p2/c/06.md)*."
        );
        assert_eq!(
            unlinked("[metric](07a.md) vs. *[a](b.md)*, `[c](d)`"),
            "metric vs. *a*, `[c](d)`"
        );
    }
}
