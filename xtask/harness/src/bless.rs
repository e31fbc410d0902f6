//! Writes the goldens: what the programs print now becomes what the book shows.
//!
//! In two steps, so that a person can look first: [`plan`] runs everything, [`Plan::apply`] writes. Each snippet is run
//! twice, with one thread and with two; one whose runs differ is refused, for its output is not a fact. Each file is
//! written whole or not at all.

use std::path::Path;

use crate::build::{self, Build, Built, CompileErrors, Diagnosis, Errors, PINNED_RUSTC};
use crate::compare::{Class, Comparison, compare};
use crate::discover::{Kind, Part, Snippet};
use crate::error::{Error, Result};
use crate::mount;
use crate::pool::parallel;
use crate::run::{self, Outcome};
use crate::verify::{self, Checked, Fault, Options, Verdict};
use crate::write::{is_read_only, write_if_changed};

/// What is to be written for some snippets.
#[derive(Debug, Clone)]
pub struct Plan {
    /// One entry a snippet, in the order asked for.
    pub items: Vec<Item>,
}

/// One snippet of a [`Plan`].
#[derive(Debug, Clone)]
pub struct Item {
    /// The snippet.
    pub snippet: Snippet,
    /// What happens to its golden.
    pub fate: Fate,
    /// What it printed; empty where it is refused.
    pub text: String,
}

/// What happens to a golden.
#[derive(Debug, Clone)]
pub enum Fate {
    /// There was none.
    New,
    /// It changes.
    Changed,
    /// It stays.
    Unchanged,
    /// It stays, because the snippet is not fit to be blessed: why, as [`crate::explain`] tells it.
    Refused(Box<Refusal>),
}

/// Why a snippet is not blessed.
#[derive(Debug, Clone)]
pub enum Refusal {
    /// It fails, whatever its golden says.
    Fails(Checked),
    /// Its two runs (with one thread and with two) printed different things.
    Unsteady(Checked),
    /// A compiler message from another compiler than the pinned one: the release in use.
    OtherCompiler(String),
}

