//! The proof of a part's stubs (see [`crate::hole`]): each compiles, and stops with the words of a hole; all in one build.

use std::collections::BTreeMap;
use std::fs;

use tempfile::TempDir;

use crate::build::{self, Build, Built};
use crate::discover::{Kind, Part, Snippet};
use crate::error::{Error, Result};
use crate::hole::{self, Hole};
use crate::run::{self, End, Limits};
use crate::verify;

/// The stubs of a part in one binary.
pub(crate) struct Stubs {
    built: Built,
    /// The programs of each solution, by its name: all holes open, and where it has several each of them alone.
    programs: BTreeMap<String, Vec<Program>>,
}

/// A program with holes, and the words that it may stop with.
struct Program {
    snippet: Snippet,
    words: Vec<String>,
}

/// The holes of a solution; none in another program.
///
/// # Errors
///
/// As [`hole::holes`]; a file that cannot be read.
pub(crate) fn holes_of(snippet: &Snippet) -> Result<Vec<Hole>> {
    if !snippet.is_solution() || snippet.kind == Kind::CompileFail {
        return Ok(Vec::new());
    }
    hole::holes(&read(snippet)?)
}

impl Stubs {
    /// Compiles the stubs of all solutions of the part that have a hole.
    ///
    /// # Errors
    ///
    /// What cannot be read, written or started, and what does not compile outside of the stubs.
    pub(crate) fn build(part: &Part, libraries: &Built) -> std::result::Result<Stubs, String> {
        let text = |error: Error| error.to_string();
        let folder = tempfile::Builder::new().prefix("stubs-").tempdir();
        let folder = folder.map_err(|error| format!("cannot make a folder: {error}"))?;
        let mut programs: BTreeMap<String, Vec<Program>> = BTreeMap::new();
        for snippet in &part.snippets {
            // A wrong mark is told by the test of its own solution.
            let holes = holes_of(snippet).unwrap_or_default();
            if !holes.is_empty() {
                let stubs = Program::all(snippet, &holes, &folder).map_err(text)?;
                programs.insert(snippet.name.clone(), stubs);
            }
        }
        let all: Vec<Snippet> =
            programs.values().flatten().map(|program| program.snippet.clone()).collect();
        match build::alone(part, all, libraries).map_err(text)? {
            Build::Done(built) => Ok(Stubs { built, programs }),
            Build::Failed(errors) => Err(errors.all()),
        }
    }

    /// Runs the stubs of one solution.
    ///
    /// # Errors
    ///
    /// A sentence about the first that does not compile, or does not stop at a hole.
    pub(crate) fn check(&self, name: &str) -> std::result::Result<(), String> {
        self.programs.get(name).into_iter().flatten().try_for_each(|program| {
            match self.built.errors.by_snippet.get(&program.snippet.name) {
                Some(message) => Err(format!(
                    "{name}: the program does not compile with {} open; a hole stands at the end of a block, or is the value of a typed `let`\n\n{message}",
                    program.holes()
                )),
                None => self.stops(name, program),
            }
        })
    }

    fn stops(&self, name: &str, program: &Program) -> std::result::Result<(), String> {
        let job = verify::job(&program.snippet, &self.built.program, 1);
        let outcome = run::run(&job, Limits::default());
        let said = String::from_utf8_lossy(&outcome.stderr);
        match outcome.end {
            End::Exit(0) => Err(format!(
                "{name}: with {} open the program runs to its end: nothing asks for what the reader writes there",
                program.holes()
            )),
            End::Exit(_) if program.words.iter().any(|words| said.contains(words.as_str())) => {
                Ok(())
            }
            end => Err(format!(
                "{name}: with {} open the program does not stop with its words, but so: {end:?}\n{said}",
                program.holes()
            )),
        }
    }
}

impl Program {
    /// The programs of one solution, written into the folder.
    fn all(snippet: &Snippet, holes: &[Hole], folder: &TempDir) -> Result<Vec<Program>> {
        let source = read(snippet)?;
        let mut sets: Vec<&[Hole]> = vec![holes];
        if holes.len() > 1 {
            sets.extend(holes.chunks(1));
        }
        let stubs = sets.iter().enumerate().map(|(i, open)| {
            let name = format!("{}_stub_{i}", snippet.name);
            // A folder of its own, in which a query finds its text.
            let home = folder.path().join(name.replace('/', "-"));
            let path = home.join(format!("{}.rs", snippet.stem()));
            let text = hole::open(&source, open);
            fs::create_dir(&home).map_err(|error| Error::io("make", &home, error))?;
            fs::write(&path, text).map_err(|error| Error::io("write", &path, error))?;
            if let Some(sql) = &snippet.sql {
                let copy = home.join(sql.file_name().unwrap_or_default());
                fs::copy(sql, &copy).map_err(|error| Error::io("copy", sql, error))?;
            }
            let words = open.iter().map(|hole| hole.what.clone()).collect();
            Ok(Program { snippet: Snippet { name, source: path, ..snippet.clone() }, words })
        });
        stubs.collect()
    }

    /// `the hole "a"`, or `the holes "a", "b"`.
    fn holes(&self) -> String {
        let words: Vec<String> = self.words.iter().map(|words| format!("\"{words}\"")).collect();
        format!("the hole{} {}", if words.len() == 1 { "" } else { "s" }, words.join(", "))
    }
}

fn read(snippet: &Snippet) -> Result<String> {
    fs::read_to_string(&snippet.source).map_err(|e| Error::io("read", &snippet.source, e))
}
