//! The ledger: measured times that no golden can hold, kept in files that `cargo xtask bench` writes.
//!
//! A benchmark is `benches/NAME.rs` in a part, its Python peers `benches/NAME.py` and, for a Python that has PyTorch,
//! `benches/NAME_torch.py`, and its ledger `benches/NAME.toml`.
//! A chapter shows it with `<!-- ledger: NAME -->`, and several in one table, ours beside the fastest peer, with
//! `<!-- ledger: NAME NAME … -->`. Times belong to one machine; the ratios are what a page speaks of.

use std::path::{Path, PathBuf};

use harness::discover::Part;
use serde::{Deserialize, Serialize};

use crate::refill::seal;

/// What one run of a benchmark measured.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ledger {
    /// What was done: the sentence behind `//!` on the benchmark's first line.
    pub title: String,
    /// When, on what, by which compiler and with how many threads.
    pub measured: String,
    /// How many runs of each contender the shortest was taken of; unknown in an old ledger.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub runs: Option<usize>,
    /// The benchmark's [`fingerprint`] when it was measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub benchmark: Option<String>,
    /// The [`fingerprint`] of its Python [`peers`] when they were measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub peer: Option<String>,
    /// The contenders, in the order in which the benchmark printed them.
    pub row: Vec<Row>,
}

/// How a row of the book's own library begins.
const OURS: &str = "Groundwork";

/// One contender.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Who did the work, and how.
    pub what: String,
    /// On how many threads.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub threads: usize,
    /// The shortest of its runs, in milliseconds.
    pub milliseconds: f64,
    /// What came out: the same for all, or the times would not compare.
    pub result: String,
}

impl Row {
    /// What was done, where one benchmark does several things: what stands before a colon.
    fn subject(&self) -> &str {
        self.what.split_once(": ").map_or("", |(subject, _)| subject)
    }

    /// Who did it, and how: what stands behind the colon.
    fn who(&self) -> &str {
        self.what.split_once(": ").map_or(&self.what, |(_, who)| who)
    }

    /// Whether the book's own library did it.
    fn is_ours(&self) -> bool {
        self.who().starts_with(OURS)
    }
}

fn one() -> usize {
    1
}

fn is_one(threads: &usize) -> bool {
    *threads == 1
}

impl Ledger {
    /// Where a part keeps the ledger of this name.
    pub fn path(part: &Part, name: &str) -> PathBuf {
        part.dir.join("benches").join(format!("{name}.toml"))
    }

    /// Reads the ledger of this name.
    ///
    /// # Errors
    /// There is none, it cannot be read, it is not in the format, or it has no row.
    pub fn read(part: &Part, name: &str) -> Result<Ledger, String> {
        let path = Ledger::path(part, name);
        if !path.is_file() {
            return Err(format!("no ledger `{name}`: `cargo xtask bench {name}` measures it"));
        }
        let text = std::fs::read_to_string(&path)
            .map_err(|error| format!("{}: cannot be read: {error}", path.display()))?;
        let ledger: Ledger =
            toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        if ledger.row.is_empty() {
            return Err(format!("{}: no [[row]]", path.display()));
        }
        Ok(ledger)
    }

    /// Whether the benchmark or its peer was changed after it was measured, or nobody knows.
    pub fn is_outdated(&self, part: &Part, name: &str) -> bool {
        let source = Ledger::path(part, name).with_extension("rs");
        self.benchmark != fingerprint(std::slice::from_ref(&source))
            || self.peer != fingerprint(&peers(&source))
    }

    /// The rows: who, milliseconds, times as long as the fastest, what came out.
    ///
    /// Where some rows have more than one thread, a column says how many. Each row is compared with the fastest of those that
    /// do the same on as many threads: where who did it begins with what was done and a colon, as in `length 128: candle`,
    /// with those that begin alike.
    pub fn table(&self) -> Table {
        let with_threads = self.row.iter().any(|row| row.threads > 1);
        let cells = |mut cells: Vec<String>| {
            if !with_threads {
                cells.remove(1);
            }
            cells
        };
        let header = ["", "threads", "milliseconds", "times the fastest", "result"];
        let rows = self.row.iter().map(|row| {
            let beside = self.of(row.subject(), row.threads);
            let fastest = beside.map(|other| other.milliseconds).fold(f64::INFINITY, f64::min);
            cells(vec![
                row.what.clone(),
                row.threads.to_string(),
                format!("{:.3}", row.milliseconds),
                format!("{:.1}", row.milliseconds / fastest),
                row.result.clone(),
            ])
        });
        let runs = self.runs.map_or(String::new(), |n| format!(", the shortest of {n} runs"));
        Table {
            cells: std::iter::once(cells(header.map(str::to_owned).to_vec())).chain(rows).collect(),
            n_texts_last: 1,
            caption: format!("{} Measured {}{runs}.", self.title, self.measured),
        }
    }

