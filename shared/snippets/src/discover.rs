//! Finds the book: its parts (through `cargo metadata`), their snippets and their chapters (from the files themselves).
//!
//! There is no list of names anywhere: a folder with a `snippets/main.rs` in a workspace member is a part.

use std::path::PathBuf;

/// The whole book as it lies on disk.
#[derive(Debug, Clone)]
pub struct Book {
    /// The workspace's root folder.
    pub root: PathBuf,
    /// The parts in the order of their package names.
    pub parts: Vec<Part>,
}

/// One part of the book: a crate with chapters, a library and snippets.
#[derive(Debug, Clone)]
pub struct Part {
    /// The package's name, `part1-vocabulary`; the binary that mounts its snippets is called the same.
    pub name: String,
    /// The package's folder.
    pub dir: PathBuf,
    /// The pages, sorted by file name.
    pub chapters: Vec<Chapter>,
    /// The snippets, sorted by name.
    pub snippets: Vec<Snippet>,
}

/// One page of the book: a Markdown file in a part's `chapters/` folder.
#[derive(Debug, Clone)]
pub struct Chapter {
    /// The file's stem, `05a-kernels`: how `glossary.toml` names the chapter.
    pub id: String,
    /// The stem without its number, with underscores: `kernels`. Also the name of the page's snippet folder.
    pub slug: String,
    /// The file.
    pub path: PathBuf,
}

/// One snippet: a whole program that the book shows with what it prints.
#[derive(Debug, Clone)]
pub struct Snippet {
    /// Folder and file stem, `kernels/xor`: unique in the whole book.
    pub name: String,
    /// The package that holds it.
    pub part: String,
    /// The listing's title: the sentence behind `//!` on the first line.
    pub title: String,
    /// What kind of output it has.
    pub kind: Kind,
    /// Its Python twin, or why there is none.
    pub twin: Twin,
    /// The program, `snippets/kernels/xor.rs` (or `.fail.rs`).
    pub source: PathBuf,
    /// Where its golden lies or will lie: `xor.out`, `xor.svg` or `xor.fail.out`.
    pub golden: PathBuf,
}

/// What a snippet's golden is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A program that prints text.
    Text,
    /// A program that prints one SVG picture (its head says `//! twin: none (figure)`).
    Figure,
    /// A program that does not compile, on purpose: its golden is the compiler's message.
    CompileFail,
}

/// A snippet's Python twin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Twin {
    /// The twin's file, `snippets/kernels/xor.py`.
    File(PathBuf),
    /// None, with the reason that the head gives (`rust-language`, `error-text`, `figure` or `threads`).
    None(String),
    /// None, and the head does not say why: `tidy` reports it.
    Missing,
}
