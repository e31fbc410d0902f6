//! Fills the managed blocks of the chapters and of the book's README with the code and the output as they are now.
//!
//! Nothing typed by hand is lost. A chapter that someone saves while it is filled is left as it is then. The end mark that is written carries a *seal*, eight digits that hash the body above
//! it. A body that is empty, or that its seal still fits, was written by this module and may be replaced; any other
//! body was edited by someone, and is left alone and reported, unless [`Options::force`] says to overwrite it.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use harness::discover::{Book, Kind, Part, Snippet, Twin};
use harness::error::did_you_mean;
use harness::replace;

use crate::directive::{Block, Directive, blocks};
use crate::ledger::Table;
use crate::markdown::relative;
use crate::source::Sources;
use crate::{Problem, boxes, pages};

/// What to fill.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options<'a> {
    /// Overwrite bodies that someone edited.
    pub force: bool,
    /// Fill only the chapters that show these snippets or lie in their folders: the blocks of these snippets, and the
    /// `source` and `ledger` blocks; what their blocks name in vain is reported. `None` fills all chapters.
    pub only: Option<&'a [String]>,
}

/// What filling did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The chapters that changed.
    pub written: Vec<PathBuf>,
    /// The blocks that could not be filled, sorted; the other blocks of the same chapter were.
    pub problems: Vec<Problem>,
}

/// Fills the managed blocks of all chapters. A chapter is replaced as a whole or not at all, and only where it changes.
///
/// A chapter whose directives are broken is left as it is and reported; so is a block that somebody edited, that names
/// what does not exist, or whose snippet has no golden yet.
pub fn refill(book: &Book, options: &Options<'_>) -> Report {
    let sources = Sources::new(book);
    let mut report = Report::default();
    for page in files(book) {
        let text = match std::fs::read_to_string(&page.path) {
            Ok(text) => text,
            Err(error) => {
                report.problems.push(unreadable(&page, &error));
                continue;
            }
        };
        if !concerns(&page, &text, options) {
            continue;
        }
        let (new, problems) = filled(book, &sources, &page, &with_lf(&text), options);
        report.problems.extend(problems);
        // Rendering takes a while: what an author saves meanwhile is kept, and the chapter reported.
        match replace(&page.path, text.as_bytes(), new.as_bytes()) {
            Ok(true) => report.written.push(page.path.clone()),
            Ok(false) => {}
            Err(error) => report.problems.push(Problem::new(&page.path, 1, error.to_string())),
        }
    }
    report.problems.sort();
    report
}

/// Whether any block of the chapter can be among those that are to be filled; the README's list of pages can, and a page
/// that collects the boxes of others.
fn concerns(page: &File<'_>, text: &str, options: &Options<'_>) -> bool {
    let named = |name: &String| {
        let folder = name.split_once('/').map(|(folder, _)| folder);
        folder.is_some_and(|folder| folder == page.slug) || text.contains(name.as_str())
    };
    let collects = page.part.is_none() || text.contains("<!-- boxes:");
    collects || options.only.is_none_or(|only| only.iter().any(named))
}

/// The text with `\n` alone at its lines' ends: the blocks are filled so, and a mixed file would be nobody's.
fn with_lf(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) }
}

/// Says which managed blocks do not show the code and the output as they are now. Writes nothing.
pub fn check(book: &Book) -> Vec<Problem> {
    check_with(book, &Sources::new(book))
}

/// [`check`] for a caller that has the libraries already.
pub fn check_with(book: &Book, sources: &Sources) -> Vec<Problem> {
    let mut problems = Vec::new();
    for page in files(book) {
        let text = match std::fs::read_to_string(&page.path) {
            Ok(text) => text,
            Err(error) => {
                problems.push(unreadable(&page, &error));
                continue;
            }
        };
        // Carriage returns are a rule of their own: one line for the file, not one for each block.
        let text = with_lf(&text);
        match blocks(&text, &page.path) {
            Err(more) => problems.extend(more),
            Ok(found) => problems.extend(found.iter().filter_map(|block| {
                let message = match state(book, sources, &page, &text, block) {
                    State::Fresh => return None,
                    State::Stale(_) => format!(
                        "the block `{}` does not show what is there now; `cargo xtask bless` fills it",
                        block.directive
                    ),
                    State::Edited(_) => edited(&block.directive),
                    State::Broken(message) => message,
                };
                Some(Problem::new(&page.path, block.line, message))
            })),
        }
    }
    problems.sort();
    problems
}

