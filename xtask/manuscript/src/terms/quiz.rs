//! The words of recall questions: what a page asks about, its reader has met.

use std::path::Path;

use harness::error::did_you_mean;
use harness::policy::PageKind;

use super::graph::Graph;
use super::words::Words;
use crate::prose::Prose;
use crate::quiz::{Quiz, Text};
use crate::rules;

impl Graph {
    /// Checks the terms that the questions of each page name, and the words that they use: defined on the page or before
    /// it, or in the toolbox, and for a spine page never on a side page. Nothing leads forward from a question.
    ///
    /// A file that breaks its own rules is left out: [`Quiz::read`] tells them. So is a map, which may use any word.
    pub(super) fn check_quizzes(&mut self, words: &Words) {
        for page in 0..self.pages.len() {
            let Ok(Some(quiz)) = Quiz::read(&self.pages[page].path) else { continue };
            if self.pages[page].map {
                continue;
            }
            for name in quiz.questions.iter().flat_map(|question| &question.terms) {
                self.check_named(page, &quiz.path, name);
            }
            for text in quiz.texts() {
                self.check_words(page, &quiz.path, text, words);
            }
        }
    }

    /// A term that a question is about.
    fn check_named(&mut self, page: usize, path: &Path, name: &Text) {
        let terms = &self.glossary.terms;
        let Some(term) = terms.iter().position(|term| term.term == name.text) else {
            let hint = did_you_mean(&name.text, terms.iter().map(|term| &term.term));
            let message = format!("`{}` is no term of the glossary{hint}", name.text);
            return self.report(rules::QUIZ_TERMS, path, name.line, message);
        };
        if let Some(why) = self.unmet(page, term) {
            let message = format!("asks about `{}`, which {why}", name.text);
            self.report(rules::QUIZ_TERMS, path, name.line, message);
        }
    }

    /// The words of a question, an answer or a reason.
    fn check_words(&mut self, page: usize, path: &Path, text: &Text, words: &Words) {
        let part = self.pages[page].part.clone();
        // Without managed blocks there is nothing to refuse.
        let prose = Prose::read(&text.text, path).unwrap_or_default();
        for run in &prose.runs {
            for hit in words.find(&part, run).0 {
                if hit.ids.iter().any(|id| self.glossary.terms[*id].everyday) {
                    continue;
                }
                // At the page's foot all that it defines is defined.
                let sense = self.sense(page, usize::MAX, &hit.ids, None);
                if let Some(why) = sense.and_then(|term| self.unmet(page, term)) {
                    let message = format!("uses `{}`, which {why}", &run.text[hit.range.clone()]);
                    self.report(rules::QUIZ_TERMS, path, text.line, message);
                }
            }
        }
    }

    /// Why the reader of a page has not met a term at the page's foot; `None` for one that they have.
    fn unmet(&self, page: usize, term: usize) -> Option<String> {
        let home = self.nodes[term].home?;
        let side = self.pages[page].kind == Some(PageKind::Spine)
            && self.pages[home].kind.is_some_and(PageKind::is_beside);
        let id = &self.pages[home].id;
        if home > page && !self.is_looked_up(term, page) {
            Some(format!("{id} defines later"))
        } else {
            side.then(|| format!("only the side page {id} explains"))
        }
    }
}
