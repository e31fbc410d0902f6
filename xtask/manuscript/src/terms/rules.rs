//! The rules of the terms, and what breaks them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use harness::discover::{Book, Snippet, Twin};
use harness::error::did_you_mean;
use harness::policy::{MAX_EVERYDAY_PERCENT, PageKind};

use super::fix::Fix;
use super::graph::{Graph, Node, Place, Use};
use super::words::Words;
use crate::Problem;
use crate::glossary::Term;
use crate::limits::MAX_TERMS_A_SNIPPET;
use crate::markdown::{LineTable, relative};
use crate::prose::{Hit, Prose, leads_to};
use crate::rules::{self, Rule};

/// A broken rule, and how to repair it where a machine can.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Where and what.
    pub problem: Problem,
    /// Which rule.
    pub rule: Rule,
    /// The repair.
    pub fix: Option<Fix>,
}

/// A page as it was read: its text, its words, and what was found in which of its runs.
pub(super) struct Read<'a> {
    pub(super) page: usize,
    pub(super) text: &'a str,
    pub(super) lines: LineTable,
    pub(super) prose: &'a Prose,
    /// Hits of the terms that the page's part knows.
    pub(super) known: Vec<(usize, Hit)>,
    /// Hits of the terms that only later parts define.
    pub(super) later: Vec<(usize, Hit)>,
}

impl<'a> Read<'a> {
    pub(super) fn new(
        page: usize,
        text: &'a str,
        prose: &'a Prose,
        words: &Words,
        part: &str,
    ) -> Self {
        let (mut known, mut later) = (Vec::new(), Vec::new());
        for (i, run) in prose.runs.iter().enumerate() {
            let (here, ahead) = words.find(part, run);
            known.extend(here.into_iter().map(|hit| (i, hit)));
            later.extend(ahead.into_iter().map(|hit| (i, hit)));
        }
        Self { page, text, lines: LineTable::new(text), prose, known, later }
    }
}

impl Graph {
    pub(super) fn report(&mut self, rule: Rule, path: &Path, line: usize, message: String) {
        let problem = Problem::new(path, line, message);
        self.findings.push(Finding { problem, rule, fix: None });
    }

    /// Reports what is wrong with a term in its glossary.
    pub(super) fn report_term(&mut self, rule: Rule, id: usize, message: &str) {
        let term = &self.glossary.terms[id];
        let (path, line) = (term.path.clone(), term.line);
        let message = format!("term `{}`: {message}", term.term);
        self.report(rule, &path, line, message);
    }

    /// What can be said of the terms without reading a page.
    pub(super) fn check_glossary(&mut self, book: &Book) {
        let terms = self.glossary.terms.clone();
        let mut of_snippet: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let mut of_part: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (id, term) in terms.iter().enumerate() {
            if let Some(first) = terms[..id].iter().find(|other| other.term == term.term) {
                let part = &first.part;
                self.report_term(
                    rules::TERM_ONCE,
                    id,
                    &format!("is in the glossary of {part} already, line {}", first.line),
                );
            }
            let same =
                |other: &&Term| other.definition == term.definition && other.term != term.term;
            if let Some(first) = terms[..id].iter().find(same) {
                let message = format!("has the definition of `{}`, word for word", first.term);
                self.report_term(rules::TERM_ONCE, id, &message);
            }
            for other in &term.confusable {
                if *other == term.term {
                    self.report_term(rules::TERM_CONFUSABLE, id, "is confusable with itself");
                } else if !terms.iter().any(|t| t.term == *other) {
                    let names = terms.iter().map(|t| t.term.as_str());
                    let hint = did_you_mean(other, names.filter(|name| *name != term.term));
                    let message = format!("is confusable with `{other}`, which is no term{hint}");
                    self.report_term(rules::TERM_CONFUSABLE, id, &message);
                }
            }
            of_part.entry(&term.part).or_default().push(id);

            let sharing = of_snippet.entry(&term.snippet).or_default();
            sharing.push(id);
            if sharing.len() > MAX_TERMS_A_SNIPPET {
                let message = format!(
                    "is number {} of the terms that share the snippet `{}`, but at most {MAX_TERMS_A_SNIPPET} may",
                    sharing.len(),
                    term.snippet
                );
                self.report_term(rules::TERM_SNIPPET, id, &message);
            }
            match book.snippet(&term.snippet) {
                None => {
                    let hint = did_you_mean(&term.snippet, book.snippets().map(|s| &s.name));
                    self.report_term(
                        rules::TERM_SNIPPET,
                        id,
                        &format!("no snippet `{}`{hint}", term.snippet),
                    );
                }
                Some(snippet) if !shows(snippet, term) => {
                    let message = format!(
                        "neither its word nor an alias stands in the code or the output of `{}`",
                        term.snippet
                    );
                    self.report_term(rules::TERM_SNIPPET, id, &message);
                }
                Some(_) => {}
            }
        }
        for ids in of_part.values() {
            let everyday: Vec<usize> =
                ids.iter().copied().filter(|id| terms[*id].everyday).collect();
            if everyday.len() * 100 > ids.len() * MAX_EVERYDAY_PERCENT
                && let Some(last) = everyday.last()
            {
                let message = format!(
                    "{} of the part's {} terms are everyday words, but at most {MAX_EVERYDAY_PERCENT} % may be",
                    everyday.len(),
                    ids.len()
                );
                self.report_term(rules::TERM_EVERYDAY, *last, &message);
            }
        }
    }