/// What stands in a block of this directive: the text between the two marks, ending with a line break.
///
/// # Errors
/// A snippet or item that does not exist (with the nearest name), a snippet without a golden, a directive that does not
/// fit its snippet (a `figure` that prints text, an `output` that is a picture), a file that cannot be read.
fn render(
    book: &Book,
    sources: &Sources,
    page: &File<'_>,
    directive: &Directive,
) -> Result<String, String> {
    match directive {
        Directive::Snippet { name, .. } => {
            let snippet = find(book, name)?;
            let language = match snippet.kind {
                Kind::CompileFail => "rust,compile_fail",
                _ => "rust",
            };
            let code = fence(language, &read(&snippet.source)?);
            // What a program asks stands before the program.
            let query = match &snippet.sql {
                Some(path) if !path.is_file() => {
                    let file = path.file_name().unwrap_or_default().to_string_lossy();
                    return Err(format!(
                        "the snippet `{name}` is a query, but there is no {file} beside it"
                    ));
                }
                Some(path) => fence("sql", &read(path)?) + "\n",
                None => String::new(),
            };
            let output = match snippet.kind {
                Kind::Figure => image(&page.path, snippet, &snippet.title)?,
                _ => fence("text", &golden(snippet)?),
            };
            let twin = match &snippet.twin {
                Twin::File(path) => format!(
                    "\n<details>\n<summary>The same in Python</summary>\n\n{}\n</details>\n\n",
                    fence("python", &read(path)?)
                ),
                Twin::None(_) | Twin::Missing => String::new(),
            };
            Ok(format!("{query}{code}\n{output}{twin}"))
        }
        Directive::Output(name) => {
            let snippet = find(book, name)?;
            match snippet.kind {
                Kind::Figure => Err(format!(
                    "the snippet `{name}` prints a picture: write `<!-- figure: {name} \"what it shows\" -->`"
                )),
                _ => Ok(fence("text", &golden(snippet)?)),
            }
        }
        Directive::Figure { name, alt } => {
            let snippet = find(book, name)?;
            match snippet.kind {
                Kind::Figure => image(&page.path, snippet, alt),
                _ => Err(format!(
                    "the snippet `{name}` prints text, no picture: write `<!-- output: {name} -->`, or `//! kind: figure` on its second line"
                )),
            }
        }
        Directive::Source(path) => {
            let found = sources.find(page.part()?, path)?;
            let named = found.file.strip_prefix(&book.root).unwrap_or(&found.file);
            let named = named.display().to_string().replace('\\', "/");
            let link = relative(&page.path, &found.file);
            Ok(format!("{}\nSource: [`{named}`]({link})\n", fence("rust", &found.text)))
        }
        Directive::Ledger(names) => Ok(Table::read(page.part()?, names)?.markdown()),
        Directive::Pages(which) => pages::markdown(book, which, &page.path),
        Directive::Boxes(which) => boxes::markdown(book, which, &page.path),
    }
}

/// The seal of a body: 32 bits of FNV-1a over its text, line breaks as `\n`, in hexadecimal.
///
/// It tells an accidental edit from what bless wrote; it is no defence against someone who wants to forge one.
pub fn seal(body: &str) -> String {
    let hash = body
        .bytes()
        .filter(|byte| *byte != b'\r')
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{hash:08x}")
}

/// What a block is in now, with what it should show where that differs.
enum State {
    Fresh,
    Stale(String),
    Edited(String),
    Broken(String),
}

fn state(book: &Book, sources: &Sources, page: &File<'_>, text: &str, block: &Block) -> State {
    let body = &text[block.body.clone()];
    let wanted = match render(book, sources, page, &block.directive) {
        Ok(wanted) => wanted,
        Err(message) => return State::Broken(message),
    };
    let sealed = block.seal.as_ref().is_some_and(|mark| mark.eq_ignore_ascii_case(&seal(body)));
    if body == wanted {
        if sealed { State::Fresh } else { State::Stale(wanted) }
    } else if sealed || body.trim().is_empty() {
        State::Stale(wanted)
    } else {
        State::Edited(wanted)
    }
}

