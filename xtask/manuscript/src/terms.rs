//! The graph of terms: where each is defined and first used, what its definition needs, and what breaks the book's
//! promise "no word before its definition".
//!
//! A page is the unit. On an earlier page the first use of a term has to be a link to the page that defines it; the
//! uses after it are then free, and so are all uses on the defining page and after it. A word with several senses is
//! linked at its first use on every page that defines none of them. Headings announce, so they are not searched, and
//! neither are managed blocks, code, mathematics and quoted words (see [`crate::prose`]).
//! A page with the line `<!-- terms: map -->` may use any word.
//!
//! *Needs* are the terms defined earlier that stand in the paragraph of a definition or in its glossary sentence: a
//! reader must know them first. *Mentions* are the links forward.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::{Path, PathBuf};

use harness::discover::{Book, Part, Snippet, Twin};
use harness::error::did_you_mean;
use harness::policy::MAX_EVERYDAY_PERCENT;
use harness::write_if_changed;

use crate::Problem;
use crate::directive::is_map;
use crate::glossary::{Glossary, Term};
use crate::markdown::{line_of, relative};
use crate::prose::{Finder, Hit, Prose, Run, leads_to};

/// What the terms of the book have to keep to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// No use before the definition without a link forward.
    Order,
    /// Several senses: the first use on another page is a link.
    Sense,
    /// Defined exactly once.
    Once,
    /// Defined in bold in its chapter.
    Defined,
    /// Bold is for definitions.
    Bold,
    /// Its chapter exists, in its part.
    Chapter,
    /// Its snippet exists, shows the word, and shows at most four terms.
    Snippet,
    /// Its definition needs no later term.
    Needs,
    /// What it is confusable with exists.
    Confusable,
    /// Few terms are everyday words.
    Everyday,
}

impl Rule {
    /// All rules.
    pub const ALL: [Self; 10] = [
        Self::Order,
        Self::Sense,
        Self::Once,
        Self::Defined,
        Self::Bold,
        Self::Chapter,
        Self::Snippet,
        Self::Needs,
        Self::Confusable,
        Self::Everyday,
    ];

    /// The rule's name in reports: `term-order`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Order => "term-order",
            Self::Sense => "term-sense",
            Self::Once => "term-once",
            Self::Defined => "term-defined",
            Self::Bold => "term-bold",
            Self::Chapter => "term-chapter",
            Self::Snippet => "term-snippet",
            Self::Needs => "term-needs",
            Self::Confusable => "term-confusable",
            Self::Everyday => "term-everyday",
        }
    }

    /// What the rule wants, in one sentence.
    pub fn wants(self) -> &'static str {
        match self {
            Self::Order => {
                "No page uses a term before the page that defines it, unless its first use there is a link forward."
            }
            Self::Sense => {
                "A word with several senses is a link at its first use on a page that defines none of them."
            }
            Self::Once => "A term stands in one glossary, once, and is in bold once.",
            Self::Defined => "A term is in bold in its chapter: there it is defined.",
            Self::Bold => {
                "Bold is for the term that a page defines and for leads (`Exercise 1.`, `Don't be confused: …`)."
            }
            Self::Chapter => "A term's chapter is a page of its own part.",
            Self::Snippet => {
                "A term's snippet exists and has the word in its code or output; at most four terms share one."
            }
            Self::Needs => "A glossary sentence uses no term that is defined on a later page.",
            Self::Confusable => "What a term is confusable with is another term of the glossary.",
            Self::Everyday => "At most 15 % of a part's terms are everyday words.",
        }
    }
}

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

/// One replacement in one file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fix {
    /// The file.
    pub path: PathBuf,
    /// The first byte to replace.
    pub start: usize,
    /// The byte behind the last one to replace.
    pub end: usize,
    /// What to put there.
    pub text: String,
}

/// The pages and the terms of the book, tied together.
#[derive(Debug, Clone)]
pub struct Graph {
    /// The glossary; the indices of [`Graph::nodes`] and of [`Use::term`] are those of its terms.
    pub glossary: Glossary,
    /// The pages in reading order.
    pub pages: Vec<Page>,
    /// One node a term.
    pub nodes: Vec<Node>,
    /// What is wrong, sorted by place.
    pub findings: Vec<Finding>,
}

/// A page and the terms on it.
#[derive(Debug, Clone)]
pub struct Page {
    /// The package of its part.
    pub part: String,
    /// The stem of its file, `05a-kernels`.
    pub id: String,
    /// Its file.
    pub path: PathBuf,
    /// Whether it is a map, which may use any word.
    pub map: bool,
    /// Every use of a term, in the page's order.
    pub uses: Vec<Use>,
}

