//! The Python twins: makes a virtual environment of the book's own, and runs twins in it through `shared/python/run_twins.py`.
//!
//! The environment lies in `target/python/venv` and holds exactly what `shared/python/requirements.txt` pins. It is made
//! when it is missing, unfinished, or made from other requirements; nothing outside that folder is touched.

use std::ffi::OsString;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

mod find;
mod runner;
#[cfg(test)]
mod tests;
mod venv;

pub use find::{PYTHON_VARIABLE, TORCH_VARIABLE, find_torch};
pub use runner::{TwinJob, TwinResult, run_twins};
pub use venv::{Progress, Python, ensure_venv};

use find::OLDEST;

/// How many lines of a failed program's output a message repeats.
const LAST_LINES: usize = 12;

/// What can go wrong before a twin has run. What goes wrong *in* a twin is an [`Outcome`](crate::run::Outcome).
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No usable Python.
    #[error(
        "the Python twins need Python {}.{} or newer, but none was found:\n{}\ninstall one, or name one in the variable {PYTHON_VARIABLE}",
        OLDEST.0, OLDEST.1, indented(tried)
    )]
    NoPython {
        /// Each command that was tried, and what came of it.
        tried: Vec<String>,
    },
    /// Making the environment or installing into it failed.
    #[error(
        "{doing} failed ({status}); its last lines:\n{}\nthe command was: {command}",
        indented(last_lines)
    )]
    Step {
        /// What was tried: `installing the twins' packages`.
        doing: &'static str,
        /// The command.
        command: String,
        /// How it ended.
        status: String,
        /// The end of what it wrote.
        last_lines: Vec<String>,
    },
    /// The runner broke off, or gave no result for a twin.
    #[error("shared/python/run_twins.py {what}:\n{}", indented(last_lines))]
    Runner {
        /// What it did.
        what: String,
        /// The end of its error output.
        last_lines: Vec<String>,
    },
    /// A file, a folder or a program could not be used.
    #[error("cannot {doing} {}: {source}", path.display())]
    Io {
        /// What was tried: `read`, `start`.
        doing: &'static str,
        /// The file, the folder or the program.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
}

/// This module's result.
pub type Result<T> = std::result::Result<T, Error>;

fn command_of(words: &[OsString]) -> Command {
    let (program, arguments) = words
        .split_first()
        .map_or((OsString::new(), [].as_slice()), |(first, rest)| (first.clone(), rest));
    let mut command = Command::new(program);
    command.args(arguments);
    // They would make this Python look for its library, or the twins' modules, in another's folders.
    command.env_remove("PYTHONHOME").env_remove("PYTHONPATH");
    command
}

/// Reads a pipe to its end beside the main thread, so that a full pipe never stops the program.
fn read_in_background(mut pipe: impl Read + Send + 'static) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // What was read before an error is all there is to show.
        let _ = pipe.read_to_end(&mut bytes);
        bytes
    })
}

fn io_error(doing: &'static str, path: &Path, source: io::Error) -> Error {
    Error::Io { doing, path: path.to_owned(), source }
}

fn last_lines(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    lines[lines.len().saturating_sub(LAST_LINES)..].iter().map(|&line| line.to_owned()).collect()
}

fn indented(lines: &[String]) -> String {
    lines.iter().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

fn words(command: &[OsString]) -> String {
    let words: Vec<_> = command.iter().map(|word| word.to_string_lossy()).collect();
    words.join(" ")
}