    /// Our fastest row of one subject on so many threads, and the fastest of all others.
    fn ours_and_peer<'a>(&'a self, subject: &'a str, threads: usize) -> Option<(&'a Row, &'a Row)> {
        let fastest = |ours: bool| {
            let rows = self.of(subject, threads).filter(|row| row.is_ours() == ours);
            rows.min_by(|a, b| a.milliseconds.total_cmp(&b.milliseconds))
        };
        Some((fastest(true)?, fastest(false)?))
    }

    /// The rows of one subject on so many threads.
    fn of<'a>(&'a self, subject: &'a str, threads: usize) -> impl Iterator<Item = &'a Row> {
        self.row.iter().filter(move |row| (row.threads, row.subject()) == (threads, subject))
    }
}

/// Cells under a header, the first of which names the row, and a line below them.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The header, then the rows.
    pub cells: Vec<Vec<String>>,
    /// How many columns at the end are text; those between them and the first are numbers.
    n_texts_last: usize,
    /// What was measured, and on what.
    pub caption: String,
}

impl Table {
    /// The ledgers with these names, separated by blanks: of one all rows, of several a row for each work.
    ///
    /// # Errors
    /// One of them cannot be read; one of several has no row of ours, or no peer's.
    pub fn read(part: &Part, names: &str) -> Result<Table, String> {
        let names: Vec<&str> = names.split_whitespace().collect();
        let ledgers: Result<Vec<Ledger>, String> =
            names.iter().map(|name| Ledger::read(part, name)).collect();
        match ledgers?.as_slice() {
            [one] => Ok(one.table()),
            several => Table::summary(&names, several),
        }
    }

    /// One row for each work of each ledger, under the ledger's name: our time as a share of the fastest peer's, on one and on
    /// two threads, that peer, and what came out: ours and, where it differs, the peer's.
    fn summary(names: &[&str], ledgers: &[Ledger]) -> Result<Table, String> {
        let header =
            ["", "ours ÷ peer, 1 thread", "2 threads", "fastest peer", "result: ours, peer's"];
        let mut cells = vec![header.map(str::to_owned).to_vec()];
        for (name, ledger) in names.iter().zip(ledgers) {
            let mut subjects: Vec<&str> = Vec::new();
            for row in &ledger.row {
                if !subjects.contains(&row.subject()) {
                    subjects.push(row.subject());
                }
            }
            for subject in subjects {
                let (ours, peer) = ledger.ours_and_peer(subject, 1).ok_or_else(|| {
                    format!("the ledger `{name}` has no row of {OURS}, or no peer's: {subject}")
                })?;
                let ratio = |(ours, peer): (&Row, &Row)| {
                    format!("{:.2}", ours.milliseconds / peer.milliseconds)
                };
                let mut what = name.replace('_', " ");
                if !subject.is_empty() {
                    what = format!("{what}: {subject}");
                }
                let mut result = ours.result.clone();
                if ours.result != peer.result {
                    result = format!("{result}; {}", peer.result);
                }
                let on_two = ledger.ours_and_peer(subject, 2).map_or("–".to_owned(), ratio);
                cells.push(vec![what, ratio((ours, peer)), on_two, peer.who().to_owned(), result]);
            }
        }
        let measured = ledgers.first().map_or("", |ledger| &ledger.measured);
        let caption = format!(
            "Our time as a share of the fastest peer's: below 1, ours is faster. Measured {measured}."
        );
        Ok(Table { cells, n_texts_last: 2, caption })
    }

    /// The table in Markdown, with its caption below.
    pub fn markdown(&self) -> String {
        let mut text = String::new();
        for (i, row) in self.cells.iter().enumerate() {
            text.push_str(&format!("| {} |\n", row.join(" | ")));
            if i == 0 {
                let numbers = "---:|".repeat(row.len() - 1 - self.n_texts_last);
                text.push_str(&format!("|---|{numbers}{}\n", "---|".repeat(self.n_texts_last)));
            }
        }
        format!("{text}\n*{}*\n", self.caption)
    }
}

