//! What several modules need of Markdown: lines with their bytes, code fences, headings and their anchors, links.

use std::collections::HashMap;
use std::ops::Range;
use std::path::{Component, Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// One line of a text.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// The line's number, counted from 1.
    pub number: usize,
    /// The line without its line break.
    pub text: &'a str,
    /// The byte at which it starts.
    pub start: usize,
    /// The byte behind its last character, before the line break.
    pub end: usize,
    /// The byte at which the next line starts (the text's length for the last).
    pub next: usize,
}

/// The lines of a text; `\n` and `\r\n` both end one.
pub fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut start = 0;
    text.split_inclusive('\n').enumerate().map(move |(i, whole)| {
        let bare = whole.strip_suffix('\n').unwrap_or(whole);
        let bare = bare.strip_suffix('\r').unwrap_or(bare);
        let line = Line {
            number: i + 1,
            text: bare,
            start,
            end: start + bare.len(),
            next: start + whole.len(),
        };
        start = line.next;
        line
    })
}

/// The lines of a text by their first bytes: for whoever asks for many lines of one text.
#[derive(Debug, Clone)]
pub struct LineTable {
    starts: Vec<usize>,
}

impl LineTable {
    /// Reads the text once.
    pub fn new(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Self { starts: breaks.map(|(at, _)| at + 1).collect() }
    }

    /// The number (from 1) of the line that holds byte `offset`.
    pub fn line(&self, offset: usize) -> usize {
        1 + self.starts.partition_point(|start| *start <= offset)
    }
}

/// The number (from 1) of the line that holds byte `offset`; see [`LineTable`] for many of one text.
pub fn line_of(text: &str, offset: usize) -> usize {
    1 + text.as_bytes()[..offset.min(text.len())].iter().filter(|b| **b == b'\n').count()
}

/// The lines of a text that stand in no code block: not in fences, wherever they stand (in a list's item, in a quote),
/// and not indented as code.
pub fn lines_outside_code(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut code = Parser::new_ext(text, options())
        .into_offset_iter()
        .filter_map(|(event, range)| {
            matches!(event, Event::Start(Tag::CodeBlock(_))).then_some(range)
        })
        .collect::<Vec<_>>()
        .into_iter()
        .peekable();
    // A fence below an HTML tag without a blank line between is none to CommonMark, but to whoever wrote it.
    let mut fences = Fences::default();
    lines(text).filter(move |line| {
        while code.next_if(|range| range.end <= line.start).is_some() {}
        // A block's range begins behind the marks of its list or quote, and an empty line has no bytes.
        let in_block = code.peek().is_some_and(|range| range.start < line.next.max(line.end));
        !fences.covers(line.text) && !in_block
    })
}

/// Follows code fences line by line (CommonMark's rules for ``` and ~~~ fences, also behind a quote's `>`).
#[derive(Debug, Default)]
struct Fences {
    open: Option<Fence>,
}

#[derive(Debug, Clone, Copy)]
struct Fence {
    sign: char,
    width: usize,
    /// How many `>` stand before it: where the quote ends, the fence does.
    depth: usize,
}

impl Fences {
    /// Whether this line is part of a fenced code block, the two fence lines included. Call it once for each line in order.
    fn covers(&mut self, line: &str) -> bool {
        let (mut bare, mut depth) = (line, 0);
        let inside = self.open.map_or(usize::MAX, |fence| fence.depth);
        while depth < inside
            && let Some(quoted) = bare.trim_start_matches(' ').strip_prefix('>')
        {
            bare = quoted.strip_prefix(' ').unwrap_or(quoted);
            depth += 1;
        }
        if self.open.is_some_and(|fence| depth < fence.depth) {
            self.open = None;
        }
        let indent = bare.len() - bare.trim_start_matches(' ').len();
        let bare = &bare[indent..];
        let sign = bare.chars().next().filter(|c| matches!(c, '`' | '~'));
        let width = sign.map_or(0, |sign| bare.chars().take_while(|c| *c == sign).count());
        let rest = &bare[width..];
        match (self.open, sign) {
            (Some(open), Some(sign))
                if sign == open.sign
                    && width >= open.width
                    && indent < 4
                    && rest.trim().is_empty() =>
            {
                self.open = None;
                true
            }
            (Some(_), _) => true,
            (None, Some(sign))
                if width >= 3 && indent < 4 && !(sign == '`' && rest.contains('`')) =>
            {
                self.open = Some(Fence { sign, width, depth });
                true
            }
            (None, _) => false,
        }
    }
}

