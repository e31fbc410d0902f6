//! `cargo xtask bench [NAME] [--peers]`: measures, and writes the ledgers that chapters show with `<!-- ledger: NAME -->`.
//!
//! A benchmark is a program in a part's `benches/`. It prints a line for each contender: who, the shortest of its runs
//! in seconds, and what came out, with tabs between. Its Python peer does the same on the same numbers.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use manuscript::ledger::{Ledger, Row};
use snippets::discover::Part;
use snippets::python::ensure_venv;
use snippets::write_if_changed;

use crate::context::{Context, Failure, Outcome, print};

/// What `cargo xtask bench` may be told.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// A benchmark; all without it
    name: Option<String>,
    /// Measure the Python peers in the same run; without it their rows stay as they were
    #[arg(long)]
    peers: bool,
}

/// Runs the benchmarks one after the other, with nothing beside them, and writes their ledgers.
pub(crate) fn run(context: &Context, args: &Args) -> Outcome {
    let mut names = Vec::new();
    for part in &context.book.parts {
        for source in benchmarks(part)? {
            let Some(name) = source.file_stem().and_then(|stem| stem.to_str()) else { continue };
            if args.name.as_deref().is_none_or(|wanted| wanted == name) {
                measure(context, part, name, &source, args.peers)?;
            }
            names.push(name.to_owned());
        }
    }
    match &args.name {
        Some(wanted) if !names.contains(wanted) => Err(Failure::usage(format!(
            "no benchmark `{wanted}`; there are: {}",
            if names.is_empty() { "none".to_owned() } else { names.join(", ") }
        ))),
        _ => Ok(ExitCode::SUCCESS),
    }
}

/// The benchmarks of a part, by name.
fn benchmarks(part: &Part) -> Result<Vec<PathBuf>, Failure> {
    let folder = part.dir.join("benches");
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn measure(
    context: &Context,
    part: &Part,
    name: &str,
    source: &Path,
    peers: bool,
) -> Result<(), Failure> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["bench", "--quiet", "--package", &part.name, "--bench", name]);
    let mut rows = rows(&mut cargo, &context.book.root)?;
    let peer = source.with_extension("py");
    if peers && peer.is_file() {
        let python = ensure_venv(&context.book.root, |_| ())
            .map_err(|error| Failure::new(error.to_string()))?;
        let mut command = Command::new(python.program());
        command.arg(&peer).env("OMP_NUM_THREADS", "1").env("OPENBLAS_NUM_THREADS", "1");
        command.env("PYTHONPATH", context.book.root.join("shared").join("python"));
        rows.extend(self::rows(&mut command, &context.book.root)?);
    } else if let Ok(old) = Ledger::read(part, name) {
        rows.extend(old.row.into_iter().filter(|old| !old.what.starts_with("Rust")));
    }
    let ledger = Ledger { title: title(source)?, measured: conditions(), row: rows };
    let text = toml::to_string(&ledger).map_err(|error| Failure::new(error.to_string()))?;
    let path = Ledger::path(part, name);
    let head = format!(
        "# Written by `cargo xtask bench {name}`: the shortest run of each, on one machine.\n"
    );
    write_if_changed(&path, (head + &text).as_bytes())?;
    print(&format!("{}\n{}\n", context.path(&path), ledger.markdown()))
}

/// Runs a program and reads its lines.
fn rows(command: &mut Command, root: &Path) -> Result<Vec<Row>, Failure> {
    let named = format!("{command:?}");
    let output = command.current_dir(root).env("RAYON_NUM_THREADS", "1").output()?;
    if !output.status.success() {
        let message = String::from_utf8_lossy(&output.stderr);
        return Err(Failure::new(format!("{named} failed:\n{message}")));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let read = |line: &str| {
        let mut cells = line.split('\t');
        let (what, seconds, result) = (cells.next()?, cells.next()?, cells.next()?);
        let milliseconds = (seconds.parse::<f64>().ok()? * 1e6).round() / 1e3;
        Some(Row { what: what.to_owned(), milliseconds, result: result.to_owned() })
    };
    text.lines()
        .map(|line| {
            read(line).ok_or_else(|| {
                Failure::new(format!(
                    "{named} printed `{line}`, wanted `who<TAB>seconds<TAB>result`"
                ))
            })
        })
        .collect()
}

/// The sentence behind `//!` on the first line.
fn title(source: &Path) -> Result<String, Failure> {
    let text = fs::read_to_string(source)?;
    let first = text.lines().next().and_then(|line| line.strip_prefix("//! "));
    first.map(str::to_owned).ok_or_else(|| {
        Failure::new(format!("{}:1: wanted `//! ` and a sentence", source.display()))
    })
}

/// What the times belong to.
fn conditions() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let rustc = Command::new("rustc").arg("--version").output().ok();
    let rustc = rustc.and_then(|output| String::from_utf8(output.stdout).ok()).unwrap_or_default();
    let rustc = rustc.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
    let (os, processor) = (std::env::consts::OS, std::env::consts::ARCH);
    format!("with one thread on {processor} {os} with {cores} cores, {rustc}, release profile")
}
