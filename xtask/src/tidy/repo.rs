//! The files of the repository as tidy sees them: what git would track, without asking git.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use harness::Error;

/// Folders that hold what tools make, never what people write.
const MADE: [&str; 6] = [".git", "target", "node_modules", "__pycache__", ".venv", ".pytest_cache"];

/// Endings of the text files whose lines tidy reads.
const TEXT: [&str; 14] = [
    "rs", "py", "toml", "md", "js", "mjs", "css", "sh", "yml", "yaml", "out", "svg", "hbs", "html",
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
    /// Reads the files below `root`.
    pub(crate) fn read(root: &Path) -> harness::Result<Self> {
        let mut repo = Self {
            root: root.to_path_buf(),
            files: BTreeSet::new(),
            folders: BTreeSet::from([root.to_path_buf()]),
            texts: Vec::new(),
        };
        let mut open = vec![root.to_path_buf()];
        while let Some(folder) = open.pop() {
            let cannot_read = |source| failed("read", &folder, source);
            for entry in std::fs::read_dir(&folder).map_err(cannot_read)? {
                let entry = entry.map_err(cannot_read)?;
                let name = entry.file_name().to_string_lossy().into_owned();
                let kind = entry.file_type().map_err(cannot_read)?;
                if kind.is_dir() && !MADE.contains(&name.as_str()) {
                    open.push(entry.path());
                } else if kind.is_file() {
                    repo.files.insert(entry.path());
                    repo.folders.insert(folder.clone());
                }
            }
        }
        // A folder of folders is a folder too.
        for folder in repo.folders.clone() {
            repo.folders.extend(
                folder.ancestors().take_while(|up| up.starts_with(root)).map(Path::to_path_buf),
            );
        }
        for path in &repo.files {
            let ending =
                path.extension().map(|e| e.to_string_lossy().into_owned()).unwrap_or_default();
            if !ending.is_empty() && !TEXT.contains(&ending.as_str()) {
                continue;
            }
            let Ok(text) =
                String::from_utf8(std::fs::read(path).map_err(|e| failed("read", path, e))?)
            else {
                continue;
            };
            let kind = match ending.as_str() {
                "" if text.starts_with("#!") => "sh".to_owned(),
                "" => continue,
                _ => ending,
            };
            repo.texts.push(Text { path: path.clone(), kind, text });
        }
        Ok(repo)
    }

    /// The text files with one of these endings.
    pub(crate) fn of_kind(&self, kinds: &'static [&'static str]) -> impl Iterator<Item = &Text> {
        self.texts.iter().filter(move |file| kinds.contains(&file.kind.as_str()))
    }
}

/// A file that could not be read, or a program that could not be started.
pub(crate) fn failed(doing: &'static str, path: &Path, source: std::io::Error) -> Error {
    Error::Io { doing, path: path.to_owned(), source }
}
