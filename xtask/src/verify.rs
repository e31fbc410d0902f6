//! `cargo xtask verify-outputs [NAME]… [--python]`: the book's main job. Runs everything, compares, explains, counts.

mod twins;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use harness::build::{self, Errors};
use harness::discover::{Part, Scope, Selection, Snippet};
use harness::explain::explain;
use harness::mount;
use harness::orphans::{self, OrphanKind};
use harness::run::Limits;
use harness::times::Times;
use harness::verify::{self, Event, Options, Verdict};

use crate::context::{Context, Failure, Outcome, print, scope_name};
use crate::progress::Progress;

/// What `cargo xtask verify-outputs` may be told.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Parts, chapters (kernels, 5a, or 5 for all its pages) and snippets; all without one
    names: Vec<String>,
    /// Run the Python twins instead; makes their virtual environment the first time
    #[arg(long)]
    python: bool,
    /// How long one snippet may run before it is stopped
    #[arg(long, value_name = "SECONDS", default_value_t = Limits::default().time.as_secs())]
    #[arg(value_parser = clap::value_parser!(u64).range(1..))]
    time_limit: u64,
}

/// How many snippets the closing line names; all are named above it.
const MOST_NAMES: usize = 8;

/// How the snippets of one page, or of all, came out.
#[derive(Debug, Clone, Default)]
struct Count {
    matching: usize,
    rounding: Vec<String>,
    different: Vec<String>,
}

impl Count {
    fn add(&mut self, name: &str, verdict: &Verdict) {
        match verdict {
            Verdict::Match => self.matching += 1,
            Verdict::Rounding(_) => self.rounding.push(name.to_owned()),
            Verdict::Different(_) => self.different.push(name.to_owned()),
        }
    }

    fn is_red(&self, ci: bool) -> bool {
        !self.different.is_empty() || (ci && !self.rounding.is_empty())
    }

    fn total(&self) -> usize {
        self.matching + self.rounding.len() + self.different.len()
    }
}

