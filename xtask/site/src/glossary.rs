//! The glossary's pages, one a letter behind an index of all words, and the definitions that a page's words show.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use manuscript::Problem;
use manuscript::glossary::Term;
use serde_json::{Map, Value, json};

use crate::html::escape;
use crate::index::Site;
use crate::markdown::{self, Place};
use crate::page::{GLOSSARY, Page};
use crate::pages::short_name;
use crate::terms;

/// Every term's definition as HTML, and as what a page's script knows of it.
#[derive(Debug, Default)]
pub struct Definitions {
    html: Vec<String>,
    data: Vec<(String, Value)>,
}

impl Definitions {
    /// A term's definition as HTML.
    pub fn html(&self, term: usize) -> &str {
        &self.html[term]
    }

    /// The definitions of these terms as one script of data: what the page's own words show, each once.
    pub fn of(&self, terms: &BTreeSet<usize>) -> String {
        if terms.is_empty() {
            return String::new();
        }
        let data: Map<String, Value> = terms.iter().map(|&i| self.data[i].clone()).collect();
        // Nothing in the data may end the script.
        let data =
            Value::Object(data).to_string().replace("</", "<\\/").replace("<!--", "<\\u0021--");
        format!("<script type=\"application/json\" id=\"terms\">{data}</script>")
    }
}

/// Renders all definitions.
///
/// # Errors
/// Definitions that are no Markdown of the book: the term's file and line.
pub fn definitions(site: &Site<'_>) -> Result<Definitions, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut all = Definitions::default();
    for term in site.terms.entries() {
        let html = definition(site, term).unwrap_or_else(|more| {
            problems.extend(more);
            String::new()
        });
        let home = site.chapter_page(&term.chapter).unwrap_or(GLOSSARY);
        let data = json!({
            "term": term.term,
            "html": html,
            "page": home,
            "anchor": terms::anchor(term),
            "entry": entry_href(term),
            "where": short_name(&term.chapter),
        });
        all.html.push(html);
        all.data.push((terms::key(term), data));
    }
    if problems.is_empty() { Ok(all) } else { Err(problems) }
}

/// A term's definition as HTML.
///
/// # Errors
/// As [`definitions`].
pub fn definition(site: &Site<'_>, term: &Term) -> Result<String, Vec<Problem>> {
    let place = Place { file: &term.path, chapter: "", page: GLOSSARY, part: None };
    markdown::inline(site, place, &term.definition).map_err(|problems| {
        problems.into_iter().map(|p| Problem { line: term.line, ..p }).collect()
    })
}

/// The letter under which a term stands; nothing for one that begins with another sign.
fn letter(term: &Term) -> Option<char> {
    term.term.chars().next().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_uppercase())
}

/// What a letter is called in addresses.
fn name(letter: Option<char>) -> String {
    letter.map_or("other".to_string(), |c| c.to_ascii_lowercase().to_string())
}

/// The page of a letter, `glossary-k.html`: beside the index, so that a definition's links lead to the same places.
fn page_of(letter: Option<char>) -> String {
    format!("{}-{}.html", GLOSSARY.trim_end_matches(".html"), name(letter))
}

/// The link from a page in the site's folder to a term's entry.
pub fn entry_href(term: &Term) -> String {
    format!("{}#entry-{}", page_of(letter(term)), terms::key(term))
}

/// The glossary: the index of all words, then a page a letter, `#` first.
pub fn pages(site: &Site<'_>, definitions: &Definitions) -> Vec<Page> {
    let mut letters: BTreeMap<Option<char>, Vec<usize>> = BTreeMap::new();
    for (i, term) in site.terms.entries().iter().enumerate() {
        letters.entry(letter(term)).or_default().push(i);
    }
    for terms in letters.values_mut() {
        terms.sort_by_cached_key(|&i| {
            let name = &site.terms.entries()[i].term;
            (name.to_lowercase(), name.clone())
        });
    }
    let mut pages = vec![index(site, &letters)];
    for (&at, terms) in &letters {
        let sign = at.unwrap_or('#');
        let mut body = String::new();
        for &term in terms {
            body.push_str(&entry(site, term, definitions.html(term)));
        }
        let nav = letter_links(letters.keys().copied(), Some(at));
        pages.push(Page {
            path: page_of(at),
            title: format!("Glossary: {sign}"),
            html: format!(
                "<div class=\"glossary\"><p class=\"kicker\"><a href=\"{GLOSSARY}\">Glossary</a></p>\n\
                 <h1 id=\"letter-{}\">Glossary: {sign}</h1>\n{nav}\n<dl>\n{body}</dl></div>",
                name(at)
            ),
            ..Page::default()
        });
    }
    pages
}

