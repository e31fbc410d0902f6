//! Runs programs: each in its own process with a fixed environment, an empty working folder, a time limit and an output limit.
//!
//! The same on Linux, macOS and Windows. Two threads a process read its pipes, so that a full pipe never blocks it, and a
//! program that prints too much or takes too long is killed, with every process that it started. Nothing waits for ever,
//! and nothing is left running: not even a process that the program itself started and left behind.
//!
//! A program is told where to leave a last sign that its `main` returned (`launch` does it): one that leaves early with
//! exit code 0 is told apart from one that did all that its page shows.

use std::ffi::OsString;
use std::fs;
use std::io::{ErrorKind, Read};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use serde::Deserialize;
use tempfile::TempDir;

use crate::group::Group;
use crate::policy::OFFLINE;
use crate::pool::parallel;

/// The variable that names the folder for a program's last sign: an empty file, named by the process's number.
pub const LAST_SIGN: &str = "GROUNDWORK_LAST_SIGN";

/// `shared/run.toml`.
#[derive(Deserialize)]
struct Policy {
    thread_variables: Vec<String>,
    limits: PolicyLimits,
}

#[derive(Deserialize)]
struct PolicyLimits {
    seconds: u64,
    stdout_bytes: usize,
    stderr_bytes: usize,
}

static POLICY: LazyLock<Policy> = LazyLock::new(|| {
    let text = include_str!("../../../shared/run.toml");
    toml::from_str(text).unwrap_or_else(|error| panic!("shared/run.toml: {error}"))
});

/// The variables that tell parallel libraries how many threads they may use.
pub fn thread_variables() -> &'static [String] {
    &POLICY.thread_variables
}

/// One program to run.
#[derive(Debug, Clone)]
pub struct Job {
    /// The snippet's name: it comes back with the result.
    pub name: String,
    /// The executable.
    pub program: PathBuf,
    /// Its arguments.
    pub arguments: Vec<OsString>,
    /// How many threads its parallel libraries may use ([`thread_variables`]).
    pub threads: usize,
    /// Whether it may listen on the loopback. Others may not, where the system can hold them to it ([`OFFLINE`]).
    pub serves: bool,
}

/// What one program may use up.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Wall time, then it is killed.
    pub time: Duration,
    /// Bytes on standard output, then it is killed.
    pub stdout_bytes: usize,
    /// Bytes on standard error, then it is killed.
    pub stderr_bytes: usize,
}

impl Default for Limits {
    /// What `shared/run.toml` says.
    fn default() -> Limits {
        let PolicyLimits { seconds, stdout_bytes, stderr_bytes } = POLICY.limits;
        Limits { time: Duration::from_secs(seconds), stdout_bytes, stderr_bytes }
    }
}

/// What a program did.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Standard output, cut at its limit.
    pub stdout: Vec<u8>,
    /// Standard error, cut at its limit.
    pub stderr: Vec<u8>,
    /// How it ended.
    pub end: End,
    /// Whether its `main` returned: the last sign was found.
    pub returned: bool,
    /// Wall time from start to end.
    pub elapsed: Duration,
}

/// How a program ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// By itself, with this exit code.
    Exit(i32),
    /// Ended by the system without an exit code (stack overflow, abort): the system's description.
    Killed(String),
    /// Killed because it took longer than this.
    TimeOut(Duration),
    /// Killed because it wrote more than so many bytes to a stream.
    TooMuch(Stream, usize),
    /// It ended, but a process that it started did not; that was killed.
    LeftRunning,
    /// It could not be started or watched: the system's reason.
    NotStarted(String),
}

/// One of a program's two outputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stream {
    /// Standard output.
    Stdout,
    /// Standard error.
    Stderr,
}

/// Runs all jobs, at most `workers` at a time, and hands over each outcome (with the job's index) as it comes.
///
/// `on_outcome` runs on the calling thread. Outcomes come in the order in which the programs end.
pub fn run_all(
    jobs: &[Job],
    limits: Limits,
    workers: usize,
    on_outcome: impl FnMut(usize, Outcome),
) {
    parallel(jobs, workers, |job| run(job, limits), on_outcome);
}

/// As many workers as the machine runs at once.
pub fn available_workers() -> usize {
    thread::available_parallelism().map_or(2, usize::from)
}

/// Runs one job to its end, or to its limit.
pub fn run(job: &Job, limits: Limits) -> Outcome {
    let started = Instant::now();
    let not_started = |reason: String| Outcome {
        stdout: Vec::new(),
        stderr: Vec::new(),
        end: End::NotStarted(reason),
        returned: false,
        elapsed: started.elapsed(),
    };
    let folders = match Folders::make() {
        Ok(folders) => folders,
        Err(error) => return not_started(format!("no empty working folder: {error}")),
    };
    match Group::spawn(&mut command(job, &folders)) {
        Ok((child, group)) => {
            let id = child.id();
            let mut outcome = watch(child, &group, limits, started);
            outcome.returned = folders.sign.join(id.to_string()).exists();
            outcome
        }
        Err(error) => not_started(format!("{}: {error}", job.program.display())),
    }
}

/// What a program finds: an empty working folder, and beside it one for its last sign.
struct Folders {
    work: PathBuf,
    sign: PathBuf,
    _both: TempDir,
}

impl Folders {
    fn make() -> std::io::Result<Folders> {
        let both = tempfile::Builder::new().prefix("snippet-").tempdir()?;
        let (work, sign) = (both.path().join("work"), both.path().join("sign"));
        fs::create_dir(&work)?;
        fs::create_dir(&sign)?;
        Ok(Folders { work, sign, _both: both })
    }
}

