//! `cargo xtask ci`: everything that CI checks, in one command, with the time each check took.
//!
//! All checks run even when one fails. Two lists run at a time: what compiles, and beside it what mostly does not, because
//! one Cargo waits for another. What a check prints is kept and printed whole, in the order of the list below. The tests
//! come last and alone, so that their own closing lines end the output.

use std::collections::BTreeMap;
use std::io::{Read as _, Seek as _};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use harness::cargo;
use harness::policy::OFFLINE;
use harness::python::ensure_venv;
use harness::times::RUN;

use crate::context::{Failure, Outcome, print};

/// `cargo xtask ci` takes no arguments.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {}

/// One check: its name, what follows `cargo`, or `cargo xtask`, when it runs, and how many seconds it may take on two
/// cores, with another check beside it.
struct Check {
    name: &'static str,
    program: Program,
    args: &'static [&'static str],
    when: When,
    budget_s: u64,
}

/// With what else a check runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    /// In the list of what compiles, one after the other: Cargo locks its folder.
    Compiling,
    /// In the list beside it.
    Beside,
    /// When both lists are done, alone: it takes times, or has the last word.
    Alone,
}

enum Program {
    Cargo,
    Xtask,
    /// This very command without a network, where the system can take it away.
    Offline,
    /// The Python of the twins' virtual environment.
    Python,
    /// What installs all that a bare machine lacks, for the checks after it in its list; only `.ci/run` asks for it.
    Install,
    /// A script that installs its own tools; passed over where Python or npm is missing, but not in `.ci/run`.
    Script,
}

/// The checks in the order in which they are told, the README's test command last. Each program runs once: `tidy` reads
/// how long it took, and the tests leave out what this run has verified.
const CHECKS: [Check; 13] = [
    check("installs", Program::Install, &[".ci/install"], When::Beside, 180),
    check("format", Program::Cargo, &["fmt", "--all", "--check"], When::Compiling, 10),
    check("dependencies and workflow", Program::Script, &["scripts/lint.sh"], When::Beside, 60),
    check(
        "clippy",
        Program::Cargo,
        &["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"],
        When::Compiling,
        150,
    ),
    check(
        "rustdoc",
        Program::Cargo,
        &["doc", "--quiet", "--workspace", "--no-deps"],
        When::Compiling,
        60,
    ),
    check("Python twins", Program::Xtask, &["verify-outputs", "--python"], When::Beside, 150),
    check(
        "data sets in Python",
        Program::Python,
        &["-m", "unittest", "discover", "--start-directory", "shared/python"],
        When::Beside,
        15,
    ),
    check("outputs", Program::Offline, &["verify-outputs"], When::Compiling, 180),
    check(
        "tests, compiled",
        Program::Cargo,
        &["test", "--quiet", "--workspace", "--no-run"],
        When::Compiling,
        180,
    ),
    // Behind a feature: see shared/learning/tests/Cargo.toml and shared/classical/Cargo.toml.
    check(
        "stored models",
        Program::Cargo,
        &[
            "test",
            "--quiet",
            "--config",
            UNOPTIMIZED,
            "--config",
            UNOPTIMIZED_BASICS,
            "--config",
            UNOPTIMIZED_CLASSICAL,
            "--package",
            "learning-tests",
            "--package",
            "classical",
            "--features",
            "learning-tests/serde,classical/serde",
            "--test",
            "stored",
        ],
        When::Compiling,
        60,
    ),
    check("site and browser", Program::Xtask, &["book", "--check"], When::Beside, 300),
    check("tidy", Program::Xtask, &["tidy", "--slow"], When::Alone, 20),
    // One red target hides no other.
    check("tests", Program::Cargo, &["test", "--workspace", "--no-fail-fast"], When::Alone, 180),
];

/// For few tests an optimized build of the library takes too long.
const UNOPTIMIZED: &str = "profile.dev.package.learning.opt-level=0";
const UNOPTIMIZED_BASICS: &str = "profile.dev.package.learning-basics.opt-level=0";
const UNOPTIMIZED_CLASSICAL: &str = "profile.dev.package.classical.opt-level=0";

const fn check(
    name: &'static str,
    program: Program,
    args: &'static [&'static str],
    when: When,
    budget_s: u64,
) -> Check {
    Check { name, program, args, when, budget_s }
}

/// A check that ran: whether it passed, and its wall time.
type Verdict = (&'static Check, bool, Duration);

/// Where the checks run, and as what.
struct Run<'a> {
    root: &'a Path,
    /// A name that no other run has.
    id: String,
    /// This program's file, asked for at the start: a check that builds xtask again takes it away from under the name.
    program: PathBuf,
}

