//! `cargo xtask bless [NAME]…`: writes what the snippets print now, and fills it into the chapters.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, IsTerminal as _};
use std::process::ExitCode;

use harness::Lock;
use harness::bless::{self, Event, Fate, Plan};
use harness::discover::{Book, Selection};
use harness::explain::refusal;
use harness::orphans::{self, Orphan, OrphanKind};
use harness::verify::Options;
use manuscript::refill;

use crate::context::{Context, Failure, Outcome, USAGE, print};
use crate::progress::Progress;

/// What `cargo xtask bless` may be told.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct Args {
    /// Parts, chapters and snippets; without one, all, and it asks first
    names: Vec<String>,
    /// Write everything without asking
    #[arg(long, conflicts_with = "names")]
    all: bool,
    /// Delete the goldens whose snippets are gone
    #[arg(long)]
    prune: bool,
    /// Overwrite managed blocks of the chapters that someone edited by hand
    #[arg(long)]
    force: bool,
}

impl Args {
    /// For one name, as `bless NAME`.
    pub(crate) fn of(name: &str) -> Args {
        Args { names: vec![name.to_owned()], ..Args::default() }
    }
}

/// Runs the command: 0 where all is written, 1 where a snippet or a block was refused, 2 where nobody said yes.
pub(crate) fn run(context: &Context, args: &Args) -> Outcome {
    let writing = writing(context)?;
    // Another writer may have been at work since the book was read.
    let context = &Context { book: Book::discover(&context.book.root)?, look: context.look };
    let selections = context.book.select_all(&args.names)?;
    let mut plans = Vec::new();
    for (part, snippets) in context.by_part(&selections) {
        let mut progress = Progress::begin(part, snippets.len());
        let plan = bless::plan(part, &snippets, Options::default(), |event| match event {
            Event::Compiled(name) => progress.compiled(name),
            Event::Built => progress.built(),
            Event::Ran(_) => progress.ran(),
        });
        progress.end();
        plans.push(plan?);
    }
    let pruned = if args.prune { golden_orphans(context, &selections)? } else { Vec::new() };

    print(&refusals(context, &plans))?;
    let writes = !pruned.is_empty() || plans.iter().any(changes);
    let mut writing = Some(writing);
    if args.names.is_empty() && !args.all && writes {
        print(&preview(context, &plans, &pruned))?;
        print(&counts(&plans))?;
        // Nobody should wait for an answer to somebody else's question.
        drop(writing.take());
        if !confirmed()? {
            return Ok(ExitCode::from(USAGE));
        }
    }
    let _writing = match writing {
        Some(writing) => writing,
        None => self::writing(context)?,
    };
    write(context, &plans, &pruned)?;
    print(&counts(&plans))?;
    let filled = refill_chapters(context, args, &plans)?;
    harness::sweep(&context.book)?;
    let refused = plans.iter().any(|plan| plan.refused().next().is_some());
    Ok(if refused || !filled { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The right to write the book's files; says so where it has to wait for it.
pub(crate) fn writing(context: &Context) -> harness::Result<Lock> {
    harness::lock(&context.book.root, || {
        eprintln!("waiting for another command that writes the book's files");
    })
}

fn changes(plan: &Plan) -> bool {
    plan.items.iter().any(|item| matches!(item.fate, Fate::New | Fate::Changed))
}

fn golden_orphans(context: &Context, selections: &[Selection<'_>]) -> harness::Result<Vec<Orphan>> {
    let mut found = BTreeMap::new();
    for selection in selections {
        for orphan in orphans::orphans(&context.book.parts, selection.scope)? {
            found.insert(orphan.path.clone(), orphan);
        }
    }
    Ok(found.into_values().filter(|orphan| orphan.kind == OrphanKind::Golden).collect())
}

/// What is refused, and why.
fn refusals(context: &Context, plans: &[Plan]) -> String {
    let refused = plans.iter().flat_map(Plan::refused);
    let lines = refused.map(|(snippet, reason)| refusal(&snippet.name, reason, context.look));
    lines.map(|text| text + "\n").collect()
}

/// What will be written and deleted if someone says yes.
fn preview(context: &Context, plans: &[Plan], pruned: &[Orphan]) -> String {
    let look = context.look;
    let mut text = String::new();
    for item in plans.iter().flat_map(|plan| &plan.items) {
        let word = match item.fate {
            Fate::New => "new",
            Fate::Changed => "change",
            Fate::Unchanged | Fate::Refused(_) => continue,
        };
        let _ = writeln!(text, "{:<9} {}", look.green(word), context.path(&item.snippet.golden));
    }
    for orphan in pruned {
        let _ = writeln!(text, "{:<9} {}", look.red("delete"), context.path(&orphan.path));
    }
    text
}

/// Writes the goldens and deletes those that are pruned; a line for each is printed when it is done, never before.
fn write(context: &Context, plans: &[Plan], pruned: &[Orphan]) -> Result<(), Failure> {
    let look = context.look;
    let mut printed = Ok(());
    for plan in plans {
        plan.apply(|item| {
            let word = if matches!(item.fate, Fate::New) { "new" } else { "changed" };
            let path = context.path(&item.snippet.golden);
            let line = print(&format!("{:<9} {path}\n", look.green(word)));
            if printed.is_ok() {
                printed = line;
            }
        })?;
    }
    printed?;
    for orphan in pruned {
        orphans::delete(orphan)?;
        print(&format!("{:<9} {}\n", look.red("deleted"), context.path(&orphan.path)))?;
    }
    Ok(())
}

/// How many goldens are new, changed, unchanged and refused, in a line.
fn counts(plans: &[Plan]) -> String {
    let (mut new, mut changed, mut unchanged, mut refused) = (0, 0, 0, 0);
    for item in plans.iter().flat_map(|plan| &plan.items) {
        *match item.fate {
            Fate::New => &mut new,
            Fate::Changed => &mut changed,
            Fate::Unchanged => &mut unchanged,
            Fate::Refused(_) => &mut refused,
        } += 1;
    }
    format!("{new} new, {changed} changed, {unchanged} unchanged, {refused} refused\n")
}

/// Asks on a terminal; elsewhere the answer is no, and says how to say yes.
fn confirmed() -> Result<bool, Failure> {
    if !io::stdin().is_terminal() {
        eprintln!(
            "nothing was written; `cargo xtask bless --all` writes it, `bless NAME` writes one"
        );
        return Ok(false);
    }
    print("write this? [y/N] ")?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    let yes = matches!(answer.trim().to_lowercase().as_str(), "y" | "yes");
    if !yes {
        eprintln!("nothing was written");
    }
    Ok(yes)
}

/// Fills the managed blocks anew; says whether all could be filled.
fn refill_chapters(context: &Context, args: &Args, plans: &[Plan]) -> Result<bool, Failure> {
    let names: Vec<String> =
        plans.iter().flat_map(Plan::blessed).map(|item| item.snippet.name.clone()).collect();
    let only = (!args.names.is_empty()).then_some(names.as_slice());
    let report = refill::refill(&context.book, &refill::Options { force: args.force, only });
    let mut text = String::new();
    for path in &report.written {
        let _ = writeln!(text, "{:<9} {}", context.look.green("filled"), context.path(path));
    }
    print(&text)?;
    let filled = report.problems.is_empty();
    for problem in report.problems {
        eprintln!("{}", problem.relative_to(&context.book.root));
    }
    Ok(filled)
}
