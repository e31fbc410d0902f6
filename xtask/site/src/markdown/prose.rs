//! Running text: the glossary's words in it, typographer's quotation marks, formulas.

use std::ops::Range;

use pulldown_cmark::Event;

use super::Writer;
use crate::html::escape;
use crate::terms;

impl Writer<'_> {
    /// Bold: a definition, an exercise's number, or a lead.
    pub(super) fn strong(&mut self) {
        let words = self.words_ahead();
        let home = self.place.chapter;
        let term =
            self.site.terms.named(&words).into_iter().find(|&i| {
                self.site.terms.entries()[i].chapter == home && !self.defined.contains(&i)
            });
        let html = self.inner_plain();
        if let Some(term) = term.filter(|_| self.hover) {
            self.defined.insert(term);
            self.seen.insert(term);
            self.out.n_definitions += 1;
            let id = self.out.ids.unique(&terms::anchor(&self.site.terms.entries()[term]));
            self.push(&format!("<dfn id=\"{id}\">{html}</dfn>"));
        } else if let Some((number, grade)) = exercise(&words) {
            self.push(&format!(
                "<strong class=\"exercise\">Exercise {number}</strong> <span class=\"grade {grade}\">{grade}</span>"
            ));
        } else {
            self.push(&format!("<strong>{html}</strong>"));
        }
    }

    /// A run of text and soft line breaks, with the glossary's words as links.
    pub(super) fn prose(&mut self) {
        let mut run = String::new();
        while let Some((event, range)) = self.events.get(self.at) {
            match event {
                Event::Text(text) => {
                    if let Some(at) = text.find('$')
                        && !self.text[..range.start + at].ends_with('\\')
                    {
                        let offset = range.start + at;
                        self.problem(
                            offset,
                            "a lone `$`: close the formula, or write `\\$` for a dollar sign",
                        );
                    }
                    // `problem` needs all of `self`, so the event is looked up again.
                    if let Some((Event::Text(text), _)) = self.events.get(self.at) {
                        run.push_str(text);
                    }
                }
                Event::SoftBreak => run.push('\n'),
                _ => break,
            }
            self.at += 1;
        }
        self.out.n_words += run.split_whitespace().count();
        if !self.hover {
            let html = self.typeset(&run);
            self.push(&html);
            return;
        }
        let site = self.site;
        let mut from = 0;
        let part = self.place.part.map_or("", |part| part.name.as_str());
        for (range, terms) in site.terms.find(part, &run) {
            let Some(term) = self.sense(&terms) else {
                continue;
            };
            let before = self.typeset(&run[from..range.start]);
            let words = self.typeset(&run[range.clone()]);
            self.push(&before);
            let (open, close) = self.term_link(term);
            self.push(&format!("{open}{words}{close}"));
            from = range.end;
        }
        let rest = self.typeset(&run[from..]);
        self.push(&rest);
    }

    /// Which of the terms that a word may mean it means here, if a definition is wanted at this place.
    pub(super) fn sense(&mut self, terms: &[usize]) -> Option<usize> {
        let entries = self.site.terms.entries();
        let at_home = terms.iter().copied().find(|&i| entries[i].chapter == self.place.chapter);
        let term = match (at_home, terms) {
            (Some(term), _) => term,
            (None, [only]) => *only,
            (None, _) => return None,
        };
        let entry = &entries[term];
        let early = entry.chapter == self.place.chapter && !self.defined.contains(&term);
        if entry.everyday || early || !self.site.terms.is_defined(term) || !self.seen.insert(term) {
            return None;
        }
        Some(term)
    }

    pub(super) fn term_link(&mut self, term: usize) -> (String, String) {
        self.out.terms.insert(term);
        let entry = &self.site.terms.entries()[term];
        let href = self.site.term_href(self.place.page, entry);
        (
            format!(
                "<a class=\"term\" href=\"{href}\" data-term=\"{}\">",
                escape(&terms::key(entry))
            ),
            "</a>".to_string(),
        )
    }

    /// Text with typographer's quotation marks, escaped.
    pub(super) fn typeset(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            let opens = self.last.is_whitespace() || "([{–—“‘/".contains(self.last);
            let c = match c {
                '"' if opens => '“',
                '"' => '”',
                '\'' if opens => '‘',
                '\'' => '’',
                c => c,
            };
            self.last = c;
            out.push(c);
        }
        // What an author escaped is meant; the browser test looks for signs that slipped through.
        escape(&out)
            .replace('$', "<span class=\"literal\">$</span>")
            .replace('\\', "<span class=\"literal\">\\</span>")
    }

    pub(super) fn formula(&mut self, latex: &str, display: bool, range: &Range<usize>) {
        self.last = 'x';
        match self.site.math.render(latex, display) {
            Ok(mathml) if display => {
                self.push(&format!("<span class=\"math-block scroll\">{mathml}</span>"));
            }
            Ok(mathml) => self.push(&format!("<span class=\"math\">{mathml}</span>")),
            Err(error) => {
                let mark = if display { 2 } else { 1 };
                let offset = range.start + mark + error.range.start.min(latex.len());
                let shown = latex.trim().replace('\n', " ");
                self.problem(
                    offset,
                    format!("the formula `{shown}` does not parse: {}", error.message),
                );
            }
        }
    }
}

/// `Exercise 2 (medium).` as its number and its grade.
fn exercise(words: &str) -> Option<(&str, &str)> {
    let rest = words.strip_prefix("Exercise ")?;
    let (number, rest) = rest.split_once(" (")?;
    let (grade, end) = rest.split_once(')')?;
    let known = matches!(grade, "easy" | "medium" | "hard");
    (known && matches!(end, "" | ".") && number.bytes().all(|b| b.is_ascii_digit()))
        .then_some((number, grade))
}
