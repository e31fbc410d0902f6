//! Finds the book: its parts (through `cargo metadata`), their snippets and their chapters (from the files themselves).
//!
//! There is no list of names anywhere: a folder with a `snippets/main.rs` in a workspace member is a part.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::cargo;
use crate::error::{Error, Result};
use crate::head;
use crate::policy::{PartPolicy, Plan};

pub use crate::book::{Book, Chapter, Kind, MapEntry, Part, Scope, Selection, Snippet, Twin};

impl Book {
    /// Reads the workspace that `start` (any folder in it) belongs to.
    ///
    /// # Errors
    ///
    /// [`Error::Cargo`] where there is no workspace, [`Error::Io`] where a folder cannot be read, and
    /// [`Error::Duplicate`] where two snippets have one name.
    pub fn discover(start: &Path) -> Result<Book> {
        let metadata = cargo::metadata(start)?;
        let mut parts = Vec::new();
        for package in metadata.packages {
            let Some(dir) = package.manifest_path.parent() else {
                continue;
            };
            if dir.join("snippets").join("main.rs").is_file() {
                parts.push(Part::read(&package.name, dir.as_std_path())?);
            }
        }
        parts.sort_by(|a, b| (a.policy.order, &a.name).cmp(&(b.policy.order, &b.name)));

        let root = metadata.workspace_root.into_std_path_buf();
        let plan = Plan::read(&root)?;
        let book = Book { root, parts, plan };
        unique(book.snippets())?;
        Ok(book)
    }
}

impl Part {
    /// Reads one part from its folder; needs no Cargo. `name` is the package's name.
    ///
    /// # Errors
    ///
    /// [`Error::Io`] where a file cannot be read, [`Error::Duplicate`] where two snippets have one name
    /// (`xor.rs` beside `xor.fail.rs`).
    pub fn read(name: &str, dir: &Path) -> Result<Part> {
        let peers = head::peers(dir)?;
        let mut snippets = Vec::new();
        for file in rust_files(&dir.join("snippets"))? {
            if let Place::Snippet { folder, stem, fails } = place(&dir.join("snippets"), &file) {
                let full_name = format!("{folder}/{stem}");
                snippets.push(Snippet::read(name, &full_name, file, fails, &peers)?);
            }
        }
        snippets.sort_by(|a, b| a.name.cmp(&b.name));
        unique(snippets.iter())?;

        let mut chapters = Vec::new();
        for path in files(&dir.join("chapters"))? {
            if path.extension() != Some(OsStr::new("md")) {
                continue;
            }
            if let Some(id) = path.file_stem().and_then(OsStr::to_str) {
                chapters.push(Chapter { id: id.to_owned(), slug: slug(id), path });
            }
        }
        chapters.sort_by(|a, b| a.id.cmp(&b.id));
        let policy = PartPolicy::read(name, dir)?;
        Ok(Part { name: name.to_owned(), dir: dir.to_owned(), chapters, snippets, policy })
    }

    /// The `.rs` files below `snippets/` that can be no snippet, each with the reason:
    /// nothing would ever compile or run them.
    ///
    /// # Errors
    ///
    /// [`Error::Io`] where a folder cannot be read.
    pub fn strays(&self) -> Result<Vec<(PathBuf, String)>> {
        let snippets = self.dir.join("snippets");
        let mut strays = Vec::new();
        for file in rust_files(&snippets)? {
            if let Place::Stray(reason) = place(&snippets, &file) {
                strays.push((file, reason));
            }
        }
        Ok(strays)
    }
}

/// What a `.rs` file below `snippets/` is.
enum Place {
    Main,
    Snippet { folder: String, stem: String, fails: bool },
    Stray(String),
}

fn place(snippets: &Path, file: &Path) -> Place {
    let Ok(relative) = file.strip_prefix(snippets) else {
        return Place::Stray("it does not lie below snippets/".to_owned());
    };
    let parts: Option<Vec<&str>> = relative.iter().map(OsStr::to_str).collect();
    let Some(parts) = parts else {
        return Place::Stray("its name is not UTF-8".to_owned());
    };
    let (folder, name) = match parts[..] {
        ["main.rs"] => return Place::Main,
        [folder, name] => (folder, name),
        _ => {
            return Place::Stray(
                "a snippet lies exactly one folder deep, in snippets/CHAPTER/NAME.rs".to_owned(),
            );
        }
    };
    let Some(stem) = name.strip_suffix(".rs") else {
        return Place::Stray("its name does not end in .rs".to_owned());
    };
    let (stem, fails) = match stem.strip_suffix(".fail") {
        Some(stem) => (stem, true),
        None => (stem, false),
    };
    match check_name(folder).and_then(|()| check_name(stem)) {
        Ok(()) => Place::Snippet { folder: folder.to_owned(), stem: stem.to_owned(), fails },
        Err(reason) => Place::Stray(reason),
    }
}

