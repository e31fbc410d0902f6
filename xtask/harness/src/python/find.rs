//! Which Python: the one that makes the twins' environment, and the one that has PyTorch.

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::{Error, Result, command_of, last_lines, words};

/// The variable that names the Python to make the virtual environment with.
pub const PYTHON_VARIABLE: &str = "GROUNDWORK_PYTHON";

/// The variable that names a Python that has PyTorch, for the twins that import it.
pub const TORCH_VARIABLE: &str = "GROUNDWORK_TORCH_PYTHON";

/// The oldest Python that the pinned packages run on.
pub(super) const OLDEST: (u32, u32) = (3, 11);

/// A Python that can make virtual environments.
pub(super) struct Base {
    command: Vec<OsString>,
    pub(super) version: String,
}

impl Base {
    pub(super) fn command(&self) -> Command {
        command_of(&self.command)
    }
}

/// The first usable Python: the one chosen, or else one of the usual names.
pub(super) fn find_python(chosen: Option<OsString>) -> Result<Base> {
    let candidates: Vec<Vec<OsString>> = match chosen {
        Some(path) => vec![vec![path]],
        None => {
            let usual: [&[&str]; 7] = [
                &["python3"],
                &["python"],
                &["py", "-3"],
                &["python3.14"],
                &["python3.13"],
                &["python3.12"],
                &["python3.11"],
            ];
            usual.iter().map(|words| words.iter().map(OsString::from).collect()).collect()
        }
    };
    let mut tried = Vec::new();
    for command in candidates {
        match version_of(&command) {
            Ok(version) => return Ok(Base { command, version }),
            Err(reason) => tried.push(format!("{}: {reason}", words(&command))),
        }
    }
    Err(Error::NoPython { tried })
}

/// The version of a Python, or why it will not do.
fn version_of(words: &[OsString]) -> std::result::Result<String, String> {
    const ASK: &str = "import sys, venv, ensurepip; print('%d.%d.%d' % sys.version_info[:3])";
    let mut command = command_of(words);
    let output = command.args(["-c", ASK]).stdin(Stdio::null()).output();
    let output = output.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => "not found".to_owned(),
        _ => error.to_string(),
    })?;
    if !output.status.success() {
        let errors = last_lines(&output.stderr);
        let last = errors.last().map(String::as_str).unwrap_or_default();
        // Debian and Ubuntu pack these two modules apart.
        let hint = if ["'venv'", "'ensurepip'"].iter().any(|module| last.contains(module)) {
            " (install the package python3-venv)"
        } else {
            ""
        };
        return Err(format!("{}: {last}{hint}", output.status));
    }
    let version = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let mut numbers = version.split('.').map(|number| number.parse::<u32>().unwrap_or(0));
    let (major, minor) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    if (major, minor) < OLDEST {
        return Err(format!("version {version} is too old"));
    }
    Ok(version)
}

/// A Python with a PyTorch that works together with its NumPy: the one chosen (by [`TORCH_VARIABLE`]), or else one of the
/// usual names.
pub fn find_torch(chosen: Option<OsString>) -> Option<PathBuf> {
    // An old torch beside a new NumPy can be imported, but the two exchange no arrays.
    const ASK: &str = "import numpy, torch; torch.from_numpy(numpy.ones(1)).numpy()";
    let candidates = match chosen {
        Some(path) => vec![PathBuf::from(path)],
        // The first Python on the path may be another than the system's, whose packages hold a torch.
        None => ["python3", "python", "/usr/bin/python3"].map(PathBuf::from).to_vec(),
    };
    candidates.into_iter().find(|program| {
        let mut command = command_of(&[program.into()]);
        command.args(["-c", ASK]).stdin(Stdio::null()).output().is_ok_and(|it| it.status.success())
    })
}
