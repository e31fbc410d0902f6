//! The look: the template, styles, scripts and fonts in `theme/`, compiled in, with the list of pages filled in.

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;

use crate::html::escape;
use crate::map;
use crate::site::Page;

/// The book's title.
pub const TITLE: &str = "Groundwork";

/// The template of a page that shows a whole file.
pub const SOURCE: &str = include_str!("../theme/source.html");

const TEMPLATE: &str = include_str!("../theme/index.hbs");

/// Every file of the theme but the template, with its place in the driver's theme folder.
const FILES: [(&str, &[u8]); 11] = [
    ("book.js", include_bytes!("../theme/book.js")),
    ("css/general.css", include_bytes!("../theme/css/general.css")),
    ("css/print.css", include_bytes!("../theme/css/print.css")),
    ("favicon.svg", include_bytes!("../theme/favicon.svg")),
    ("fonts/LICENSES.txt", include_bytes!("../theme/fonts/LICENSES.txt")),
    ("fonts/jetbrains-mono.woff2", include_bytes!("../theme/fonts/jetbrains-mono.woff2")),
    ("fonts/source-sans-3.woff2", include_bytes!("../theme/fonts/source-sans-3.woff2")),
    ("fonts/source-serif-4.woff2", include_bytes!("../theme/fonts/source-serif-4.woff2")),
    (
        "fonts/source-serif-4-greek.woff2",
        include_bytes!("../theme/fonts/source-serif-4-greek.woff2"),
    ),
    (
        "fonts/source-serif-4-italic.woff2",
        include_bytes!("../theme/fonts/source-serif-4-italic.woff2"),
    ),
    (
        "fonts/texgyre-pagella-math.woff2",
        include_bytes!("../theme/fonts/texgyre-pagella-math.woff2"),
    ),
];

/// Writes the driver's theme folder.
///
/// # Errors
/// A file cannot be written.
pub fn write(folder: &Path, pages: &[Page]) -> io::Result<()> {
    for (name, bytes) in FILES {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, bytes)?;
    }
    // An empty font style sheet keeps the driver's own fonts out.
    fs::write(folder.join("fonts/fonts.css"), "")?;
    let template = TEMPLATE.replace("@SIDEBAR@", &sidebar(pages)).replace("@PAGER@", &pager(pages));
    fs::write(folder.join("index.hbs"), template)
}

/// The driver knows a page by its Markdown path.
fn key(page: &Page) -> String {
    Path::new(&page.path).with_extension("md").display().to_string().replace('\\', "/")
}

/// The list of contents, in the template's language: the current page is marked where the page is rendered.
fn sidebar(pages: &[Page]) -> String {
    let mut out = String::new();
    let mut part = "";
    for page in pages.iter().filter(|page| !page.part.is_empty()) {
        if page.part != part {
            if !part.is_empty() {
                out.push_str("</ol>\n");
            }
            part = &page.part;
            let (roman, title) = map::part(part).map_or(("", part), |p| (p.roman, p.title));
            let _ = write!(
                out,
                "<p class=\"sidebar-part\"><span>{roman}</span> {}</p>\n<ol>\n",
                escape(title)
            );
        }
        let _ = writeln!(
            out,
            "<li><a href=\"{{{{ path_to_root }}}}{0}\" data-page=\"{0}\"{{{{#if (eq path \"{1}\")}}}} aria-current=\"page\"{{{{/if}}}}><span class=\"sidebar-number\">{2}</span><span>{3}</span></a></li>",
            page.path,
            key(page),
            escape(&page.number),
            escape(&page.title)
        );
    }
    if !part.is_empty() {
        out.push_str("</ol>\n");
    }
    out
}

/// The links to the pages before and after, in the template's language.
fn pager(pages: &[Page]) -> String {
    let mut out = String::new();
    for (i, page) in pages.iter().enumerate() {
        let mut links = String::new();
        let neighbors = [
            (i.checked_sub(1).and_then(|i| pages.get(i)), "prev", "Previous"),
            (pages.get(i + 1), "next", "Next"),
        ];
        for (neighbor, rel, label) in neighbors {
            let Some(to) = neighbor else { continue };
            let number = if to.number.is_empty() {
                String::new()
            } else {
                format!("<span class=\"pager-number\">{}</span> ", escape(&to.number))
            };
            let _ = write!(
                links,
                "<a class=\"pager-{rel}\" rel=\"{rel}\" href=\"{{{{ path_to_root }}}}{}\"><span class=\"pager-label\">{label}</span><span class=\"pager-title\">{number}{}</span></a>",
                to.path,
                escape(&to.title)
            );
        }
        let _ = writeln!(out, "{{{{#if (eq path \"{}\")}}}}{links}{{{{/if}}}}", key(page));
    }
    out
}
