//! The words of the glossary as a page of one part sees them.
//!
//! A page knows the terms of its own part and of the parts before it: a word has their senses, and among their forms
//! the longest wins. What only a later part defines is found beside them, never instead of them. So a term that
//! somebody adds to a later part changes nothing that a page of an earlier part has to do.

use std::ops::Range;

use crate::glossary::Glossary;
use crate::prose::{Finder, Hit, Run};

/// Finds the terms of a glossary in the text of any part.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// The parts in reading order.
    parts: Vec<String>,
    /// The part of each term, as an index into `parts`.
    part_of: Vec<usize>,
    layers: Vec<Layer>,
}

/// What the pages of one part find.
#[derive(Debug, Clone, Default)]
struct Layer {
    /// Terms of the part and of the parts before it.
    known: Finder,
    /// Terms of the parts after it.
    later: Finder,
}

/// Bytes of a text and the terms that stand there.
type Found = (Range<usize>, Vec<usize>);

impl Words {
    /// Prepares the search for every form of every term; with `names` also for the terms' own names (`kernel (SVM)`).
    ///
    /// `parts` are the packages of the parts in reading order.
    pub fn new<S: AsRef<str>>(parts: &[S], glossary: &Glossary, names: bool) -> Self {
        let parts: Vec<String> = parts.iter().map(|part| part.as_ref().to_owned()).collect();
        let index = |name: &str| parts.iter().position(|part| part == name).unwrap_or(0);
        let part_of: Vec<usize> = glossary.terms.iter().map(|term| index(&term.part)).collect();
        let forms = |wanted: &dyn Fn(usize) -> bool| {
            let terms = glossary.terms.iter().enumerate().filter(|(id, _)| wanted(part_of[*id]));
            Finder::new(terms.flat_map(|(id, term)| {
                let name = names.then_some(term.term.as_str());
                term.forms().chain(name).map(move |form| (id, form))
            }))
        };
        let layer = |part| Layer { known: forms(&|of| of <= part), later: forms(&|of| of > part) };
        let layers = (0..parts.len().max(1)).map(layer).collect();
        Self { parts, part_of, layers }
    }

    /// What the page of a part finds in a text: bytes, and the terms that may be meant there. Where only later parts
    /// define the words, the terms are those of the nearest of them.
    pub fn find_text(&self, part: &str, text: &str) -> Vec<Found> {
        let layer = self.layer(part);
        let mut found = layer.known.find_text(text);
        let later = layer.later.find_text(text);
        let alone: Vec<Found> =
            later.into_iter().filter(|(range, _)| found.iter().all(apart(range))).collect();
        found.extend(alone.into_iter().map(|(range, ids)| (range, self.nearest(ids))));
        found.sort_by_key(|(range, _)| range.start);
        found
    }

    /// The hits in a run of a page: of the terms that its part knows, and of those that only later parts define.
    pub fn find(&self, part: &str, run: &Run) -> (Vec<Hit>, Vec<Hit>) {
        let layer = self.layer(part);
        let known = layer.known.find(run);
        let mut later = layer.later.find(run);
        later.retain(|hit| known.iter().all(|k| disjoint(&k.range, &hit.range)));
        for hit in &mut later {
            hit.ids = self.nearest(std::mem::take(&mut hit.ids));
        }
        (known, later)
    }

    fn layer(&self, part: &str) -> &Layer {
        // What belongs to no part may use every word.
        let last = self.layers.len().saturating_sub(1);
        &self.layers[self.parts.iter().position(|name| name == part).unwrap_or(last)]
    }

    /// Those of the terms that belong to the first part that has one of them.
    fn nearest(&self, mut ids: Vec<usize>) -> Vec<usize> {
        let first = ids.iter().map(|id| self.part_of[*id]).min();
        ids.retain(|id| Some(self.part_of[*id]) == first);
        ids
    }
}

fn apart(range: &Range<usize>) -> impl Fn(&Found) -> bool {
    let range = range.clone();
    move |(other, _)| disjoint(other, &range)
}

fn disjoint(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.end <= b.start || b.end <= a.start
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::Term;

    fn term(part: &str, name: &str, word: &str) -> Term {
        Term {
            term: name.into(),
            word: word.into(),
            aliases: vec![],
            definition: String::new(),
            chapter: String::new(),
            snippet: String::new(),
            confusable: vec![],
            everyday: false,
            part: part.into(),
            path: "glossary.toml".into(),
            line: 1,
        }
    }

    #[test]
    fn a_page_sees_what_later_parts_define_only_where_its_own_words_leave_room() {
        let glossary = Glossary {
            terms: vec![
                term("p1", "kernel (SVM)", "kernel"),
                term("p2", "kernel (grid)", "kernel"),
                term("p2", "kernel function", "kernel function"),
                term("p2", "token (text)", "token"),
                term("p3", "token (login)", "token"),
            ],
        };
        let words = Words::new(&["p1", "p2", "p3"], &glossary, false);
        let text = "a kernel function, a token";
        assert_eq!(words.find_text("p1", text), [(2..8, vec![0]), (21..26, vec![3])]);
        assert_eq!(words.find_text("p2", text), [(2..17, vec![2]), (21..26, vec![3])]);
        assert_eq!(words.find_text("p2", "kernel"), [(0..6, vec![0, 1])]);
        assert_eq!(words.find_text("p3", "token"), [(0..5, vec![3, 4])]);
    }
}
