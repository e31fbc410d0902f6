//! The cover: what the book is, what it promises, its map, and the first commands.

use std::fmt::Write;

use harness::discover::{Kind, MapEntry, Snippet};

use crate::html::{counted, escape, inline_code};
use crate::index::Site;
use crate::page::{COVER, GLOSSARY, Page, Summary};
use crate::theme::TITLE;

const TEXT: &str = include_str!("../theme/cover.html");

/// The cover; `listings` are the names of the programs in the order in which a reader meets them.
pub fn page(site: &Site<'_>, pages: &[Page], summary: &Summary, listings: &[&str]) -> Page {
    let first = pages.first();
    let start = first.map_or(String::new(), |page| {
        format!("<a class=\"button\" id=\"start\" href=\"{}\">Start reading</a>", page.path)
    });
    let sample = sample(site, listings);
    let sample_name = sample.as_ref().map_or("NAME", |(snippet, _)| snippet.name.as_str());
    let facts: Vec<String> = [
        counted(summary.n_chapters, "page"),
        counted(summary.n_listings, "program"),
        counted(summary.n_terms, "word"),
    ]
    .into_iter()
    .flatten()
    .collect();
    let map: String = site.book.map().iter().map(|entry| part(entry, pages)).collect();
    let html = crate::frame::fill(
        TEXT,
        &[
            ("START", &start),
            ("FACTS", &facts.join("<span> · </span>")),
            ("TERMINAL", &sample.as_ref().map_or(String::new(), |sample| terminal(site, sample))),
            ("SAMPLE", sample_name),
            ("PART", first.map_or("part1-vocabulary", |page| page.part.as_str())),
            ("GLOSSARY", GLOSSARY),
            ("MAP", &map),
        ],
    );
    Page { path: COVER.to_string(), title: TITLE.to_string(), html, ..Page::default() }
}

/// A real program with a short output: what the reader will see on every page.
fn sample<'a>(site: &'a Site<'_>, listings: &[&str]) -> Option<(&'a Snippet, String)> {
    let fits = |golden: &str| {
        (4..=10).contains(&golden.lines().count())
            && golden.lines().all(|line| line.chars().count() <= 48)
    };
    listings
        .iter()
        .filter_map(|name| site.snippet(name).ok())
        .filter(|s| s.kind == Kind::Text && !s.name.contains("/solution_"))
        .filter(|s| site.shown_at(COVER, &s.name).is_some())
        .filter_map(|s| Some((s, std::fs::read_to_string(&s.golden).ok()?)))
        .find(|(_, golden)| fits(golden))
}

fn terminal(site: &Site<'_>, (snippet, golden): &(&Snippet, String)) -> String {
    format!(
        "<div class=\"terminal\"><p class=\"terminal-command\"><code>cargo xtask run {}</code></p>\
         <pre class=\"scroll\"><samp>{}</samp></pre>\
         <p class=\"terminal-foot\"><a href=\"{}\">{}</a></p></div>",
        snippet.name,
        escape(golden),
        site.shown_at(COVER, &snippet.name).unwrap_or_default(),
        inline_code(&snippet.title)
    )
}

/// A part on the map: what it teaches, and its pages where it is written.
fn part(entry: &MapEntry<'_>, pages: &[Page]) -> String {
    let own = |page: &&Page| entry.part.is_some_and(|part| part.name == page.part);
    let chapters: Vec<&Page> = pages.iter().filter(own).collect();
    let mut html = format!(
        "<li class=\"map-part{}\" id=\"part-{}\"><p class=\"map-number\" aria-hidden=\"true\">{}</p>\
         <div><h3>{}<span class=\"visually-hidden\"> (Part {})</span></h3><p>{}</p>",
        if chapters.is_empty() { " unwritten" } else { "" },
        entry.roman.to_lowercase(),
        entry.roman,
        escape(entry.title),
        entry.roman,
        escape(entry.about)
    );
    if chapters.is_empty() {
        html.push_str("<p class=\"map-state\">Not written yet</p>");
    } else {
        html.push_str("<ol class=\"map-chapters\">");
        for page in chapters {
            let _ = write!(
                html,
                "<li><a href=\"{0}\" data-page=\"{0}\"><span class=\"map-chapter-number\">{1}</span> {2}</a></li>",
                page.path,
                escape(&page.number),
                escape(&page.title)
            );
        }
        html.push_str("</ol>");
    }
    html + "</div></li>\n"
}