/// The Python peers that a benchmark has: first the one for the book's own environment, then the one for PyTorch's.
pub fn peers(benchmark: &Path) -> Vec<PathBuf> {
    let name = benchmark.file_stem().unwrap_or_default().to_string_lossy();
    let both = [benchmark.with_extension("py"), benchmark.with_file_name(name.to_string() + TORCH)];
    both.into_iter().filter(|peer| peer.is_file()).collect()
}

/// How the name of a peer ends that needs PyTorch.
pub const TORCH: &str = "_torch.py";

/// What tells files from their edited selves; nothing where there is none, or one cannot be read.
pub fn fingerprint(files: &[PathBuf]) -> Option<String> {
    let texts: Option<Vec<String>> =
        files.iter().map(|file| std::fs::read_to_string(file).ok()).collect();
    texts.filter(|texts| !texts.is_empty()).map(|texts| seal(&texts.concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(what: &str, milliseconds: f64) -> Row {
        Row { what: what.to_owned(), threads: 1, milliseconds, result: "same".to_owned() }
    }

    #[test]
    fn ratios_are_to_the_fastest_wherever_it_stands() {
        let ledger = Ledger {
            title: "Adding.".to_owned(),
            measured: "today".to_owned(),
            runs: None,
            benchmark: None,
            peer: None,
            row: vec![row("loop", 5.0), row("call", 2.0)],
        };
        assert_eq!(
            ledger.table().markdown(),
            "|  | milliseconds | times the fastest | result |\n|---|---:|---:|---|\n\
             | loop | 5.000 | 2.5 | same |\n| call | 2.000 | 1.0 | same |\n\n*Adding. Measured today.*\n"
        );
    }

    #[test]
    fn each_subject_has_its_own_fastest() {
        let rows = vec![row("long: loop", 50.0), row("short: call", 2.0), row("long: call", 20.0)];
        let ledger = Ledger {
            title: "Adding.".to_owned(),
            measured: "today".to_owned(),
            runs: None,
            benchmark: None,
            peer: None,
            row: rows,
        };
        let ratios: Vec<String> =
            ledger.table().cells[1..].iter().map(|cells| cells[2].clone()).collect();
        assert_eq!(ratios, ["2.5", "1.0", "1.0"]);
    }

    #[test]
    fn each_number_of_threads_has_its_own_fastest() {
        let ledger = Ledger {
            title: "Adding.".to_owned(),
            measured: "today".to_owned(),
            runs: None,
            benchmark: None,
            peer: None,
            row: vec![row("loop", 5.0), row("call", 2.0), Row { threads: 2, ..row("loop", 3.0) }],
        };
        assert_eq!(
            ledger.table().markdown(),
            "|  | threads | milliseconds | times the fastest | result |\n|---|---:|---:|---:|---|\n\
             | loop | 1 | 5.000 | 2.5 | same |\n| call | 1 | 2.000 | 1.0 | same |\n| loop | 2 | 3.000 | 1.0 | same |\n\n\
             *Adding. Measured today.*\n"
        );
    }

    #[test]
    fn several_ledgers_are_a_row_for_each_work() {
        let ledger = |title: &str, row| Ledger {
            title: title.to_owned(),
            measured: "today".to_owned(),
            runs: None,
            benchmark: None,
            peer: None,
            row,
        };
        let adding = vec![row("Groundwork", 1.0), row("other", 8.0), row("another", 4.0)];
        let two = |row: Row| Row { threads: 2, ..row };
        let sorting = vec![
            row("long: Groundwork, merge", 3.0),
            row("long: Groundwork, quick", 2.0),
            Row { result: "other".to_owned(), ..row("long: other", 1.0) },
            two(row("long: Groundwork, merge", 2.0)),
            two(row("long: other", 1.0)),
        ];
        let both = [ledger("Adding.", adding), ledger("Sorting.", sorting)];
        assert_eq!(
            Table::summary(&["adding", "sorting"], &both).map(|table| table.markdown()).as_deref(),
            Ok(
                "|  | ours ÷ peer, 1 thread | 2 threads | fastest peer | result: ours, peer's |\n|---|---:|---:|---|---|\n\
                | adding | 0.25 | – | another | same |\n| sorting: long | 2.00 | 2.00 | other | same; other |\n\n\
                *Our time as a share of the fastest peer's: below 1, ours is faster. Measured today.*\n"
            )
        );
        let alone = [ledger("Adding.", vec![row("Groundwork", 1.0)])];
        assert!(Table::summary(&["adding"], &alone).is_err());
    }
}