/// Checks one half of a snippet's name: it becomes a Rust module.
///
/// # Errors
///
/// The reason, as a sentence without a full stop.
pub fn check_name(name: &str) -> std::result::Result<(), String> {
    let plain = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    if !plain {
        return Err(format!(
            "\"{name}\" is no module name: it must be lower-case letters, digits and _, a letter first"
        ));
    }
    if KEYWORDS.contains(&name) {
        return Err(format!("\"{name}\" is a word of the Rust language and can be no module name"));
    }
    if is_reserved(name) {
        return Err(format!(
            "Windows keeps the name \"{name}\" for a device: no file there can have it"
        ));
    }
    match name.len() {
        0..=MAX_NAME_CHARS => Ok(()),
        n => Err(format!(
            "the name has {n} characters, but at most {MAX_NAME_CHARS} fit every system"
        )),
    }
}

/// The characters that one half of a snippet's name may have.
pub const MAX_NAME_CHARS: usize = 80;

/// Whether Windows keeps a file's name for a device, whatever its case and ending: `con`, `Aux.rs`, `com1.out`.
///
/// Source: Microsoft, *Naming Files, Paths, and Namespaces*, "Naming Conventions".
pub fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let port = ["com", "lpt"].iter().find_map(|port| stem.strip_prefix(port));
    let is_port = port.is_some_and(|number| {
        let mut digits = number.chars();
        digits.next().is_some_and(|c| c.is_ascii_digit() || "¹²³".contains(c))
            && digits.next().is_none()
    });
    is_port || ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(&stem.as_str())
}

/// Rust's strict and reserved lower-case keywords (The Rust Reference, "Keywords", edition 2024), and `mod`'s file.
const KEYWORDS: [&str; 51] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// The stem of a chapter's file without its number.
///
/// ```
/// assert_eq!(harness::discover::slug("05a-linear-models"), "linear_models");
/// ```
pub fn slug(id: &str) -> String {
    let digits = id.len() - id.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = &id[digits..];
    let rest = match (digits, rest.strip_prefix('-')) {
        (0, _) => id,
        (_, Some(rest)) => rest,
        (_, None) => {
            let letter = rest.strip_prefix(|c: char| c.is_ascii_lowercase());
            letter.and_then(|rest| rest.strip_prefix('-')).unwrap_or(id)
        }
    };
    rest.replace('-', "_")
}

fn unique<'a>(snippets: impl Iterator<Item = &'a Snippet>) -> Result<()> {
    let mut seen: BTreeMap<&str, &Path> = BTreeMap::new();
    for snippet in snippets {
        if let Some(first) = seen.insert(&snippet.name, &snippet.source) {
            return Err(Error::Duplicate {
                name: snippet.name.clone(),
                first: first.to_owned(),
                second: snippet.source.clone(),
            });
        }
    }
    Ok(())
}

/// The `.rs` files below a folder, however deep, sorted; none where the folder does not exist.
fn rust_files(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for path in entries(dir)? {
        if path.is_dir() {
            found.extend(rust_files(&path)?);
        } else if path.extension() == Some(OsStr::new("rs")) {
            found.push(path);
        }
    }
    Ok(found)
}

/// The files directly in a folder, sorted; none where the folder does not exist.
pub(crate) fn files(dir: &Path) -> Result<Vec<PathBuf>> {
    Ok(entries(dir)?.into_iter().filter(|path| path.is_file()).collect())
}

/// What lies directly in a folder, sorted; nothing where the folder does not exist.
pub(crate) fn entries(dir: &Path) -> Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::io("read the folder", dir, error)),
    };
    let mut paths = Vec::new();
    for entry in entries {
        paths.push(entry.map_err(|error| Error::io("read the folder", dir, error))?.path());
    }
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_the_stem_without_its_number() {
        for (id, wanted) in [
            ("05a-linear-models", "linear_models"),
            ("05-kernels", "kernels"),
            ("00-reading", "reading"),
            ("kernels", "kernels"),
            ("3d-plots", "plots"),
            ("2026", "2026"),
            ("05ab-x", "05ab_x"),
            ("a-b", "a_b"),
            ("", ""),
        ] {
            assert_eq!(slug(id), wanted, "slug of {id:?}");
        }
    }

    #[test]
    fn a_name_that_can_be_no_module_is_refused_with_the_reason() {
        assert_eq!(check_name("solution_two_bandwidths"), Ok(()));
        for name in ["", "2d", "_x", "my-snippet", "Xor", "größe", "loop", "gen"] {
            assert!(check_name(name).is_err(), "{name:?} must be refused");
        }
        for name in ["con", "nul", "com1", "lpt9"] {
            assert!(check_name(name).is_err_and(|told| told.contains("Windows")), "{name:?}");
        }
        assert_eq!(check_name("console"), Ok(()));
        assert_eq!(check_name("com10"), Ok(()));
        assert!(check_name(&"a".repeat(81)).is_err_and(|told| told.contains("81 characters")));
    }
}
