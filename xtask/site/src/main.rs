//! `cargo xtask book` runs this: builds the site into `target/book`, opens it, or checks it.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use harness::discover::Book;
use site::{moving, promise};

const USAGE: &str = "usage: cargo xtask book [--open | --check]

  builds the book's site into target/book; figures move in it where the toolchain compiles to WebAssembly
  (rustup target add wasm32-unknown-unknown, or scripts/wasm.sh on a Debian where rustup cannot)
  --open    and shows it in the browser
  --check   and tests it: every program on the pages compiles and prints what the page says, and every page in a
            headless Chromium (needs node and chromium: scripts/browser.sh installs them on Debian)";

/// The exit code of a wrong command line.
const USAGE_CODE: u8 = 2;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (open, check) = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => (false, false),
        ["--open"] => (true, false),
        ["--check"] => (false, true),
        ["--help" | "-h"] => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(USAGE_CODE);
        }
    };
    match run(open, check) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Builds, then opens or checks; false where something was found and printed.
fn run(open: bool, check: bool) -> Result<bool, String> {
    let start = Instant::now();
    let here = env::current_dir().map_err(|e| format!("the current folder: {e}"))?;
    let book = Book::discover(&here).map_err(|e| e.to_string())?;
    let out = target(&book).join("book");
    let moving = moving::build(&book, &target(&book))?;
    let built = start.elapsed();
    let summary = match site::build(&book, &moving.modules, &out) {
        Ok(summary) => summary,
        Err(problems) => {
            for problem in &problems {
                println!("{problem}");
            }
            let n = problems.len();
            println!(
                "{n} {}; {} stays as it was",
                if n == 1 { "problem" } else { "problems" },
                out.display()
            );
            return Ok(false);
        }
    };
    println!(
        "{} pages, {} programs, {} words in {:.1} s: {}",
        summary.n_chapters,
        summary.n_listings,
        summary.n_terms,
        start.elapsed().as_secs_f64(),
        out.join("index.html").display()
    );
    for module in &moving.modules {
        println!(
            "{} of its figures move: {} kB of WebAssembly from {}, in {:.1} s",
            module.figures.len(),
            module.wasm.len().div_ceil(1000),
            module.part,
            built.as_secs_f64()
        );
    }
    if let Some(note) = &moving.note {
        println!("{note}");
    }
    if open {
        show(&out.join("index.html"))?;
    }
    if !check {
        return Ok(true);
    }
    // Both run, whatever the first one finds.
    let kept = promise(&book, &out).unwrap_or_else(tell);
    let seen = browser(&book, &out).unwrap_or_else(tell);
    Ok(kept && seen)
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

fn promise(book: &Book, out: &Path) -> Result<bool, String> {
    println!("compiling the programs of the pages …");
    let report = promise::check(book, out)?;
    for line in &report.broken {
        println!("{line}");
    }
    let n = report.n_kept + report.broken.len();
    print!("{} of {n} programs on the pages compile and print what the page says", report.n_kept);
    match report.n_compile_fail {
        0 => println!(),
        n => println!("; {n} more fail to compile on purpose"),
    }
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
