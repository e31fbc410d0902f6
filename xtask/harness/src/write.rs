//! Writes a file at once: whoever looks, or pulls the plug, finds the old text or the new one, never half of one.

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::Path;
use std::time::Duration;
use std::{fs, io};

use crate::discover::files;
use crate::error::{Error, Result};

/// How the temporary file beside the golden begins; it is renamed when it is complete.
const PREFIX: &str = ".bless-";

/// Older leftovers of an interrupted run are deleted; younger ones may belong to a run beside this one.
const LEFTOVER_AGE: Duration = Duration::from_secs(600);

/// Writes `bytes` to `path` atomically, unless it holds them already; says whether it wrote.
///
/// # Errors
///
/// [`Error::Io`] where the file cannot be read or written; then the old file is untouched.
pub fn write_if_changed(path: &Path, bytes: &[u8]) -> Result<bool> {
    match fs::read(path) {
        Ok(old) if old == bytes => return Ok(false),
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(Error::io("read", path, error)),
    }
    let cannot_write = |error| Error::io("write", path, error);
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
    file.persist(path).map_err(|error| cannot_write(error.error))?;
    Ok(true)
}

/// Deletes what an interrupted run left behind in a folder.
pub(crate) fn sweep(dir: &Path) -> Result<()> {
    for path in files(dir)? {
        let ours = path.file_name().and_then(OsStr::to_str).is_some_and(|n| n.starts_with(PREFIX));
        let age = || fs::metadata(&path).ok()?.modified().ok()?.elapsed().ok();
        if ours && age().is_some_and(|age| age > LEFTOVER_AGE) {
            fs::remove_file(&path).map_err(|error| Error::io("delete", &path, error))?;
        }
    }
    Ok(())
}
