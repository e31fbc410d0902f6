//! The HTML that a chapter may use: folds, comments, and a few harmless tags.

use std::ops::Range;

use manuscript::Problem;

use super::{Writer, capital, inline};
use crate::html::escape;

/// What a fold's summary begins with whose content is to be guessed first.
const PREDICT: &str = "Predict, then reveal";

impl Writer<'_> {
    /// Raw HTML: managed blocks, folds, comments, and a few harmless tags.
    pub(super) fn raw_html(&mut self, html: &str, range: Range<usize>) {
        let mut rest = html;
        while let Some(at) = rest.find('<') {
            self.push(&escape(&rest[..at]));
            rest = &rest[at..];
            if let Some(comment) = rest.strip_prefix("<!--") {
                rest = self.comment(comment);
                continue;
            }
            let here = range.start + html.len() - rest.len();
            let end = rest.find('>').map_or(rest.len(), |at| at + 1);
            let (tag, behind) = rest.split_at(end);
            rest = match self.tag(tag, behind, here) {
                Some(behind) => behind,
                None => return,
            };
        }
        if !rest.trim().is_empty() {
            self.push(&escape(rest));
        }
    }

    /// A comment: the place of a managed block, or nothing. Gives what stands behind it.
    fn comment<'t>(&mut self, comment: &'t str) -> &'t str {
        let end = comment.find("-->").unwrap_or(comment.len());
        if let Some(block) = comment[..end].strip_prefix("block ").and_then(|n| n.parse().ok()) {
            self.managed(block);
        } else if &comment[..end] == super::END_OF_BODY {
            self.push("</div>\n");
            self.hover = true;
        }
        comment[end..].strip_prefix("-->").unwrap_or("")
    }

    /// One tag, at byte `here` of the page; gives what is left behind it, or `None` where it cannot be read.
    fn tag<'t>(&mut self, tag: &str, behind: &'t str, here: usize) -> Option<&'t str> {
        match tag {
            "<details>" => {
                self.folds.push((here, false));
                self.push("<details class=\"fold\">");
            }
            "</details>" => match self.folds.pop() {
                Some((_, true)) => self.push("</div></details>\n"),
                Some((open, false)) => self.problem(open, "`<details>` wants a `<summary>`"),
                None => self.problem(here, "`</details>` closes nothing"),
            },
            "<summary>" => return self.summary_tag(behind, here),
            "<br>" | "<br/>" | "<br />" => self.push("<br>"),
            "<kbd>" | "</kbd>" | "<sub>" | "</sub>" | "<sup>" | "</sup>" => self.push(tag),
            _ => self.problem(
                here,
                format!(
                    "raw HTML `{tag}`: a chapter may use details, summary, br, kbd, sub and sup"
                ),
            ),
        }
        Some(behind)
    }

    fn summary_tag<'t>(&mut self, behind: &'t str, here: usize) -> Option<&'t str> {
        let Some((words, rest)) = behind.split_once("</summary>") else {
            self.problem(here, "`<summary>` and `</summary>` stand on one line");
            return None;
        };
        match self.folds.last_mut() {
            Some((_, summary)) if !*summary => *summary = true,
            _ => {
                self.problem(here, "`<summary>` stands once, first in `<details>`");
                return None;
            }
        }
        self.summary(words, here);
        Some(rest)
    }

    fn summary(&mut self, words: &str, offset: usize) {
        let (class, kind, text) = match words.split_once(':') {
            Some((lead, text)) if lead.trim() == PREDICT => ("predict", PREDICT, text.trim()),
            _ if words.trim() == "Solution" => ("solution", "", words.trim()),
            _ => ("reveal", "", words.trim()),
        };
        let place = self.place;
        let html = match inline(self.site, place, text) {
            Ok(html) => capital(&html),
            Err(problems) => {
                let line = self.line(offset);
                self.problems.extend(problems.into_iter().map(|p| Problem { line, ..p }));
                String::new()
            }
        };
        // The fold's own tag was written before its kind was known.
        if let Some(at) = self.out.html.rfind("<details class=\"fold\">") {
            self.out.html.replace_range(at.., &format!("<details class=\"fold {class}\">"));
        }
        let kind = if kind.is_empty() {
            String::new()
        } else {
            format!("<span class=\"fold-kind\">{kind}</span> ")
        };
        self.push(&format!("<summary>{kind}<span class=\"fold-title\">{html}</span></summary><div class=\"fold-body\">\n"));
    }
}
