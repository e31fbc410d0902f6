//! Runs programs: each in its own process with a fixed environment, an empty working folder, a time limit and an output limit.
//!
//! Standard library only, the same on Linux, macOS and Windows. Two threads a process read its pipes, so that a full
//! pipe never blocks it, and a program that prints too much or takes too long is killed. Nothing waits for ever: not
//! even for a process that the program itself started and left behind.

use std::ffi::OsString;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// One program to run.
#[derive(Debug, Clone)]
pub struct Job {
    /// The snippet's name: it comes back with the result.
    pub name: String,
    /// The executable.
    pub program: PathBuf,
    /// Its arguments.
    pub arguments: Vec<OsString>,
    /// How many threads its parallel libraries may use (`RAYON_NUM_THREADS` and friends).
    pub threads: usize,
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
    /// 20 seconds, 1 MiB of output, 64 KiB of errors.
    fn default() -> Limits {
        Limits { time: Duration::from_secs(20), stdout_bytes: 1 << 20, stderr_bytes: 1 << 16 }
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
    /// It ended, but a process that it started still holds its output.
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

/// Does `work` on every item, on at most `workers` threads; `on_result` hears of each on the calling thread, as it comes.
pub(crate) fn parallel<T: Sync, R: Send>(
    items: &[T],
    workers: usize,
    work: impl Fn(&T) -> R + Sync,
    mut on_result: impl FnMut(usize, R),
) {
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..workers.clamp(1, items.len().max(1)) {
            let (sender, next, work) = (sender.clone(), &next, &work);
            scope.spawn(move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(index) else { break };
                    if sender.send((index, work(item))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        for (index, result) in receiver {
            on_result(index, result);
        }
    });
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
        elapsed: started.elapsed(),
    };
    let folder = match tempfile::Builder::new().prefix("snippet-").tempdir() {
        Ok(folder) => folder,
        Err(error) => return not_started(format!("no empty working folder: {error}")),
    };
    match command(job, folder.path()).spawn() {
        Ok(child) => watch(child, limits, started),
        Err(error) => not_started(format!("{}: {error}", job.program.display())),
    }
}

/// The command with its whole environment: nothing of the caller's gets through but what Windows needs to start a program.
fn command(job: &Job, folder: &Path) -> Command {
    let mut command = Command::new(&job.program);
    command.args(&job.arguments).current_dir(folder).env_clear();
    for name in ["SystemRoot", "SystemDrive", "windir"] {
        if let Some(value) = std::env::var_os(name) {
            command.env(name, value);
        }
    }
    let threads = job.threads.to_string();
    for name in ["RAYON_NUM_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"] {
        command.env(name, &threads);
    }
    for name in ["HOME", "TMPDIR", "TEMP", "TMP"] {
        command.env(name, folder);
    }
    command.envs([
        ("LANG", "C.UTF-8"),
        ("LC_ALL", "C.UTF-8"),
        ("TZ", "UTC"),
        ("RUST_BACKTRACE", "0"),
    ]);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// What a pipe's reader reports: the program wrote more than so many bytes to a stream. When both pipes have been read
/// to their ends, both readers hang up.
struct TooMuch(Stream, usize);

/// How often to look whether the program has ended while its pipes are still open.
const LOOK: Duration = Duration::from_millis(50);

/// How long the pipes may stay open after the program has ended.
const GRACE: Duration = Duration::from_millis(500);

fn watch(mut child: Child, limits: Limits, started: Instant) -> Outcome {
    let (sender, reports) = mpsc::channel();
    let out = read(child.stdout.take(), Stream::Stdout, limits.stdout_bytes, sender.clone());
    let err = read(child.stderr.take(), Stream::Stderr, limits.stderr_bytes, sender);

    let end = match wait(&mut child, &reports, limits.time, started) {
        Ok(end) => end,
        Err(error) => End::NotStarted(format!("cannot watch the program: {error}")),
    };
    let elapsed = started.elapsed();
    if !matches!(end, End::Exit(_) | End::Killed(_)) {
        // Harmless where it has ended already. `wait` frees what the system keeps of it.
        let _ = child.kill();
        let _ = child.wait();
        let killed = Instant::now();
        while reports.recv_timeout(GRACE.saturating_sub(killed.elapsed())).is_ok() {}
    }
    Outcome { stdout: taken(&out), stderr: taken(&err), end, elapsed }
}

/// Waits for both pipes to close and the program to end, or for a limit.
fn wait(
    child: &mut Child,
    reports: &Receiver<TooMuch>,
    limit: Duration,
    started: Instant,
) -> std::io::Result<End> {
    let mut pipes_open = true;
    let mut ended: Option<(ExitStatus, Instant)> = None;
    let mut pause = Duration::from_micros(200);
    loop {
        match ended {
            Some((status, _)) if !pipes_open => {
                return Ok(match status.code() {
                    Some(code) => End::Exit(code),
                    None => End::Killed(status.to_string()),
                });
            }
            Some((_, at)) if at.elapsed() > GRACE => return Ok(End::LeftRunning),
            Some(_) => {}
            None if started.elapsed() >= limit => return Ok(End::TimeOut(limit)),
            None => {}
        }
        let left = limit.saturating_sub(started.elapsed());
        if pipes_open {
            let most = if ended.is_some() { LOOK } else { LOOK.min(left) };
            match reports.recv_timeout(most) {
                Ok(TooMuch(stream, bytes)) => return Ok(End::TooMuch(stream, bytes)),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => pipes_open = false,
            }
        } else {
            // Closing the pipes is nearly always the last thing a program does: look again soon, then ever later.
            thread::sleep(pause.min(left));
            pause = (pause * 2).min(LOOK);
        }
        if ended.is_none() {
            ended = child.try_wait()?.map(|status| (status, Instant::now()));
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
