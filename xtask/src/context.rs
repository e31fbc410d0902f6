//! What the commands share: the book, printing, and how a command ends.

use std::collections::BTreeSet;
use std::fmt;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use harness::discover::{Book, Part, Scope, Selection, Snippet};
use harness::explain::Look;

/// How a command ends: with its exit code (0 well, 1 something is wrong with the book), or with a failure.
pub(crate) type Outcome = Result<ExitCode, Failure>;

/// The exit code of a wrong command line: an unknown name, a missing argument.
pub(crate) const USAGE: u8 = 2;

/// A command could not do its work.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    code: u8,
}

impl Failure {
    /// Something went wrong: exit code 1.
    pub(crate) fn new(message: impl Into<String>) -> Failure {
        Failure { message: message.into(), code: 1 }
    }

    /// The command was called in a wrong way: exit code 2.
    pub(crate) fn usage(message: impl Into<String>) -> Failure {
        Failure { message: message.into(), code: USAGE }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl From<harness::Error> for Failure {
    fn from(error: harness::Error) -> Failure {
        match error {
            harness::Error::UnknownName { .. } => Failure::usage(error.to_string()),
            error => Failure::new(error.to_string()),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::new(error.to_string())
    }
}

/// Turns a command's end into the process's exit code; a failure is printed.
pub(crate) fn finish(outcome: Outcome) -> ExitCode {
    match outcome {
        Ok(code) => code,
        Err(failure) => {
            let look = Look::of(&io::stderr());
            eprintln!("{} {failure}", look.red("error:"));
            ExitCode::from(failure.code)
        }
    }
}

/// Prints text to standard output. A reader that has gone away (`… | head`) ends the program quietly.
///
/// # Errors
///
/// Standard output cannot be written.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => std::process::exit(0),
        result => Ok(result?),
    }
}

/// What every command works on.
#[derive(Debug)]
pub(crate) struct Context {
    /// The book.
    pub(crate) book: Book,
    /// How standard output looks.
    pub(crate) look: Look,
}

impl Context {
    /// Finds the book that `root`, or the current folder, belongs to.
    ///
    /// # Errors
    ///
    /// There is no workspace, or it cannot be read.
    pub(crate) fn find(root: Option<PathBuf>) -> Result<Context, Failure> {
        let root = root.unwrap_or_else(|| PathBuf::from("."));
        Ok(Context { book: Book::discover(&root)?, look: Look::of(&io::stdout()) })
    }

    /// A path as people read it: told from the book's folder, with forward slashes.
    pub(crate) fn path(&self, path: &Path) -> String {
        path.strip_prefix(&self.book.root).unwrap_or(path).display().to_string().replace('\\', "/")
    }

    /// The selected snippets in the book's order, each once.
    pub(crate) fn union<'a>(&'a self, selections: &[Selection<'a>]) -> Vec<&'a Snippet> {
        let names: BTreeSet<&str> =
            selections.iter().flat_map(|s| &s.snippets).map(|s| s.name.as_str()).collect();
        self.book.snippets().filter(|snippet| names.contains(snippet.name.as_str())).collect()
    }

    /// The selected snippets part by part, parts without any left out.
    pub(crate) fn by_part<'a>(
        &'a self,
        selections: &[Selection<'a>],
    ) -> Vec<(&'a Part, Vec<&'a Snippet>)> {
        let all = self.union(selections);
        let of =
            |part: &Part| all.iter().filter(|s| s.part == part.name).copied().collect::<Vec<_>>();
        let parts = self.book.parts.iter().map(|part| (part, of(part)));
        parts.filter(|(_, snippets)| !snippets.is_empty()).collect()
    }
}

/// What a selection is called in a sentence.
pub(crate) fn scope_name(scope: Scope<'_>) -> String {
    match scope {
        Scope::Book => "the book".to_owned(),
        Scope::Part(part) => part.name.clone(),
        Scope::Folder(_, folder) => format!("the chapter {folder}"),
        Scope::Snippet(snippet) => snippet.name.clone(),
    }
}
