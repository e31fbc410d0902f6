//! The Python twins: makes a virtual environment of the book's own, and runs twins in it through `shared/python/run_twins.py`.
//!
//! The environment lies in `target/python/venv` and holds exactly what `shared/python/requirements.txt` pins. It is made
//! when it is missing, unfinished, or made from other requirements; nothing outside that folder is touched.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::run::{End, Limits, Outcome, Stream};

/// The variable that names the Python to make the virtual environment with.
pub const PYTHON_VARIABLE: &str = "GROUNDWORK_PYTHON";

/// The oldest Python that the pinned packages run on.
const OLDEST: (u32, u32) = (3, 11);

/// The variable that names a Python that has PyTorch, for the twins that import it.
pub const TORCH_VARIABLE: &str = "GROUNDWORK_TORCH_PYTHON";

/// Modules that a reader need not have: a twin that asks for one in vain is skipped, not wrong.
const OPTIONAL_MODULES: [&str; 1] = [TORCH];
const TORCH: &str = "torch";

/// How many lines of a failed program's output a message repeats.
const LAST_LINES: usize = 12;

/// What can go wrong before a twin has run. What goes wrong *in* a twin is an [`Outcome`].
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No usable Python.
    #[error(
        "the Python twins need Python {}.{} or newer, but none was found:\n{}\ninstall one, or name one in the variable {PYTHON_VARIABLE}",
        OLDEST.0, OLDEST.1, indented(tried)
    )]
    NoPython {
        /// Each command that was tried, and what came of it.
        tried: Vec<String>,
    },
    /// Making the environment or installing into it failed.
    #[error(
        "{doing} failed ({status}); its last lines:\n{}\nthe command was: {command}",
        indented(last_lines)
    )]
    Step {
        /// What was tried: `installing the twins' packages`.
        doing: &'static str,
        /// The command.
        command: String,
        /// How it ended.
        status: String,
        /// The end of what it wrote.
        last_lines: Vec<String>,
    },
    /// The runner broke off, or gave no result for a twin.
    #[error("shared/python/run_twins.py {what}:\n{}", indented(last_lines))]
    Runner {
        /// What it did.
        what: String,
        /// The end of its error output.
        last_lines: Vec<String>,
    },
    /// A file, a folder or a program could not be used.
    #[error("cannot {doing} {}: {source}", path.display())]
    Io {
        /// What was tried: `read`, `start`.
        doing: &'static str,
        /// The file, the folder or the program.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
}

/// This module's result.
pub type Result<T> = std::result::Result<T, Error>;

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
    program: PathBuf,
    runner: PathBuf,
    /// The lock is held for as long as the file is open.
    _shared: File,
}

impl Python {
    /// The interpreter in the virtual environment.
    pub fn program(&self) -> &Path {
        &self.program
    }
}

/// One twin to run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TwinJob {
    /// The snippet's name: it comes back with the result.
    pub name: String,
    /// The twin's file.
    pub path: PathBuf,
}

/// What a twin did.
#[derive(Debug, Clone)]
pub struct TwinResult {
    /// The snippet's name.
    pub name: String,
    /// Its output and its end, as of any other program.
    pub outcome: Outcome,
    /// The module whose absence ended it, by its top-level name.
    pub missing_module: Option<String>,
}

