//! The book on paper: each part's pages as one page, and the list of them.
//!
//! Identifiers that are unique on a page are not in a part: here each one begins with its page's name, and links between
//! pages of the part lead to places on this page.

use std::collections::BTreeMap;
use std::path::Path;

use harness::discover::{Book, Part};
use manuscript::markdown::resolve;

use crate::frame::one_article;
use crate::html::{counted, escape};
use crate::page::{PRINT, PRINT_PART, Page};

/// A part's pages as one.
pub fn part(part: &Part, pages: &[&Page]) -> Page {
    let names: BTreeMap<&Path, String> =
        pages.iter().map(|page| (Path::new(&page.path), name(page))).collect();
    let articles: Vec<String> = pages
        .iter()
        .map(|page| {
            let article = for_paper(&one_article(page), page, &names);
            article.replacen("<article ", &format!("<article id=\"{}\" ", name(page)), 1)
        })
        .collect();
    Page {
        path: format!("{}/{PRINT_PART}", part.name),
        title: format!("Part {}: {}", part.policy.roman(), part.policy.title),
        html: articles.join("\n"),
        ..Page::default()
    }
}

/// The list of what can be printed.
pub fn list(book: &Book, pages: &[Page]) -> Page {
    let mut items = String::new();
    for part in &book.parts {
        let n = pages.iter().filter(|page| page.part == part.name).count();
        let Some(count) = counted(n, "page") else { continue };
        items.push_str(&format!(
            "<li><a href=\"{}/{PRINT_PART}\">Part {}: {}</a>, {count}</li>\n",
            part.name,
            part.policy.roman(),
            escape(&part.policy.title)
        ));
    }
    Page {
        path: PRINT.to_string(),
        title: "Print the book".to_string(),
        html: format!(
            "<h1 id=\"print\">Print the book</h1>\n\
             <p>Each part is one long page. Open it and print it from the browser, on paper or into a file: \
             folds are open, colors are light, a page of the book begins a sheet.</p>\n<ul>\n{items}</ul>"
        ),
        ..Page::default()
    }
}

/// What identifiers of a page begin with: `05a-kernels`.
fn name(page: &Page) -> String {
    let file = page.path.rsplit('/').next().unwrap_or_default();
    file.trim_end_matches(".html").to_string()
}

/// The page's markup with its identifiers, and all that refers to them, told apart from other pages'.
fn for_paper(html: &str, page: &Page, names: &BTreeMap<&Path, String>) -> String {
    let prefix = name(page);
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        out.push_str(&rest[..at]);
        let tag = &rest[at..end];
        // Values stand between the odd quotation marks: attributes are double-quoted and their text is escaped.
        for (i, piece) in tag.split('"').enumerate() {
            if i > 0 {
                out.push('"');
            }
            let before = if i % 2 == 1 { &out } else { "" };
            match attribute(before, piece, page, &prefix, names) {
                Some(value) => out.push_str(&value),
                None => out.push_str(piece),
            }
        }
        rest = &rest[end..];
        if tag.starts_with("<style") {
            let end = rest.find("</style>").unwrap_or(rest.len());
            out.push_str(&rest[..end].replace("url(#", &format!("url(#{prefix}--")));
            rest = &rest[end..];
        }
    }
    out + rest
}

/// What the attribute's value becomes, where it changes; `before` is the markup that ends with `NAME="`.
fn attribute(
    before: &str,
    value: &str,
    page: &Page,
    prefix: &str,
    names: &BTreeMap<&Path, String>,
) -> Option<String> {
    let attribute = before.strip_suffix("=\"")?.rsplit(char::is_whitespace).next()?;
    match attribute {
        "id" => Some(format!("{prefix}--{value}")),
        "aria-labelledby" | "aria-describedby" => {
            let ids: Vec<String> =
                value.split_whitespace().map(|id| format!("{prefix}--{id}")).collect();
            Some(ids.join(" "))
        }
        "href" | "xlink:href" => {
            if let Some(id) = value.strip_prefix('#') {
                return Some(if id.is_empty() { "#".into() } else { format!("#{prefix}--{id}") });
            }
            let (path, anchor) = resolve(Path::new(&page.path), value)?;
            let there = names.get(path.as_path())?;
            // The article itself has the name of its page.
            Some(anchor.map_or_else(|| format!("#{there}"), |id| format!("#{there}--{id}")))
        }
        _ => value.contains("url(#").then(|| value.replace("url(#", &format!("url(#{prefix}--"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_and_links_of_a_part_stay_apart() {
        let page = Page { path: "part1/05a-sums.html".into(), ..Page::default() };
        let names: BTreeMap<&Path, String> = [
            (Path::new("part1/05a-sums.html"), "05a-sums".to_string()),
            (Path::new("part1/05b-next.html"), "05b-next".to_string()),
        ]
        .into();
        let html = "<h2 id=\"x\">A &quot;b&quot; id=</h2><a href=\"#x\">1</a><a href=\"05b-next.html#y\">2</a>\
                    <a href=\"05b-next.html\">3</a><a href=\"../source/f.html#line-3\">4</a><a href=\"https://a.org/#x\">5</a>\
                    <svg aria-labelledby=\"t d\"><style>.a { fill: url(#g); }</style><g clip-path=\"url(#c)\" data-id=\"q\"/></svg>";
        assert_eq!(
            for_paper(html, &page, &names),
            "<h2 id=\"05a-sums--x\">A &quot;b&quot; id=</h2><a href=\"#05a-sums--x\">1</a><a href=\"#05b-next--y\">2</a>\
             <a href=\"#05b-next\">3</a><a href=\"../source/f.html#line-3\">4</a><a href=\"https://a.org/#x\">5</a>\
             <svg aria-labelledby=\"05a-sums--t 05a-sums--d\"><style>.a { fill: url(#05a-sums--g); }</style><g clip-path=\"url(#05a-sums--c)\" data-id=\"q\"/></svg>"
        );
    }
}
