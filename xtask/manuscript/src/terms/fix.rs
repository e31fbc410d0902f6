//! Repairs: one replacement in one file each, made only where the file still holds what was read.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use harness::write_if_changed;

/// One replacement in one file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fix {
    /// The file.
    pub path: PathBuf,
    /// The first byte to replace.
    pub start: usize,
    /// What stands there and is replaced.
    pub old: String,
    /// What to put there.
    pub new: String,
}

/// What [`apply`] did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Repairs {
    /// The files that changed.
    pub written: Vec<PathBuf>,
    /// The files that someone changed since they were read: they are left as they are.
    pub left: Vec<PathBuf>,
}

/// Makes the repairs; each file is replaced in one step, or left alone where it no longer holds what was read.
///
/// Of repairs that overlap, the first in the file is made. Hold the book's lock around it.
///
/// # Errors
/// A file that cannot be read or written.
pub fn apply(fixes: &[Fix]) -> harness::Result<Repairs> {
    let mut of_file: BTreeMap<&Path, BTreeSet<&Fix>> = BTreeMap::new();
    for fix in fixes {
        of_file.entry(&fix.path).or_default().insert(fix);
    }
    let mut repairs = Repairs::default();
    for (path, fixes) in of_file {
        let text = read(path)?;
        // What was typed while the repair was made is on the disk by now, and stays.
        match repaired(&text, &fixes) {
            Some(new) if read(path)? == text => {
                if write_if_changed(path, new.as_bytes())? {
                    repairs.written.push(path.to_path_buf());
                }
            }
            _ => repairs.left.push(path.to_path_buf()),
        }
    }
    Ok(repairs)
}

/// The text with its repairs; `None` where it does not hold what one of them replaces.
fn repaired(text: &str, fixes: &BTreeSet<&Fix>) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    for fix in fixes {
        text.get(fix.start..)?.strip_prefix(&fix.old)?;
        if let Some(between) = text.get(copied..fix.start) {
            out.push_str(between);
            out.push_str(&fix.new);
            copied = fix.start + fix.old.len();
        }
    }
    out.push_str(text.get(copied..)?);
    Some(out)
}

fn read(path: &Path) -> harness::Result<String> {
    std::fs::read_to_string(path).map_err(|source| harness::Error::Io {
        doing: "read",
        path: path.to_owned(),
        source,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_changed_meanwhile_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.md");
        let fix = |start, old: &str| Fix {
            path: path.clone(),
            start,
            old: old.into(),
            new: format!("[{old}](b.md)"),
        };
        let fixes = [fix(2, "kernel"), fix(11, "grid")];
        std::fs::write(&path, "A kernel, grid.\n").unwrap();
        assert_eq!(
            apply(&fixes).unwrap().left,
            std::slice::from_ref(&path),
            "the second stands elsewhere"
        );
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "A kernel, grid.\n");

        std::fs::write(&path, "A kernel,  grid.\n").unwrap();
        assert_eq!(apply(&fixes).unwrap().written, std::slice::from_ref(&path));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "A [kernel](b.md),  [grid](b.md).\n");

        std::fs::write(&path, "ü").unwrap();
        assert_eq!(apply(&[fix(1, "x")]).unwrap().left, [path], "a byte inside a letter");
    }
}
