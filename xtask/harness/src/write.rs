//! Writes a file at once: whoever looks, or pulls the plug, finds the old text or the new one, never half of one.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{fs, io};

use tempfile::NamedTempFile;

use crate::discover::{Book, entries, files};
use crate::error::{Error, Result};

/// How the temporary file beside the golden begins; it is renamed when it is complete. `.gitignore` names it too.
const PREFIX: &str = ".bless-";

/// Older leftovers of an interrupted run are deleted; younger ones may belong to a run beside this one.
const LEFTOVER_AGE: Duration = Duration::from_secs(60);

/// Writes `bytes` to `path` atomically, unless it holds them already; says whether it wrote.
///
/// # Errors
///
/// [`Error::Io`] where the file cannot be read or written, or is marked read-only; then the old file is untouched.
pub fn write_if_changed(path: &Path, bytes: &[u8]) -> Result<bool> {
    if read(path)?.is_some_and(|old| old == bytes) {
        return Ok(false);
    }
    let file = beside(path, bytes)?;
    persist(file, path)?;
    Ok(true)
}

/// Replaces a file that was read before, atomically, unless `new` is what was read; says whether it wrote.
///
/// What someone saved in between is never overwritten: the file is read again right before it is replaced.
///
/// # Errors
///
/// [`Error::ChangedMeanwhile`] where the file no longer holds `old`, and as [`write_if_changed`].
pub fn replace(path: &Path, old: &[u8], new: &[u8]) -> Result<bool> {
    if new == old {
        return Ok(false);
    }
    let file = beside(path, new)?;
    if read(path)?.is_none_or(|now| now != old) {
        return Err(Error::ChangedMeanwhile { path: path.to_owned() });
    }
    persist(file, path)?;
    Ok(true)
}

/// Deletes what interrupted runs left behind: beside the chapters, the mount lists, the goldens and the ledgers.
///
/// # Errors
///
/// [`Error::Io`] where a folder cannot be read or a leftover cannot be deleted.
pub fn sweep(book: &Book) -> Result<()> {
    let mut folders: BTreeSet<PathBuf> = BTreeSet::new();
    for part in &book.parts {
        folders.extend(part.chapters.iter().filter_map(|c| c.path.parent().map(Path::to_owned)));
        let below = entries(&part.dir.join("snippets"))?.into_iter().chain(entries(&part.dir)?);
        folders.extend(below.filter(|path| path.is_dir()));
        folders.insert(part.dir.clone());
    }
    folders.iter().try_for_each(|folder| sweep_folder(folder, LEFTOVER_AGE))
}

fn sweep_folder(folder: &Path, older_than: Duration) -> Result<()> {
    for path in files(folder)? {
        let ours = path.file_name().and_then(OsStr::to_str).is_some_and(|n| n.starts_with(PREFIX));
        let age = || fs::metadata(&path).ok()?.modified().ok()?.elapsed().ok();
        if ours && age().is_some_and(|age| age > older_than) {
            match fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(Error::io("delete", &path, error));
                }
                _ => {}
            }
        }
    }
    Ok(())
}

/// What a file holds; `None` where there is none.
fn read(path: &Path) -> Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::io("read", path, error)),
    }
}

/// Whether a file is there and marked read-only. Renaming would replace it all the same, so it is asked for.
pub(crate) fn is_read_only(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|data| data.is_file() && data.permissions().readonly())
}

/// A complete temporary file in the folder of `path`.
fn beside(path: &Path, bytes: &[u8]) -> Result<NamedTempFile> {
    let cannot_write = |error| Error::io("write", path, error);
    if is_read_only(path) {
        let why = io::Error::new(io::ErrorKind::PermissionDenied, "it is marked read-only");
        return Err(cannot_write(why));
    }
    let dir = path.parent().unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // A temporary file is its owner's alone; a golden is an ordinary file (the process's mask still applies).
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(dir).map_err(cannot_write)?;
    file.write_all(bytes).map_err(cannot_write)?;
    file.as_file().sync_all().map_err(cannot_write)?;
    Ok(file)
}

fn persist(file: NamedTempFile, path: &Path) -> Result<()> {
    file.persist(path).map(|_| ()).map_err(|error| Error::io("write", path, error.error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().expect("a folder")
    }

    #[test]
    fn what_someone_saved_in_between_is_kept() {
        let folder = folder();
        let path = folder.path().join("page.md");
        fs::write(&path, "read").expect("written");
        assert!(replace(&path, b"read", b"filled").expect("written"));
        assert!(!replace(&path, b"filled", b"filled").expect("nothing to do"));
        fs::write(&path, "saved by an editor").expect("written");
        let error = replace(&path, b"filled", b"filled anew").expect_err("it changed");
        assert!(matches!(error, Error::ChangedMeanwhile { .. }), "{error}");
        assert_eq!(fs::read(&path).expect("readable"), b"saved by an editor");
        // Nothing to write is no reason to look: the old text does not come back either.
        assert!(!replace(&path, b"filled", b"filled").expect("nothing to do"));
        assert_eq!(fs::read(&path).expect("readable"), b"saved by an editor");
        assert_eq!(files(folder.path()).expect("readable"), [path.as_path()], "no leftover");
    }

    #[test]
    fn a_read_only_file_is_not_replaced() {
        let folder = folder();
        let path = folder.path().join("a.out");
        fs::write(&path, "old").expect("written");
        let mut permissions = fs::metadata(&path).expect("there").permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).expect("set");
        let error = write_if_changed(&path, b"new").expect_err("read-only").to_string();
        assert!(error.ends_with("a.out: it is marked read-only"), "{error}");
        assert_eq!(fs::read(&path).expect("readable"), b"old");
        assert!(!write_if_changed(&path, b"old").expect("nothing to do"));
    }

    #[test]
    fn old_leftovers_are_swept_and_nothing_else() {
        let folder = folder();
        for name in [".bless-x1y2z3", "a.out", ".other"] {
            fs::write(folder.path().join(name), "x").expect("written");
        }
        sweep_folder(folder.path(), LEFTOVER_AGE).expect("readable");
        assert_eq!(files(folder.path()).expect("readable").len(), 3, "a young one may be in use");
        std::thread::sleep(Duration::from_millis(20));
        sweep_folder(folder.path(), Duration::from_millis(10)).expect("swept");
        let left = files(folder.path()).expect("readable");
        assert_eq!(left, [folder.path().join(".other"), folder.path().join("a.out")]);
    }
}
