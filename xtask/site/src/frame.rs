//! The frame around a page: the head, the bar, the list of contents at the side, the pages before and after.
//!
//! The templates in `theme/` have slots, `@NAME@`, each filled once in one pass; what is filled in is not looked at again.

use std::collections::HashMap;
use std::fmt::Write;

use harness::discover::{Book, MapEntry};
use harness::policy::PageKind;

use crate::html::escape;
use crate::page::{COVER, GLOSSARY, PRINT, Page};
use crate::theme::TITLE;

const PAGE: &str = include_str!("../theme/page.html");
const SOURCE: &str = include_str!("../theme/source.html");
const REDIRECT: &str = include_str!("../theme/redirect.html");
const HEAD: &str = include_str!("../theme/head.html");
const BRAND: &str = include_str!("../theme/brand.html");
const THEME_BUTTON: &str = include_str!("../theme/theme-button.html");

/// What all pages of a site have in common, made once.
pub struct Frame {
    /// The list of contents, for pages in the site's folder and for pages one folder below.
    sidebars: [Sidebar; 2],
    pagers: HashMap<String, String>,
}

impl Frame {
    /// The frame of these pages in their order.
    pub fn new(book: &Book, pages: &[Page]) -> Self {
        Frame {
            sidebars: ["", "../"].map(|root| Sidebar::new(book, pages, root)),
            pagers: pagers(pages),
        }
    }

    /// A page in its frame; `terms` are its definitions as a script of data, or nothing.
    pub fn page(&self, page: &Page, terms: &str) -> String {
        let pager = self.pagers.get(&page.path).map_or("", String::as_str);
        self.fill(page, &one_article(page), pager, terms)
    }

    /// A part's pages as one, for paper: no list before and after, no hover.
    pub fn print(&self, page: &Page) -> String {
        self.fill(page, &page.html, "", "")
    }

    fn fill(&self, page: &Page, content: &str, pager: &str, terms: &str) -> String {
        let root = root_of(&page.path);
        let printed = page.path.ends_with(&format!("/{PRINT}"));
        let title = match (page.number.as_str(), page.title.as_str()) {
            (_, TITLE) => TITLE.to_string(),
            ("", title) => format!("{title} - {TITLE}"),
            (number, title) => format!("{number} · {title} - {TITLE}"),
        };
        let sidebar = self.sidebars[usize::from(!root.is_empty())].at(&page.path);
        fill(
            PAGE,
            &[
                ("ROOT", &root),
                ("HEAD", &head(&root, &title, if printed { "" } else { " media=\"print\"" })),
                (
                    "PRINTED",
                    if printed { "<meta name=\"robots\" content=\"noindex\">" } else { "" },
                ),
                ("CLASS", if printed { " class=\"print-page\"" } else { "" }),
                ("BRAND", &fill(BRAND, &[("ROOT", &root)])),
                ("THEME", THEME_BUTTON),
                ("SIDEBAR", &sidebar),
                ("CONTENT", content),
                ("PAGER", pager),
                ("TERMS", terms),
            ],
        )
    }
}

/// A page's content, named, so that scripts know where they are.
pub fn one_article(page: &Page) -> String {
    format!("<article class=\"page\" data-page=\"{}\">\n{}\n</article>", page.path, page.html)
}

/// A whole file of the book: its name, the page that shows it, its line numbers and its code as HTML.
pub fn source(file: &str, page: &str, numbers: &str, code: &str) -> String {
    let root = root_of(page);
    let file = escape(file);
    fill(
        SOURCE,
        &[
            ("ROOT", &root),
            ("HEAD", &head(&root, &format!("{file} - {TITLE}"), " media=\"print\"")),
            ("BRAND", &fill(BRAND, &[("ROOT", &root)])),
            ("THEME", THEME_BUTTON),
            ("FILE", &file),
            ("NUMBERS", numbers),
            ("CODE", code),
        ],
    )
}

/// The page at an old address, with the way from there to the new one.
pub fn redirect(page: &str, to: &str) -> String {
    let root = root_of(page);
    let head = head(&root, &format!("Moved - {TITLE}"), " media=\"print\"");
    fill(REDIRECT, &[("ROOT", &root), ("HEAD", &head), ("TO", &escape(to))])
}

fn head(root: &str, title: &str, media: &str) -> String {
    fill(HEAD, &[("ROOT", root), ("TITLE", title), ("MEDIA", media)])
}

/// The way from a page to the site's folder.
fn root_of(page: &str) -> String {
    "../".repeat(page.matches('/').count())
}

/// The template with its slots filled, in one pass.
pub fn fill(template: &str, slots: &[(&str, &str)]) -> String {
    let n_bytes: usize = slots.iter().map(|(_, value)| value.len()).sum();
    let mut out = String::with_capacity(template.len() + n_bytes);
    let mut pieces = template.split('@');
    out.push_str(pieces.next().unwrap_or_default());
    let mut is_name = true;
    for piece in pieces {
        match slots.iter().find(|(name, _)| is_name && *name == piece) {
            Some((_, value)) => {
                out.push_str(value);
                is_name = false;
            }
            None => {
                if is_name {
                    out.push('@');
                }
                out.push_str(piece);
                is_name = true;
            }
        }
    }
    out
}

/// The list of contents with the places where a page is marked as the current one.
struct Sidebar {
    html: String,
    /// For each page, the byte in `html` behind its link's address.
    marks: HashMap<String, usize>,
}

/// What a page's kind is called.
pub fn kind_words(kind: PageKind) -> &'static str {
    match kind {
        PageKind::Spine => "Spine",
        PageKind::Side => "Side",
        PageKind::Toolbox => "Toolbox",
        PageKind::Reference => "Reference",
    }
}