impl TwinResult {
    /// The optional module (`torch`) that this machine lacks: the twin counts as skipped. `None` where it was run.
    pub fn skipped(&self) -> Option<&str> {
        self.missing_module.as_deref().filter(|module| OPTIONAL_MODULES.contains(module))
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

/// Runs the twins, at most `workers` at a time, and hands over each result as it comes.
///
/// Each runs alone in a process with an empty working folder and a fixed environment. One result comes for each job,
/// in the order in which the twins end.
///
/// A twin that imports PyTorch, which the virtual environment has not, runs a second time with the reader's own PyTorch
/// (the Python in [`TORCH_VARIABLE`], or the first usual one that has torch and NumPy). Where there is none, its result
/// says which module it lacks.
///
/// Errors: the runner cannot be started, or breaks off (the results so far have been handed over).
pub fn run_twins(
    python: &Python,
    jobs: &[TwinJob],
    limits: Limits,
    workers: usize,
    mut on_result: impl FnMut(TwinResult),
) -> Result<()> {
    let runner = |program: &Path| {
        let mut command = Command::new(program);
        command.arg(&python.runner);
        runner_options(&mut command, limits, workers);
        command
    };
    let mut for_torch = Vec::new();
    run_runner(runner(&python.program), jobs, limits, |result| {
        if result.skipped() == Some(TORCH) { for_torch.push(result) } else { on_result(result) }
    })?;
    if for_torch.is_empty() {
        return Ok(());
    }
    let Some(program) = find_torch(std::env::var_os(TORCH_VARIABLE)) else {
        for_torch.into_iter().for_each(on_result);
        return Ok(());
    };
    let needs_torch = |job: &&TwinJob| for_torch.iter().any(|result| result.name == job.name);
    let jobs: Vec<TwinJob> = jobs.iter().filter(needs_torch).cloned().collect();
    run_runner(runner(&program), &jobs, limits, on_result)
}

fn runner_options(command: &mut Command, limits: Limits, workers: usize) {
    command.args(["--jobs", &workers.max(1).to_string()]);
    command.args(["--time-limit", &limits.time.as_secs_f64().to_string()]);
    command.args(["--stdout-limit", &limits.stdout_bytes.to_string()]);
    command.args(["--stderr-limit", &limits.stderr_bytes.to_string()]);
}

/// A Python with a PyTorch that works together with its NumPy: the one chosen, or else one of the usual names.
fn find_torch(chosen: Option<OsString>) -> Option<PathBuf> {
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

fn run_runner(
    mut command: Command,
    jobs: &[TwinJob],
    limits: Limits,
    mut on_result: impl FnMut(TwinResult),
) -> Result<()> {
    if jobs.is_empty() {
        return Ok(());
    }
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let program = PathBuf::from(command.get_program());
    let mut child = command.spawn().map_err(|source| io_error("start", &program, source))?;

    let errors = child.stderr.take().map(read_in_background);

    // A runner that breaks off closes its input: the end of the process says more than the failed write would.
    if let Some(mut input) = child.stdin.take() {
        let lines: io::Result<String> =
            jobs.iter().map(|job| Ok(serde_json::to_string(job)? + "\n")).collect();
        let lines = lines.map_err(|source| io_error("describe the jobs for", &program, source))?;
        let _ = input.write_all(lines.as_bytes());
    }
    let mut missing: Vec<&str> = jobs.iter().map(|job| job.name.as_str()).collect();
    let mut garbled = None;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines() {
            let result = line.ok().and_then(|line| {
                serde_json::from_str::<Report>(&line).map_err(|_| garbled = Some(line)).ok()
            });
            let Some(report) = result else { break };
            if let Some(at) = missing.iter().position(|name| *name == report.name) {
                missing.swap_remove(at);
            }
            on_result(report.into_result(limits));
        }
    }
    if garbled.is_some() {
        // What it prints from here on is not read any more, so it must not wait for a reader.
        let _ = child.kill();
    }
    let status = child.wait().map_err(|source| io_error("wait for", &program, source))?;
    let what = match (garbled, missing.first()) {
        (Some(line), _) => format!("printed a line that is no result: {line}"),
        (None, Some(name)) => format!("ended ({status}) without a result for {name}"),
        (None, None) if !status.success() => format!("ended with {status}"),
        (None, None) => return Ok(()),
    };
    let errors = errors.and_then(|reader| reader.join().ok()).unwrap_or_default();
    Err(Error::Runner { what, last_lines: last_lines(&errors) })
}

/// One line of the runner's output.
#[derive(Deserialize)]
struct Report {
    name: String,
    exit: i32,
    stdout: String,
    stderr: String,
    seconds: f64,
    timed_out: bool,
    too_much: Option<String>,
    missing_module: Option<String>,
}

impl Report {
    fn into_result(self, limits: Limits) -> TwinResult {
        let end = match self.too_much.as_deref() {
            Some("stdout") => End::TooMuch(Stream::Stdout, limits.stdout_bytes),
            Some(_) => End::TooMuch(Stream::Stderr, limits.stderr_bytes),
            None if self.timed_out => End::TimeOut(limits.time),
            None if self.exit < 0 => End::Killed(format!("signal: {}", -self.exit)),
            None => End::Exit(self.exit),
        };
        let outcome = Outcome {
            stdout: bytes(&self.stdout),
            stderr: bytes(&self.stderr),
            end,
            elapsed: Duration::try_from_secs_f64(self.seconds).unwrap_or_default(),
        };
        TwinResult { name: self.name, outcome, missing_module: self.missing_module }
    }
}

/// The runner sends one character a byte (Latin-1), so that any bytes come through.
fn bytes(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect()
}

/// What the environment was made from: it is made anew when this changes.
fn stamp(requirements: &str, chosen: Option<OsString>) -> String {
    let chosen =
        chosen.map_or("the first found".into(), |path| path.to_string_lossy().into_owned());
    format!("Python: {chosen}\n{requirements}")
}

/// The stamp is written last: where it stands, the environment is whole. Its interpreter is a link on most systems, and
/// leads nowhere when that Python has been removed.
fn is_ready(venv: &Path, wanted: &str) -> bool {
    fs::read_to_string(stamp_path(venv)).is_ok_and(|found| found == wanted)
        && interpreter(venv).exists()
}

fn stamp_path(venv: &Path) -> PathBuf {
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
        .args(["--progress-bar", "off", "--only-binary", ":all:", "--requirement"])
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

/// A Python that can make virtual environments.
struct Base {
    command: Vec<OsString>,
    version: String,
}

impl Base {
    fn command(&self) -> Command {
        command_of(&self.command)
    }
}

/// The first usable Python: the one chosen, or else one of the usual names.
fn find_python(chosen: Option<OsString>) -> Result<Base> {
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

fn command_of(words: &[OsString]) -> Command {
    let (program, arguments) = words
        .split_first()
        .map_or((OsString::new(), [].as_slice()), |(first, rest)| (first.clone(), rest));
    let mut command = Command::new(program);
    command.args(arguments);
    // They would make this Python look for its library, or the twins' modules, in another's folders.
    command.env_remove("PYTHONHOME").env_remove("PYTHONPATH");
    command
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

/// Reads a pipe to its end beside the main thread, so that a full pipe never stops the program.
fn read_in_background(mut pipe: impl Read + Send + 'static) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // What was read before an error is all there is to show.
        let _ = pipe.read_to_end(&mut bytes);
        bytes
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

fn io_error(doing: &'static str, path: &Path, source: io::Error) -> Error {
    Error::Io { doing, path: path.to_owned(), source }
}

fn last_lines(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    lines[lines.len().saturating_sub(LAST_LINES)..].iter().map(|&line| line.to_owned()).collect()
}

fn indented(lines: &[String]) -> String {
    lines.iter().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

fn words(command: &[OsString]) -> String {
    let words: Vec<_> = command.iter().map(|word| word.to_string_lossy()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::error::Error as StdError;

    use super::*;

    type Outcome = std::result::Result<(), Box<dyn StdError>>;

    /// The folder `shared/python` of this checkout.
    fn scripts() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join("python")
    }

    /// Any Python that could make the environment; the tests that need one are skipped, by name, without it.
    fn base(test: &str) -> Option<Base> {
        let found = find_python(None).ok();
        if found.is_none() {
            println!("skipped: {test} needs Python {}.{} or newer", OLDEST.0, OLDEST.1);
        }
        found
    }

    /// A book with nothing but the runner and these requirements.
    fn book(requirements: &str) -> io::Result<tempfile::TempDir> {
        let root = tempfile::tempdir()?;
        let folder = root.path().join("shared").join("python");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("requirements.txt"), requirements)?;
        fs::copy(scripts().join("run_twins.py"), folder.join("run_twins.py"))?;
        Ok(root)
    }

    /// Runs small programs as twins, by name, with tight limits.
    fn twins(
        base: &Base,
        programs: &[(&str, &str)],
        options: &[&str],
    ) -> std::result::Result<BTreeMap<String, TwinResult>, Box<dyn StdError>> {
        let folder = tempfile::tempdir()?;
        let mut jobs = Vec::new();
        for (name, program) in programs {
            let path = folder.path().join(format!("{name}.py"));
            fs::write(&path, program)?;
            jobs.push(TwinJob { name: (*name).to_owned(), path });
        }
        let limits =
            Limits { time: Duration::from_secs(5), stdout_bytes: 10_000, stderr_bytes: 5_000 };
        let mut command = base.command();
        command.arg(scripts().join("run_twins.py")).args(["--jobs", "4", "--time-limit", "5"]);
        command.args(["--stdout-limit", "10000", "--stderr-limit", "5000"]).args(options);
        let mut results = BTreeMap::new();
        run_runner(command, &jobs, limits, |result| {
            results.insert(result.name.clone(), result);
        })?;
        Ok(results)
    }

    const PROGRAMS: [(&str, &str); 15] = [
        (
            "plain",
            "import os, sys\nprint('Zürich', __name__, os.listdir(), repr(sys.stdin.read()))",
        ),
        ("bytes", "import sys\nsys.stdout.buffer.write(bytes([0, 255, 10, 13]))"),
        ("order", "print(list({'b', 'a', 'c', 'd'}))"),
        ("shared", "import show, data\nprint(show.fixed(0.5, 2), len(data.penguins()))"),
        ("colorsys", "import colorsys\nprint(colorsys.__file__ != __file__)"),
        ("main", "import sys\nprint(sys.modules['__main__'].__file__ == __file__ == sys.argv[0])"),
        ("exit", "import sys\nprint('half')\nsys.exit(3)"),
        ("said", "raise SystemExit('no more')"),
        ("raises", "def f():\n    return 1 / 0\n\nprint('before')\nf()"),
        ("syntax", "print('x'"),
        ("endless", "print('begun', flush=True)\nwhile True:\n    pass"),
        ("flood", "while True:\n    print('x' * 1000, flush=True)"),
        ("noise", "import sys\nwhile True:\n    print('x' * 1000, file=sys.stderr, flush=True)"),
        ("torch", "import torch.nn\nprint('never')"),
        ("typo", "import nunpy"),
    ];

    fn each_twin_ends_as_it_should(options: &[&str]) -> Outcome {
        let Some(base) = base("each_twin_ends_as_it_should") else { return Ok(()) };
        let has_torch = base.command().args(["-c", "import torch"]).output()?.status.success();
        let results = twins(&base, &PROGRAMS, options)?;
        assert_eq!(results.len(), PROGRAMS.len());
        let out = |name: &str| String::from_utf8_lossy(&results[name].outcome.stdout).into_owned();
        let err = |name: &str| String::from_utf8_lossy(&results[name].outcome.stderr).into_owned();
        let end = |name: &str| results[name].outcome.end.clone();

        assert_eq!(out("plain"), "Zürich __main__ [] ''\n");
        assert_eq!(results["bytes"].outcome.stdout, [0, 255, 10, 13]);
        let again = twins(&base, &PROGRAMS[2..3], options)?;
        assert_eq!(out("order").as_bytes(), again["order"].outcome.stdout, "hash order is fixed");
        assert_eq!(out("shared"), "0.50 344\n");
        assert_eq!(out("colorsys"), "True\n", "a twin's name hides no module of Python's");
        assert_eq!(out("main"), "True\n");
        for name in ["plain", "bytes", "order", "shared", "colorsys", "main"] {
            assert_eq!((end(name), err(name)), (End::Exit(0), String::new()), "{name}");
            assert_eq!(results[name].skipped(), None);
        }

        assert_eq!((end("exit"), out("exit")), (End::Exit(3), "half\n".to_owned()));
        assert_eq!((end("said"), err("said")), (End::Exit(1), "no more\n".to_owned()));
        assert_eq!((end("raises"), out("raises")), (End::Exit(1), "before\n".to_owned()));
        assert!(err("raises").ends_with("ZeroDivisionError: division by zero\n"));
        assert!(!err("raises").contains("run_twins"), "{}", err("raises"));
        assert_eq!(end("syntax"), End::Exit(1));
        assert!(err("syntax").contains("SyntaxError"), "{}", err("syntax"));

        assert_eq!(end("endless"), End::TimeOut(Duration::from_secs(5)));
        assert_eq!(out("endless"), "begun\n");
        assert_eq!(end("flood"), End::TooMuch(Stream::Stdout, 10_000));
        assert_eq!(out("flood").len(), 10_000);
        assert_eq!(end("noise"), End::TooMuch(Stream::Stderr, 5_000));

        if !has_torch {
            assert_eq!((end("torch"), out("torch")), (End::Exit(1), String::new()));
            assert_eq!(results["torch"].skipped(), Some("torch"));
        }
        assert_eq!(results["typo"].missing_module.as_deref(), Some("nunpy"));
        assert_eq!(results["typo"].skipped(), None, "a typing error is no reason to skip");
        Ok(())
    }

    #[test]
    fn each_twin_ends_as_it_should_where_it_is_forked() -> Outcome {
        each_twin_ends_as_it_should(&[])
    }

    #[test]
    fn each_twin_ends_as_it_should_in_a_new_interpreter() -> Outcome {
        each_twin_ends_as_it_should(&["--no-fork"])
    }

    #[cfg(unix)]
    #[test]
    fn a_twin_ended_by_a_signal_is_no_exit() -> Outcome {
        let Some(base) = base("a_twin_ended_by_a_signal_is_no_exit") else { return Ok(()) };
        let program = "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)";
        let results = twins(&base, &[("killed", program)], &[])?;
        assert_eq!(results["killed"].outcome.end, End::Killed("signal: 9".to_owned()));
        Ok(())
    }

    #[test]
    fn a_runner_that_breaks_off_is_an_error_with_its_last_lines() -> Outcome {
        let Some(base) = base("a_runner_that_breaks_off") else { return Ok(()) };
        let job = TwinJob { name: "kernels/xor".into(), path: "xor.py".into() };
        let message = |program: &str| {
            let mut command = base.command();
            command.args(["-c", program]);
            let ran = run_runner(command, std::slice::from_ref(&job), Limits::default(), |_| {});
            ran.map_or_else(|error| error.to_string(), |()| "no error".to_owned())
        };
        let broken = message("import sys; sys.exit('out of luck')");
        assert!(broken.contains("without a result for kernels/xor"), "{broken}");
        assert!(broken.ends_with("out of luck"), "{broken}");
        let garbled = message("print('hello')");
        assert!(garbled.contains("printed a line that is no result: hello"), "{garbled}");
        Ok(())
    }

    #[test]
    fn a_bad_job_is_named_by_its_line() -> Outcome {
        let Some(base) = base("a_bad_job_is_named_by_its_line") else { return Ok(()) };
        for (line, wanted) in
            [("{\"name\": 1}", "line 2 of the jobs is not {"), ("no", "is not JSON")]
        {
            let mut command = base.command();
            command.arg(scripts().join("run_twins.py"));
            let mut child = command.stdin(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
            child.stdin.take().ok_or("no input")?.write_all(format!("\n{line}\n").as_bytes())?;
            let output = child.wait_with_output()?;
            let errors = String::from_utf8_lossy(&output.stderr);
            assert!(errors.contains(wanted), "{errors}");
            assert_eq!(output.status.code(), Some(2));
        }
        Ok(())
    }

    #[test]
    fn two_runs_at_once_make_the_environment_once() -> Outcome {
        if base("two_runs_at_once").is_none() {
            return Ok(());
        }
        let book = book("# none\n")?;
        let made = |root: &Path| -> Result<bool> {
            let mut made = false;
            ensure_venv(root, |progress| made |= matches!(progress, Progress::Making { .. }))?;
            Ok(made)
        };
        let root = book.path();
        let both = thread::scope(|scope| {
            let other = scope.spawn(|| made(root));
            (made(root), other.join())
        });
        let (first, second) = (both.0?, both.1.map_err(|_| "the other run panicked")??);
        assert!(first != second, "one of two runs at once makes it");
        assert!(!made(root)?, "it is there");

        let venv = root.join("target").join("python").join("venv");
        let chosen = || std::env::var_os(PYTHON_VARIABLE);
        assert!(is_ready(&venv, &stamp("# none\n", chosen())));
        assert!(!is_ready(&venv, &stamp("# other\n", chosen())), "the requirements have changed");

        let python = ensure_venv(root, |_| {})?;
        let twin = root.join("twin.py");
        fs::write(&twin, "print(40 + 2)")?;
        let job = TwinJob { name: "twin".into(), path: twin };
        let mut stdout = Vec::new();
        run_twins(&python, &[job], Limits::default(), 2, |twin| stdout = twin.outcome.stdout)?;
        assert_eq!(stdout, b"42\n");

        fs::remove_file(stamp_path(&venv))?;
        assert!(
            !is_ready(&venv, &stamp("# none\n", chosen())),
            "without its stamp it is unfinished"
        );
        Ok(())
    }

    #[test]
    fn a_failing_pip_is_an_error_with_its_last_lines_and_leaves_no_stamp() -> Outcome {
        if base("a_failing_pip").is_none() {
            return Ok(());
        }
        let book = book("./no-such-package.whl\n")?;
        let error = ensure_venv(book.path(), |_| {}).err().ok_or("no error")?;
        let message = error.to_string();
        assert!(message.starts_with("installing the twins' packages failed"), "{message}");
        assert!(message.contains("no-such-package.whl"), "{message}");
        assert!(!stamp_path(&book.path().join("target").join("python").join("venv")).exists());
        Ok(())
    }

    #[test]
    fn no_python_is_an_error_that_lists_what_was_tried() {
        let found = find_python(Some("/no/such/python".into()));
        let message = found.err().map(|error| error.to_string()).unwrap_or_default();
        assert!(message.contains("need Python 3.11 or newer"), "{message}");
        assert!(message.contains("  /no/such/python: not found"), "{message}");
        assert!(message.contains(PYTHON_VARIABLE), "{message}");
    }

    #[test]
    fn without_requirements_there_is_an_error_with_the_path() -> Outcome {
        let root = tempfile::tempdir()?;
        let error = ensure_venv(root.path(), |_| {}).err().ok_or("no error")?;
        assert!(error.to_string().contains("requirements.txt"), "{error}");
        Ok(())
    }

    #[test]
    fn the_stamp_changes_with_the_requirements_and_the_chosen_python() {
        let plain = stamp("numpy==2", None);
        assert_ne!(plain, stamp("numpy==3", None));
        assert_ne!(plain, stamp("numpy==2", Some("python3.12".into())));
        assert_eq!(plain, stamp("numpy==2", None));
    }

    #[test]
    fn last_lines_skip_what_is_blank_and_keep_the_end() {
        let text: String = (0..40).map(|i| format!("line {i}\n\n")).collect();
        let lines = last_lines(text.as_bytes());
        assert_eq!(lines.len(), LAST_LINES);
        assert_eq!(lines.last().map(String::as_str), Some("line 39"));
        assert!(last_lines(b"").is_empty());
    }
}