/// Runs every check in the book's folder; fails when one of them did.
///
/// # Errors
///
/// A check's program cannot be started.
pub(crate) fn run(root: &Path, _args: &Args) -> Outcome {
    let run = Run { root, id: this_run(), program: std::env::current_exe()? };
    let mut done: Vec<Verdict> = Vec::new();
    print("Two checks run at a time. What one prints stands here when it has ended.\n")?;
    let checks = asked_for(std::env::var_os(STRICT).is_some());
    let list = |when| checks.iter().copied().filter(|check| check.when == when).collect::<Vec<_>>();
    let order =
        checks.iter().copied().filter(|check| check.when != When::Alone).collect::<Vec<_>>();
    let mut printed = Ok(());
    in_order(
        [list(When::Compiling), list(When::Beside)],
        &order,
        |check| quietly(check, &run),
        |check, result| {
            if printed.is_ok() {
                printed = told(check, result, &mut done);
            }
        },
    );
    printed?;

    let alone = list(When::Alone);
    for (i, check) in alone.iter().enumerate() {
        if i + 1 == alone.len() {
            print(&format!("\n{}\n", summary(&done)))?;
            print("The programs that this run has verified are listed as ignored below.\n")?;
        }
        print(&format!("\n{}\n", head(check)))?;
        let start = Instant::now();
        let passed = match command(check, &run).and_then(|(mut command, _)| Ok(command.status()?)) {
            Ok(status) => status.success(),
            Err(failure) => {
                print(&format!("{failure}\n"))?;
                false
            }
        };
        done.push((check, passed, start.elapsed()));
    }
    if done.iter().all(|(_, passed, _)| *passed) {
        return Ok(ExitCode::SUCCESS);
    }
    print(&format!("\n{}\n", summary(&done)))?;
    Ok(ExitCode::FAILURE)
}

/// The checks of this run: outside of `.ci/run` nothing is installed.
fn asked_for(strict: bool) -> Vec<&'static Check> {
    CHECKS.iter().filter(|check| strict || !matches!(check.program, Program::Install)).collect()
}

