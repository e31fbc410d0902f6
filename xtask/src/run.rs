//! `cargo xtask run NAME`: builds and runs one snippet; what it prints is what you see, and nothing else.

use std::io;
use std::process::{Command, ExitCode};

use harness::build::{self, Build, Diagnosis, Errors};
use harness::discover::{Kind, Scope, Selection};
use harness::explain::Look;

use crate::context::{Context, Failure, Outcome, print, scope_name};

/// What `cargo xtask run` must be told.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The snippet, such as kernels/xor
    name: String,
}

/// Runs the command: ends with the snippet's own exit code.
pub(crate) fn run(context: &Context, args: &Args) -> Outcome {
    let selection = context.book.select(Some(&args.name))?;
    let Scope::Snippet(snippet) = selection.scope else {
        return Err(Failure::usage(not_one(&selection)));
    };
    let Some(part) = context.book.part(&snippet.part) else {
        return Err(Failure::new(format!("{} belongs to no part", snippet.name)));
    };
    let errors = if Look::of(&io::stderr()).color { Errors::Colored } else { Errors::Plain };
    let built = match build::build(part, &[snippet], errors, |_| {})? {
        Build::Done(built) => built,
        Build::Failed(errors) => {
            eprint!("{}", errors.all());
            return Err(Failure::new(format!(
                "{} is not built: its part does not compile",
                snippet.name
            )));
        }
    };
    if let Some(message) = built.errors.by_snippet.get(&snippet.name) {
        eprint!("{message}");
        return Err(Failure::new(format!("{} does not compile", snippet.name)));
    }
    if snippet.kind == Kind::CompileFail {
        return match build::diagnose(part, snippet, &built)? {
            Diagnosis::Refused(message) => print(&message).map(|()| ExitCode::SUCCESS),
            Diagnosis::Accepted => {
                Err(Failure::new(format!("{} must not compile, but it does", snippet.name)))
            }
        };
    }
    let status = Command::new(&built.program).arg(&snippet.name).status()?;
    match status.code().map(u8::try_from) {
        Some(Ok(code)) => Ok(ExitCode::from(code)),
        Some(Err(_)) => Ok(ExitCode::FAILURE),
        None => Err(Failure::new(format!("the system ended {}: {status}", snippet.name))),
    }
}

fn not_one(selection: &Selection<'_>) -> String {
    let names: Vec<&str> = selection.snippets.iter().map(|s| s.name.as_str()).collect();
    let what = scope_name(selection.scope);
    match names[..] {
        [] => format!("{what} has no snippet to run yet"),
        _ => format!("{what} is no single snippet; it has these:\n  {}", names.join("\n  ")),
    }
}
