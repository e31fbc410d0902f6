//! `cargo xtask ci`: everything that CI checks, in one command, with the time each check took.
//!
//! All checks run even when one fails. The tests come last, so that their own closing lines end the output.

use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use harness::cargo;
use harness::python::ensure_venv;
use harness::times::RUN;

use crate::context::{Failure, Outcome, print};

/// `cargo xtask ci` takes no arguments.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {}

/// One check: its name, what follows `cargo`, or `cargo xtask`, and how many seconds it may take on two cores.
struct Check {
    name: &'static str,
    program: Program,
    args: &'static [&'static str],
    budget_s: u64,
}

enum Program {
    Cargo,
    Xtask,
    /// This very command without a network, where the system can take it away.
    Offline,
    /// The Python of the twins' virtual environment.
    Python,
    /// A script that installs its own tools; passed over where Python or npm is missing, but not in `.ci/run`.
    Script,
}

/// The checks in their order: the quick ones first, the README's test command last. Each program runs once: `tidy`
/// reads how long it took, and the tests leave out what this run has verified.
const CHECKS: [Check; 10] = [
    check("format", Program::Cargo, &["fmt", "--all", "--check"], 10),
    check("dependencies and workflow", Program::Script, &["scripts/lint.sh"], 60),
    check(
        "clippy",
        Program::Cargo,
        &["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"],
        120,
    ),
    check("rustdoc", Program::Cargo, &["doc", "--quiet", "--workspace", "--no-deps"], 60),
    check("outputs", Program::Offline, &["verify-outputs"], 90),
    check("Python twins", Program::Xtask, &["verify-outputs", "--python"], 90),
    check(
        "data sets in Python",
        Program::Python,
        &["-m", "unittest", "discover", "--start-directory", "shared/python"],
        10,
    ),
    check("tidy", Program::Xtask, &["tidy", "--slow"], 20),
    check("site and browser", Program::Xtask, &["book", "--check"], 180),
    check("tests", Program::Cargo, &["test", "--workspace"], 300),
];

const fn check(
    name: &'static str,
    program: Program,
    args: &'static [&'static str],
    budget_s: u64,
) -> Check {
    Check { name, program, args, budget_s }
}

/// Runs every check in the book's folder; fails when one of them did.
///
/// # Errors
///
/// A check's program cannot be started.
pub(crate) fn run(root: &Path, _args: &Args) -> Outcome {
    let run = this_run();
    let mut done: Vec<(&Check, bool, Duration)> = Vec::new();
    for (i, check) in CHECKS.iter().enumerate() {
        let last = i + 1 == CHECKS.len();
        if last {
            print(&format!("\n{}\n", summary(&done)))?;
            print("The programs that this run has verified are listed as ignored below.\n")?;
        }
        print(&format!("\n== {}: {} ==\n", check.name, line(check)))?;
        if let Some(program) = missing(check) {
            print(&format!("(passed over: there is no {program})\n"))?;
            continue;
        }
        let start = Instant::now();
        let mut command = command(root, check)?;
        command.current_dir(root).env(RUN, &run);
        let passed = command.status()?.success();
        done.push((check, passed, start.elapsed()));
    }
    if done.iter().all(|(_, passed, _)| *passed) {
        return Ok(ExitCode::SUCCESS);
    }
    print(&format!("\n{}\n", summary(&done)))?;
    Ok(ExitCode::FAILURE)
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

/// The check as a process, in the environment of CI: `bless` refuses there, and a rounded digit is red.
fn command(root: &Path, check: &Check) -> Result<Command, Failure> {
    let mut command = match check.program {
        Program::Cargo => cargo::command(),
        Program::Xtask => Command::new(std::env::current_exe()?),
        Program::Offline => offline(&std::env::current_exe()?)?,
        Program::Python => {
            let python =
                ensure_venv(root, |_| ()).map_err(|error| Failure::new(error.to_string()))?;
            Command::new(python.program())
        }
        Program::Script => Command::new("sh"),
    };
    command.args(check.args).env("CI", "true").env("RUSTDOCFLAGS", "-D warnings");
    Ok(command)
}

/// A program in a network of its own, which leads nowhere; as it is where the system has no such thing.
fn offline(program: &Path) -> Result<Command, Failure> {
    let mut probe = Command::new("unshare");
    probe.args(["-rn", "true"]).stdout(Stdio::null()).stderr(Stdio::null());
    if probe.status().is_ok_and(|status| status.success()) {
        // A network of its own has a loopback that is down; a server among the programs wants it up.
        let start = "! command -v ip >/dev/null || ip link set lo up; exec \"$0\" \"$@\"";
        let mut command = Command::new("unshare");
        command.args(["-rn", "sh", "-c", start]).arg(program).env("CARGO_NET_OFFLINE", "true");
        return Ok(command);
    }
    print("(with the network: this system cannot take it away)\n")?;
    Ok(Command::new(program))
}

/// The check as one would type it.
fn line(check: &Check) -> String {
    let program = match check.program {
        Program::Cargo => "cargo",
        Program::Xtask | Program::Offline => "cargo xtask",
        Program::Python => "python",
        Program::Script => "sh",
    };
    format!("{program} {}", check.args.join(" "))
}

/// A line per check that ran: its verdict, its time and budget, its name.
fn summary(done: &[(&Check, bool, Duration)]) -> String {
    let mut text = String::from("What ran so far:");
    for (check, passed, time) in done {
        let verdict = if *passed { "ok    " } else { "FAILED" };
        let (took, budget) = (time.as_secs_f64(), check.budget_s);
        let over = if *time > Duration::from_secs(budget) { ", over its budget" } else { "" };
        text.push_str(&format!(
            "\n  {verdict} {took:>5.0} s of {budget:>3} s  {}{over}",
            check.name
        ));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_over_its_budget_is_told() {
        let times = [1, 500].map(Duration::from_secs);
        let done = [(&CHECKS[0], true, times[0]), (&CHECKS[2], false, times[1])];
        assert_eq!(
            summary(&done),
            "What ran so far:\n  ok         1 s of  10 s  format\n  FAILED   500 s of 120 s  clippy, over its budget"
        );
    }
}