/// The Markdown dialect of the book: tables, GitHub's alerts, footnotes, strike-through, mathematics.
pub fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_GFM
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH
}

/// A heading of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 for `#`, 2 for `##`, …
    pub level: u8,
    /// Its words, without markup.
    pub text: String,
    /// How a link names it: [`anchor`] of the text, with `-1`, `-2`, … behind a repeated one.
    pub anchor: String,
    /// Its line, counted from 1.
    pub line: usize,
}

/// The headings of a page, in their order.
pub fn headings(text: &str) -> Vec<Heading> {
    let mut found: Vec<Heading> = Vec::new();
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut current: Option<(u8, String, usize)> = None;
    let table = LineTable::new(text);
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                current = Some((level as u8, String::new(), table.line(range.start)));
            }
            Event::End(TagEnd::Heading(_)) => {
                if let Some((level, words, line)) = current.take() {
                    let base = anchor(&words);
                    let times = seen.entry(base.clone()).or_insert(0);
                    let anchor = if *times == 0 { base } else { format!("{base}-{times}") };
                    *times += 1;
                    found.push(Heading { level, text: words, anchor, line });
                }
            }
            Event::Text(words) | Event::Code(words) | Event::InlineMath(words) => {
                if let Some((_, text, _)) = &mut current {
                    text.push_str(&words);
                }
            }
            Event::SoftBreak => {
                if let Some((_, text, _)) = &mut current {
                    text.push(' ');
                }
            }
            _ => {}
        }
    }
    found
}

/// The anchor that GitHub gives a heading: lower case, spaces as hyphens, everything else but letters, digits, `-` and `_` left out.
pub fn anchor(heading: &str) -> String {
    heading
        .trim()
        .chars()
        .flat_map(char::to_lowercase)
        .filter_map(|c| match c {
            ' ' => Some('-'),
            c if c.is_alphanumeric() || c == '-' || c == '_' => Some(c),
            _ => None,
        })
        .collect()
}

/// A link or an image of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its target as written.
    pub target: String,
    /// Whether it is an image.
    pub image: bool,
    /// Its bytes in the page.
    pub range: Range<usize>,
    /// Its line, counted from 1.
    pub line: usize,
}

/// The links and images of a page, in their order; those in code are text.
///
/// Reference links whose definition is missing are text to Markdown, so they are not here.
pub fn links(text: &str) -> Vec<Link> {
    let table = LineTable::new(text);
    Parser::new_ext(text, options())
        .into_offset_iter()
        .filter_map(|(event, range)| {
            let (target, image) = match event {
                Event::Start(Tag::Link { dest_url, .. }) => (dest_url, false),
                Event::Start(Tag::Image { dest_url, .. }) => (dest_url, true),
                _ => return None,
            };
            let line = table.line(range.start);
            Some(Link { target: target.into_string(), image, range, line })
        })
        .collect()
}

/// Whether a link's target leads out of the book (`https://…`, `mailto:…`).
pub fn is_external(target: &str) -> bool {
    let Some((scheme, _)) = target.split_once(':') else {
        return target.starts_with("//");
    };
    scheme.len() > 1 && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
}

/// Where a relative link of the file `from` leads: the path (`from` itself for `#anchor`) and the anchor.
///
/// `%20` and its like are decoded, `.` and `..` resolved without touching the disk. `None` for an external target.
pub fn resolve(from: &Path, target: &str) -> Option<(PathBuf, Option<String>)> {
    if is_external(target) {
        return None;
    }
    let (path, anchor) = match target.split_once('#') {
        Some((path, anchor)) => (path, Some(decode(anchor))),
        None => (target, None),
    };
    if path.is_empty() {
        return Some((from.to_path_buf(), anchor));
    }
    let joined = from.parent().unwrap_or(Path::new("")).join(decode(path));
    Some((normal(&joined), anchor))
}

/// The path with `.` and `..` resolved by name alone.
pub fn normal(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                if !out.pop() {
                    out.push("..");
                }
            }
            other => out.push(other),
        }
    }
    out
}

