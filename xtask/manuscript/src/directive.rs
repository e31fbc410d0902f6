//! The directives of a chapter and the managed blocks between a directive and its end mark.
//!
//! ```text
//! <!-- snippet: kernels/xor -->
//! ...filled by `cargo xtask bless`...
//! <!-- end 1a2b3c4d -->
//! ```
//!
//! A mark stands alone on its line and starts in the first column. Lines of a code block are text, never marks: so a page
//! can show the marks themselves.
//! The eight digits of an end mark are the *seal*: a hash of the body that bless wrote (see [`mod@crate::refill`]).

use std::fmt;
use std::ops::Range;
use std::path::Path;

use harness::error::did_you_mean;

use crate::Problem;
use crate::markdown::{Line, lines_outside_code};

/// What a managed block shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Directive {
    /// `snippet: kernels/xor`: the program, its output, its Python twin folded.
    Snippet {
        /// The snippet.
        name: String,
        /// Whether the word `open` stands behind the name: shown unfolded, however long it is.
        open: bool,
    },
    /// `output: kernels/xor`: the output alone.
    Output(String),
    /// `figure: kernels/rbf_bump "what it shows"`: the picture that a snippet prints.
    Figure {
        /// The snippet that prints the picture.
        name: String,
        /// What the picture shows, for those who cannot see it; also its caption.
        alt: String,
    },
    /// `source: kernels::rbf`: an item of the part's library, or a whole module.
    Source(String),
    /// `ledger: broadcasting`: the measured times of one of the part's benchmarks, or, by several names, a row for each.
    Ledger(String),
    /// `pages: spine`: the pages of a kind or of a reading path, with their minutes.
    Pages(String),
    /// `boxes: all`: the boxes *Don't be confused* of the book by theme, or those of one theme.
    Boxes(String),
}

impl Directive {
    /// The snippet that the directive names; `None` for a `source`, a `ledger`, `pages` or `boxes`.
    pub fn snippet(&self) -> Option<&str> {
        match self {
            Self::Snippet { name, .. } | Self::Output(name) | Self::Figure { name, .. } => {
                Some(name)
            }
            Self::Source(_) | Self::Ledger(_) | Self::Pages(_) | Self::Boxes(_) => None,
        }
    }
}

impl fmt::Display for Directive {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Snippet { name, open: false } => write!(f, "snippet: {name}"),
            Self::Snippet { name, open: true } => write!(f, "snippet: {name} open"),
            Self::Output(name) => write!(f, "output: {name}"),
            Self::Figure { name, alt } => write!(f, "figure: {name} \"{alt}\""),
            Self::Source(path) => write!(f, "source: {path}"),
            Self::Ledger(name) => write!(f, "ledger: {name}"),
            Self::Pages(which) => write!(f, "pages: {which}"),
            Self::Boxes(which) => write!(f, "boxes: {which}"),
        }
    }
}

/// A managed block: a directive, what stands below it, and the end mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What the block shows.
    pub directive: Directive,
    /// The bytes of the chapter from the opening mark to the end of the end mark's line (without its line break).
    pub whole: Range<usize>,
    /// The bytes between the two marks' lines: empty, or whole lines with their line breaks.
    pub body: Range<usize>,
    /// The line of the opening mark, counted from 1.
    pub line: usize,
    /// The hash in the end mark; `None` for a bare `<!-- end -->`.
    pub seal: Option<String>,
}

/// The directives that open a block, with what each wants behind its colon.
const OPENING: [(&str, &str); 7] = [
    ("snippet", "kernels/xor"),
    ("output", "kernels/xor"),
    ("figure", "kernels/rbf_bump \"what it shows\""),
    ("source", "kernels::rbf"),
    ("ledger", "broadcasting"),
    ("pages", "spine"),
    ("boxes", "all"),
];

/// What a line that is a comment means to the book.
enum Mark {
    Open(Directive),
    End(Option<String>),
    TermsMap,
}