impl Sidebar {
    fn new(book: &Book, pages: &[Page], root: &str) -> Self {
        let mut sidebar = Sidebar { html: String::new(), marks: HashMap::new() };
        sidebar.html.push_str("<nav class=\"sidebar\" id=\"sidebar\" aria-label=\"Contents\">\n<p class=\"sidebar-top\">");
        sidebar.link(root, COVER, "Cover");
        sidebar.html.push_str("</p>\n");
        if pages.iter().any(|page| page.kind.is_some()) {
            sidebar.html.push_str(LEGEND);
        }
        for entry in book.map() {
            let own =
                pages.iter().filter(|page| entry.part.is_some_and(|part| part.name == page.part));
            sidebar.part(&entry, &own.collect::<Vec<_>>(), root);
        }
        sidebar.html.push_str("<p class=\"sidebar-end\">");
        sidebar.link(root, GLOSSARY, "Glossary");
        sidebar.html.push('\n');
        sidebar.link(root, PRINT, "Print the book");
        sidebar.html.push_str("</p>\n</nav>");
        sidebar
    }

    fn part(&mut self, entry: &MapEntry<'_>, pages: &[&Page], root: &str) {
        let Some(part) = entry.part.filter(|_| !pages.is_empty()) else { return };
        let _ = writeln!(
            self.html,
            "<details class=\"sidebar-part\" data-fold=\"{}\" open><summary><span>{}</span> {}</summary>",
            part.name,
            entry.roman,
            escape(entry.title)
        );
        for chapter in pages.chunk_by(|a, b| a.chapter == b.chapter) {
            let title = chapter[0].chapter.and_then(|n| Some((n, part.policy.chapter_title(n)?)));
            // A chapter of one page is that page.
            let folds = title.filter(|_| chapter.len() > 1);
            if let Some((number, title)) = folds {
                let _ = write!(
                    self.html,
                    "<details class=\"sidebar-chapter\" data-fold=\"{number}\" open><summary><span class=\"sidebar-number\">{number}</span> {}</summary>",
                    escape(title)
                );
            }
            self.html.push_str("<ol>\n");
            for page in chapter {
                self.page(page, root);
            }
            self.html.push_str(if folds.is_some() { "</ol></details>\n" } else { "</ol>\n" });
        }
        self.html.push_str("</details>\n");
    }

    fn page(&mut self, page: &Page, root: &str) {
        let _ = write!(self.html, "<li><a href=\"{root}{0}\" data-page=\"{0}\"", page.path);
        self.marks.insert(page.path.clone(), self.html.len());
        let _ = write!(
            self.html,
            "><span class=\"sidebar-number\">{}</span><span>{}",
            escape(&page.number),
            escape(&page.title)
        );
        if let Some(word) = page.kind.map(kind_words) {
            let _ = write!(self.html, "<span class=\"kind {}\">{word}", word.to_lowercase());
            if let Some(minutes) = page.minutes {
                let _ = write!(self.html, " · {minutes} min");
            }
            self.html.push_str("</span>");
        }
        self.html.push_str("</span></a></li>\n");
    }

    fn link(&mut self, root: &str, path: &str, words: &str) {
        let _ = write!(self.html, "<a href=\"{root}{path}\"");
        self.marks.insert(path.to_string(), self.html.len());
        let _ = write!(self.html, ">{words}</a>");
    }

    /// The list with this page marked.
    fn at(&self, page: &str) -> String {
        // A letter of the glossary is not in the list, but the glossary is.
        let (known, mark) = match page.starts_with("glossary-") {
            true => (GLOSSARY, " aria-current=\"true\""),
            false => (page, " aria-current=\"page\""),
        };
        match self.marks.get(known) {
            Some(&at) => [&self.html[..at], mark, &self.html[at..]].concat(),
            None => self.html.clone(),
        }
    }
}

/// What the marks beside pages mean.
const LEGEND: &str = "<p class=\"sidebar-legend\"><span class=\"kind spine\">Spine</span> everyone reads, <span class=\"kind side\">Side</span> goes deeper, <span class=\"kind toolbox\">Toolbox</span> and <span class=\"kind reference\">Reference</span> are looked up.</p>\n";

/// The links to the pages before and after, by page.
fn pagers(pages: &[Page]) -> HashMap<String, String> {
    let mut pagers = HashMap::new();
    for (i, page) in pages.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|i| pages.get(i));
        let neighbors = [(before, "prev", "Previous"), (pages.get(i + 1), "next", "Next")];
        let mut html = String::from("<nav class=\"pager\" id=\"pager\" aria-label=\"Pages\">\n");
        for (neighbor, rel, label) in neighbors {
            let Some(to) = neighbor else { continue };
            let number = if to.number.is_empty() {
                String::new()
            } else {
                format!("<span class=\"pager-number\">{}</span> ", escape(&to.number))
            };
            let _ = writeln!(
                html,
                "<a class=\"pager-{rel}\" rel=\"{rel}\" href=\"{}{}\"><span class=\"pager-label\">{label}</span><span class=\"pager-title\">{number}{}</span></a>",
                root_of(&page.path),
                to.path,
                escape(&to.title)
            );
        }
        html.push_str("</nav>");
        pagers.insert(page.path.clone(), html);
    }
    pagers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_are_filled_once_and_other_signs_stay() {
        let filled = fill("a @X@ b@c @Y@@X@ @NO@.", &[("X", "@Y@"), ("Y", "2")]);
        assert_eq!(filled, "a @Y@ b@c 2@Y@ @NO@.");
    }
}
