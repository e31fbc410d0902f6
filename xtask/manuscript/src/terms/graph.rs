//! The graph itself: the pages, the terms, where each is defined and used, and what its definition needs.

use std::collections::BTreeSet;
use std::path::PathBuf;

use harness::discover::{Book, Part};
use harness::error::did_you_mean;
use harness::policy::PageKind;

use super::rules::{Finding, Read};
use super::words::Words;
use crate::directive::is_map;
use crate::glossary::{Glossary, Term};
use crate::prose::{Hit, Prose, Run, leads_to};
use crate::rules;

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
    /// Whether everyone reads it, where `part.toml` says so.
    pub kind: Option<PageKind>,
    /// Whether it is a map, which may use any word.
    pub map: bool,
    /// Every use of a term of its part or of a part before it, in the page's order.
    pub uses: Vec<Use>,
    /// Every use of a word that only a later part defines, in the page's order: the site leads forward from the first.
    pub ahead: Vec<Use>,
}

/// One use of a term on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// The term, as an index into the glossary's terms.
    pub term: usize,
    /// The first byte in the page's source.
    pub start: usize,
    /// Its first byte and its words in the page's source, where it is plain words without markup inside.
    pub source: Option<(usize, String)>,
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
    pub(super) run: usize,
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
    /// The terms that its definition needs, by index, in reading order.
    pub needs: Vec<usize>,
    /// The terms of later pages that its definition mentions, by index, in reading order.
    pub mentions: Vec<usize>,
    /// The pages (by index) that lead forward to it before it is defined: by a typed link, or by the site.
    pub mentioned: Vec<usize>,
}

impl Graph {
    /// Builds the graph and checks every rule.
    ///
    /// A page that cannot be read or whose directives are broken is left out: [`crate::refill::check`] reports it.
    pub fn build(book: &Book, glossary: Glossary) -> Self {
        let parts = in_order(book);
        let names: Vec<&str> = parts.iter().map(|part| part.name.as_str()).collect();
        let words = Words::new(&names, &glossary, false);
        let (pages, texts) = read_pages(&parts);
        let nodes = vec![Node::default(); glossary.terms.len()];
        let mut graph = Self { glossary, pages, nodes, findings: Vec::new() };
        let read: Vec<Read<'_>> = texts
            .iter()
            .enumerate()
            .filter_map(|(page, (text, prose))| {
                Some(Read::new(page, text, prose.as_ref()?, &words, &graph.pages[page].part))
            })
            .collect();

        graph.check_glossary(book);
        graph.find_homes();
        // Definitions before uses: which sense a use has depends on where each sense is defined.
        for it in &read {
            graph.find_definitions(it);
        }
        for it in &read {
            graph.find_uses(it);
        }
        graph.check_uses();
        graph.find_needs(&words);
        graph.check_spine();
        graph.check_quizzes(&words);
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

    pub(super) fn reading_order(&self, term: usize) -> (usize, usize, usize) {
        let node = &self.nodes[term];
        let start = node.defined.as_ref().map_or(usize::MAX, |place| place.start);
        (node.home.unwrap_or(usize::MAX), start, term)
    }

    pub(super) fn find_homes(&mut self) {
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
            self.report_term(rules::TERM_CHAPTER, id, &message);
        }
    }

    /// Every use on a page, each with its sense.
    pub(super) fn find_uses(&mut self, read: &Read<'_>) {
        for (run, hit) in &read.known {
            if let Some(it) = self.used(read, *run, hit) {
                self.pages[read.page].uses.push(it);
            }
        }
        for (run, hit) in &read.later {
            if let Some(it) = self.used(read, *run, hit) {
                self.pages[read.page].ahead.push(it);
            }
        }
    }

    /// The use at a hit, and the note of it where it is the first of its term; `None` for an everyday word.
    fn used(&mut self, read: &Read<'_>, index: usize, hit: &Hit) -> Option<Use> {
        let run: &Run = &read.prose.runs[index];
        let start = run.source_at(hit.range.start);
        let everyday = hit.ids.iter().any(|id| self.glossary.terms[*id].everyday);
        let homeless = hit.ids.iter().any(|id| self.nodes[*id].home.is_none());
        if homeless || (everyday && !hit.bold && hit.link.is_none()) {
            return None;
        }
        let term = self.sense(read.page, start, &hit.ids, hit.link.as_deref())?;
        let line = read.lines.line(start);
        let node = &mut self.nodes[term];
        if node.first_used.is_none() && !self.pages[read.page].map && !run.heading {
            node.first_used = Some(Place { page: read.page, start, line });
        }
        Some(Use {
            term,
            start,
            source: run
                .source_of(&hit.range, read.text)
                .map(|bytes| (bytes.start, read.text[bytes].to_owned())),
            line,
            text: run.text[hit.range.clone()].to_owned(),
            bold: hit.bold,
            link: hit.link.clone(),
            heading: run.heading,
            senses: hit.ids.clone(),
            run: index,
        })
    }

