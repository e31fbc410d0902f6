//! `cargo xtask tidy`: everything a machine can see of the book's rules, all problems at once.
//!
//! [`manuscript::rules`] lists the rules; the modules check them. Nothing is built, so it is quick; `--slow` runs the
//! snippets as well.

mod budget;
mod files;
mod links;
mod moved_up;
mod pages;
mod quiz;
mod repo;
mod slow;
mod snippets;
#[cfg(test)]
mod tests;

use std::path::Path;
use std::process::ExitCode;

use harness::discover::Book;
use manuscript::glossary::Glossary;
use manuscript::ledger::Ledger;
use manuscript::rules::{self, Rule};
use manuscript::source::Sources;
use manuscript::terms::{Fix, Graph, apply};
use manuscript::{Problem, refill};

use crate::context::{finish, print};
use repo::Repo;

/// What `cargo xtask tidy` may be told.
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct Args {
    /// Repair what can be repaired: links forward at the first early use of a term, and line ends.
    #[arg(long)]
    fix: bool,
    /// Build and run every snippet too, and refuse one that takes more than two seconds.
    #[arg(long)]
    slow: bool,
    /// List the pages with what they hold of what a sitting may hold.
    #[arg(long)]
    budget: bool,
    /// List the rules and what each wants.
    #[arg(long)]
    rules: bool,
}

/// What is wrong, and how to repair some of it.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    found: Vec<(Problem, Rule)>,
    fixes: Vec<Fix>,
    pages: Vec<budget::Page>,
}

impl Findings {
    /// Notes a broken rule.
    fn add(&mut self, rule: Rule, problem: Problem) {
        self.found.push((problem, rule));
    }

    /// Takes over what was found elsewhere.
    fn merge(&mut self, other: Findings) {
        self.found.extend(other.found);
        self.fixes.extend(other.fixes);
        self.pages.extend(other.pages);
    }
}

/// Runs the command on the book: 0 where it is tidy, 1 where it is not.
///
/// # Errors
/// A folder or file of the repository that cannot be read, or not be repaired.
pub(crate) fn run(book: &Book, args: &Args) -> harness::Result<ExitCode> {
    if args.rules {
        return Ok(finish(print(&list()).map(|()| ExitCode::SUCCESS)));
    }
    let mut findings = check(book)?;
    let mut text = String::new();
    if args.fix && !findings.fixes.is_empty() {
        let _writing = harness::lock(&book.root, || {
            eprintln!("waiting for another command that writes the book's files");
        })?;
        let repairs = apply(&findings.fixes)?;
        let of = |path: &Path| {
            let path = path.strip_prefix(&book.root).unwrap_or(path).display().to_string();
            path.replace('\\', "/")
        };
        for path in &repairs.written {
            text.push_str(&format!("repaired {}\n", of(path)));
        }
        for path in &repairs.left {
            text.push_str(&format!("left {}: someone changed it meanwhile\n", of(path)));
        }
        findings = check(book)?;
    }
    if args.slow {
        slow::check(book, &mut findings)?;
        findings.found.sort();
    }
    if args.budget {
        text.push_str(&budget::table(&findings.pages));
    }
    text.push_str(&report(book, &findings));
    let code = if findings.found.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    Ok(finish(print(&text).map(|()| code)))
}

/// Checks every rule, a third of them on each of three threads.
pub(crate) fn check(book: &Book) -> harness::Result<Findings> {
    let repo = Repo::read(&book.root)?;
    let glossary = Glossary::load(book);
    let (terms, problems) = match glossary {
        Ok(glossary) => (Some(glossary), Vec::new()),
        Err(problems) => (None, problems),
    };
    let of_blocks = || {
        let (sources, mut findings) = (Sources::new(book), Findings::default());
        for problem in refill::check_with(book, &sources) {
            findings.add(rules::BLOCK, problem);
        }
        moved_up::check(book, &sources, &mut findings);
        budget::check(book, &sources, terms.as_ref(), &mut findings);
        findings
    };
    let of_files = || {
        let mut findings = Findings::default();
        files::check(&repo, &mut findings);
        links::check(&repo, terms.as_ref(), &mut findings);
        findings
    };
    let of_pages = || {
        let mut findings = Findings::default();
        pages::check(book, &mut findings);
        quiz::check(&repo, book, &mut findings);
        snippets::check(&repo, book, &mut findings);
        let graph = terms.clone().map(|terms| Graph::build(book, terms));
        for finding in graph.into_iter().flat_map(|graph| graph.findings) {
            findings.add(finding.rule, finding.problem);
            findings.fixes.extend(finding.fix);
        }
        findings
    };
    let mut findings = std::thread::scope(|scope| {
        let others = [scope.spawn(of_blocks), scope.spawn(of_files)];
        let mut findings = of_pages();
        for other in others {
            findings.merge(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        findings
    });
    for problem in problems {
        findings.add(rules::GLOSSARY, problem);
    }
    findings.found.sort();
    findings.found.dedup();
    Ok(findings)
}

/// The problems with their rules, the share of twins, and the count that closes the report.
fn report(book: &Book, findings: &Findings) -> String {
    let mut out = String::new();
    for (problem, rule) in &findings.found {
        let problem = problem.clone().relative_to(&book.root);
        out.push_str(&format!("{problem} [{}]\n", rule.name));
    }
    if !findings.found.is_empty() {
        out.push('\n');
    }
    for part in &book.parts {
        let (twins, all) = snippets::share(part);
        let percent = (twins * 100).checked_div(all).unwrap_or(100);
        out.push_str(&format!(
            "{}: {twins} of {all} snippets have a Python twin ({percent} %)\n",
            part.name
        ));
    }
    for name in outdated_ledgers(book) {
        out.push_str(&format!(
            "{name} was measured before its benchmark's last edit: cargo xtask bench {name} --peers\n"
        ));
    }
    out.push_str(&budget::summary(&findings.pages));
    let n_pages: usize = book.parts.iter().map(|part| part.chapters.len()).sum();
    let n_rules = rules::ALL.len();
    out.push_str(&match findings.found.len() {
        0 => format!("tidy: {n_rules} rules kept by {}\n", counted(n_pages, "page")),
        n => {
            let mut files: Vec<&Path> =
                findings.found.iter().map(|(p, _)| p.path.as_path()).collect();
            files.dedup();
            format!("tidy: {} in {}\n", counted(n, "problem"), counted(files.len(), "file"))
        }
    });
    out
}

/// The ledgers that are older than their benchmarks. No broken rule, because only a quiet machine can measure again.
fn outdated_ledgers(book: &Book) -> Vec<String> {
    let mut names = Vec::new();
    for part in &book.parts {
        for source in crate::bench::benchmarks(part).unwrap_or_default() {
            let Some(name) = source.file_stem().and_then(|stem| stem.to_str()) else { continue };
            // A missing or broken ledger is told where a page shows it.
            if Ledger::read(part, name).is_ok_and(|ledger| ledger.is_outdated(part, name)) {
                names.push(name.to_owned());
            }
        }
    }
    names
}

/// The rules and what they want.
fn list() -> String {
    let width = rules::ALL.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    rules::ALL.iter().map(|rule| format!("{:width$}  {}\n", rule.name, rule.wants())).collect()
}

/// `1 page`, `2 pages`.
pub(crate) fn counted(n: usize, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}
