//! `cargo xtask book`: the site, built by the package `site`, so that what only the site needs stays out of this binary.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use harness::cargo;

/// What `cargo xtask book` may be told.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Show the site in the browser
    #[arg(long, conflicts_with = "check")]
    open: bool,
    /// Test the site: every block on its pages compared with its file, every page in a headless Chromium
    #[arg(long)]
    check: bool,
}

/// Runs the site generator in the book's folder; ends with its exit code.
///
/// # Errors
///
/// Cargo cannot be started.
pub(crate) fn run(root: &Path, args: &Args) -> io::Result<ExitCode> {
    let mut command = cargo::command();
    command.args(["run", "--quiet", "--package", "site", "--"]).current_dir(root);
    for (wanted, flag) in [(args.open, "--open"), (args.check, "--check")] {
        if wanted {
            command.arg(flag);
        }
    }
    let status = command.status()?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}
