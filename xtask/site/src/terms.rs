//! The glossary as the site uses it: finding terms in prose, and where each is defined.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use manuscript::glossary::{Glossary, Term};
use manuscript::markdown::options;
use manuscript::prose::Finder;
use manuscript::terms::words::Words;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::html::slug;

/// All terms, what finds them, and which of them a page defines.
pub struct Terms {
    entries: Vec<Term>,
    /// Each term's place in `entries`, by its full name.
    by_name: HashMap<String, usize>,
    finder: Finder,
    /// What the pages of each part find in their prose: words of later parts lead forward, and never hide their own.
    words: Words,
    /// The terms that stand in bold in their home chapter, so that a link to the definition has a target.
    defined: BTreeSet<usize>,
}

impl Terms {
    /// Prepares the search for every form of every term; `parts` are the parts' packages in reading order.
    pub fn new<S: AsRef<str>>(parts: &[S], glossary: Glossary) -> Self {
        let words = Words::new(parts, &glossary, true);
        let entries = glossary.terms;
        let forms = entries.iter().enumerate().flat_map(|(i, entry)| {
            entry.forms().chain([entry.term.as_str()]).map(move |form| (i, form))
        });
        let finder = Finder::new(forms);
        let by_name = entries.iter().enumerate().map(|(i, e)| (e.term.clone(), i)).collect();
        Terms { entries, by_name, finder, words, defined: BTreeSet::new() }
    }

    /// The term of this full name, `kernel (convolution)`.
    pub fn by_name(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).copied()
    }

    /// All terms in the glossary's order.
    pub fn entries(&self) -> &[Term] {
        &self.entries
    }

    /// Remembers which terms the chapter defines, a bold word in its home chapter: these definitions have an anchor.
    pub fn note_definitions(&mut self, chapter: &str, text: &str) {
        for words in bold(text) {
            let fresh = |&i: &usize| self.entries[i].chapter == chapter && !self.is_defined(i);
            if let Some(term) = self.named(&words).into_iter().find(fresh) {
                self.defined.insert(term);
            }
        }
    }

    /// Whether the term's definition has an anchor on its home page.
    pub fn is_defined(&self, term: usize) -> bool {
        self.defined.contains(&term)
    }

    /// The terms that the whole text stands for, up to punctuation: a bold word, a link's words.
    pub fn named(&self, text: &str) -> Vec<usize> {
        let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
        // A name may end in punctuation: k-means++, or one with its sense in brackets.
        if let Some(term) = self.by_name(text.trim()).filter(|_| text.trim() != bare) {
            return vec![term];
        }
        let mut hits = self.finder.find_text(bare);
        match hits.pop() {
            Some((range, terms)) if hits.is_empty() && range == (0..bare.len()) => terms,
            _ => vec![],
        }
    }

    /// Every place in the prose of a part where a form stands as whole words: its bytes and the terms it may mean.
    ///
    /// A single letter in running text is more often a label than the number *e*: it counts where it is bold or linked.
    pub fn find(&self, part: &str, text: &str) -> Vec<(Range<usize>, Vec<usize>)> {
        let mut hits = self.words.find_text(part, text);
        hits.retain(|(range, _)| text[range.clone()].chars().nth(1).is_some());
        hits
    }
}

/// The bold words of a chapter in their order.
fn bold(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open: Option<String> = None;
    for event in Parser::new_ext(text, options()) {
        match (event, &mut open) {
            (Event::Start(Tag::Strong), _) => open = Some(String::new()),
            (Event::Text(words) | Event::Code(words), Some(bold)) => bold.push_str(&words),
            (Event::SoftBreak, Some(bold)) => bold.push(' '),
            (Event::End(TagEnd::Strong), _) => found.extend(open.take()),
            _ => {}
        }
    }
    found
}

/// The term's key in the pages' data, `kernel-svm`; a plus is spelled out, or k-means++ would be k-means.
pub fn key(term: &Term) -> String {
    slug(&term.term.replace('+', "-plus"))
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
        let terms = Terms::new(
            &["part1"],
            Glossary {
                terms: vec![
                    term("kernel (machine learning)", "kernel", &["kernels"]),
                    term("kernel (convolution)", "kernel", &[]),
                    term("kernel density", "kernel density", &[]),
                ],
            },
        );
        assert_eq!(terms.named("Kernels."), [0]);
        assert_eq!(terms.named("kernel"), [0, 1]);
        assert_eq!(terms.named("kernel density"), [2]);
        assert_eq!(terms.named("kernel (convolution)"), [1]);
        assert!(terms.named("density").is_empty() && terms.named("a kernel").is_empty());
        assert_eq!(key(&terms.entries()[1]), "kernel-convolution");
        assert_eq!(key(&term("k-means++", "k-means++", &[])), "k-means-plus-plus");
        let found = terms.find("part1", "The kernel\ndensity of kernels.");
        assert_eq!(found, [(4..18, vec![2]), (22..29, vec![0])]);
    }

    #[test]
    fn a_letter_is_a_term_only_where_the_author_says_so() {
        let terms =
            Terms::new(&["part1"], Glossary { terms: vec![term("e", "e", &["Euler's number"])] });
        assert!(terms.find("part1", "What do (d) and (e) have in common?").is_empty());
        assert_eq!(terms.find("part1", "Here Euler's number helps.").len(), 1);
        assert_eq!(terms.named("e"), [0]);
    }
}
