//! The files of the repository as tidy sees them: what git would track, without asking git.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use harness::Error;
use ignore::{DirEntry, WalkBuilder};

/// Endings of the text files whose lines tidy reads.
const TEXT: [&str; 15] = [
    "rs", "py", "toml", "md", "js", "mjs", "css", "sh", "yml", "yaml", "out", "svg", "sql", "hbs",
    "html",
];

/// The repository's files.
pub(crate) struct Repo {
    /// Its folder.
    pub(crate) root: PathBuf,
    /// Every file, absolute, sorted.
    pub(crate) files: BTreeSet<PathBuf>,
    /// Every folder that holds one of the files, absolute.
    pub(crate) folders: BTreeSet<PathBuf>,
    /// The text files, sorted by path.
    pub(crate) texts: Vec<Text>,
}

/// A text file.
pub(crate) struct Text {
    /// Absolute.
    pub(crate) path: PathBuf,
    /// Its ending, `md`; `sh` also for a script without an ending.
    pub(crate) kind: String,
    /// What it holds.
    pub(crate) text: String,
}

impl Repo {
    /// Reads the files below `root`: all that its `.gitignore` files do not leave out, and no virtual environment.
    pub(crate) fn read(root: &Path) -> harness::Result<Self> {
        let mut repo = Self {
            root: root.to_path_buf(),
            files: BTreeSet::new(),
            folders: BTreeSet::from([root.to_path_buf()]),
            texts: Vec::new(),
        };
        // A copy without its `.git` is read as a clone is, and one person's global excludes count for nobody.
        let walk = WalkBuilder::new(root)
            .hidden(false)
            .require_git(false)
            .git_global(false)
            .parents(false)
            .filter_entry(|entry| !is_made(entry))
            .build();
        for entry in walk {
            let entry = entry.map_err(|error| {
                let error = error.into_io_error().unwrap_or_else(|| std::io::Error::other("loop"));
                failed("read the folders of", root, error)
            })?;
            if entry.file_type().is_some_and(|kind| kind.is_file()) {
                let folders =
                    entry.path().ancestors().skip(1).take_while(|up| up.starts_with(root));
                repo.folders.extend(folders.map(Path::to_path_buf));
                repo.files.insert(entry.into_path());
            }
        }
        for path in &repo.files {
            if let Some(text) = Text::read(path)? {
                repo.texts.push(text);
            }
        }
        Ok(repo)
    }

    /// The text files with one of these endings.
    pub(crate) fn of_kind(&self, kinds: &'static [&'static str]) -> impl Iterator<Item = &Text> {
        self.texts.iter().filter(move |file| kinds.contains(&file.kind.as_str()))
    }
}

impl Text {
    /// Reads a file, if it is a text of a kind that tidy knows.
    fn read(path: &Path) -> harness::Result<Option<Text>> {
        let ending = path.extension().map(|e| e.to_string_lossy().into_owned()).unwrap_or_default();
        if !ending.is_empty() && !TEXT.contains(&ending.as_str()) {
            return Ok(None);
        }
        let bytes = std::fs::read(path).map_err(|error| failed("read", path, error))?;
        let Ok(text) = String::from_utf8(bytes) else {
            return Ok(None);
        };
        let kind = match ending.as_str() {
            "" if text.starts_with("#!") => "sh".to_owned(),
            "" => return Ok(None),
            _ => ending,
        };
        Ok(Some(Text { path: path.to_path_buf(), kind, text }))
    }
}

/// Whether tools made a folder: git's own, a virtual environment, a cache that says so (`target/` does).
fn is_made(entry: &DirEntry) -> bool {
    let holds = |name: &str| entry.path().join(name).is_file();
    entry.file_type().is_some_and(|kind| kind.is_dir())
        && (entry.file_name() == ".git" || holds("pyvenv.cfg") || holds("CACHEDIR.TAG"))
}

/// A file that could not be read, or a program that could not be started.
fn failed(doing: &'static str, path: &Path, source: std::io::Error) -> Error {
    Error::Io { doing, path: path.to_owned(), source }
}
