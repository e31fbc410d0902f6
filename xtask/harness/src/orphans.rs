//! Files that belong to no snippet: a golden, a twin or a query whose program is gone, a program that nothing can mount.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::discover::{Part, Scope, Snippet, Twin, entries, files};
use crate::error::{Error, Result};

/// A file that belongs to no snippet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Orphan {
    /// The file.
    pub path: PathBuf,
    /// What it is.
    pub kind: OrphanKind,
    /// Why nothing uses it.
    pub reason: String,
}

/// What a file without a snippet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrphanKind {
    /// A golden: `bless --prune` deletes it.
    Golden,
    /// A Python twin.
    Twin,
    /// A text in SQL.
    Query,
    /// A Rust file that can be no snippet.
    Program,
}

/// The orphans of what a name covers: of everything, of a part, of a chapter's folder; of a single snippet none.
///
/// # Errors
///
/// [`Error::Io`] where a folder cannot be read.
pub fn orphans<'a>(
    parts: impl IntoIterator<Item = &'a Part>,
    scope: Scope<'_>,
) -> Result<Vec<Orphan>> {
    let mut found = Vec::new();
    for part in parts {
        match scope {
            Scope::Book => found.extend(of_part(part)?),
            Scope::Part(wanted) if wanted.name == part.name => found.extend(of_part(part)?),
            Scope::Folder(wanted, folder) if wanted.name == part.name => {
                let dir = part.dir.join("snippets").join(folder);
                found.extend(
                    of_part(part)?.into_iter().filter(|orphan| orphan.path.starts_with(&dir)),
                );
            }
            Scope::Part(_) | Scope::Folder(..) | Scope::Snippet(_) => {}
        }
    }
    Ok(found)
}

/// The orphans of one part, sorted by path.
///
/// # Errors
///
/// [`Error::Io`] where a folder cannot be read.
pub fn of_part(part: &Part) -> Result<Vec<Orphan>> {
    let mut found = Vec::new();
    for (path, reason) in part.strays()? {
        found.push(Orphan { path, kind: OrphanKind::Program, reason });
    }
    for folder in entries(&part.dir.join("snippets"))? {
        if folder.is_dir() {
            for path in files(&folder)? {
                found.extend(orphan(part, path));
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

/// Deletes an orphan; gone already is well too.
///
/// # Errors
///
/// [`Error::Io`] where it cannot be deleted.
pub fn delete(orphan: &Orphan) -> Result<()> {
    match fs::remove_file(&orphan.path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(Error::io("delete", &orphan.path, error))
        }
        _ => Ok(()),
    }
}

fn orphan(part: &Part, path: PathBuf) -> Option<Orphan> {
    match path.extension().and_then(OsStr::to_str)? {
        "out" | "svg" => {
            if part.snippets.iter().any(|snippet| snippet.golden == path) {
                return None;
            }
            let reason = match owner(part, &path) {
                Some(snippet) => {
                    format!("the golden of {} is {}", snippet.name, file_name(&snippet.golden))
                }
                None => "its program is gone".to_owned(),
            };
            Some(Orphan { path, kind: OrphanKind::Golden, reason })
        }
        "py" => {
            let reason = match owner(part, &path) {
                None => "its program is gone".to_owned(),
                Some(Snippet { twin: Twin::File(twin), .. }) if *twin == path => return None,
                Some(snippet) => format!("the head of {} says that it has no twin", snippet.name),
            };
            Some(Orphan { path, kind: OrphanKind::Twin, reason })
        }
        "sql" => {
            let reason = match owner(part, &path) {
                None => "its program is gone".to_owned(),
                Some(Snippet { sql: Some(sql), .. }) if *sql == path => return None,
                Some(snippet) => {
                    format!("the head of {} does not say `//! kind: query`", snippet.name)
                }
            };
            Some(Orphan { path, kind: OrphanKind::Query, reason })
        }
        _ => None,
    }
}

/// The snippet that a file beside it is named after.
fn owner<'a>(part: &'a Part, path: &Path) -> Option<&'a Snippet> {
    let stem = path.file_name()?.to_str()?.split('.').next()?;
    part.snippets
        .iter()
        .find(|snippet| snippet.stem() == stem && snippet.source.parent() == path.parent())
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