    /// The first bold use of each term at home, and every bold stretch that is none.
    pub(super) fn find_definitions(&mut self, read: &Read<'_>) {
        let Read { page, text, prose, .. } = read;
        let page = *page;
        let path = self.pages[page].path.clone();
        let at_home = |nodes: &[Node], hit: &Hit| -> Vec<usize> {
            hit.ids.iter().copied().filter(|id| nodes[*id].home == Some(page)).collect()
        };
        let mut bold: Vec<(&Hit, Place)> = read
            .known
            .iter()
            .filter(|(_, hit)| hit.bold)
            .map(|(run, hit)| {
                let start = prose.runs[*run].source_at(hit.range.start);
                (hit, Place { page, start, line: read.lines.line(start) })
            })
            .collect();
        // First what can mean one term only, then what several senses of a page share, in the glossary's order.
        bold.sort_by_key(|(hit, place)| (at_home(&self.nodes, hit).len() > 1, place.start));
        for (hit, place) in &bold {
            let own = at_home(&self.nodes, hit);
            let open = own.iter().copied().find(|id| self.nodes[*id].defined.is_none());
            match (open, own.first()) {
                (Some(id), _) => self.nodes[id].defined = Some(place.clone()),
                (None, Some(id)) => {
                    let first = self.nodes[*id].defined.as_ref().map_or(0, |place| place.line);
                    let message = format!(
                        "`{}` is in bold again; line {first} defines it, so italics or plain text here",
                        self.glossary.terms[*id].term
                    );
                    self.report(rules::TERM_ONCE, &path, place.line, message);
                }
                // A sense whose chapter does not exist is reported in its glossary, not once more on every page.
                (None, None) if hit.ids.iter().any(|id| self.nodes[*id].home.is_none()) => {}
                (None, None) => {
                    let term = &self.glossary.terms[hit.ids[0]];
                    let message = format!(
                        "`{}` is in bold, but `{}` defines it; link there, or use italics",
                        term.word, term.chapter
                    );
                    self.report(rules::TERM_ONCE, &path, place.line, message);
                }
            }
        }
        for stretch in prose.bold(text) {
            let is_term = bold.iter().any(|(_, place)| stretch.source.contains(&place.start));
            if !stretch.lead && !is_term {
                let words = stretch.text.trim();
                let forms = self.glossary.terms.iter().flat_map(Term::forms);
                let hint = did_you_mean(words, forms);
                let message = format!(
                    "`{words}` is in bold but is no term of the glossary{hint}; define it there, or use italics"
                );
                self.report(rules::TERM_BOLD, &path, stretch.line, message);
            }
        }
        for id in 0..self.nodes.len() {
            if self.nodes[id].home == Some(page) && self.nodes[id].defined.is_none() {
                let term = &self.glossary.terms[id];
                let message = format!(
                    "`{}` is never in bold in {}, so it is not defined there",
                    term.word, term.chapter
                );
                self.report_term(rules::TERM_DEFINED, id, &message);
            }
        }
    }

    pub(super) fn check_uses(&mut self) {
        for page in 0..self.pages.len() {
            if self.pages[page].map {
                continue;
            }
            let mut met: BTreeSet<usize> = BTreeSet::new();
            let mut met_senses: BTreeSet<Vec<usize>> = BTreeSet::new();
            for it in self.pages[page].uses.clone() {
                let Some(home) = self.nodes[it.term].home.filter(|_| !it.heading) else {
                    continue;
                };
                if page < home {
                    let linked = self.leads_home(page, &it, it.term);
                    if linked {
                        self.mention(page, it.term);
                    }
                    if met.insert(it.term) && !linked {
                        self.report_early(page, home, &it);
                    }
                } else if it.senses.len() > 1
                    && page != home
                    && met_senses.insert(it.senses.clone())
                    && !it.senses.iter().any(|id| self.leads_home(page, &it, *id))
                {
                    self.report_senses(page, &it);
                }
            }
            // The site leads forward to what later parts define.
            for it in self.pages[page].ahead.clone() {
                if !it.heading {
                    self.mention(page, it.term);
                }
            }
        }
    }