/// Works through two lists side by side, and hands over each result in the given order, as soon as that allows.
fn in_order<T: Send>(
    lists: [Vec<&'static Check>; 2],
    order: &[&'static Check],
    work: impl Fn(&'static Check) -> T + Sync,
    mut on_result: impl FnMut(&'static Check, T),
) {
    let (sender, results) = mpsc::channel();
    thread::scope(|scope| {
        for list in lists {
            let (sender, work) = (sender.clone(), &work);
            scope.spawn(move || {
                for check in list {
                    // The other end is there until this one has ended.
                    let _ = sender.send((check.name, work(check)));
                }
            });
        }
        drop(sender);
        let mut ended = BTreeMap::new();
        let mut order = order.iter().peekable();
        for (name, result) in results {
            ended.insert(name, result);
            while let Some(result) = order.peek().and_then(|check| ended.remove(check.name)) {
                if let Some(check) = order.next() {
                    on_result(check, result);
                }
            }
        }
    });
}

/// What came of a check whose output was kept.
enum Kept {
    /// There is no such program here.
    Missing(&'static str),
    /// Whether it passed, its wall time, and all that it printed.
    Ran(bool, Duration, String),
}

/// Runs a check and keeps what it prints, both streams in one.
fn quietly(check: &Check, run: &Run<'_>) -> Result<Kept, Failure> {
    if let Some(program) = missing(check) {
        return Ok(Kept::Missing(program));
    }
    let start = Instant::now();
    let mut file = tempfile::tempfile()?;
    let (mut command, note) = command(check, run)?;
    command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file.try_clone()?);
    let passed = command.status()?.success();
    let mut bytes = note.as_bytes().to_vec();
    file.rewind()?;
    file.read_to_end(&mut bytes)?;
    Ok(Kept::Ran(passed, start.elapsed(), String::from_utf8_lossy(&bytes).into_owned()))
}

/// Prints what a check printed, and notes how it ended.
fn told(
    check: &'static Check,
    result: Result<Kept, Failure>,
    done: &mut Vec<Verdict>,
) -> Result<(), Failure> {
    match result? {
        Kept::Missing(program) => {
            print(&format!("\n{}\n(passed over: there is no {program})\n", head(check)))?;
        }
        Kept::Ran(passed, time, text) => {
            print(&format!("\n{}\n{text}{}\n", head(check), verdict(&(check, passed, time))))?;
            done.push((check, passed, time));
        }
    }
    Ok(())
}

/// The variable that `.ci/run` sets: there no check is passed over.
const STRICT: &str = "GROUNDWORK_CI_STRICT";

/// What a check cannot do without and this machine does not have.
fn missing(check: &Check) -> Option<&'static str> {
    if !matches!(check.program, Program::Script) || std::env::var_os(STRICT).is_some() {
        return None;
    }
    let has = |program: &str| {
        let mut command = Command::new(program);
        command.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    };
    ["sh", "python3", "npm"]
        .into_iter()
        .find(|program| if *program == "sh" { cfg!(windows) } else { !has(program) })
}

/// A name that no other run of these checks has.
fn this_run() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    format!("{}-{}", std::process::id(), since.as_nanos())
}

/// The check as a process, in the environment of CI: `bless` refuses there, and a rounded digit is red. And what to say
/// before its output.
fn command(check: &Check, run: &Run<'_>) -> Result<(Command, &'static str), Failure> {
    let mut note = "";
    let mut command = match check.program {
        Program::Cargo => cargo::command(),
        Program::Xtask => Command::new(&run.program),
        Program::Offline => offline(&run.program).unwrap_or_else(|| {
            note = "(with the network: this system cannot take it away)\n";
            Command::new(&run.program)
        }),
        Program::Python => {
            let python =
                ensure_venv(run.root, |_| ()).map_err(|error| Failure::new(error.to_string()))?;
            Command::new(python.program())
        }
        Program::Install => Command::new("bash"),
        Program::Script => Command::new("sh"),
    };
    command.args(check.args).current_dir(run.root).env(RUN, &run.id);
    command.env("CI", "true").env("RUSTDOCFLAGS", "-D warnings");
    Ok((command, note))
}

/// A program in a network of its own, which leads nowhere, not even to its loopback: a server among the programs gets one by
/// itself ([`OFFLINE`]). Nothing where the system has no such thing.
fn offline(program: &Path) -> Option<Command> {
    let mut probe = Command::new("unshare");
    probe
        .args(["-rn", "ip", "link", "set", "lo", "up"])
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if !probe.status().is_ok_and(|status| status.success()) {
        return None;
    }
    let mut command = Command::new("unshare");
    command.arg("-rn").arg(program).env("CARGO_NET_OFFLINE", "true").env(OFFLINE, "true");
    Some(command)
}

/// A check's name and what one would type.
fn head(check: &Check) -> String {
    format!("== {}: {} ==", check.name, line(check))
}

/// The check as one would type it.
fn line(check: &Check) -> String {
    let program = match check.program {
        Program::Cargo => "cargo",
        Program::Xtask | Program::Offline => "cargo xtask",
        Program::Python => "python",
        Program::Install => "bash",
        Program::Script => "sh",
    };
    format!("{program} {}", check.args.join(" "))
}

/// A line per check that ran.
fn summary(done: &[Verdict]) -> String {
    let mut text = String::from("What ran so far:");
    for one in done {
        text.push_str("\n  ");
        text.push_str(&verdict(one));
    }
    text
}

/// A check's verdict, its time and budget, its name.
fn verdict((check, passed, time): &Verdict) -> String {
    let verdict = if *passed { "ok    " } else { "FAILED" };
    let (took, budget) = (time.as_secs_f64(), check.budget_s);
    let over = if *time > Duration::from_secs(budget) { ", over its budget" } else { "" };
    format!("{verdict} {took:>5.0} s of {budget:>3} s  {}{over}", check.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_over_its_budget_is_told() {
        let times = [1, 500].map(Duration::from_secs);
        let done = [(&CHECKS[1], true, times[0]), (&CHECKS[3], false, times[1])];
        assert_eq!(
            summary(&done),
            "What ran so far:\n  ok         1 s of  10 s  format\n  FAILED   500 s of 150 s  clippy, over its budget"
        );
    }

    #[test]
    fn results_come_in_the_order_of_the_list_whoever_ends_first() {
        let (first, beside, last) = (&CHECKS[1], &CHECKS[2], &CHECKS[3]);
        let (go, wait) = mpsc::channel();
        let wait = std::sync::Mutex::new(wait);
        let mut told = Vec::new();
        in_order(
            [vec![first, last], vec![beside]],
            &[first, beside, last],
            |check| match check.name {
                // Ends only when the one beside it, which is told later, has ended.
                name if name == first.name => wait.lock().is_ok_and(|wait| wait.recv().is_ok()),
                name if name == beside.name => go.send(()).is_ok(),
                _ => false,
            },
            |check, passed| told.push((check.name, passed)),
        );
        assert_eq!(told, [(first.name, true), (beside.name, true), (last.name, false)]);
    }

    #[test]
    fn only_the_public_run_installs_and_before_all_that_stands_beside_what_compiles() {
        let names = |strict| asked_for(strict).iter().map(|check| check.name).collect::<Vec<_>>();
        assert!(!names(false).contains(&"installs"), "an author's machine is left alone");
        let beside = CHECKS.iter().find(|check| check.when == When::Beside);
        assert_eq!(beside.map(|check| check.name), Some("installs"));
        assert_eq!(names(true).len(), names(false).len() + 1);
    }

    #[test]
    fn the_tests_come_last_and_each_check_is_told_after_what_it_waits_for() {
        assert!(CHECKS.last().is_some_and(|check| check.name == "tests"));
        let alone = CHECKS.iter().position(|check| check.when == When::Alone);
        let behind = &CHECKS[alone.unwrap_or_default()..];
        assert!(behind.iter().all(|check| check.when == When::Alone), "the others run before");
    }
}
