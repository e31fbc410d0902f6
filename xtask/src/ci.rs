//! `cargo xtask ci`: everything that CI checks, in one command, with the time each check took.
//!
//! All checks run even when one fails. The tests come last, so that their own closing lines end the output.

use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use harness::python::ensure_venv;

use crate::context::{Failure, Outcome};

/// `cargo xtask ci` takes no arguments.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {}

/// One check: its name, and what follows `cargo`, or `cargo xtask`.
struct Check {
    name: &'static str,
    program: Program,
    args: &'static [&'static str],
}

enum Program {
    Cargo,
    Xtask,
    /// The Python of the twins' virtual environment.
    Python,
}

/// The checks in their order: the quick ones first, the README's test command last.
const CHECKS: [Check; 9] = [
    Check { name: "format", program: Program::Cargo, args: &["fmt", "--all", "--check"] },
    Check {
        name: "clippy",
        program: Program::Cargo,
        args: &["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"],
    },
    Check {
        name: "rustdoc",
        program: Program::Cargo,
        args: &["doc", "--quiet", "--workspace", "--no-deps"],
    },
    Check { name: "outputs", program: Program::Xtask, args: &["verify-outputs"] },
    Check {
        name: "outputs, Python twins",
        program: Program::Xtask,
        args: &["verify-outputs", "--python"],
    },
    Check {
        name: "data sets in Python",
        program: Program::Python,
        args: &["-m", "unittest", "discover", "--start-directory", "shared/python"],
    },
    Check { name: "tidy", program: Program::Xtask, args: &["tidy", "--slow"] },
    Check { name: "site and browser", program: Program::Xtask, args: &["book", "--check"] },
    Check { name: "tests", program: Program::Cargo, args: &["test", "--workspace"] },
];

/// Runs every check in the book's folder; fails when one of them did.
///
/// # Errors
///
/// A check's program cannot be started.
pub(crate) fn run(root: &Path, _args: &Args) -> Outcome {
    let mut done: Vec<(&Check, bool, Duration)> = Vec::new();
    for (i, check) in CHECKS.iter().enumerate() {
        let last = i + 1 == CHECKS.len();
        if last {
            println!("\n{}", summary(&done));
        }
        println!("\n== {}: {} ==", check.name, line(check));
        let start = Instant::now();
        let passed = command(root, check)?.current_dir(root).status()?.success();
        done.push((check, passed, start.elapsed()));
    }
    if done.iter().all(|(_, passed, _)| *passed) {
        return Ok(ExitCode::SUCCESS);
    }
    println!("\n{}", summary(&done));
    Ok(ExitCode::FAILURE)
}

/// The check as a process, in the environment of CI: `bless` refuses there, and a rounded digit is red.
fn command(root: &Path, check: &Check) -> Result<Command, Failure> {
    let program: OsString = match check.program {
        Program::Cargo => std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()),
        Program::Xtask => std::env::current_exe()?.into_os_string(),
        Program::Python => {
            let python =
                ensure_venv(root, |_| ()).map_err(|error| Failure::new(error.to_string()))?;
            python.program().into()
        }
    };
    let mut command = Command::new(program);
    command.args(check.args).env("CI", "true").env("RUSTDOCFLAGS", "-D warnings");
    Ok(command)
}

/// The check as one would type it.
fn line(check: &Check) -> String {
    let program = match check.program {
        Program::Cargo => "cargo",
        Program::Xtask => "cargo xtask",
        Program::Python => "python",
    };
    format!("{program} {}", check.args.join(" "))
}

/// A line per check that ran: its verdict, its time, its name.
fn summary(done: &[(&Check, bool, Duration)]) -> String {
    let mut text = String::from("What ran so far:");
    for (check, passed, time) in done {
        let verdict = if *passed { "ok    " } else { "FAILED" };
        text.push_str(&format!("\n  {verdict} {:>5.0} s  {}", time.as_secs_f64(), check.name));
    }
    text
}
