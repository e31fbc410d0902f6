//! Runs snippets and judges each: *match*, *rounding* or *different*, and why.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs, io};

use crate::build::{self, Build, Built, CompileErrors, Diagnosis, Errors, PINNED_RUSTC};
use crate::compare::{Changes, Class, Comparison, Place, compare, control_character};
use crate::discover::{Kind, Part, Snippet};
use crate::error::Result;
use crate::mount;
use crate::pool::parallel;
use crate::run::{self, End, Job, Limits, Outcome, Stream};
use crate::svg;

/// How to verify.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// What one snippet may use up.
    pub limits: Limits,
    /// How many run at once.
    pub workers: usize,
    /// How many threads each one's parallel libraries have. The output may not depend on it: bless tries 1 and 2.
    pub threads: usize,
}

impl Default for Options {
    /// The default limits, and as many snippets at once as the machine has cores, each with one thread.
    fn default() -> Options {
        Options::with_threads(1)
    }
}

impl Options {
    /// The default limits, with so many threads for each snippet, and as many snippets at once as then fit the machine.
    pub fn with_threads(threads: usize) -> Options {
        let threads = threads.max(1);
        let workers = (run::available_workers() / threads).max(1);
        Options { limits: Limits::default(), workers, threads }
    }
}

/// What happens while a part is verified.
#[derive(Debug)]
pub enum Event {
    /// A crate had to be compiled.
    Compiled(String),
    /// The part is built, or found not to compile; its snippets are run now.
    Built,
    /// A snippet was judged.
    Checked(Box<Checked>),
}

/// One snippet and what is to say about its output.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The snippet.
    pub snippet: Snippet,
    /// The verdict.
    pub verdict: Verdict,
    /// The golden; empty where there is none.
    pub wanted: String,
    /// What it printed, or what the compiler said of a `.fail.rs`; bytes that are no UTF-8 replaced.
    pub got: String,
    /// What it wrote to standard error.
    pub stderr: String,
    /// Wall time of the run.
    pub elapsed: Duration,
}

/// The verdict on one snippet.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// The same bytes as the golden.
    Match,
    /// The golden but for the last printed digit of some numbers: another processor's last bit.
    Rounding(Changes),
    /// Something else.
    Different(Fault),
}

impl Verdict {
    /// Whether this is red: *different* always, *rounding* under CI.
    pub fn is_red(&self, ci: bool) -> bool {
        match self {
            Verdict::Match => false,
            Verdict::Rounding(_) => ci,
            Verdict::Different(_) => true,
        }
    }
}

/// Why a snippet is *different*.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// It prints something other than its golden.
    Output(Class),
    /// It has no golden yet.
    MissingGolden,
    /// It ended with this exit code, by a panic or an error that `main` returned.
    ExitCode(i32),
    /// The system ended it (stack overflow, abort): the system's description.
    Killed(String),
    /// It took longer than this and was stopped.
    TimeOut(Duration),
    /// It wrote more than so many bytes and was stopped.
    TooMuch(Stream, usize),
    /// It left a process running.
    LeftRunning,
    /// It ended with exit code 0 before its `main` returned.
    LeftEarly,
    /// It wrote to standard error, though it ended well.
    WroteToStderr,
    /// It prints a control character other than line feed and tab: which, and where first.
    ControlCharacter(char, Place),
    /// A figure that prints no SVG, or one that does not belong on a page: why.
    NotSvg(String),
    /// Its golden is no file that can be used: why.
    Golden(String),
    /// It could not be started: the system's reason.
    NotStarted(String),
    /// It is not mounted in `snippets/main.rs`.
    NotMounted,
    /// It does not compile: the compiler's message.
    DoesNotCompile(String),
    /// Another file of its part does not compile: where.
    PartDoesNotCompile(String),
    /// A `.fail.rs` that the compiler accepts.
    Compiles,
    /// Under another compiler than the pinned one: other error codes (wanted, got).
    ErrorCodes(String, String),
}

/// Whether this run is one of continuous integration: the variable `CI` is set, and not to nothing, `0` or `false`.
pub fn under_ci() -> bool {
    env::var_os("CI").is_some_and(|value| !["", "0", "false"].iter().any(|no| value == *no))
}

