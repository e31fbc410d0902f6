//! Links and images: to other pages, to files of the book, to the world.

use std::ops::Range;
use std::path::Path;

use manuscript::markdown::resolve;

use super::{Promised, Writer};
use crate::html::escape;
use crate::svg;

impl Writer<'_> {
    pub(super) fn link(&mut self, target: &str, title: &str, range: Range<usize>) {
        let title =
            if title.is_empty() { String::new() } else { format!(" title=\"{}\"", escape(title)) };
        let Some((path, wanted)) = resolve(self.place.file, target) else {
            let html = self.inner_plain();
            self.push(&format!(
                "<a href=\"{}\" rel=\"external noreferrer\"{title}>{html}</a>",
                escape(target)
            ));
            return;
        };
        let site = self.site;
        let href = match site.page_of(&path) {
            Some(page) => match self.term_of_link(page, wanted.as_deref()) {
                // A link whose words are a term, to the chapter that defines it, shows the definition.
                Some(term) => {
                    self.seen.insert(term);
                    let (open, close) = self.term_link(term);
                    let html = self.inner_plain();
                    self.push(&format!("{open}{html}{close}"));
                    return;
                }
                None => self.way_to(page, wanted, &range),
            },
            None => self.way_to_file(target, &path, &range),
        };
        let html = self.inner_plain();
        self.push(&format!("<a href=\"{}\"{title}>{html}</a>", escape(&href)));
    }

    /// The term that the link's words name, where the link leads to the page that defines it.
    fn term_of_link(&self, page: &str, anchor: Option<&str>) -> Option<usize> {
        if anchor.is_some() {
            return None;
        }
        let terms = &self.site.terms;
        terms.named(&self.words_ahead()).into_iter().find(|&i| {
            terms.is_defined(i) && self.site.chapter_page(&terms.entries()[i].chapter) == Some(page)
        })
    }

    /// The address of another page, or of a place on it, which is promised to be there.
    fn way_to(&mut self, page: &str, anchor: Option<String>, range: &Range<usize>) -> String {
        let own = page == self.place.page;
        let mut href = if own { String::new() } else { self.site.relative(self.place.page, page) };
        match anchor {
            Some(anchor) => {
                href.push_str(&format!("#{anchor}"));
                let line = self.line(range.start);
                self.out.promised.push(Promised { line, page: page.to_string(), anchor });
            }
            None if own => href.push('#'),
            None => {}
        }
        href
    }

    /// The address of the page that shows a file of the book.
    fn way_to_file(&mut self, target: &str, path: &Path, range: &Range<usize>) -> String {
        let wrong = if path.is_file() {
            match self.site.want_source(path) {
                Some(page) => return self.site.relative(self.place.page, &page),
                None => format!("the link `{target}` leads out of the book's folder"),
            }
        } else if path.is_dir() {
            format!("broken link `{target}`: a folder, and a page of the site shows one file")
        } else {
            format!("broken link `{target}`: no such file")
        };
        self.problem(range.start, wrong);
        String::new()
    }

    pub(super) fn image(&mut self, target: &str, range: Range<usize>) {
        let alt = self.words_ahead();
        let _ = self.inner_plain();
        let Some((path, _)) = resolve(self.place.file, target) else {
            self.problem(
                range.start,
                format!("the image `{target}` lies on another host, and the site makes no request"),
            );
            return;
        };
        if alt.trim().is_empty() {
            self.problem(
                range.start,
                format!("the image `{target}` has no text for those who cannot see it"),
            );
        }
        if !path.is_file() {
            self.problem(range.start, format!("missing image `{target}`: no such file"));
        } else if path.extension().is_some_and(|e| e == "svg") {
            let prefix = self.out.ids.unique("picture");
            let svg = std::fs::read_to_string(&path).map_err(|error| error.to_string());
            match svg.and_then(|svg| svg::inline(&svg, &prefix, &alt)) {
                Ok(svg) => self.push(&format!("<span class=\"picture scroll\">{svg}</span>")),
                Err(what) => self.problem(range.start, format!("the image `{target}`: {what}")),
            }
        } else if let Some(place) = self.site.want_image(&path) {
            let src = self.site.relative(self.place.page, &place);
            self.push(&format!(
                "<img src=\"{}\" alt=\"{}\" loading=\"lazy\">",
                escape(&src),
                escape(&alt)
            ));
        } else {
            self.problem(
                range.start,
                format!("the image `{target}` lies outside of the book's folder"),
            );
        }
    }
}