    /// The sense that words have at a place: the one they link to, else the page's own (the one defined last before
    /// the place), else the one defined last on an earlier page, else the first that will be defined.
    pub(super) fn sense(
        &self,
        page: usize,
        start: usize,
        ids: &[usize],
        link: Option<&str>,
    ) -> Option<usize> {
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

    /// What each definition needs and mentions: the terms of its paragraph and of its glossary sentence.
    fn find_needs(&mut self, words: &Words) {
        for id in 0..self.nodes.len() {
            let Some(home) = self.nodes[id].home else {
                continue;
            };
            let mut seen = self.in_paragraph(id, home);
            seen.extend(self.in_sentence(id, home, words));
            seen.remove(&id);
            let place = |term: &usize| self.reading_order(*term);
            // What the same page defines further down came to be used by the way, or the two would need each other.
            let (mut needs, later): (Vec<usize>, Vec<usize>) = seen
                .into_iter()
                .partition(|term| place(term) < place(&id) || self.is_looked_up(*term, home));
            let mut mentions: Vec<usize> =
                later.into_iter().filter(|term| self.nodes[*term].home > Some(home)).collect();
            needs.sort_by_key(place);
            mentions.sort_by_key(place);
            self.nodes[id].needs = needs;
            self.nodes[id].mentions = mentions;
        }
    }

    /// Whether a page may need a term wherever it stands: it is the toolbox's, and the page is not.
    pub(super) fn is_looked_up(&self, term: usize, page: usize) -> bool {
        let toolbox = Some(PageKind::Toolbox);
        self.home(term).is_some_and(|home| home.kind == toolbox) && self.pages[page].kind != toolbox
    }

    /// The terms in the paragraph that defines a term.
    fn in_paragraph(&self, id: usize, home: usize) -> BTreeSet<usize> {
        let Some(defined) = &self.nodes[id].defined else {
            return BTreeSet::new();
        };
        let Page { uses, ahead, .. } = &self.pages[home];
        let paragraph = uses.iter().find(|it| it.start == defined.start).map(|it| it.run);
        let beside = uses.iter().chain(ahead).filter(|it| Some(it.run) == paragraph);
        beside.map(|it| it.term).collect()
    }

    /// The terms in the glossary sentence of a term; those that come too late are reported.
    fn in_sentence(&mut self, id: usize, home: usize, words: &Words) -> BTreeSet<usize> {
        let Term { definition, part, .. } = self.glossary.terms[id].clone();
        let start = self.nodes[id].defined.as_ref().map_or(0, |place| place.start);
        let mut found = BTreeSet::new();
        let mut late = BTreeSet::new();
        for (range, seen) in words.find_text(&part, &definition) {
            if seen.iter().any(|id| self.glossary.terms[*id].everyday) {
                continue;
            }
            let Some(need) = self.sense(home, start, &seen, None) else {
                continue;
            };
            found.insert(need);
            let term = &self.glossary.terms[need];
            // A term of a later part is mentioned: the page asks nothing more of its reader.
            let comes_late = self.nodes[need].home > Some(home) && !self.is_looked_up(need, home);
            if comes_late && term.part == part && !seen.contains(&id) {
                late.insert((definition[range].to_owned(), term.chapter.clone()));
            }
        }
        for (word, chapter) in late {
            self.report_late(id, &word, &chapter);
        }
        found
    }
}

/// The pages of the parts in reading order, with what was read of each.
fn read_pages(parts: &[&Part]) -> (Vec<Page>, Vec<(String, Option<Prose>)>) {
    let chapters = parts.iter().flat_map(|part| {
        let mut chapters: Vec<_> = part.chapters.iter().collect();
        chapters.sort_by_key(|chapter| &chapter.id);
        chapters.into_iter().map(move |chapter| (part, chapter))
    });
    chapters
        .map(|(part, chapter)| {
            let text = std::fs::read_to_string(&chapter.path).unwrap_or_default();
            let prose = Prose::read(&text, &chapter.path).ok().filter(|_| !text.is_empty());
            let page = Page {
                part: part.name.clone(),
                id: chapter.id.clone(),
                path: chapter.path.clone(),
                kind: part.policy.pages.get(&chapter.id).map(|page| page.kind),
                map: is_map(&text),
                uses: Vec::new(),
                ahead: Vec::new(),
            };
            (page, (text, prose))
        })
        .unzip()
}

/// The parts in reading order, however the book was put together.
pub fn in_order(book: &Book) -> Vec<&Part> {
    let mut parts: Vec<&Part> = book.parts.iter().collect();
    parts.sort_by_key(|part| (part.policy.order, &part.name));
    parts
}