/// The managed blocks of a chapter in their order.
///
/// `file` is only named in the problems.
///
/// # Errors
/// All problems of the chapter at once: an unknown directive, a bad or missing name, a mark that does not stand alone
/// in the first column, a block inside a block, a missing end mark, an end mark without a block.
pub fn blocks(text: &str, file: &Path) -> Result<Vec<Block>, Vec<Problem>> {
    let mut found = Vec::new();
    let mut problems = Vec::new();
    let mut open: Option<(Option<Directive>, Line<'_>)> = None;

    for line in lines_outside_code(text) {
        let mark = match mark(line.text) {
            None => continue,
            Some(Ok(mark)) => mark,
            Some(Err((message, opens))) => {
                problems.push(Problem::new(file, line.number, message));
                if !opens || open.is_some() {
                    continue;
                }
                // Remember that a block began, so that its end mark is not a second complaint.
                open = Some((None, line));
                continue;
            }
        };
        match (mark, open.take()) {
            (Mark::TermsMap, before) => open = before,
            (Mark::Open(directive), None) => open = Some((Some(directive), line)),
            (Mark::Open(directive), Some((outer, start))) => {
                let message = match outer {
                    Some(outer) => format!(
                        "`{directive}` stands inside the block `{outer}` of line {}, which has no `<!-- end -->` before it",
                        start.number
                    ),
                    None => {
                        format!("`{directive}` stands inside the block of line {}", start.number)
                    }
                };
                problems.push(Problem::new(file, line.number, message));
                open = Some((Some(directive), line));
            }
            (Mark::End(_), None) => problems.push(Problem::new(
                file,
                line.number,
                "an end mark, but no directive is open above it",
            )),
            (Mark::End(seal), Some((directive, start))) => {
                if let Some(directive) = directive {
                    found.push(Block {
                        directive,
                        whole: start.start..line.end,
                        body: start.next..line.start,
                        line: start.number,
                        seal,
                    });
                }
            }
        }
    }
    if let Some((Some(directive), start)) = open {
        let message = format!("the block `{directive}` has no `<!-- end -->` below it");
        problems.push(Problem::new(file, start.number, message));
    }
    if problems.is_empty() { Ok(found) } else { Err(problems) }
}

/// Whether the chapter carries `<!-- terms: map -->`: a page that names words on purpose before they are defined.
///
/// Such a page is exempt from the order of terms, and from nothing else.
pub fn is_map(text: &str) -> bool {
    let is_map = |line: Line<'_>| matches!(mark(line.text), Some(Ok(Mark::TermsMap)));
    text.contains("terms:") && lines_outside_code(text).any(is_map)
}

/// Reads one line outside of code fences: not a mark, a mark, or a broken mark.
///
/// A broken mark is its message and whether it would have opened a block.
fn mark(line: &str) -> Option<Result<Mark, (String, bool)>> {
    let bare = line.trim_start_matches([' ', '\t', '>']);
    let inner = bare.strip_prefix("<!--")?;
    let (inner, rest) = inner.split_once("-->").unwrap_or((inner, "unclosed"));
    let read = comment(inner.trim())?;
    if !rest.trim().is_empty() {
        let message = "a directive stands alone on its line and is closed there with `-->`";
        return Some(Err((message.to_owned(), matches!(read, Ok(Mark::Open(_))))));
    }
    if bare.len() != line.len() {
        let message = "a directive starts in the first column, not indented and not inside a quote";
        return Some(Err((message.to_owned(), matches!(read, Ok(Mark::Open(_))))));
    }
    Some(read)
}

/// Reads the inside of a comment: `None` where it is a comment like any other.
fn comment(inner: &str) -> Option<Result<Mark, (String, bool)>> {
    let first = inner.split([' ', ':']).next().unwrap_or_default();
    if first == "end" {
        let seal = inner["end".len()..].trim();
        return match seal {
            "" => Some(Ok(Mark::End(None))),
            _ if seal.len() == 8 && seal.bytes().all(|b| b.is_ascii_hexdigit()) => {
                Some(Ok(Mark::End(Some(seal.to_owned()))))
            }
            _ => Some(Err((
                format!(
                    "an end mark is `<!-- end -->` or `<!-- end 1a2b3c4d -->` as bless wrote it, got `{seal}`"
                ),
                false,
            ))),
        };
    }
    let Some((name, argument)) = inner.split_once(':') else {
        let (_, example) = OPENING.iter().find(|(name, _)| *name == first)?;
        let message = format!("a directive wants a colon: `<!-- {first}: {example} -->`");
        return Some(Err((message, true)));
    };
    let name = name.trim();
    let is_word = |b: u8| b.is_ascii_lowercase() || b == b'-' || b == b'_';
    if name.is_empty() || !name.bytes().all(is_word) {
        return None;
    }
    let argument = argument.trim();
    let read = match name {
        "snippet" => snippet(argument).map(Mark::Open),
        "output" => snippet_name(argument).map(|name| Mark::Open(Directive::Output(name))),
        "figure" => figure(argument).map(Mark::Open),
        "source" => source_path(argument).map(|path| Mark::Open(Directive::Source(path))),
        "ledger" => ledger_name(argument).map(|name| Mark::Open(Directive::Ledger(name))),
        "pages" => pages_name(argument).map(|which| Mark::Open(Directive::Pages(which))),
        "boxes" => boxes_name(argument).map(|which| Mark::Open(Directive::Boxes(which))),
        "terms" if argument == "map" => Ok(Mark::TermsMap),
        "terms" => {
            return Some(Err((format!("`terms` wants `map`, got `{argument}`"), false)));
        }
        _ => {
            let known = OPENING.iter().map(|(name, _)| *name);
            let hint = did_you_mean(name, known.clone());
            let known: Vec<&str> = known.collect();
            Err(format!("unknown directive `{name}` (known: {}){hint}", known.join(", ")))
        }
    };
    Some(read.map_err(|message| (message, true)))
}

/// `kernels/xor`, or `kernels/xor open`.
fn snippet(argument: &str) -> Result<Directive, String> {
    let (name, open) = match argument.strip_suffix("open") {
        Some(name) if name.ends_with(char::is_whitespace) => (name.trim_end(), true),
        _ => (argument, false),
    };
    Ok(Directive::Snippet { name: snippet_name(name)?, open })
}

/// `kernels/xor`: a folder and a name, each of lower-case letters, digits and underscores.
fn snippet_name(argument: &str) -> Result<String, String> {
    let is_name = |s: &str| {
        !s.is_empty()
            && s.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
    };
    match argument.split_once('/') {
        Some((folder, stem)) if is_name(folder) && is_name(stem) => Ok(argument.to_owned()),
        _ => Err(format!("a snippet's name is `folder/name` like `kernels/xor`, got `{argument}`")),
    }
}

/// `broadcasting`: the stem of a file in the part's `benches/`; or several, with blanks between them.
fn ledger_name(argument: &str) -> Result<String, String> {
    let is_name = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    let names: Vec<&str> = argument.split(' ').collect();
    match names.iter().find(|name| name.is_empty() || !name.bytes().all(is_name)) {
        None => Ok(argument.to_owned()),
        Some(_) => {
            Err(format!("a ledger's name is a benchmark's, like `broadcasting`, got `{argument}`"))
        }
    }
}

/// `spine`: a kind of page, or the id of a reading path.
fn pages_name(argument: &str) -> Result<String, String> {
    identifier(argument).ok_or_else(|| {
        format!("pages are those of a kind or of a reading path, like `spine`, got `{argument}`")
    })
}

/// `all`, or the id of a theme.
fn boxes_name(argument: &str) -> Result<String, String> {
    identifier(argument).ok_or_else(|| {
        format!("boxes are those of a theme of plan.toml, or `all`, got `{argument}`")
    })
}

/// The id of something in `plan.toml`.
fn identifier(argument: &str) -> Option<String> {
    let is_name = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (!argument.is_empty() && argument.bytes().all(is_name)).then(|| argument.to_owned())
}

/// `kernels/rbf_bump "what it shows"`.
fn figure(argument: &str) -> Result<Directive, String> {
    let wanted = "a figure wants its name and what it shows: `kernels/rbf_bump \"what it shows\"`";
    let (name, quoted) = argument.split_once(char::is_whitespace).ok_or(wanted)?;
    let alt = quoted.trim().strip_prefix('"').and_then(|s| s.strip_suffix('"')).ok_or(wanted)?;
    if alt.trim().is_empty() || alt.contains('"') {
        return Err(format!("{wanted}, without quotation marks inside"));
    }
    Ok(Directive::Figure { name: snippet_name(name)?, alt: alt.trim().to_owned() })
}

/// `kernels::rbf`: Rust names with `::` between them.
fn source_path(argument: &str) -> Result<String, String> {
    let is_ident = |s: &str| {
        s.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
            && s.bytes().next().is_some_and(|b| !b.is_ascii_digit())
    };
    if argument.split("::").all(is_ident) {
        Ok(argument.to_owned())
    } else {
        Err(format!(
            "a source is a path like `kernels::rbf`, `Knn::fit` or `kernels`, got `{argument}`"
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<Block>, Vec<String>> {
        blocks(text, Path::new("c.md")).map_err(|all| all.iter().map(Problem::to_string).collect())
    }

    #[test]
    fn four_directives_with_their_ranges() {
        let text = "# T\n\n<!-- snippet: kernels/xor -->\n<!-- end -->\n\n<!-- output: kernels/xor -->\nbody\n<!-- end 1a2b3c4d -->\n\
                    <!-- figure: kernels/rbf_bump \"A hill, [wide]\" -->\n<!-- end -->\n<!-- source: Knn::fit -->\n<!-- end -->";
        let found = read(text).unwrap();
        let directives: Vec<String> = found.iter().map(|b| b.directive.to_string()).collect();
        assert_eq!(
            directives,
            [
                "snippet: kernels/xor",
                "output: kernels/xor",
                "figure: kernels/rbf_bump \"A hill, [wide]\"",
                "source: Knn::fit"
            ]
        );
        assert_eq!(found[0].line, 3);
        assert_eq!(&text[found[0].whole.clone()], "<!-- snippet: kernels/xor -->\n<!-- end -->");
        assert_eq!(&text[found[0].body.clone()], "");
        assert_eq!(&text[found[1].body.clone()], "body\n");
        assert_eq!(found[1].seal.as_deref(), Some("1a2b3c4d"));
        assert_eq!(found[3].whole.end, text.len());
    }

    #[test]
    fn a_snippet_may_be_marked_open() {
        let found = read("<!-- snippet: kernels/xor open -->\n<!-- end -->").unwrap();
        let name = "kernels/xor".to_owned();
        assert_eq!(found[0].directive, Directive::Snippet { name, open: true });
        assert_eq!(found[0].directive.to_string(), "snippet: kernels/xor open");
        assert!(read("<!-- snippet: kernels/xor opened -->\n<!-- end -->").is_err());
        assert!(read("<!-- output: kernels/xor open -->\n<!-- end -->").is_err());
    }

    #[test]
    fn marks_inside_fences_are_text() {
        let text = "````markdown\n```\n<!-- snippet: a/b -->\n```\n<!-- bogus: x -->\n````\n~~~\n<!-- end -->\n~~~\n";
        assert_eq!(read(text).unwrap(), []);
        let text = "1. Write:\n\n    ```markdown\n    <!-- snippet: a/b -->\n    <!-- end -->\n    ```\n\n2. Or:\n\n       <!-- bogus: x -->\n";
        assert_eq!(read(text).unwrap(), [], "in a list");
        assert_eq!(read("a\n\n    <!-- snippet: a/b -->\n").unwrap(), [], "indented");
        let text = "<!-- snippet: a/b -->\n```rust\n<!-- end -->\n```\n<!-- end -->\n";
        assert_eq!(read(text).unwrap().len(), 1);
    }

    #[test]
    fn other_comments_are_nobodys_business() {
        let text =
            "<!-- a note for the editor -->\n<!-- Snippets: see below -->\n<!-- terms: map -->\n";
        assert_eq!(read(text).unwrap(), []);
        assert!(is_map(text));
        assert!(!is_map("```\n<!-- terms: map -->\n```\n"));
    }

    #[test]
    fn every_broken_mark_is_told_with_its_line() {
        let cases = [
            (
                "<!-- snipet: a/b -->\n<!-- end -->",
                "c.md:1: error: unknown directive `snipet` (known: snippet, output, figure, source, ledger, pages, boxes); did you mean snippet?",
            ),
            (
                "<!-- snippet: ab -->\n<!-- end -->",
                "c.md:1: error: a snippet's name is `folder/name` like `kernels/xor`, got `ab`",
            ),
            (
                "<!-- snippet: A/b -->\n<!-- end -->",
                "c.md:1: error: a snippet's name is `folder/name` like `kernels/xor`, got `A/b`",
            ),
            (
                "<!-- figure: a/b -->\n<!-- end -->",
                "c.md:1: error: a figure wants its name and what it shows: `kernels/rbf_bump \"what it shows\"`",
            ),
            (
                "<!-- source: a::2 -->\n<!-- end -->",
                "c.md:1: error: a source is a path like `kernels::rbf`, `Knn::fit` or `kernels`, got `a::2`",
            ),
            (
                "<!-- snippet a/b -->\n<!-- end -->",
                "c.md:1: error: a directive wants a colon: `<!-- snippet: kernels/xor -->`",
            ),
            (
                "<!-- snippet: a/b --> text\n<!-- end -->",
                "c.md:1: error: a directive stands alone on its line and is closed there with `-->`",
            ),
            (
                "<!-- snippet: a/b\n-->\n<!-- end -->",
                "c.md:1: error: a directive stands alone on its line and is closed there with `-->`",
            ),
            (
                "> <!-- snippet: a/b -->\n<!-- end -->",
                "c.md:1: error: a directive starts in the first column, not indented and not inside a quote",
            ),
            (
                "text\n<!-- snippet: a/b -->\n",
                "c.md:2: error: the block `snippet: a/b` has no `<!-- end -->` below it",
            ),
            ("<!-- end -->", "c.md:1: error: an end mark, but no directive is open above it"),
            (
                "<!-- snippet: a/b -->\n<!-- end soon -->\n<!-- end -->",
                "c.md:2: error: an end mark is `<!-- end -->` or `<!-- end 1a2b3c4d -->` as bless wrote it, got `soon`",
            ),
            (
                "<!-- snippet: a/b -->\n<!-- output: c/d -->\n<!-- end -->",
                "c.md:2: error: `output: c/d` stands inside the block `snippet: a/b` of line 1, which has no `<!-- end -->` before it",
            ),
            (
                "<!-- pages: Spine -->\n<!-- end -->",
                "c.md:1: error: pages are those of a kind or of a reading path, like `spine`, got `Spine`",
            ),
            (
                "<!-- boxes: all themes -->\n<!-- end -->",
                "c.md:1: error: boxes are those of a theme of plan.toml, or `all`, got `all themes`",
            ),
            ("<!-- terms: mop -->", "c.md:1: error: `terms` wants `map`, got `mop`"),
        ];
        for (text, wanted) in cases {
            assert_eq!(read(text).unwrap_err(), [wanted], "for {text:?}");
        }
    }

    #[test]
    fn all_problems_come_at_once() {
        let got = read(
            "<!-- bogus: x -->\n<!-- end -->\n\n<!-- snippet: ab -->\n<!-- end -->\n<!-- end -->\n",
        );
        assert_eq!(got.unwrap_err().len(), 3);
    }
}
