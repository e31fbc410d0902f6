//! One writer at a time: whoever writes goldens, mount lists or chapters holds the book's lock while it does.
//!
//! The lock is one of the system's on a file in `target/`: it goes with the process, however that ends. It keeps
//! processes apart, not the threads of one: within a process it can be taken again while it is held.

use std::collections::BTreeMap;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use crate::error::{Error, Result};

/// The right to write the book's files. It is given back when the last of this process goes.
#[derive(Debug)]
pub struct Lock(#[allow(dead_code, reason = "it is held, not read")] Arc<File>);

/// The locks that this process holds, by file.
static HELD: Mutex<BTreeMap<PathBuf, Weak<File>>> = Mutex::new(BTreeMap::new());

/// Takes the lock of the book at `root`; where another process holds it, calls `on_wait` once and waits.
///
/// What was read before may have changed while this waited: read it (or the whole book) after.
///
/// ```no_run
/// # fn main() -> harness::Result<()> {
/// let _writing = harness::lock(std::path::Path::new("."), || {
///     eprintln!("waiting: another command writes the book's files");
/// })?;
/// # Ok(())
/// # }
/// ```
///
/// # Errors
///
/// [`Error::Io`] where the file in `target/` cannot be made or locked. A file system that knows no locks is no error:
/// there, run one command at a time.
pub fn lock(root: &Path, on_wait: impl FnOnce()) -> Result<Lock> {
    let folder = root.join("target");
    fs::create_dir_all(&folder).map_err(|error| Error::io("make", &folder, error))?;
    let path = fs::canonicalize(&folder).unwrap_or(folder).join("writing.lock");
    let mut held = HELD.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(file) = held.get(&path).and_then(Weak::upgrade) {
        return Ok(Lock(file));
    }
    let file = File::options().create(true).append(true).open(&path);
    let file = file.map_err(|error| Error::io("open", &path, error))?;
    let taken = match file.try_lock() {
        Err(TryLockError::WouldBlock) => {
            on_wait();
            file.lock()
        }
        Err(TryLockError::Error(error)) => Err(error),
        Ok(()) => Ok(()),
    };
    match taken {
        Err(error) if error.kind() != io::ErrorKind::Unsupported => {
            return Err(Error::io("lock", &path, error));
        }
        _ => {}
    }
    let file = Arc::new(file);
    held.insert(path, Arc::downgrade(&file));
    Ok(Lock(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_process_may_take_it_twice_and_a_second_handle_finds_it_taken() {
        let root = tempfile::tempdir().expect("a folder");
        let never = || panic!("it waited for itself");
        let outer = lock(root.path(), never).expect("locked");
        let inner = lock(root.path(), never).expect("locked again");
        let other = File::open(root.path().join("target/writing.lock")).expect("the file");
        assert!(matches!(other.try_lock(), Err(TryLockError::WouldBlock)));
        drop(outer);
        assert!(other.try_lock().is_err(), "the inner one still holds it");
        drop(inner);
        other.try_lock().expect("free");
    }
}
