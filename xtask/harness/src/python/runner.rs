//! Runs twins through `shared/python/run_twins.py` and reads what it reports.

use std::io::{self, BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::find::{TORCH_VARIABLE, find_torch};
use super::{Error, Python, Result, io_error, last_lines, read_in_background};
use crate::run::{End, Limits, Outcome, Stream};

/// Modules that a reader need not have: a twin that asks for one in vain is skipped, not wrong.
const OPTIONAL_MODULES: [&str; 1] = [TORCH];
const TORCH: &str = "torch";

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

pub(super) fn run_runner(
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
    /// Whether the twin came to its last line.
    returned: bool,
    /// Whether a process that it started outlived it.
    left_running: bool,
}

impl Report {
    fn into_result(self, limits: Limits) -> TwinResult {
        let end = match self.too_much.as_deref() {
            Some("stdout") => End::TooMuch(Stream::Stdout, limits.stdout_bytes),
            Some(_) => End::TooMuch(Stream::Stderr, limits.stderr_bytes),
            None if self.timed_out => End::TimeOut(limits.time),
            None if self.left_running => End::LeftRunning,
            None if self.exit < 0 => End::Killed(format!("signal: {}", -self.exit)),
            None => End::Exit(self.exit),
        };
        let outcome = Outcome {
            stdout: bytes(&self.stdout),
            stderr: bytes(&self.stderr),
            end,
            returned: self.returned,
            elapsed: Duration::try_from_secs_f64(self.seconds).unwrap_or_default(),
        };
        TwinResult { name: self.name, outcome, missing_module: self.missing_module }
    }
}

/// The runner sends one character a byte (Latin-1), so that any bytes come through.
fn bytes(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect()
}
