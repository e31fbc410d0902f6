//! What can go wrong around the snippets: each message says what, where, and what to do.
//!
//! A snippet that prints something else is no error but a verdict: see [`crate::verify`].

use std::io;
use std::path::{Path, PathBuf};

/// The harness's result.
pub type Result<T> = std::result::Result<T, Error>;

/// What can go wrong around the snippets.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A file or a folder could not be read or written.
    #[error("cannot {doing} {}: {source}", path.display())]
    Io {
        /// What was tried: `read`, `write`.
        doing: &'static str,
        /// The file or the folder.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// A program (cargo, rustc) could not be started.
    #[error("cannot start `{command}`: {source}")]
    Start {
        /// The command.
        command: String,
        /// The system's reason.
        source: io::Error,
    },
    /// Cargo refused, for a reason that lies in no snippet.
    #[error("{command} failed:\n{message}")]
    Cargo {
        /// The command, and where it ran.
        command: String,
        /// What it said.
        message: String,
    },
    /// Two snippets have one name.
    #[error(
        "two snippets are named {name}, but a name must be unique in the whole book:\n  {}\n  {}",
        first.display(), second.display()
    )]
    Duplicate {
        /// The name.
        name: String,
        /// The first file.
        first: PathBuf,
        /// The second file.
        second: PathBuf,
    },
    /// No part, page or snippet has this name.
    #[error(
        "there is no part, chapter or snippet named \"{name}\"{hint}\n`cargo xtask list` shows all names"
    )]
    UnknownName {
        /// The name as typed.
        name: String,
        /// `; did you mean …?`, or nothing.
        hint: String,
    },
    /// A part's `part.toml`, or the book's `plan.toml`, says something it cannot say.
    #[error("{}: {message}", path.display())]
    Policy {
        /// The file.
        path: PathBuf,
        /// What is wrong, where, and what was wanted.
        message: String,
    },
    /// The marks of what the reader of an exercise writes (see [`crate::hole`]) are wrong.
    #[error("line {line}: {message}")]
    Hole {
        /// The line, counted from 1.
        line: usize,
        /// What is wrong.
        message: String,
    },
    /// A file is no longer what was read: someone saved it in between.
    #[error(
        "{} was changed by someone else while this ran: it is left as it is now; run the command again",
        path.display()
    )]
    ChangedMeanwhile {
        /// The file.
        path: PathBuf,
    },
    /// Goldens are never written by a continuous-integration run.
    #[error(
        "bless does not run under CI (the variable CI is set): goldens are written on a person's machine and read before they are committed"
    )]
    BlessUnderCi,
}

impl Error {
    /// A file or a folder could not be read or written.
    pub(crate) fn io(doing: &'static str, path: &Path, source: io::Error) -> Error {
        Error::Io { doing, path: path.to_owned(), source }
    }

    /// A program could not be started.
    pub(crate) fn start(command: &str, source: io::Error) -> Error {
        Error::Start { command: command.to_owned(), source }
    }
}

/// `; did you mean kernels/xor?` with up to three of the closest names, or nothing where none comes near.
///
/// A name is near when it is the last half of a known one (`xor` for `kernels/xor`), is contained in it, or has a
/// Jaro-Winkler similarity of at least 0.8.
pub fn did_you_mean<S: AsRef<str>>(name: &str, known: impl IntoIterator<Item = S>) -> String {
    let mut near: Vec<(f64, String)> = known
        .into_iter()
        .filter_map(|candidate| {
            let candidate = candidate.as_ref();
            let last = candidate.rsplit('/').next().unwrap_or(candidate);
            let score = if last == name {
                2.0
            } else {
                let whole = strsim::jaro_winkler(name, candidate);
                let contained = name.len() >= 3 && candidate.contains(name);
                whole.max(strsim::jaro_winkler(name, last)) + if contained { 0.5 } else { 0.0 }
            };
            (score >= 0.8).then(|| (score, candidate.to_owned()))
        })
        .collect();
    near.sort_by(|(a, first), (b, second)| b.total_cmp(a).then_with(|| first.cmp(second)));
    let names: Vec<String> = near.into_iter().take(3).map(|(_, name)| name).collect();
    match names.split_last() {
        None => String::new(),
        Some((only, [])) => format!("; did you mean {only}?"),
        Some((last, others)) => format!("; did you mean {} or {last}?", others.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 4] = ["kernels/xor", "kernels/trick", "part1-vocabulary", "kernels"];

    #[test]
    fn close_names_are_offered_best_first() {
        assert_eq!(
            did_you_mean("kernels/xro", KNOWN),
            "; did you mean kernels/xor, kernels or kernels/trick?"
        );
        assert_eq!(did_you_mean("xor", KNOWN), "; did you mean kernels/xor?");
        assert_eq!(did_you_mean("trik", KNOWN), "; did you mean kernels/trick?");
    }

    #[test]
    fn nothing_is_offered_where_nothing_is_near() {
        assert_eq!(did_you_mean("zzz", KNOWN), "");
        assert_eq!(did_you_mean("", KNOWN), "");
        assert_eq!(did_you_mean("x", [] as [&str; 0]), "");
    }
}