/// One use of a term on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// The term, as an index into the glossary's terms.
    pub term: usize,
    /// The first byte in the page's source.
    pub start: usize,
    /// Its bytes in the page's source, where it is plain words without markup inside.
    pub source: Option<Range<usize>>,
    /// Its line, counted from 1.
    pub line: usize,
    /// The words as they stand on the page.
    pub text: String,
    /// Whether it is the whole of a bold stretch.
    pub bold: bool,
    /// The target of the link around it.
    pub link: Option<String>,
    /// Whether it stands in a heading.
    pub heading: bool,
    /// All senses that the words may have, this one included.
    pub senses: Vec<usize>,
    run: usize,
}

/// A place on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The page, as an index into [`Graph::pages`].
    pub page: usize,
    /// The first byte in the page's source.
    pub start: usize,
    /// The line, counted from 1.
    pub line: usize,
}

/// What the graph knows of one term.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Node {
    /// The page that the glossary names, as an index into [`Graph::pages`].
    pub home: Option<usize>,
    /// Its definition: its first bold use at home.
    pub defined: Option<Place>,
    /// Its first use on any page but a map.
    pub first_used: Option<Place>,
    /// The terms that its definition needs, by index, in order.
    pub needs: Vec<usize>,
    /// The pages (by index) that link forward to it before it is defined.
    pub mentioned: Vec<usize>,
}

/// A page as it was read: its text, its words, and what the finder found in which run.
struct Read<'a> {
    page: usize,
    text: &'a str,
    prose: &'a Prose,
    hits: Vec<(usize, Hit)>,
}

/// At most so many terms share a snippet.
const MAX_TERMS_A_SNIPPET: usize = 4;

impl Graph {
    /// Builds the graph and checks every rule.
    ///
    /// A page that cannot be read or whose directives are broken is left out: [`crate::refill::check`] reports it.
    pub fn build(book: &Book, glossary: Glossary) -> Self {
        let mut texts = Vec::new();
        let mut pages = Vec::new();
        let mut parts: Vec<&Part> = book.parts.iter().collect();
        parts.sort_by_key(|part| (part_number(&part.name), part.name.clone()));
        for part in parts {
            let mut chapters: Vec<_> = part.chapters.iter().collect();
            chapters.sort_by_key(|chapter| &chapter.id);
            for chapter in chapters {
                let text = std::fs::read_to_string(&chapter.path).unwrap_or_default();
                let prose = Prose::read(&text, &chapter.path).ok().filter(|_| !text.is_empty());
                pages.push(Page {
                    part: part.name.clone(),
                    id: chapter.id.clone(),
                    path: chapter.path.clone(),
                    map: is_map(&text),
                    uses: Vec::new(),
                });
                texts.push((text, prose));
            }
        }
        let nodes = vec![Node::default(); glossary.terms.len()];
        let mut graph = Self { glossary, pages, nodes, findings: Vec::new() };
        let all = graph.glossary.terms.iter().enumerate();
        let finder =
            Finder::new(all.flat_map(|(id, term)| term.forms().map(move |form| (id, form))));

        graph.check_glossary(book);
        graph.find_homes();
        // Definitions before uses: which sense a use has depends on where each sense is defined.
        let read: Vec<Read<'_>> = texts
            .iter()
            .enumerate()
            .filter_map(|(page, (text, prose))| {
                let prose = prose.as_ref()?;
                let runs = prose.runs.iter().enumerate();
                let hits =
                    runs.flat_map(|(i, run)| finder.find(run).into_iter().map(move |hit| (i, hit)));
                Some(Read { page, text, prose, hits: hits.collect() })
            })
            .collect();
        for it in &read {
            graph.find_definitions(it);
        }
        for it in &read {
            graph.find_uses(it);
        }
        graph.check_uses();
        graph.find_needs(&finder);
        graph.findings.sort();
        graph.findings.dedup();
        graph
    }

    /// The shortest way from zero to a term: what its definition needs, and what that needs in turn, in reading order,
    /// and the term itself at the end. Nothing on it can be left out.
    pub fn path_to(&self, term: usize) -> Vec<usize> {
        let mut wanted = BTreeSet::from([term]);
        let mut open = vec![term];
        while let Some(next) = open.pop() {
            for need in &self.nodes[next].needs {
                if wanted.insert(*need) {
                    open.push(*need);
                }
            }
        }
        wanted.remove(&term);
        let mut path: Vec<usize> = wanted.into_iter().collect();
        path.sort_by_key(|id| self.reading_order(*id));
        path.push(term);
        path
    }

