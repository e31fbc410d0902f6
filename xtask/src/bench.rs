//! `cargo xtask bench [NAME] [--peers]`: measures, and writes the ledgers that chapters show with `<!-- ledger: NAME -->`.
//!
//! A benchmark is a program in a part's `benches/`. It prints a line for each contender: who, the shortest of its runs
//! in seconds, and what came out, with tabs between. Its Python peers do the same on the same numbers: `NAME.py` in the
//! book's environment, `NAME_torch.py` in a Python that has PyTorch. All take the shortest of as many runs as the variable
//! `GROUNDWORK_BENCH_RUNS` says. A benchmark whose second line is `//! threads: 1 2` runs once with one thread and once with
//! two, and so do its peers. A peer whose second line is `# packages: gensim==4.4.0` gets these beside the environment's.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{SystemTime, UNIX_EPOCH};

use harness::discover::Part;
use harness::python::{TORCH_VARIABLE, ensure_venv, find_torch};
use harness::run::thread_variables;
use harness::write_if_changed;
use harness::{build, cargo};
use manuscript::ledger::{Ledger, Row, TORCH, fingerprint, peers};

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

/// How many runs each contender has; the shortest counts.
const RUNS: usize = 5;

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
pub(crate) fn benchmarks(part: &Part) -> Result<Vec<PathBuf>, Failure> {
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
    peers_too: bool,
) -> Result<(), Failure> {
    let head = Head::read(source)?;
    let files = peers(source);
    let with_peers = peers_too && !files.is_empty();
    let mut commands: Vec<Command> = match with_peers {
        true => files.iter().map(|peer| peer_command(context, peer)).collect::<Result<_, _>>()?,
        false => Vec::new(),
    };
    let (mut peer_was, mut old_rows) = (None, Vec::new());
    match Ledger::read(part, name).ok() {
        _ if with_peers => peer_was = fingerprint(&files),
        Some(old) if !files.is_empty() && old.runs != Some(RUNS) => {
            return Err(Failure::new(format!(
                "the peers of {name} had another number of runs than {RUNS}: measure them too, with --peers"
            )));
        }
        Some(old) => (peer_was, old_rows) = (old.peer, old.row),
        None => {}
    }
    let mut measured = Vec::new();
    for &threads in &head.threads {
        let mut cargo = cargo::command();
        cargo.args(["bench", "--quiet", "--package", &part.name, "--bench", name]);
        let ours = rows(&mut cargo, &context.book.root, threads)?;
        if with_peers {
            measured.extend(ours);
            for command in &mut commands {
                measured.extend(rows(command, &context.book.root, threads)?);
            }
        } else {
            let is_peer = |row: &&Row| {
                row.threads == threads && ours.iter().all(|other| other.what != row.what)
            };
            let theirs: Vec<Row> = old_rows.iter().filter(is_peer).cloned().collect();
            measured.extend(ours.into_iter().chain(theirs));
        }
    }
    let ledger = Ledger {
        title: head.title,
        measured: conditions(&head.threads),
        runs: Some(RUNS),
        benchmark: fingerprint(&[source.to_owned()]),
        peer: peer_was,
        row: measured,
    };
    let text = toml::to_string(&ledger).map_err(|error| Failure::new(error.to_string()))?;
    let path = Ledger::path(part, name);
    let head = format!(
        "# Written by `cargo xtask bench {name}`: the shortest run of each, on one machine.\n"
    );
    write_if_changed(&path, (head + &text).as_bytes())?;
    print(&format!("{}\n{}\n", context.path(&path), ledger.table().markdown()))
}

/// How a peer is run: by which Python, and where that one finds `show`, `data` and the packages which the peer names.
fn peer_command(context: &Context, peer: &Path) -> Result<Command, Failure> {
    let root = &context.book.root;
    let mut folders = vec![root.join("shared").join("python")];
    let program = if peer.to_string_lossy().ends_with(TORCH) {
        let chosen = std::env::var_os(TORCH_VARIABLE);
        find_torch(chosen).map(PathBuf::into_os_string).ok_or_else(|| {
            let what = "no Python with PyTorch and a NumPy that it works with";
            Failure::new(format!("{}: {what}: name one in {TORCH_VARIABLE}", context.path(peer)))
        })?
    } else {
        let python = ensure_venv(root, |_| ()).map_err(|error| Failure::new(error.to_string()))?;
        folders.extend(packages(context, peer, python.program())?);
        python.program().into()
    };
    let path = std::env::join_paths(folders).map_err(|error| Failure::new(error.to_string()))?;
    let mut command = Command::new(program);
    command.arg(peer).env("PYTHONPATH", path);
    Ok(command)
}

