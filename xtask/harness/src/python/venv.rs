//! The virtual environment that holds what `shared/python/requirements.txt` pins, and nothing else.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io::{self, BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::find::{PYTHON_VARIABLE, find_python};
use super::{Error, Result, io_error, last_lines, read_in_background, words};

/// What [`ensure_venv`] is doing, for those who wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// Another run is making the environment; this one waits for it.
    Waiting,
    /// The environment is being made with this Python.
    Making {
        /// Its version: `3.11.7`.
        version: String,
    },
    /// pip is working: the line it wrote (`Collecting numpy==2.4.6`).
    Installing(String),
}

/// A Python with the twins' packages. While it lives, no other run can remake the environment under it.
#[derive(Debug)]
pub struct Python {
    pub(super) program: PathBuf,
    pub(super) runner: PathBuf,
    /// The lock is held for as long as the file is open.
    _shared: File,
}

impl Python {
    /// The interpreter in the virtual environment.
    pub fn program(&self) -> &Path {
        &self.program
    }
}

/// The virtual environment of the book at `root`, made if need be (about a minute, 100 MB of downloads).
///
/// Two runs at once are safe: the second waits for the first. A run that is killed leaves an environment without its
/// stamp, and the next run makes it anew.
///
/// Errors: no Python 3.11 or newer; making the environment or pip fails (with their last lines); a file cannot be read
/// or written.
pub fn ensure_venv(root: &Path, mut progress: impl FnMut(Progress)) -> Result<Python> {
    let scripts = root.join("shared").join("python");
    let folder = root.join("target").join("python");
    let requirements = scripts.join("requirements.txt");
    let wanted = stamp(&read(&requirements)?, std::env::var_os(PYTHON_VARIABLE));
    let venv = folder.join("venv");
    let lock_path = folder.join("lock");

    fs::create_dir_all(&folder).map_err(|source| io_error("make", &folder, source))?;
    let lock = File::options().create(true).append(true).open(&lock_path);
    let lock = lock.map_err(|source| io_error("open", &lock_path, source))?;
    loop {
        wait_for(&lock_path, lock.try_lock_shared(), || lock.lock_shared(), &mut progress)?;
        if is_ready(&venv, &wanted) {
            let program = interpreter(&venv);
            return Ok(Python { program, runner: scripts.join("run_twins.py"), _shared: lock });
        }
        unlock(&lock, &lock_path)?;
        wait_for(&lock_path, lock.try_lock(), || lock.lock(), &mut progress)?;
        // Another run may have made it while this one waited.
        if !is_ready(&venv, &wanted) {
            make(&venv, &requirements, &wanted, &mut progress)?;
        }
        // To go from the exclusive to the shared lock, it has to be let go; the loop looks again what happened between.
        unlock(&lock, &lock_path)?;
    }
}

/// What the environment was made from: it is made anew when this changes.
pub(super) fn stamp(requirements: &str, chosen: Option<OsString>) -> String {
    let chosen =
        chosen.map_or("the first found".into(), |path| path.to_string_lossy().into_owned());
    format!("Python: {chosen}\n{requirements}")
}

/// The stamp is written last: where it stands, the environment is whole. Its interpreter is a link on most systems, and
/// leads nowhere when that Python has been removed.
pub(super) fn is_ready(venv: &Path, wanted: &str) -> bool {
    fs::read_to_string(stamp_path(venv)).is_ok_and(|found| found == wanted)
        && interpreter(venv).exists()
}

pub(super) fn stamp_path(venv: &Path) -> PathBuf {
    venv.join("made-from.txt")
}

fn interpreter(venv: &Path) -> PathBuf {
    if cfg!(windows) {
        venv.join("Scripts").join("python.exe")
    } else {
        venv.join("bin").join("python")
    }
}

/// Makes the environment from nothing. The caller holds the exclusive lock.
fn make(
    venv: &Path,
    requirements: &Path,
    stamp: &str,
    progress: &mut impl FnMut(Progress),
) -> Result<()> {
    let base = find_python(std::env::var_os(PYTHON_VARIABLE))?;
    progress(Progress::Making { version: base.version.clone() });
    if venv.exists() {
        fs::remove_dir_all(venv).map_err(|source| io_error("remove", venv, source))?;
    }
    let mut command = base.command();
    command.args(["-m", "venv"]).arg(venv);
    step("making the virtual environment", command, |_| {})?;

    let mut command = Command::new(interpreter(venv));
    command.args(["-m", "pip", "install", "--disable-pip-version-check", "--no-input"]);
    command
        .args([
            "--progress-bar",
            "off",
            "--only-binary",
            ":all:",
            "--require-hashes",
            "--requirement",
        ])
        .arg(requirements);
    command.env("PYTHONUNBUFFERED", "1"); // so that its lines come while it works
    step("installing the twins' packages", command, |line| {
        // pip adds where the requirement stands; that is always the same file.
        let what = line.split(" (from ").next().unwrap_or(line);
        progress(Progress::Installing(what.trim().to_owned()));
    })?;
    let path = stamp_path(venv);
    fs::write(&path, stamp).map_err(|source| io_error("write", &path, source))
}

/// Runs one step to its end, handing over each line that it prints.
fn step(doing: &'static str, mut command: Command, mut on_line: impl FnMut(&str)) -> Result<()> {
    command.env_remove("PYTHONHOME").env_remove("PYTHONPATH");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let program = PathBuf::from(command.get_program());
    let mut child = command.spawn().map_err(|source| io_error("start", &program, source))?;
    let errors = child.stderr.take().map(read_in_background);
    let mut written = Vec::new();
    if let Some(output) = child.stdout.take() {
        let mut output = BufReader::new(output);
        let mut line = Vec::new();
        while output.read_until(b'\n', &mut line).is_ok_and(|count| count > 0) {
            on_line(String::from_utf8_lossy(&line).trim_end());
            written.append(&mut line);
        }
    }
    let status = child.wait().map_err(|source| io_error("wait for", &program, source))?;
    written.extend(errors.and_then(|reader| reader.join().ok()).unwrap_or_default());
    if status.success() {
        return Ok(());
    }
    let arguments: Vec<OsString> = std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(OsString::from)
        .collect();
    Err(Error::Step {
        doing,
        command: words(&arguments),
        status: status.to_string(),
        last_lines: last_lines(&written),
    })
}

/// Takes a lock; where another run holds it, says so and waits.
fn wait_for(
    path: &Path,
    tried: std::result::Result<(), TryLockError>,
    take: impl FnOnce() -> io::Result<()>,
    progress: &mut impl FnMut(Progress),
) -> Result<()> {
    let taken = match tried {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => {
            progress(Progress::Waiting);
            take()
        }
        Err(TryLockError::Error(source)) => Err(source),
    };
    match taken {
        // Some network file systems know no locks; a reader there runs one command at a time.
        Err(source) if source.kind() != io::ErrorKind::Unsupported => {
            Err(io_error("lock", path, source))
        }
        _ => Ok(()),
    }
}

fn unlock(lock: &File, path: &Path) -> Result<()> {
    match lock.unlock() {
        Err(source) if source.kind() != io::ErrorKind::Unsupported => {
            Err(io_error("unlock", path, source))
        }
        _ => Ok(()),
    }
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|source| io_error("read", path, source))
}
