//! The glossary's page, and the definitions that a page's words show.

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
            "entry": format!("{GLOSSARY}#entry-{}", terms::key(term)),
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

/// The glossary, A to Z.
pub fn page(site: &Site<'_>, definitions: &Definitions) -> Page {
    let mut letters: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (i, term) in site.terms.entries().iter().enumerate() {
        let first = term.term.chars().next().unwrap_or('?');
        let letter =
            if first.is_alphabetic() { first.to_uppercase().collect() } else { "#".to_string() };
        letters.entry(letter).or_default().push(i);
    }
    let mut index = String::new();
    let mut body = String::new();
    for (letter, mut terms) in letters {
        terms.sort_by_cached_key(|&i| {
            let name = &site.terms.entries()[i].term;
            (name.to_lowercase(), name.clone())
        });
        let id = if letter == "#" {
            "letter-other".to_string()
        } else {
            format!("letter-{}", letter.to_lowercase())
        };
        let _ = write!(index, "<li><a href=\"#{id}\">{letter}</a></li>");
        let _ = write!(
            body,
            "<section class=\"letter\" aria-labelledby=\"{id}\"><h2 id=\"{id}\">{letter}</h2>\n<dl>\n"
        );
        for term in terms {
            body.push_str(&entry(site, term, definitions.html(term)));
        }
        body.push_str("</dl></section>\n");
    }
    let n = site.terms.entries().len();
    Page {
        path: GLOSSARY.to_string(),
        title: "Glossary".to_string(),
        html: format!(
            "<div class=\"glossary\"><p class=\"kicker\"><span>Every word, defined once</span></p>\n<h1 id=\"glossary\">Glossary</h1>\n\
             <p class=\"meta\">{n} words, each with the page that defines it and the program that shows it</p>\n\
             <nav class=\"letters\" aria-label=\"Letters\"><ul>{index}</ul></nav>\n{body}</div>"
        ),
        ..Page::default()
    }
}

fn entry(site: &Site<'_>, index: usize, definition: &str) -> String {
    let term = &site.terms.entries()[index];
    let (word, sense) = match term.term.split_once(" (") {
        Some((word, sense)) => (word, Some(sense.trim_end_matches(')'))),
        None => (term.term.as_str(), None),
    };
    let sense =
        sense.map_or(String::new(), |s| format!(" <span class=\"sense\">{}</span>", escape(s)));
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
                let key = terms::key(&site.terms.entries()[other]);
                format!("<a href=\"#entry-{key}\">{}</a>", escape(name))
            }
            None => escape(name),
        })
        .collect();
    if !confusable.is_empty() {
        links.push(format!("not to be confused with {}", confusable.join(", ")));
    }
    format!(
        "<div class=\"entry\"><dt id=\"entry-{}\">{}{sense}</dt>\n<dd><p>{definition}</p><p class=\"entry-links\">{}</p></dd></div>\n",
        terms::key(term),
        escape(word),
        links.join("<span> · </span>")
    )
}
