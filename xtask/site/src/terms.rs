//! The glossary as the site uses it: finding terms in prose, and where each is defined.

use std::collections::BTreeSet;
use std::ops::Range;

use manuscript::glossary::{Glossary, Term};
use manuscript::prose::Finder;

use crate::html::slug;

/// All terms, what finds them, and which of them a page defines.
pub struct Terms {
    entries: Vec<Term>,
    finder: Finder,
    /// The terms that stand in bold in their home chapter, so that a link to the definition has a target.
    defined: BTreeSet<usize>,
}

impl Terms {
    /// Prepares the search for every form of every term.
    pub fn new(glossary: Glossary) -> Self {
        let entries = glossary.terms;
        let forms = entries.iter().enumerate().flat_map(|(i, entry)| {
            entry.forms().chain([entry.term.as_str()]).map(move |form| (i, form))
        });
        let finder = Finder::new(forms);
        Terms { entries, finder, defined: BTreeSet::new() }
    }

    /// All terms in the glossary's order.
    pub fn entries(&self) -> &[Term] {
        &self.entries
    }

    /// Remembers that the term's definition has an anchor.
    pub fn set_defined(&mut self, term: usize) {
        self.defined.insert(term);
    }

    /// Whether the term's definition has an anchor on its home page.
    pub fn is_defined(&self, term: usize) -> bool {
        self.defined.contains(&term)
    }

    /// The terms that the whole text stands for, up to punctuation: a bold word, a link's words.
    pub fn named(&self, text: &str) -> Vec<usize> {
        let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
        let mut hits = self.finder.find_text(bare);
        match hits.pop() {
            Some((range, terms)) if hits.is_empty() && range == (0..bare.len()) => terms,
            // A name with its sense in brackets ends in punctuation.
            _ => self.entries.iter().position(|e| e.term == text.trim()).into_iter().collect(),
        }
    }

    /// Every place in the prose where a form stands as whole words: its bytes and the terms it may mean.
    pub fn find(&self, text: &str) -> Vec<(Range<usize>, Vec<usize>)> {
        self.finder.find_text(text)
    }
}

/// The term's key in the pages' data, `kernel-svm`.
pub fn key(term: &Term) -> String {
    slug(&term.term)
}

/// The identifier of the term's definition on its home page, `term-kernel-svm`.
pub fn anchor(term: &Term) -> String {
    format!("term-{}", key(term))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(name: &str, word: &str, aliases: &[&str]) -> Term {
        Term {
            term: name.into(),
            word: word.into(),
            aliases: aliases.iter().map(|a| (*a).into()).collect(),
            definition: String::new(),
            chapter: "05a-kernels".into(),
            snippet: "kernels/xor".into(),
            confusable: vec![],
            everyday: false,
            part: "part1-vocabulary".into(),
            path: "glossary.toml".into(),
            line: 1,
        }
    }

    #[test]
    fn whole_texts_name_terms() {
        let terms = Terms::new(Glossary {
            terms: vec![
                term("kernel (machine learning)", "kernel", &["kernels"]),
                term("kernel (convolution)", "kernel", &[]),
                term("kernel density", "kernel density", &[]),
            ],
        });
        assert_eq!(terms.named("Kernels."), [0]);
        assert_eq!(terms.named("kernel"), [0, 1]);
        assert_eq!(terms.named("kernel density"), [2]);
        assert_eq!(terms.named("kernel (convolution)"), [1]);
        assert!(terms.named("density").is_empty() && terms.named("a kernel").is_empty());
        assert_eq!(key(&terms.entries()[1]), "kernel-convolution");
        let found = terms.find("The kernel\ndensity of kernels.");
        assert_eq!(found, [(4..18, vec![2]), (22..29, vec![0])]);
    }
}