/// Builds a part, runs the given snippets of it and judges each. Every run runs every program: verdicts are not kept.
///
/// # Errors
///
/// [`Error`](crate::Error) where Cargo or the compiler cannot be started or a file cannot be read. What is wrong with a snippet is a
/// verdict, never an error.
pub fn verify(
    part: &Part,
    snippets: &[&Snippet],
    options: Options,
    mut on_event: impl FnMut(Event),
) -> Result<()> {
    let unmounted: Vec<&str> =
        mount::unmounted(part)?.into_iter().map(|snippet| snippet.name.as_str()).collect();
    let is_mounted = |snippet: &Snippet| !unmounted.contains(&snippet.name.as_str());
    let mounted: Vec<&Snippet> = snippets.iter().copied().filter(|s| is_mounted(s)).collect();
    let build = build::build(part, &mounted, Errors::Plain, |name| {
        on_event(Event::Compiled(name.to_owned()));
    })?;
    on_event(Event::Built);
    let built = match build {
        Build::Done(built) => built,
        Build::Failed(errors) => {
            for snippet in snippets {
                let fault = build_fault(part, snippet, &errors)?;
                on_event(Event::Checked(Box::new(Checked::failed(snippet, fault))));
            }
            return Ok(());
        }
    };
    let mut failed = None;
    parallel(
        snippets,
        options.workers,
        |snippet| match snippet.kind {
            _ if built.errors.by_snippet.contains_key(&snippet.name) => {
                Ok(Checked::failed(snippet, build_fault(part, snippet, &built.errors)?))
            }
            _ if !is_mounted(snippet) => Ok(Checked::failed(snippet, Fault::NotMounted)),
            Kind::CompileFail => check_message(part, snippet, &built),
            _ => Ok(check_program(snippet, &built.program, options)),
        },
        |_, checked| match checked {
            Ok(checked) => on_event(Event::Checked(Box::new(checked))),
            Err(error) => failed = Some(error),
        },
    );
    failed.map_or(Ok(()), Err)
}

/// Runs one program (of any kind but [`Kind::CompileFail`]) and judges what it prints.
pub fn check_program(snippet: &Snippet, program: &Path, options: Options) -> Checked {
    judge(snippet, &run::run(&job(snippet, program, options.threads), options.limits))
}

/// Judges what a snippet, or its Python twin, did.
pub fn judge(snippet: &Snippet, outcome: &Outcome) -> Checked {
    let golden = read_golden(&snippet.golden);
    let verdict = match (fault(snippet, outcome), &golden) {
        (Some(fault), _) => Verdict::Different(fault),
        (None, Err(fault)) => Verdict::Different(fault.clone()),
        (None, Ok(None)) => Verdict::Different(Fault::MissingGolden),
        (None, Ok(Some(golden))) => match compare(snippet.kind, golden, &outcome.stdout) {
            Comparison::Match => Verdict::Match,
            Comparison::Rounding(changes) => Verdict::Rounding(changes),
            Comparison::Different(class) => Verdict::Different(Fault::Output(class)),
        },
    };
    Checked {
        snippet: snippet.clone(),
        verdict,
        wanted: golden.ok().flatten().unwrap_or_default(),
        got: String::from_utf8_lossy(&outcome.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&outcome.stderr).into_owned(),
        elapsed: outcome.elapsed,
    }
}

/// Gives one `.fail.rs` snippet to the compiler and judges its message: in full on the pinned compiler, by its error
/// codes on another.
///
/// # Errors
///
/// As [`build::diagnose`].
pub fn check_message(part: &Part, snippet: &Snippet, built: &Built) -> Result<Checked> {
    let started = Instant::now();
    let diagnosis = build::diagnose(part, snippet, built)?;
    let golden = read_golden(&snippet.golden);
    let (got, verdict) = match diagnosis {
        Diagnosis::Accepted => (String::new(), Verdict::Different(Fault::Compiles)),
        Diagnosis::Refused(got) => {
            let verdict = match &golden {
                Err(fault) => Verdict::Different(fault.clone()),
                Ok(None) => Verdict::Different(Fault::MissingGolden),
                Ok(Some(wanted)) if build::rustc_release()? == PINNED_RUSTC => {
                    match compare(Kind::Text, wanted, got.as_bytes()) {
                        Comparison::Match => Verdict::Match,
                        // A message has no computed number: nothing in it may round.
                        Comparison::Rounding(changes) => {
                            Verdict::Different(Fault::Output(Class::Numbers(changes)))
                        }
                        Comparison::Different(class) => Verdict::Different(Fault::Output(class)),
                    }
                }
                Ok(Some(wanted)) => {
                    let codes = |message| build::error_codes(message).join(", ");
                    let (wanted, got) = (codes(wanted), codes(&got));
                    if wanted == got {
                        Verdict::Match
                    } else {
                        Verdict::Different(Fault::ErrorCodes(wanted, got))
                    }
                }
            };
            (got, verdict)
        }
    };
    Ok(Checked {
        snippet: snippet.clone(),
        verdict,
        wanted: golden.ok().flatten().unwrap_or_default(),
        got,
        stderr: String::new(),
        elapsed: started.elapsed(),
    })
}