    /// The page that defines a term.
    pub fn home(&self, term: usize) -> Option<&Page> {
        self.nodes[term].home.map(|page| &self.pages[page])
    }

    fn reading_order(&self, term: usize) -> (usize, usize, usize) {
        let node = &self.nodes[term];
        let start = node.defined.as_ref().map_or(usize::MAX, |place| place.start);
        (node.home.unwrap_or(usize::MAX), start, term)
    }

    fn report(&mut self, rule: Rule, path: &Path, line: usize, message: String) {
        let problem = Problem::new(path, line, message);
        self.findings.push(Finding { problem, rule, fix: None });
    }

    /// Reports what is wrong with a term in its glossary.
    fn report_term(&mut self, rule: Rule, id: usize, message: &str) {
        let term = &self.glossary.terms[id];
        let (path, line) = (term.path.clone(), term.line);
        let message = format!("term `{}`: {message}", term.term);
        self.report(rule, &path, line, message);
    }

    /// What can be said of the terms without reading a page.
    fn check_glossary(&mut self, book: &Book) {
        let terms = self.glossary.terms.clone();
        let mut of_snippet: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let mut of_part: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (id, term) in terms.iter().enumerate() {
            if let Some(first) = terms[..id].iter().find(|other| other.term == term.term) {
                let part = &first.part;
                self.report_term(
                    Rule::Once,
                    id,
                    &format!("is in the glossary of {part} already, line {}", first.line),
                );
            }
            for other in &term.confusable {
                if *other == term.term {
                    self.report_term(Rule::Confusable, id, "is confusable with itself");
                } else if !terms.iter().any(|t| t.term == *other) {
                    let names = terms.iter().map(|t| t.term.as_str());
                    let hint = did_you_mean(other, names.filter(|name| *name != term.term));
                    let message = format!("is confusable with `{other}`, which is no term{hint}");
                    self.report_term(Rule::Confusable, id, &message);
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
                self.report_term(Rule::Snippet, id, &message);
            }
            match book.snippet(&term.snippet) {
                None => {
                    let hint = did_you_mean(&term.snippet, book.snippets().map(|s| &s.name));
                    self.report_term(
                        Rule::Snippet,
                        id,
                        &format!("no snippet `{}`{hint}", term.snippet),
                    );
                }
                Some(snippet) if !shows(snippet, term) => {
                    let message = format!(
                        "neither its word nor an alias stands in the code or the output of `{}`",
                        term.snippet
                    );
                    self.report_term(Rule::Snippet, id, &message);
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
                self.report_term(Rule::Everyday, *last, &message);
            }
        }
    }

    fn find_homes(&mut self) {
        for id in 0..self.nodes.len() {
            let (chapter, part) = {
                let term = &self.glossary.terms[id];
                (term.chapter.clone(), term.part.clone())
            };
            let named = |page: &Page| page.id == chapter;
            let own = self.pages.iter().position(|page| named(page) && page.part == part);
            self.nodes[id].home = own;
            if own.is_some() {
                continue;
            }
            let message = match self.pages.iter().find(|page| named(page)) {
                Some(other) => {
                    format!("its chapter `{chapter}` belongs to {}; define it there", other.part)
                }
                None => {
                    let hint = did_you_mean(&chapter, self.pages.iter().map(|p| p.id.as_str()));
                    format!("there is no chapter `{chapter}`{hint}")
                }
            };
            self.report_term(Rule::Chapter, id, &message);
        }
    }

    /// The first bold use of each term at home, and every bold stretch that is none.
    fn find_definitions(&mut self, read: &Read<'_>) {
        let Read { page, text, prose, hits } = read;
        let page = *page;
        let path = self.pages[page].path.clone();
        let at_home = |nodes: &[Node], hit: &Hit| -> Vec<usize> {
            hit.ids.iter().copied().filter(|id| nodes[*id].home == Some(page)).collect()
        };
        let mut bold: Vec<(&Hit, Place)> = hits
            .iter()
            .filter(|(_, hit)| hit.bold)
            .map(|(run, hit)| {
                let start = prose.runs[*run].source_at(hit.range.start);
                (hit, Place { page, start, line: line_of(text, start) })
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
                    self.report(Rule::Once, &path, place.line, message);
                }
                // A sense whose chapter does not exist is reported in its glossary, not once more on every page.
                (None, None) if hit.ids.iter().any(|id| self.nodes[*id].home.is_none()) => {}
                (None, None) => {
                    let term = &self.glossary.terms[hit.ids[0]];
                    let message = format!(
                        "`{}` is in bold, but `{}` defines it; link there, or use italics",
                        term.word, term.chapter
                    );
                    self.report(Rule::Once, &path, place.line, message);
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
                self.report(Rule::Bold, &path, stretch.line, message);
            }
        }
        for id in 0..self.nodes.len() {
            if self.nodes[id].home == Some(page) && self.nodes[id].defined.is_none() {
                let term = &self.glossary.terms[id];
                let message = format!(
                    "`{}` is never in bold in {}, so it is not defined there",
                    term.word, term.chapter
                );
                self.report_term(Rule::Defined, id, &message);
            }
        }
    }

    /// Every use on a page, each with its sense.
    fn find_uses(&mut self, read: &Read<'_>) {
        let Read { page, text, prose, hits } = read;
        let page = *page;
        for (index, hit) in hits {
            let run: &Run = &prose.runs[*index];
            let start = run.source_at(hit.range.start);
            let everyday = hit.ids.iter().any(|id| self.glossary.terms[*id].everyday);
            let homeless = hit.ids.iter().any(|id| self.nodes[*id].home.is_none());
            if homeless || (everyday && !hit.bold && hit.link.is_none()) {
                continue;
            }
            let seen = hit.ids.clone();
            let Some(term) = self.sense(page, start, &seen, hit.link.as_deref()) else {
                continue;
            };
            let line = line_of(text, start);
            let node = &mut self.nodes[term];
            if node.first_used.is_none() && !self.pages[page].map && !run.heading {
                node.first_used = Some(Place { page, start, line });
            }
            self.pages[page].uses.push(Use {
                term,
                start,
                source: run.source_of(&hit.range, text),
                line,
                text: run.text[hit.range.clone()].to_owned(),
                bold: hit.bold,
                link: hit.link.clone(),
                heading: run.heading,
                senses: seen,
                run: *index,
            });
        }
    }

    /// The sense that words have at a place: the one they link to, else the page's own (the one defined last before
    /// the place), else the one defined last on an earlier page, else the first that will be defined.
    fn sense(&self, page: usize, start: usize, ids: &[usize], link: Option<&str>) -> Option<usize> {
        let homes =
            || ids.iter().copied().filter_map(|id| self.nodes[id].home.map(|home| (id, home)));
        if let Some(link) = link {
            let from = &self.pages[page].path;
            let linked = homes().find(|(_, home)| leads_to(from, link, &self.pages[*home].path));
            if let Some((id, _)) = linked {
                return Some(id);
            }
        }
        let begins = |id: usize| self.nodes[id].defined.as_ref().map_or(usize::MAX, |d| d.start);
        let own: Vec<usize> = homes().filter(|(_, home)| *home == page).map(|(id, _)| id).collect();
        let before =
            own.iter().copied().filter(|id| begins(*id) <= start).max_by_key(|id| begins(*id));
        before
            .or_else(|| own.iter().copied().min_by_key(|id| begins(*id)))
            .or_else(|| {
                homes().filter(|(_, h)| *h < page).max_by_key(|(_, h)| *h).map(|(id, _)| id)
            })
            .or_else(|| homes().min_by_key(|(_, h)| *h).map(|(id, _)| id))
    }

    fn check_uses(&mut self) {
        for page in 0..self.pages.len() {
            if self.pages[page].map {
                continue;
            }
            let mut met: BTreeSet<usize> = BTreeSet::new();
            let mut met_senses: BTreeSet<Vec<usize>> = BTreeSet::new();
            for it in self.pages[page].uses.clone() {
                if it.heading {
                    continue;
                }
                let Some(home) = self.nodes[it.term].home else {
                    continue;
                };
                let from = self.pages[page].path.clone();
                let links_home = |graph: &Self, id: usize| {
                    let home = graph.nodes[id].home.map(|home| &graph.pages[home].path);
                    home.zip(it.link.as_deref())
                        .is_some_and(|(home, link)| leads_to(&from, link, home))
                };
                if page < home {
                    let linked = links_home(self, it.term);
                    if linked {
                        let mentioned = &mut self.nodes[it.term].mentioned;
                        if mentioned.last() != Some(&page) {
                            mentioned.push(page);
                        }
                    }
                    if met.insert(it.term) && !linked {
                        self.report_early(page, home, &it);
                    }
                } else if it.senses.len() > 1
                    && page != home
                    && met_senses.insert(it.senses.clone())
                {
                    if it.senses.iter().any(|id| links_home(self, *id)) {
                        continue;
                    }
                    let senses: Vec<String> = it
                        .senses
                        .iter()
                        .map(|id| {
                            let term = &self.glossary.terms[*id];
                            format!("`{}` in {}", term.term, term.chapter)
                        })
                        .collect();
                    let message = format!(
                        "`{}` has several senses; link its first use on this page to the one you mean: {}",
                        it.text,
                        senses.join(", ")
                    );
                    self.report(Rule::Sense, &from, it.line, message);
                }
            }
        }
    }

    /// A use before the definition, without a link.
    fn report_early(&mut self, page: usize, home: usize, it: &Use) {
        let path = self.pages[page].path.clone();
        let target = relative(&path, &self.pages[home].path);
        let link = format!("[{}]({target})", it.text);
        let message = format!(
            "`{}` is used before {} defines it; link its first use on this page: {link}",
            it.text, self.pages[home].id
        );
        let fix = match (&it.source, &it.link) {
            (Some(source), None) => {
                Some(Fix { path: path.clone(), start: source.start, end: source.end, text: link })
            }
            _ => None,
        };
        let problem = Problem::new(path, it.line, message);
        self.findings.push(Finding { problem, rule: Rule::Order, fix });
    }

    /// What each definition needs: the terms of its paragraph and of its glossary sentence.
    fn find_needs(&mut self, finder: &Finder) {
        for id in 0..self.nodes.len() {
            let Some(home) = self.nodes[id].home else {
                continue;
            };
            let mut needs = BTreeSet::new();
            let start = self.nodes[id].defined.as_ref().map_or(0, |place| place.start);
            if self.nodes[id].defined.is_some() {
                let uses = &self.pages[home].uses;
                let paragraph = uses.iter().find(|it| it.start == start).map(|it| it.run);
                needs.extend(uses.iter().filter(|it| Some(it.run) == paragraph).map(|it| it.term));
            }
            let definition = self.glossary.terms[id].definition.clone();
            let mut later = BTreeSet::new();
            for (range, seen) in finder.find_text(&definition) {
                if seen.iter().any(|id| self.glossary.terms[*id].everyday) {
                    continue;
                }
                let Some(need) = self.sense(home, start, &seen, None) else {
                    continue;
                };
                needs.insert(need);
                if self.nodes[need].home > Some(home) && !seen.contains(&id) {
                    later.insert((
                        definition[range].to_owned(),
                        self.glossary.terms[need].chapter.clone(),
                    ));
                }
            }
            for (word, chapter) in later {
                let message =
                    format!("its definition needs `{word}`, which {chapter} defines later");
                self.report_term(Rule::Needs, id, &message);
            }
            needs.remove(&id);
            // What the same page defines further down came to be used by the way, or the two would need each other.
            needs.retain(|need| self.reading_order(*need) < self.reading_order(id));
            let mut needs: Vec<usize> = needs.into_iter().collect();
            needs.sort_by_key(|need| self.reading_order(*need));
            self.nodes[id].needs = needs;
        }
    }
}

/// Makes the repairs; each file is replaced in one step. Gives the files that changed.
///
/// Of repairs that overlap, the first in the file is made.
///
/// # Errors
/// A file that cannot be read or written.
pub fn apply(fixes: &[Fix]) -> harness::Result<Vec<PathBuf>> {
    let mut of_file: BTreeMap<&Path, BTreeSet<&Fix>> = BTreeMap::new();
    for fix in fixes {
        of_file.entry(&fix.path).or_default().insert(fix);
    }
    let mut written = Vec::new();
    for (path, fixes) in of_file {
        let text = std::fs::read_to_string(path).map_err(|source| harness::Error::Io {
            doing: "read",
            path: path.to_owned(),
            source,
        })?;
        let mut out = String::with_capacity(text.len());
        let mut copied = 0;
        for fix in fixes {
            let Some(between) = text.get(copied..fix.start) else {
                continue;
            };
            out.push_str(between);
            out.push_str(&fix.text);
            copied = fix.end;
        }
        out.push_str(text.get(copied..).unwrap_or_default());
        if write_if_changed(path, out.as_bytes())? {
            written.push(path.to_path_buf());
        }
    }
    Ok(written)
}

/// The number in a part's name: `part2-learning` is 2; a name without one comes last.
fn part_number(name: &str) -> u32 {
    let digits: String =
        name.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(u32::MAX)
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