/// The list of letters; on a letter's page, that one is marked.
fn letter_links(letters: impl Iterator<Item = Option<char>>, here: Option<Option<char>>) -> String {
    let mut items = String::new();
    for letter in letters {
        let current = if here == Some(letter) { " aria-current=\"page\"" } else { "" };
        let sign = letter.unwrap_or('#');
        let _ = write!(items, "<li><a href=\"{}\"{current}>{sign}</a></li>", page_of(letter));
    }
    format!("<nav class=\"letters\" aria-label=\"Letters\"><ul>{items}</ul></nav>")
}

/// All words, each a link to its entry. An entry's address before the glossary had pages, `glossary.html#entry-kernel`,
/// leads to the word here, and a page's script goes on to the entry.
fn index(site: &Site<'_>, letters: &BTreeMap<Option<char>, Vec<usize>>) -> Page {
    let mut body = String::new();
    for (&letter, terms) in letters {
        let (id, sign) = (name(letter), letter.unwrap_or('#'));
        let _ = write!(
            body,
            "<section class=\"letter\" aria-labelledby=\"letter-{id}\"><h2 id=\"letter-{id}\"><a href=\"{}\">{sign}</a></h2>\n<ul class=\"words\">\n",
            page_of(letter)
        );
        for &term in terms {
            let term = &site.terms.entries()[term];
            let _ = writeln!(
                body,
                "<li id=\"entry-{}\"><a href=\"{}\">{}</a></li>",
                terms::key(term),
                entry_href(term),
                with_sense(term)
            );
        }
        body.push_str("</ul></section>\n");
    }
    let n = site.terms.entries().len();
    Page {
        path: GLOSSARY.to_string(),
        title: "Glossary".to_string(),
        html: format!(
            "<div class=\"glossary\"><p class=\"kicker\"><span>Every word, defined once</span></p>\n<h1 id=\"glossary\">Glossary</h1>\n\
             <p class=\"meta\">{n} words, each with the page that defines it and the program that shows it</p>\n{}\n{body}</div>",
            letter_links(letters.keys().copied(), None)
        ),
        ..Page::default()
    }
}

/// The term's name, a sense in brackets set apart.
fn with_sense(term: &Term) -> String {
    match term.term.split_once(" (") {
        Some((word, sense)) => format!(
            "{} <span class=\"sense\">{}</span>",
            escape(word),
            escape(sense.trim_end_matches(')'))
        ),
        None => escape(&term.term),
    }
}

fn entry(site: &Site<'_>, index: usize, definition: &str) -> String {
    let term = &site.terms.entries()[index];
    let mut links = Vec::new();
    if let Some(home) = site.chapter_page(&term.chapter) {
        let anchor = match site.terms.is_defined(index) {
            true => format!("#{}", terms::anchor(term)),
            false => String::new(),
        };
        let name = escape(&short_name(&term.chapter));
        links.push(format!("<a href=\"{home}{anchor}\">defined in {name}</a>"));
    }
    if let Some(href) = site.shown_at(GLOSSARY, &term.snippet) {
        links
            .push(format!("<a href=\"{href}\">seen in <code>{}</code></a>", escape(&term.snippet)));
    }
    let confusable: Vec<String> = term
        .confusable
        .iter()
        .map(|name| match site.terms.by_name(name) {
            Some(other) => {
                let href = entry_href(&site.terms.entries()[other]);
                format!("<a href=\"{href}\">{}</a>", escape(name))
            }
            None => escape(name),
        })
        .collect();
    if !confusable.is_empty() {
        links.push(format!("not to be confused with {}", confusable.join(", ")));
    }
    format!(
        "<div class=\"entry\"><dt id=\"entry-{}\">{}</dt>\n<dd><p>{definition}</p><p class=\"entry-links\">{}</p></dd></div>\n",
        terms::key(term),
        with_sense(term),
        links.join("<span> · </span>")
    )
}