/// Runs the command: 0 where all outputs match (or differ by rounding, outside CI), 1 where one does not.
pub(crate) fn run(context: &Context, args: &Args) -> Outcome {
    let selections = context.book.select_all(&args.names)?;
    let limits = Limits { time: Duration::from_secs(args.time_limit), ..Limits::default() };
    let options = Options { limits, ..Options::default() };
    let ci = verify::under_ci();
    if args.python {
        print("the Python twins alone; without --python the programs run\n")?;
        let red = twins::verify(context, &context.union(&selections), options)?;
        return Ok(if red { ExitCode::FAILURE } else { ExitCode::SUCCESS });
    }

    let mut all = Count::default();
    verify_parts(context, &context.by_part(&selections), options, &mut all)?;
    let files = about_files(context, &selections)?;
    let red = all.is_red(ci) || !files.is_empty();
    let what_else = if files.is_empty() { "" } else { "but the files named above are wrong\n" };
    let mut text = files;
    match all.total() {
        0 => {
            let names: Vec<String> = selections.iter().map(|s| scope_name(s.scope)).collect();
            let _ = writeln!(text, "{}: no snippets yet", names.join(", "));
        }
        _ => closing(context, &mut all, "outputs", red, &mut text),
    }
    text.push_str(what_else);
    print(&text)?;
    if ci && !all.rounding.is_empty() {
        print("under CI, rounding is red as well\n")?;
    }
    Ok(if red { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Verifies the parts one after the other and prints a table of each; while the programs of one run, the next is built.
fn verify_parts(
    context: &Context,
    parts: &[(&Part, Vec<&Snippet>)],
    options: Options,
    all: &mut Count,
) -> Result<(), Failure> {
    let mut ahead: Option<Ahead> = None;
    for (i, (part, snippets)) in parts.iter().enumerate() {
        let mut progress = Progress::begin(part, snippets.len());
        if let Some(ahead) = ahead.take() {
            ahead.wait(&mut progress);
        }
        let next = parts.get(i + 1);
        let begin = || ahead = next.map(|(part, snippets)| Ahead::begin(part, snippets));
        let pages = verify_part(context, part, snippets, options, progress, begin, all)?;
        print(&table(part, &pages))?;
    }
    Ok(())
}

/// A part that is built while another one's programs run. What came of it, the part's own turn finds in the target folder.
struct Ahead {
    compiled: Receiver<String>,
}

impl Ahead {
    fn begin(part: &Part, snippets: &[&Snippet]) -> Ahead {
        let (sender, compiled) = mpsc::channel();
        let (part, snippets) = (part.clone(), snippets.iter().map(|s| (*s).clone()).collect());
        thread::spawn(move || {
            let snippets: Vec<Snippet> = snippets;
            let wanted: Vec<&Snippet> = snippets.iter().collect();
            // An error comes again, and is told, when it is this part's turn.
            let _ = build::build(&part, &wanted, Errors::Plain, |name| {
                let _ = sender.send(name.to_owned());
            });
        });
        Ahead { compiled }
    }

    /// Waits for the build, and shows what it compiles meanwhile.
    fn wait(self, progress: &mut Progress) {
        for name in self.compiled {
            progress.compiled(&name);
        }
    }
}

/// Adds the closing line, in the colour of its verdict.
fn closing(context: &Context, count: &mut Count, what: &str, red: bool, text: &mut String) {
    count.rounding.sort();
    count.different.sort();
    let line = closing_line(count, what);
    let line = if red { context.look.red(&line) } else { context.look.green(&line) };
    let _ = writeln!(text, "{line}");
}

/// What is wrong with the files around the snippets: a mount list that is not what it should be, a golden or a twin
/// whose snippet is gone, a program that nothing runs. Empty where all is well.
fn about_files(context: &Context, selections: &[Selection<'_>]) -> Result<String, Failure> {
    let mut text = String::new();
    for part in &context.book.parts {
        let covered = selections.iter().any(|selection| match selection.scope {
            Scope::Book => true,
            Scope::Part(wanted) => wanted.name == part.name,
            Scope::Folder(..) | Scope::Snippet(_) => false,
        });
        if covered && !mount::is_fresh(part)? {
            let _ = writeln!(
                text,
                "{}: does not mount the snippets that are there\n  bless:  cargo xtask bless {}\n",
                context.path(&part.main_rs()),
                part.name
            );
        }
    }
    let mut orphans = BTreeMap::new();
    for selection in selections {
        for orphan in orphans::orphans(&context.book.parts, selection.scope)? {
            orphans.insert(orphan.path.clone(), orphan);
        }
    }
    for orphan in orphans.values() {
        let what = match orphan.kind {
            OrphanKind::Golden => "a golden without a snippet",
            OrphanKind::Twin => "a twin without a snippet",
            OrphanKind::Query => "a query without a program that says it is one",
            OrphanKind::Program => "a program that is no snippet",
        };
        let _ = writeln!(text, "{}: {what}: {}", context.path(&orphan.path), orphan.reason);
    }
    if orphans.values().any(|orphan| orphan.kind == OrphanKind::Golden) {
        text.push_str("  delete: cargo xtask bless --prune\n");
    }
    if !orphans.is_empty() {
        text.push('\n');
    }
    Ok(text)
}

/// Verifies one part, explaining each difference as it comes; counts by folder.
fn verify_part<'a>(
    context: &Context,
    part: &Part,
    snippets: &[&'a Snippet],
    options: Options,
    mut progress: Progress,
    mut on_built: impl FnMut(),
    all: &mut Count,
) -> Result<BTreeMap<&'a str, Count>, Failure> {
    let mut pages: BTreeMap<&str, Count> = BTreeMap::new();
    for snippet in snippets {
        pages.entry(snippet.folder()).or_default();
    }
    let mut times: Option<Times> = None;
    let mut printed = Ok(());
    verify::verify(part, snippets, options, |event| match event {
        Event::Compiled(name) => progress.compiled(&name),
        Event::Built => {
            progress.built();
            times = build::own_program(part).map(|program| Times::read(part, program));
            on_built();
        }
        Event::Checked(checked) => {
            let name = &checked.snippet.name;
            all.add(name, &checked.verdict);
            if let Some(times) = &mut times {
                times.add(&checked);
            }
            if let Some(page) = pages.get_mut(checked.snippet.folder()) {
                page.add(name, &checked.verdict);
            }
            let explained = explain(&checked, context.look);
            if !explained.is_empty() && printed.is_ok() {
                printed = progress.aside(|| print(&format!("{explained}\n")));
            }
            progress.ran();
        }
    })?;
    progress.end();
    if let Some(times) = times {
        times.write(part);
    }
    printed?;
    Ok(pages)
}

/// One line a page, in the order of the pages.
fn table(part: &Part, pages: &BTreeMap<&str, Count>) -> String {
    let label =
        |folder: &str| part.chapter(folder).map_or_else(|| folder.to_owned(), |c| c.id.clone());
    let mut rows: Vec<(String, &Count)> =
        pages.iter().map(|(folder, count)| (label(folder), count)).collect();
    rows.sort_by(|a, b| a.0.cmp(&b.0));
    let width =
        rows.iter().map(|(label, _)| label.len()).chain([part.name.len()]).max().unwrap_or(0);
    let mut text = format!("{:width$}  snippets  match  rounding  different\n", part.name);
    for (label, count) in rows {
        let (rounding, different) = (count.rounding.len(), count.different.len());
        let _ = writeln!(
            text,
            "{label:width$}  {:>8}  {:>5}  {rounding:>8}  {different:>9}",
            count.total(),
            count.matching
        );
    }
    text.push('\n');
    text
}

/// `24 of 24 outputs match on this machine`, or what does not.
fn closing_line(count: &Count, what: &str) -> String {
    let mut line = format!("{} of {} {what} match", count.matching, count.total());
    if count.matching == count.total() {
        line.push_str(" on this machine");
    }
    for (names, one, many) in [
        (&count.rounding, "1 differs by rounding", "differ by rounding"),
        (&count.different, "1 is different", "are different"),
    ] {
        match names.len() {
            0 => {}
            1 => {
                let _ = write!(line, ", {one}: {}", names[0]);
            }
            n => {
                let named = &names[..n.min(MOST_NAMES)];
                let _ = write!(line, ", {n} {many}: {}", named.join(" "));
                if n > MOST_NAMES {
                    let _ = write!(line, " and {} more", n - MOST_NAMES);
                }
            }
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_line_counts_and_names() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let count = |matching, rounding: &[&str], different: &[&str]| Count {
            matching,
            rounding: names(rounding),
            different: names(different),
        };
        let line = |count| closing_line(&count, "outputs");
        assert_eq!(line(count(24, &[], &[])), "24 of 24 outputs match on this machine");
        assert_eq!(
            line(count(23, &["a/b"], &[])),
            "23 of 24 outputs match, 1 differs by rounding: a/b"
        );
        assert_eq!(
            line(count(0, &["a/b"], &["c/d", "e/f"])),
            "0 of 3 outputs match, 1 differs by rounding: a/b, 2 are different: c/d e/f"
        );
    }
}