/// The command with its whole environment: nothing of the caller's gets through but what Windows needs to start a program.
fn command(job: &Job, folders: &Folders) -> Command {
    let mut command = started(job);
    command.args(&job.arguments).current_dir(&folders.work).env_clear();
    for name in ["SystemRoot", "SystemDrive", "windir"] {
        if let Some(value) = std::env::var_os(name) {
            command.env(name, value);
        }
    }
    let threads = job.threads.to_string();
    command.envs(thread_variables().iter().map(|name| (name, &threads)));
    for name in ["HOME", "TMPDIR", "TEMP", "TMP"] {
        command.env(name, &folders.work);
    }
    command.env(LAST_SIGN, &folders.sign);
    command.envs([
        ("LANG", "C.UTF-8"),
        ("LC_ALL", "C.UTF-8"),
        ("TZ", "UTC"),
        ("RUST_BACKTRACE", "0"),
    ]);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// The program, in CI's closed network a server with a loopback of its own: the network that all of them start in has none.
fn started(job: &Job) -> Command {
    if !(job.serves && std::env::var_os(OFFLINE).is_some()) {
        return Command::new(&job.program);
    }
    let mut command = Command::new("unshare");
    command.args(["-rn", "sh", "-c", "ip link set lo up && exec \"$0\" \"$@\""]).arg(&job.program);
    command
}

/// What a pipe's reader reports: the program wrote more than so many bytes to a stream. When both pipes have been read
/// to their ends, both readers hang up.
struct TooMuch(Stream, usize);

/// How often to look whether the program has ended while its pipes are still open.
const LOOK: Duration = Duration::from_millis(50);

/// How long a program's pipes may stay open, and processes of it run on, after it has ended.
const GRACE: Duration = Duration::from_millis(500);

fn watch(mut child: Child, group: &Group, limits: Limits, started: Instant) -> Outcome {
    let (sender, reports) = mpsc::channel();
    let out = read(child.stdout.take(), Stream::Stdout, limits.stdout_bytes, sender.clone());
    let err = read(child.stderr.take(), Stream::Stderr, limits.stderr_bytes, sender);

    let end = match wait(&mut child, group, &reports, limits.time, started) {
        Ok(end) => end,
        Err(error) => End::NotStarted(format!("cannot watch the program: {error}")),
    };
    let elapsed = started.elapsed();
    if !matches!(end, End::Exit(_) | End::Killed(_)) {
        // Harmless where all have ended already. `wait` frees what the system keeps of it.
        group.kill();
        let _ = child.kill();
        let _ = child.wait();
        let killed = Instant::now();
        while reports.recv_timeout(GRACE.saturating_sub(killed.elapsed())).is_ok() {}
    }
    Outcome { stdout: taken(&out), stderr: taken(&err), end, returned: false, elapsed }
}

/// Waits for both pipes to close and the program to end with all that it started, or for a limit.
fn wait(
    child: &mut Child,
    group: &Group,
    reports: &Receiver<TooMuch>,
    limit: Duration,
    started: Instant,
) -> std::io::Result<End> {
    let mut pipes_open = true;
    let mut ended: Option<ExitStatus> = None;
    // Since the end, as was asked for and not as the clock says: a busy machine, on which this thread and those that
    // read the pipes wait for their turn, must not make of a program that has ended one that runs on.
    let mut waited = Duration::ZERO;
    let mut pause = Duration::from_micros(200);
    loop {
        match ended {
            Some(status) if !pipes_open && group.is_empty() => {
                return Ok(match status.code() {
                    Some(code) => End::Exit(code),
                    None => End::Killed(status.to_string()),
                });
            }
            Some(_) if waited > GRACE => return Ok(End::LeftRunning),
            Some(_) => {}
            None if started.elapsed() >= limit => return Ok(End::TimeOut(limit)),
            None => {}
        }
        let left = limit.saturating_sub(started.elapsed());
        let mut most = if pipes_open { LOOK } else { pause };
        match ended {
            Some(_) => waited += most,
            None => most = most.min(left),
        }
        if pipes_open {
            match reports.recv_timeout(most) {
                Ok(TooMuch(stream, bytes)) => return Ok(End::TooMuch(stream, bytes)),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => pipes_open = false,
            }
        } else {
            // Closing the pipes is nearly always the last thing a program does: look again soon, then ever later.
            thread::sleep(most);
            pause = (pause * 2).min(LOOK);
        }
        if ended.is_none() {
            ended = child.try_wait()?;
        }
    }
}

type Shared = Arc<Mutex<Vec<u8>>>;

/// Reads a pipe to its end on a thread of its own. The bytes are shared, not returned: the thread may outlive the
/// program, where another process holds the pipe.
fn read(
    pipe: Option<impl Read + Send + 'static>,
    stream: Stream,
    limit: usize,
    reports: Sender<TooMuch>,
) -> Shared {
    let bytes = Shared::default();
    let kept = Arc::clone(&bytes);
    thread::spawn(move || {
        let Some(mut pipe) = pipe else { return };
        let mut chunk = [0; 1 << 14];
        loop {
            let count = match pipe.read(&mut chunk) {
                Ok(0) => break,
                Ok(count) => count,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(_) => break,
            };
            let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
            let room = limit - kept.len();
            kept.extend_from_slice(&chunk[..count.min(room)]);
            if count > room && reports.send(TooMuch(stream, limit)).is_err() {
                break; // Nobody listens any more: the program has been given up.
            }
        }
    });
    bytes
}

fn taken(bytes: &Shared) -> Vec<u8> {
    std::mem::take(&mut *bytes.lock().unwrap_or_else(PoisonError::into_inner))
}