/// What happens while a plan is made.
#[derive(Debug)]
pub enum Event<'a> {
    /// A crate had to be compiled.
    Compiled(&'a str),
    /// The part is built, or found not to compile.
    Built,
    /// A snippet was run twice.
    Ran(&'a str),
}

/// Mounts the part's snippets, builds it and runs the given snippets twice. Writes `snippets/main.rs` and nothing else.
///
/// # Errors
///
/// [`Error::BlessUnderCi`] where the variable `CI` is set, and [`Error`] where Cargo or the compiler cannot be started or
/// a file cannot be read.
pub fn plan(
    part: &Part,
    snippets: &[&Snippet],
    options: Options,
    mut on_event: impl FnMut(Event<'_>),
) -> Result<Plan> {
    if verify::under_ci() {
        return Err(Error::BlessUnderCi);
    }
    mount::refresh(part)?;
    let build =
        build::build(part, snippets, Errors::Plain, |name| on_event(Event::Compiled(name)))?;
    on_event(Event::Built);
    let not_built = |snippet: &Snippet, errors: &CompileErrors| -> Result<Item> {
        let fault = verify::build_fault(part, snippet, errors)?;
        Ok(refused(snippet, Refusal::Fails(Checked::failed(snippet, fault))))
    };
    let built = match build {
        Build::Done(built) => built,
        Build::Failed(errors) => {
            let items = snippets.iter().map(|snippet| not_built(snippet, &errors));
            return Ok(Plan { items: items.collect::<Result<_>>()? });
        }
    };
    let mut items: Vec<Option<Result<Item>>> = snippets.iter().map(|_| None).collect();
    parallel(
        snippets,
        options.workers,
        |snippet| match snippet.kind {
            _ if built.errors.by_snippet.contains_key(&snippet.name) => {
                not_built(snippet, &built.errors)
            }
            Kind::CompileFail => bless_message(part, snippet, &built),
            _ => Ok(bless_program(snippet, &built.program, options)),
        },
        |index, item| {
            on_event(Event::Ran(&snippets[index].name));
            items[index] = Some(item);
        },
    );
    Ok(Plan { items: items.into_iter().flatten().collect::<Result<_>>()? })
}

impl Plan {
    /// Writes the new and changed goldens, each atomically; `on_written` hears of each when it is written.
    ///
    /// # Errors
    ///
    /// [`Error::Io`] where a golden cannot be written; those before it are written, it and those after it are untouched.
    pub fn apply(&self, mut on_written: impl FnMut(&Item)) -> Result<()> {
        for item in &self.items {
            if matches!(item.fate, Fate::New | Fate::Changed) {
                write_if_changed(&item.snippet.golden, item.text.as_bytes())?;
                on_written(item);
            }
        }
        Ok(())
    }

    /// The snippets whose goldens this plan writes, or that have them already: everything but what is refused.
    pub fn blessed(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| !matches!(item.fate, Fate::Refused(_)))
    }

    /// The refused snippets with the reason.
    pub fn refused(&self) -> impl Iterator<Item = (&Snippet, &Refusal)> {
        self.items.iter().filter_map(|item| match &item.fate {
            Fate::Refused(refusal) => Some((&item.snippet, &**refusal)),
            _ => None,
        })
    }
}

fn bless_program(snippet: &Snippet, program: &Path, options: Options) -> Item {
    let runs =
        [1, 2].map(|threads| run::run(&verify::job(snippet, program, threads), options.limits));
    for outcome in &runs {
        if let Some(fault) = verify::fault(snippet, outcome) {
            return refused(snippet, Refusal::Fails(checked(snippet, fault, "", outcome)));
        }
    }
    let [first, second] = runs;
    let first_text = String::from_utf8_lossy(&first.stdout).into_owned();
    // A rounding between two runs on one machine is as unsteady as any other difference.
    let class = match compare(snippet.kind, &first_text, &second.stdout) {
        Comparison::Match => return item(snippet, first_text),
        Comparison::Rounding(changes) => Class::Numbers(changes),
        Comparison::Different(class) => class,
    };
    let checked = checked(snippet, Fault::Output(class), &first_text, &second);
    refused(snippet, Refusal::Unsteady(checked))
}

fn bless_message(part: &Part, snippet: &Snippet, built: &Built) -> Result<Item> {
    let release = build::rustc_release()?;
    if release != PINNED_RUSTC {
        return Ok(refused(snippet, Refusal::OtherCompiler(release.to_owned())));
    }
    match build::diagnose(part, snippet, built)? {
        Diagnosis::Refused(text) => Ok(item(snippet, text)),
        Diagnosis::Accepted => {
            Ok(refused(snippet, Refusal::Fails(Checked::failed(snippet, Fault::Compiles))))
        }
    }
}

fn item(snippet: &Snippet, text: String) -> Item {
    let unusable = |fault| refused(snippet, Refusal::Fails(Checked::failed(snippet, fault)));
    let fate = match verify::read_golden(&snippet.golden) {
        Err(fault) => return unusable(fault),
        Ok(None) => Fate::New,
        Ok(Some(old)) if old == text => Fate::Unchanged,
        Ok(Some(_)) if is_read_only(&snippet.golden) => {
            return unusable(Fault::Golden("it is marked read-only".to_owned()));
        }
        Ok(Some(_)) => Fate::Changed,
    };
    Item { snippet: snippet.clone(), fate, text }
}

fn refused(snippet: &Snippet, refusal: Refusal) -> Item {
    let fate = Fate::Refused(Box::new(refusal));
    Item { snippet: snippet.clone(), fate, text: String::new() }
}

fn checked(snippet: &Snippet, fault: Fault, wanted: &str, outcome: &Outcome) -> Checked {
    Checked {
        snippet: snippet.clone(),
        verdict: Verdict::Different(fault),
        wanted: wanted.to_owned(),
        got: String::from_utf8_lossy(&outcome.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&outcome.stderr).into_owned(),
        elapsed: outcome.elapsed,
    }
}
