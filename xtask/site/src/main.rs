//! `cargo xtask book` runs this: builds the site into `target/book`, opens it, or checks it.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use clap::Parser;
use harness::discover::Book;
use site::moving::Built;
use site::{Summary, moving, promise};

/// Builds the book's site into target/book.
///
/// Figures move in it where the toolchain compiles to WebAssembly (rustup target add wasm32-unknown-unknown, or
/// scripts/wasm.sh on a Debian where rustup cannot).
#[derive(Debug, Parser)]
#[command(name = "cargo xtask book", bin_name = "cargo xtask book")]
struct Arguments {
    /// Show the site in the browser
    #[arg(long, conflicts_with = "check")]
    open: bool,
    /// Test the site: every page shows the book's files byte for byte, and works in a headless Chromium (needs node and
    /// chromium: scripts/browser.sh installs them on Debian)
    #[arg(long)]
    check: bool,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Builds, then opens or checks; false where something was found and printed.
fn run(arguments: &Arguments) -> Result<bool, String> {
    let here = env::current_dir().map_err(|e| format!("the current folder: {e}"))?;
    let book = Book::discover(&here).map_err(|e| e.to_string())?;
    let out = target(&book).join("book");
    let start = Instant::now();
    let moving = moving::build(&book, &target(&book))?;
    let compiled = start.elapsed();
    let start = Instant::now();
    let summary = match site::build(&book, &moving.modules, &out) {
        Ok(summary) => summary,
        Err(problems) => {
            for problem in &problems {
                println!("{problem}");
            }
            let n = problems.len();
            let word = if n == 1 { "problem" } else { "problems" };
            println!("{n} {word}; {} stays as it was", out.display());
            return Ok(false);
        }
    };
    tell_built(&summary, start.elapsed(), &moving, compiled, &out);
    if arguments.open {
        show(&out.join("index.html"))?;
    }
    if !arguments.check {
        return Ok(true);
    }
    // Both run, whatever the first one finds.
    let kept = kept(&book, &out).unwrap_or_else(tell);
    let seen = browser(&book, &out).unwrap_or_else(tell);
    Ok(kept && seen)
}

fn tell_built(summary: &Summary, built: Duration, moving: &Built, compiled: Duration, out: &Path) {
    println!(
        "{} pages, {} programs, {} words in {:.1} s: {}",
        summary.n_chapters,
        summary.n_listings,
        summary.n_terms,
        built.as_secs_f64(),
        out.join("index.html").display()
    );
    for module in &moving.modules {
        println!(
            "{} of its figures move: {} kB of WebAssembly from {}, in {:.1} s",
            module.figures.len(),
            module.wasm.len().div_ceil(1000),
            module.part,
            compiled.as_secs_f64()
        );
    }
    if let Some(note) = &moving.note {
        println!("{note}");
    }
}

/// Prints what stopped a check.
fn tell(message: String) -> bool {
    eprintln!("error: {message}");
    false
}

/// Where Cargo puts what it builds: beside this program's own folder.
fn target(book: &Book) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| book.root.join("target"), |dir| book.root.join(dir))
}

/// Compares the pages with the book's files.
fn kept(book: &Book, out: &Path) -> Result<bool, String> {
    let start = Instant::now();
    let report = promise::check(book, out)?;
    for line in &report.broken {
        println!("{line}");
    }
    println!(
        "{} blocks on the pages show their files byte for byte, {} do not, compared in {:.1} s",
        report.n_kept,
        report.broken.len(),
        start.elapsed().as_secs_f64()
    );
    Ok(report.broken.is_empty())
}

/// Runs the browser test; its own closing line says what passed.
fn browser(book: &Book, out: &Path) -> Result<bool, String> {
    let folder = book.root.join("tests").join("browser");
    if !folder.join("node_modules").is_dir() {
        return Err(format!(
            "the browser test's packages are missing: run `scripts/browser.sh`, or `npm ci` in {}",
            folder.display()
        ));
    }
    let status =
        Command::new("node").arg(folder.join("run.mjs")).arg(out).stdin(Stdio::null()).status();
    match status {
        Ok(status) => Ok(status.success()),
        Err(error) => Err(format!(
            "node cannot be started ({error}): run `scripts/browser.sh`, or install Node 20 or newer"
        )),
    }
}

/// Asks the system to show a file.
fn show(page: &Path) -> Result<(), String> {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/C", "start", ""]);
        command
    } else {
        Command::new("xdg-open")
    };
    command
        .arg(page)
        .stdin(Stdio::null())
        .spawn()
        .map(drop)
        .map_err(|e| format!("no program shows {}: {e}", page.display()))
}