/// The way from the folder of the file `from` to the file `to`, with forward slashes: what a relative link says.
///
/// Both are absolute, or both are told from the same folder.
pub fn relative(from: &Path, to: &Path) -> String {
    let (from, to) = (normal(from.parent().unwrap_or(Path::new(""))), normal(to));
    let shared = from.components().zip(to.components()).take_while(|(a, b)| a == b).count();
    let up = from.components().skip(shared).map(|_| "..".to_owned());
    let down = to.components().skip(shared).map(|c| c.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<String>>().join("/")
}

/// `%20` as a space; a percent sign that is no escape stays.
fn decode(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_githubs() {
        assert_eq!(
            anchor("5a · Kernels: one word, seven meanings"),
            "5a--kernels-one-word-seven-meanings"
        );
        let text = "# A\n\n## Use `fit` and $x$\n\n## A\n\n```\n# no heading\n```\n";
        let found: Vec<(u8, String)> =
            headings(text).into_iter().map(|h| (h.level, h.anchor)).collect();
        assert_eq!(found, [(1, "a".into()), (2, "use-fit-and-x".into()), (2, "a-1".into())]);
    }

    #[test]
    fn fences_open_and_close_as_commonmark_says() {
        let covered = |text: &str| {
            let mut fences = Fences::default();
            lines(text).map(|l| if fences.covers(l.text) { 'x' } else { '.' }).collect::<String>()
        };
        assert_eq!(covered("a\n```\ncode\n```\nb"), ".xxx.");
        assert_eq!(covered("````\n```\n````\nb"), "xxx.");
        assert_eq!(covered("~~~\n```\n~~~\nb"), "xxx.");
        assert_eq!(covered("```rust\n``` not a close\n   ```  \nb"), "xxx.");
        assert_eq!(covered("``` a`b\nb"), "..", "backticks behind the fence make it inline code");
        assert_eq!(covered("    ```\nb"), "..", "indented by four it is code of another kind");
        assert_eq!(covered("> ```\n> code\n> ```\nb"), "xxx.");
        assert_eq!(covered("> ```\n> code\n\nb"), "xx..", "where the quote ends, the fence does");
        assert_eq!(covered("```\n> ```\n```\nb"), "xxx.", "inside a fence `>` is code");
    }

    #[test]
    fn code_is_known_wherever_it_stands() {
        let outside = |text: &str| {
            lines_outside_code(text).map(|line| line.number.to_string()).collect::<String>()
        };
        assert_eq!(outside("a\n```\ncode\n```\nb"), "15");
        assert_eq!(outside("- a\n\n    ```\n    code\n\n    ```\n\nb"), "1278", "in a list's item");
        assert_eq!(outside("1. a\n   ~~~\n   code\n   ~~~\n2. b"), "15");
        assert_eq!(outside("> - a\n>   ```\n>   code\n>   ```\n\nb"), "156", "in a quote's list");
        assert_eq!(outside("a\n\n    code\n\n    code\n\nb"), "1267", "by its indent");
        assert_eq!(outside("<details>\n```\ncode\n```\n</details>"), "15", "below a tag");
    }

    #[test]
    fn links_resolve_by_name() {
        let from = Path::new("/b/crates/p1/chapters/05a-kernels.md");
        let to = |target: &str| {
            resolve(from, target).map(|(path, anchor)| (path.display().to_string(), anchor))
        };
        assert_eq!(
            to("05b-rbf.md#x"),
            Some(("/b/crates/p1/chapters/05b-rbf.md".into(), Some("x".into())))
        );
        assert_eq!(to("../../p2/a%20b.md"), Some(("/b/crates/p2/a b.md".into(), None)));
        assert_eq!(to("#here").map(|(path, _)| path), Some(from.display().to_string()));
        assert_eq!(to("https://doc.rust-lang.org"), None);
        assert_eq!(
            relative(from, Path::new("/b/crates/p2/chapters/08.md")),
            "../../p2/chapters/08.md"
        );
        assert_eq!(relative(from, Path::new("/b/crates/p1/chapters/05b-rbf.md")), "05b-rbf.md");
    }

    #[test]
    fn a_line_table_counts_as_line_of_does() {
        for text in ["", "a", "\n", "a\nb\r\n\nü\n"] {
            let table = LineTable::new(text);
            for offset in 0..=text.len() {
                assert_eq!(table.line(offset), line_of(text, offset), "{offset} of {text:?}");
            }
        }
    }

    #[test]
    fn links_in_code_are_text() {
        let text = "[a](b.md) `[c](d.md)` ![p](q.svg)\n\n```\n[e](f.md)\n```\n";
        let found: Vec<(String, bool)> =
            links(text).into_iter().map(|l| (l.target, l.image)).collect();
        assert_eq!(found, [("b.md".into(), false), ("q.svg".into(), true)]);
    }
}