impl Checked {
    /// A snippet that did not come to run.
    pub(crate) fn failed(snippet: &Snippet, fault: Fault) -> Checked {
        Checked {
            snippet: snippet.clone(),
            verdict: Verdict::Different(fault),
            wanted: String::new(),
            got: String::new(),
            stderr: String::new(),
            elapsed: Duration::ZERO,
        }
    }
}

/// The run of one snippet in its part's binary.
pub(crate) fn job(snippet: &Snippet, program: &Path, threads: usize) -> Job {
    let program: PathBuf = program.to_owned();
    let (name, arguments) = (snippet.name.clone(), vec![snippet.name.clone().into()]);
    Job { name, program, arguments, threads, serves: snippet.kind == Kind::Server }
}

/// What is wrong with a run, whatever the golden says.
pub(crate) fn fault(snippet: &Snippet, outcome: &Outcome) -> Option<Fault> {
    match &outcome.end {
        End::Exit(0) if !outcome.stderr.is_empty() => Some(Fault::WroteToStderr),
        End::Exit(0) if !outcome.returned => Some(Fault::LeftEarly),
        End::Exit(0) => fault_of_text(snippet.kind, &outcome.stdout),
        End::Exit(code) => Some(Fault::ExitCode(*code)),
        End::Killed(how) => Some(Fault::Killed(how.clone())),
        End::TimeOut(limit) => Some(Fault::TimeOut(*limit)),
        End::TooMuch(stream, bytes) => Some(Fault::TooMuch(*stream, *bytes)),
        End::LeftRunning => Some(Fault::LeftRunning),
        End::NotStarted(reason) => Some(Fault::NotStarted(reason.clone())),
    }
}

/// What is wrong with an output, whatever the golden says.
fn fault_of_text(kind: Kind, output: &[u8]) -> Option<Fault> {
    let Ok(text) = std::str::from_utf8(output) else {
        return Some(Fault::Output(Class::NotText));
    };
    if let Some((character, place)) = control_character(text) {
        return Some(Fault::ControlCharacter(character, place));
    }
    match kind {
        Kind::Figure => svg::check(text).err().map(Fault::NotSvg),
        _ => None,
    }
}

/// What a part that does not compile means for one of its snippets.
pub(crate) fn build_fault(part: &Part, snippet: &Snippet, errors: &CompileErrors) -> Result<Fault> {
    if let Some(message) = errors.by_snippet.get(&snippet.name) {
        return Ok(Fault::DoesNotCompile(message.clone()));
    }
    if !mount::is_fresh(part)? {
        return Ok(Fault::PartDoesNotCompile(
            "snippets/main.rs does not mount the snippets that are there; `cargo xtask bless` writes it"
                .to_owned(),
        ));
    }
    let others: Vec<&str> = errors.by_snippet.keys().map(String::as_str).collect();
    Ok(Fault::PartDoesNotCompile(match others[..] {
        [] => errors.elsewhere.clone(),
        _ => format!("the error lies in {}", others.join(", ")),
    }))
}

/// The golden, with `None` where there is none yet; a fault where what lies there cannot be read.
pub(crate) fn read_golden(path: &Path) -> std::result::Result<Option<String>, Fault> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(_) if path.is_dir() => Err(Fault::Golden("it is a folder".to_owned())),
        Err(error) => Err(Fault::Golden(error.to_string())),
    }
}
