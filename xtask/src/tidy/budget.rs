//! What a page of one sitting may hold, counted: words, programs, new terms, exercises, long listings, minutes.
//!
//! A page that `part.toml` gives a kind has to keep to it; of the other pages it is only counted how many do not.

use harness::discover::{Book, Chapter, Part};
use harness::policy::PagePolicy;
use manuscript::directive::{Block, Directive, blocks};
use manuscript::glossary::Glossary;
use manuscript::limits::page as limit;
use manuscript::markdown::lines_outside_code;
use manuscript::prose::Prose;
use manuscript::source::Sources;
use manuscript::terms::graph::in_order;
use manuscript::{Problem, rules};

use super::{Findings, counted};

/// What one page holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page {
    part: String,
    id: String,
    is_declared: bool,
    /// The counts that have a limit: what is counted, how much there is, and the most there may be.
    counts: Vec<(&'static str, usize, usize)>,
    /// Listings of more lines than stand open on a page: the site folds them.
    n_long: usize,
}

/// Counts every page that can be read, in reading order, and reports the declared pages that hold too much.
pub(crate) fn check(
    book: &Book,
    sources: &Sources,
    glossary: Option<&Glossary>,
    findings: &mut Findings,
) {
    for part in in_order(book) {
        for chapter in &part.chapters {
            let Some(page) = Page::read(book, sources, glossary, part, chapter) else {
                continue;
            };
            let mut complain = |message: String| {
                findings.add(rules::PAGE_BUDGET, Problem::new(&chapter.path, 1, message));
            };
            for (what, n, most) in page.over().filter(|_| page.is_declared) {
                complain(format!("{n} {what}, but one sitting holds at most {most}"));
            }
            if let Some(PagePolicy { kind, minutes, .. }) = part.policy.pages.get(&chapter.id)
                && let wanted = limit::minutes(*kind)
                && !wanted.contains(minutes)
            {
                let (least, most) = (wanted.start(), wanted.end());
                complain(format!(
                    "part.toml gives the page {minutes} minutes, but one sitting is {least} to {most}"
                ));
            }
            findings.pages.push(page);
        }
    }
}

impl Page {
    /// `None` where the page cannot be read: the rule `block` says so.
    fn read(
        book: &Book,
        sources: &Sources,
        glossary: Option<&Glossary>,
        part: &Part,
        chapter: &Chapter,
    ) -> Option<Self> {
        let text = std::fs::read_to_string(&chapter.path).ok()?;
        let blocks = blocks(&text, &chapter.path).ok()?;
        let prose = Prose::read(&text, &chapter.path).ok()?;
        let is_word = |word: &&str| word.contains(char::is_alphanumeric);
        let runs = prose.runs.iter().filter(|run| !run.heading);
        let n_words = runs.map(|run| run.text.split_whitespace().filter(is_word).count()).sum();
        let is_solution = |name: &str| name.contains("/solution_");
        let is_program = |block: &&Block| match &block.directive {
            Directive::Snippet { name, .. } => !is_solution(name),
            _ => false,
        };
        let terms = glossary.map(|glossary| glossary.terms.as_slice()).unwrap_or_default();
        let is_new = |term: &&manuscript::glossary::Term| {
            term.part == part.name && term.chapter == chapter.id
        };
        let is_exercise =
            |line: &manuscript::markdown::Line<'_>| line.text.starts_with("**Exercise ");
        let is_long =
            |block: &&Block| listing(book, sources, part, &block.directive) > limit::LISTING_LINES;
        Some(Self {
            part: part.name.clone(),
            id: chapter.id.clone(),
            is_declared: part.policy.pages.contains_key(&chapter.id),
            counts: vec![
                ("words", n_words, limit::WORDS),
                ("programs", blocks.iter().filter(is_program).count(), limit::PROGRAMS),
                ("new terms", terms.iter().filter(is_new).count(), limit::TERMS),
                (
                    "exercises",
                    lines_outside_code(&text).filter(is_exercise).count(),
                    limit::EXERCISES,
                ),
            ],
            n_long: blocks.iter().filter(is_long).count(),
        })
    }

    /// The counts that are over their limit.
    fn over(&self) -> impl Iterator<Item = (&'static str, usize, usize)> {
        self.counts.iter().copied().filter(|(_, n, most)| n > most)
    }
}

/// How many lines of code a block shows.
fn listing(book: &Book, sources: &Sources, part: &Part, directive: &Directive) -> usize {
    match directive {
        Directive::Snippet { name, .. } => {
            let source = book.snippet(name).and_then(|s| std::fs::read_to_string(&s.source).ok());
            source.map_or(0, |text| text.lines().count())
        }
        Directive::Source(path) => {
            sources.find(part, path).map_or(0, |source| source.text.lines().count())
        }
        Directive::Output(_)
        | Directive::Figure { .. }
        | Directive::Ledger(_)
        | Directive::Pages(_)
        | Directive::Boxes(_) => 0,
    }
}

/// One line a part: how many of its pages are over which limit.
pub(crate) fn summary(pages: &[Page]) -> String {
    let mut out = String::new();
    for of_part in pages.chunk_by(|a, b| a.part == b.part) {
        let whats = of_part[0].counts.iter().map(|(what, ..)| *what);
        let over: Vec<String> = whats
            .filter_map(|what| {
                let n = of_part.iter().filter(|page| page.over().any(|(w, ..)| w == what)).count();
                (n > 0).then(|| format!("{n} in {what}"))
            })
            .collect();
        let over = match over.is_empty() {
            true => "none over its budget".to_owned(),
            false => format!("over budget: {}", over.join(", ")),
        };
        let n_long = of_part.iter().map(|page| page.n_long).sum();
        out.push_str(&format!(
            "{}: {}, {over}; {} over {} lines\n",
            of_part[0].part,
            counted(of_part.len(), "page"),
            counted(n_long, "listing"),
            limit::LISTING_LINES
        ));
    }
    out
}

/// The pages with their counts, `*` behind those over the limit.
pub(crate) fn table(pages: &[Page]) -> String {
    let width = pages.iter().map(|page| page.id.len()).max().unwrap_or(0);
    let mut out = String::new();
    for of_part in pages.chunk_by(|a, b| a.part == b.part) {
        out.push_str(&format!("{}\n  {:width$}", of_part[0].part, ""));
        for (what, _, most) in &of_part[0].counts {
            out.push_str(&format!("  {:>15}", format!("{what} ≤ {most}")));
        }
        out.push_str(&format!("  {:>15}\n", format!("listings > {}", limit::LISTING_LINES)));
        for page in of_part {
            out.push_str(&format!("  {:width$}", page.id));
            for (_, n, most) in &page.counts {
                out.push_str(&format!("  {n:>14}{}", if n > most { '*' } else { ' ' }));
            }
            out.push_str(&format!("  {:>14}\n", page.n_long));
        }
        out.push('\n');
    }
    out
}