    /// Whether a use is a link to the page that defines a term.
    fn leads_home(&self, page: usize, it: &Use, term: usize) -> bool {
        let home = self.nodes[term].home.map(|home| &self.pages[home].path);
        let link = home.zip(it.link.as_deref());
        link.is_some_and(|(home, link)| leads_to(&self.pages[page].path, link, home))
    }

    /// Notes that a page leads forward to a term.
    fn mention(&mut self, page: usize, term: usize) {
        let mentioned = &mut self.nodes[term].mentioned;
        if mentioned.last() != Some(&page) {
            mentioned.push(page);
        }
    }

    /// A word with several senses, without a link to one of them.
    fn report_senses(&mut self, page: usize, it: &Use) {
        let name = |id: &usize| {
            let term = &self.glossary.terms[*id];
            format!("`{}` in {}", term.term, term.chapter)
        };
        let senses: Vec<String> = it.senses.iter().map(name).collect();
        let message = format!(
            "`{}` has several senses; link its first use on this page to the one you mean: {}",
            it.text,
            senses.join(", ")
        );
        let path = self.pages[page].path.clone();
        self.report(rules::TERM_SENSE, &path, it.line, message);
    }

    /// What a spine page defines needs nothing of a side or reference page. Pages without a kind are not judged.
    pub(super) fn check_spine(&mut self) {
        for id in 0..self.nodes.len() {
            let Node { home: Some(home), defined: Some(defined), needs, .. } = &self.nodes[id]
            else {
                continue;
            };
            if self.pages[*home].kind != Some(PageKind::Spine) {
                continue;
            }
            let side = |need: &&usize| {
                let page = self.home(**need);
                page.is_some_and(|page| page.kind.is_some_and(PageKind::is_beside))
            };
            let (path, line) = (self.pages[*home].path.clone(), defined.line);
            for need in needs.iter().copied().filter(|need| side(&need)).collect::<Vec<_>>() {
                let (term, need) = (&self.glossary.terms[id], &self.glossary.terms[need]);
                let message = format!(
                    "`{}` needs `{}`, which only the side page {} explains: say here what it needs, or define it on the spine",
                    term.term, need.term, need.chapter
                );
                self.report(rules::TERM_SPINE, &path, line, message);
            }
        }
    }

    /// A glossary sentence that uses what a later page of its part defines.
    pub(super) fn report_late(&mut self, id: usize, word: &str, chapter: &str) {
        let message = format!("its definition needs `{word}`, which {chapter} defines later");
        self.report_term(rules::TERM_NEEDS, id, &message);
    }

    /// A use before the definition, without a link.
    pub(super) fn report_early(&mut self, page: usize, home: usize, it: &Use) {
        let path = self.pages[page].path.clone();
        let target = relative(&path, &self.pages[home].path);
        let link = format!("[{}]({target})", it.text);
        let message = format!(
            "`{}` is used before {} defines it; link its first use on this page: {link}",
            it.text, self.pages[home].id
        );
        let fix = match (&it.source, &it.link) {
            (Some((start, old)), None) => {
                Some(Fix { path: path.clone(), start: *start, old: old.clone(), new: link })
            }
            _ => None,
        };
        let problem = Problem::new(path, it.line, message);
        self.findings.push(Finding { problem, rule: rules::TERM_ORDER, fix });
    }
}

/// Whether a form of the term stands in the snippet's code, output or twin.
///
/// In code `feature_map`, `feature-map` and `FeatureMap` are *feature map*.
fn shows(snippet: &Snippet, term: &Term) -> bool {
    let twin = match &snippet.twin {
        Twin::File(path) => Some(path),
        Twin::None(_) | Twin::Missing => None,
    };
    let files = [Some(&snippet.source), Some(&snippet.golden), twin];
    let text: Vec<String> =
        files.into_iter().flatten().filter_map(|path| std::fs::read_to_string(path).ok()).collect();
    let text = text.join("\n");
    let (apart, whole) = (words(&text, true), words(&text, false));
    term.forms().any(|form| {
        let joined: String = words(form, false).split(' ').collect();
        apart.contains(&words(form, true)) || whole.contains(&format!(" {joined} "))
    })
}

/// The words of a text in lower case with one space around each; `apart` takes `FeatureMap` apart.
fn words(text: &str, apart: bool) -> String {
    let mut words = String::from(" ");
    let mut before = ' ';
    for c in text.chars() {
        if apart && before.is_lowercase() && c.is_uppercase() {
            words.push(' ');
        }
        if c.is_alphanumeric() {
            words.extend(c.to_lowercase());
        } else if !words.ends_with(' ') {
            words.push(' ');
        }
        before = c;
    }
    if !words.ends_with(' ') {
        words.push(' ');
    }
    words
}