/// The folder with the packages that a peer's second line names, installed there the first time.
fn packages(context: &Context, peer: &Path, python: &Path) -> Result<Option<PathBuf>, Failure> {
    let text = fs::read_to_string(peer)?;
    let Some(list) = text.lines().nth(1).and_then(|line| line.strip_prefix("# packages: ")) else {
        return Ok(None);
    };
    let name = list.replace(|c: char| !c.is_ascii_alphanumeric(), "_");
    let folder = context.book.root.join("target").join("python").join("peers").join(name);
    if !folder.is_dir() {
        let scratch = folder.with_extension("part");
        let mut pip = Command::new(python);
        pip.args(["-m", "pip", "install", "--quiet", "--no-deps", "--target"]).arg(&scratch);
        let output = pip.args(list.split_whitespace()).output()?;
        if !output.status.success() {
            let message = String::from_utf8_lossy(&output.stderr);
            return Err(Failure::new(format!("{pip:?} failed:\n{message}")));
        }
        fs::rename(&scratch, &folder)?;
    }
    Ok(Some(folder))
}

/// Runs a program on this many threads and reads its lines.
fn rows(command: &mut Command, root: &Path, threads: usize) -> Result<Vec<Row>, Failure> {
    let named = format!("{command:?}");
    command.env("GROUNDWORK_BENCH_RUNS", RUNS.to_string());
    command.envs(thread_variables().iter().map(|name| (name, threads.to_string())));
    // A peer's linear algebra picks its fastest routines for this processor, whatever the shell has set for others.
    command.env_remove("OPENBLAS_CORETYPE").env_remove("OPENBLAS_L2_SIZE");
    let output = command.current_dir(root).output()?;
    if !output.status.success() {
        let message = String::from_utf8_lossy(&output.stderr);
        return Err(Failure::new(format!("{named} failed:\n{message}")));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let read = |line: &str| {
        let mut cells = line.split('\t');
        let (what, seconds, result) = (cells.next()?, cells.next()?, cells.next()?);
        let milliseconds = (seconds.parse::<f64>().ok()? * 1e6).round() / 1e3;
        Some(Row { what: what.to_owned(), threads, milliseconds, result: result.to_owned() })
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

/// What a benchmark's first lines say of it.
struct Head {
    /// The sentence behind `//!` on the first line.
    title: String,
    /// The numbers of threads to measure with.
    threads: Vec<usize>,
}

impl Head {
    fn read(source: &Path) -> Result<Head, Failure> {
        let text = fs::read_to_string(source)?;
        let wrong = |line: usize, wanted: &str| {
            Failure::new(format!("{}:{line}: wanted {wanted}", source.display()))
        };
        let mut lines = text.lines();
        let first = lines.next().and_then(|line| line.strip_prefix("//! "));
        let title = first.ok_or_else(|| wrong(1, "`//! ` and a sentence"))?.to_owned();
        let threads = match lines.next().and_then(|line| line.strip_prefix("//! threads:")) {
            None => vec![1],
            Some(list) => list
                .split_whitespace()
                .map(|word| word.parse().ok().filter(|threads| *threads > 0))
                .collect::<Option<Vec<usize>>>()
                .filter(|list| !list.is_empty())
                .ok_or_else(|| wrong(2, "`//! threads: 1 2`, numbers above 0"))?,
        };
        Ok(Head { title, threads })
    }
}

/// What the times belong to: the processor, the cores, the compiler, and the day.
fn conditions(threads: &[usize]) -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let release = build::rustc_release().unwrap_or("unknown");
    let (os, architecture) = (std::env::consts::OS, std::env::consts::ARCH);
    let with = if threads == [1] { "with one thread " } else { "" };
    let processor =
        processor().map_or(architecture.to_owned(), |p| format!("{p} ({architecture})"));
    let day = day(SystemTime::now());
    format!("{with}on {processor}, {os}, {cores} cores, rustc {release}, release profile, {day}")
}

/// The processor's name, where the system tells it in a file.
fn processor() -> Option<String> {
    let text = fs::read_to_string("/proc/cpuinfo").ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("model name"))?;
    let name = line.trim_start_matches([' ', '\t', ':']).trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// The day in UTC as `2026-01-31` (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`).
fn day(time: SystemTime) -> String {
    let days = time.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs() / 86_400 + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153; // from March
    let day = of_year - (153 * month + 2) / 5 + 1;
    let (month, next_year) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    format!("{:04}-{month:02}-{day:02}", year + era * 400 + next_year)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_day_is_read_from_the_clock() {
        let at = |seconds| day(UNIX_EPOCH + Duration::from_secs(seconds));
        assert_eq!(
            [at(0), at(951_782_400), at(951_868_799)],
            ["1970-01-01", "2000-02-29", "2000-02-29"]
        );
        assert_eq!([at(951_868_800), at(1_767_225_599)], ["2000-03-01", "2025-12-31"]);
    }
}