/// The chapter with its blocks filled, and the blocks that could not be.
fn filled(
    book: &Book,
    sources: &Sources,
    page: &File<'_>,
    text: &str,
    options: &Options<'_>,
) -> (String, Vec<Problem>) {
    let found = match blocks(text, &page.path) {
        Ok(found) => found,
        Err(problems) => return (text.to_owned(), problems),
    };
    let mut problems = Vec::new();
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    for block in &found {
        let asked = match (options.only, block.directive.snippet()) {
            (Some(only), Some(name)) => {
                only.iter().any(|wanted| wanted == name)
                    || (is_about(page, only) && book.snippet(name).is_none())
            }
            _ => true,
        };
        if !asked {
            continue;
        }
        let body = match state(book, sources, page, text, block) {
            State::Fresh => continue,
            State::Stale(body) => body,
            State::Edited(body) if options.force => body,
            State::Edited(_) => {
                problems.push(Problem::new(&page.path, block.line, edited(&block.directive)));
                continue;
            }
            State::Broken(message) => {
                problems.push(Problem::new(&page.path, block.line, message));
                continue;
            }
        };
        out.push_str(&text[copied..block.body.start]);
        out.push_str(&body);
        out.push_str(&format!("<!-- end {} -->", seal(&body)));
        copied = block.whole.end;
    }
    out.push_str(&text[copied..]);
    (out, problems)
}

/// Whether one of the snippets lies in the chapter's folder: then its blocks that name no snippet are reported too.
fn is_about(page: &File<'_>, snippets: &[String]) -> bool {
    let folder = |name: &String| name.split_once('/').is_some_and(|(f, _)| f == page.slug);
    snippets.iter().any(folder)
}

fn edited(directive: &Directive) -> String {
    let origin = match directive {
        Directive::Snippet { name, .. }
        | Directive::Output(name)
        | Directive::Figure { name, .. } => {
            format!("the snippet `{name}`")
        }
        Directive::Source(path) => format!("the library's `{path}`"),
        Directive::Ledger(name) => format!("the benchmark `{name}`"),
        Directive::Pages(_) => "the parts' `part.toml`".to_owned(),
        Directive::Boxes(_) => "the page of the box".to_owned(),
    };
    format!(
        "someone edited inside the block `{directive}`: move the change to {origin} or out of the block, then `cargo xtask bless`; `cargo xtask bless --force` drops it"
    )
}

fn unreadable(page: &File<'_>, error: &std::io::Error) -> Problem {
    Problem::new(&page.path, 1, format!("cannot be read: {error}"))
}

/// A file with managed blocks: a chapter, or the book's README.
struct File<'a> {
    /// The chapter's part.
    part: Option<&'a Part>,
    /// The chapter's snippet folder; empty for README.
    slug: &'a str,
    path: PathBuf,
}

impl<'a> File<'a> {
    fn part(&self) -> Result<&'a Part, String> {
        self.part.ok_or_else(|| "only a chapter shows a part's library or a ledger".to_owned())
    }
}

fn files(book: &Book) -> impl Iterator<Item = File<'_>> {
    let readme = book.root.join("README.md");
    let readme = readme.is_file().then_some(File { part: None, slug: "", path: readme });
    let chapters = book.parts.iter().flat_map(|part| {
        part.chapters.iter().map(move |chapter| File {
            part: Some(part),
            slug: &chapter.slug,
            path: chapter.path.clone(),
        })
    });
    chapters.chain(readme)
}

fn find<'a>(book: &'a Book, name: &str) -> Result<&'a Snippet, String> {
    book.snippet(name).ok_or_else(|| {
        let names = book.snippets().map(|snippet| &snippet.name);
        format!("no snippet `{name}`{}", did_you_mean(name, names))
    })
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path)
        .map_err(|error| format!("{}: cannot be read: {error}", path.display()))
}

fn golden(snippet: &Snippet) -> Result<String, String> {
    if snippet.golden.is_file() {
        read(&snippet.golden)
    } else {
        let name = &snippet.name;
        Err(format!("the snippet `{name}` has no golden yet: `cargo xtask bless {name}` writes it"))
    }
}

/// A code fence that is wider than any run of backticks inside, ending with a line break.
fn fence(language: &str, text: &str) -> String {
    let width = text
        .lines()
        .map(|line| line.trim_start().bytes().take_while(|b| *b == b'`').count() + 1)
        .fold(3, usize::max);
    let marks = "`".repeat(width);
    let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    format!("{marks}{language}\n{text}{end}{marks}\n")
}

/// The picture that a snippet prints, as Markdown.
fn image(page: &Path, snippet: &Snippet, alt: &str) -> Result<String, String> {
    golden(snippet)?;
    let escaped: String = alt
        .chars()
        .flat_map(|c| {
            let mark = matches!(c, '[' | ']' | '\\' | '*' | '_' | '`' | '<' | '$').then_some('\\');
            mark.into_iter().chain(std::iter::once(c))
        })
        .collect();
    Ok(format!("![{escaped}]({})\n", relative(page, &snippet.golden)))
}
