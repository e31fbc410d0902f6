//! Something wrong in a file of the book, with the place: what every check of this crate reports.

use std::fmt;
use std::path::{Path, PathBuf};

/// One thing that is wrong, and where. Displayed as `path:line: error: message`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file.
    pub path: PathBuf,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong, what was wanted and, where it helps, what to do.
    pub message: String,
}

impl Problem {
    /// A problem in line `line` (counted from 1) of the file `path`.
    pub fn new(path: impl Into<PathBuf>, line: usize, message: impl Into<String>) -> Self {
        Self { path: path.into(), line, message: message.into() }
    }

    /// The same problem with its path told from `root`, where the file lies below `root`.
    pub fn relative_to(mut self, root: &Path) -> Self {
        if let Ok(below) = self.path.strip_prefix(root) {
            self.path = below.to_path_buf();
        }
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Forward slashes on every system, so that reports and their tests read the same.
        let path = self.path.display().to_string().replace('\\', "/");
        write!(f, "{path}:{}: error: {}", self.line, self.message)
    }
}

impl std::error::Error for Problem {}
