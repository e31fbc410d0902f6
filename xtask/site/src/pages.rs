//! The pages that are no chapter: the cover, the glossary, the listing of a whole file, and the terms' data.

use std::collections::BTreeMap;
use std::fmt::Write;

use harness::discover::Kind;
use manuscript::Problem;
use manuscript::glossary::Term;

use crate::highlight::highlight;
use crate::html::{escape, inline_code};
use crate::map;
use crate::markdown::{self, Place, Rendered};
use crate::site::{Page, Site, Summary};
use crate::terms;
use crate::theme;

/// The cover.
pub const COVER: &str = "index.html";
/// The glossary.
pub const GLOSSARY: &str = "glossary.html";

/// Words a minute of someone who reads formulas as well.
const WORDS_A_MINUTE: usize = 160;

/// A chapter's page: where it stands, its title, what it takes, its text.
pub fn chapter(site: &Site<'_>, part: &str, path: &str, done: &Rendered) -> Page {
    let heading = done.headings.iter().find(|h| h.level == 1);
    let full = heading.map_or_else(|| path.to_string(), |h| h.text.clone());
    let (number, title) = match full.split_once(" · ") {
        Some((number, title)) if number.len() <= 4 => (number.to_string(), title.to_string()),
        _ => (String::new(), full),
    };
    let n_shown = done.listings.iter().filter(|name| !name.contains("/solution_")).count();
    let minutes = (done.n_words / WORDS_A_MINUTE + n_shown).max(1);
    let mut facts = vec![format!("{minutes} minutes")];
    facts.extend(count(n_shown, "program"));
    facts.extend(count(done.n_definitions, "new word"));
    let meta = format!("<p class=\"meta\">{}</p>", facts.join("<span> · </span>"));
    let kicker = map::part(part).map_or(String::new(), |part| {
        format!(
            "<p class=\"kicker\"><a href=\"{}#part-{}\">Part {}</a> <span>{}</span></p>\n",
            site.relative(path, COVER),
            part.roman.to_lowercase(),
            part.roman,
            escape(part.title)
        )
    });
    Page {
        path: path.to_string(),
        title,
        number,
        part: part.to_string(),
        html: kicker + &done.html.replacen("<!--meta-->", &meta, 1),
    }
}

fn count(n: usize, what: &str) -> Option<String> {
    match n {
        0 => None,
        1 => Some(format!("1 {what}")),
        n => Some(format!("{n} {what}s")),
    }
}

/// The cover: what the book is, what it promises, its map, and the first commands.
///
/// `listings` are the names of the programs in the order in which a reader meets them.
pub fn cover(site: &Site<'_>, pages: &[Page], summary: &Summary, listings: &[&str]) -> String {
    let first = pages.first();
    let start = first.map_or(String::new(), |page| {
        format!("<a class=\"button\" id=\"start\" href=\"{}\">Start reading</a>", page.path)
    });
    // A real program with a short output: what the reader will see on every page.
    let sample = listings
        .iter()
        .filter_map(|name| site.snippet(name).ok())
        .filter(|s| s.kind == Kind::Text && !s.name.contains("/solution_"))
        .filter_map(|s| Some((s, std::fs::read_to_string(&s.golden).ok()?)))
        .filter(|(_, golden)| {
            (4..=10).contains(&golden.lines().count())
                && golden.lines().all(|line| line.chars().count() <= 48)
        })
        .find_map(|(s, golden)| {
            let href = site.shown_at(COVER, &s.name)?;
            Some((s, golden, href))
        });
    let sample_name = sample.as_ref().map_or("NAME".to_string(), |(s, _, _)| s.name.clone());
    let terminal = sample.map_or(String::new(), |(s, golden, href)| {
        format!(
            "<div class=\"terminal\"><p class=\"terminal-command\"><code>cargo xtask run {}</code></p>\
             <pre class=\"scroll\"><samp>{}</samp></pre>\
             <p class=\"terminal-foot\"><a href=\"{href}\">{}</a></p></div>",
            s.name,
            escape(&golden).replace('\n', "&#10;"),
            inline_code(&s.title)
        )
    });

    let mut parts = String::new();
    for part in &map::PARTS {
        let chapters: Vec<&Page> =
            pages.iter().filter(|p| p.part.starts_with(part.prefix)).collect();
        let roman = part.roman.to_lowercase();
        let state = if chapters.is_empty() { " unwritten" } else { "" };
        let _ = write!(
            parts,
            "<li class=\"map-part{state}\" id=\"part-{roman}\"><p class=\"map-number\" aria-hidden=\"true\">{}</p>\
             <div><h3>{}<span class=\"visually-hidden\"> (Part {})</span></h3><p>{}</p>",
            part.roman,
            escape(part.title),
            part.roman,
            escape(part.about)
        );
        if chapters.is_empty() {
            parts.push_str("<p class=\"map-state\">Not written yet</p>");
        } else {
            parts.push_str("<ol class=\"map-chapters\">");
            for page in chapters {
                let _ = write!(
                    parts,
                    "<li><a href=\"{0}\" data-page=\"{0}\"><span class=\"map-chapter-number\">{1}</span> {2}</a></li>",
                    page.path,
                    escape(&page.number),
                    escape(&page.title)
                );
            }
            parts.push_str("</ol>");
        }
        parts.push_str("</div></li>\n");
    }
    let facts: Vec<String> = [
        count(summary.n_chapters, "page"),
        count(summary.n_listings, "program"),
        count(summary.n_terms, "word"),
    ]
    .into_iter()
    .flatten()
    .collect();
    let part_name = first.map_or("part1-vocabulary", |page| page.part.as_str());
    format!(
        r##"<div class="cover">
<header class="hero">
<div>
<p class="kicker">An executable book in Rust</p>
<h1 id="groundwork">Groundwork</h1>
<p class="lead">The vocabulary, the mathematics and the tools underneath every AI project, from zero to interview-ready. Every number on every page is printed by code that you can run.</p>
<p class="actions">{start} <a class="button quiet" href="#map">See the map</a></p>
<p class="facts">{facts}<span class="progress-text" id="progress-text"></span></p>
</div>
{terminal}
</header>
<section aria-labelledby="promises">
<h2 id="promises">Three promises</h2>
<ol class="promises">
<li><h3>Every output is real</h3><p>Each program is followed by exactly what it prints. A change that makes one shown digit drift does not get in.</p></li>
<li><h3>Every listing is a whole program</h3><p>No hidden lines, nothing carried over from an earlier block. Copy it, run it, change it, break it.</p></li>
<li><h3>No word before its definition</h3><p>You compute the thing, see the number, and only then meet its name. A tool checks the order of all of them.</p></li>
</ol>
</section>
<section aria-labelledby="start-here">
<h2 id="start-here">How to start</h2>
<ol class="steps">
<li><p>Run one program. It needs Rust and the book’s folder, nothing else.</p><pre class="scroll"><code>cargo xtask run {sample_name}</code></pre></li>
<li><p>Check that every output of the first part is the same on your machine.</p><pre class="scroll"><code>cargo xtask verify-outputs {part_name}</code></pre></li>
<li><p>Read. Guess each output before you look, change a number, run it again.</p><p>Press <kbd>/</kbd> to search; point at a <a class="term" href="{glossary}">dotted word</a> for its meaning.</p></li>
</ol>
</section>
<section aria-labelledby="map">
<h2 id="map">The map</h2>
<ol class="map">
{parts}</ol>
</section>
</div>"##,
        facts = facts.join("<span> · </span>"),
        glossary = GLOSSARY,
    )
}

/// The glossary, A to Z.
///
/// # Errors
/// Definitions that are no Markdown of the book: the term's file and line.
pub fn glossary(site: &Site<'_>) -> Result<String, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut letters: BTreeMap<String, Vec<&Term>> = BTreeMap::new();
    for term in site.terms.entries() {
        let first = term.term.chars().next().unwrap_or('?');
        let letter =
            if first.is_alphabetic() { first.to_uppercase().collect() } else { "#".to_string() };
        letters.entry(letter).or_default().push(term);
    }
    let mut index = String::new();
    let mut body = String::new();
    for (letter, mut terms) in letters {
        terms.sort_by_key(|t| (t.term.to_lowercase(), t.term.clone()));
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
            match entry(site, term) {
                Ok(html) => body.push_str(&html),
                Err(more) => problems.extend(more),
            }
        }
        body.push_str("</dl></section>\n");
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let n = site.terms.entries().len();
    Ok(format!(
        "<div class=\"glossary\"><p class=\"kicker\"><span>Every word, defined once</span></p>\n<h1 id=\"glossary\">Glossary</h1>\n\
         <p class=\"meta\">{n} words, each with the page that defines it and the program that shows it</p>\n\
         <nav class=\"letters\" aria-label=\"Letters\"><ul>{index}</ul></nav>\n{body}</div>"
    ))
}

fn entry(site: &Site<'_>, term: &Term) -> Result<String, Vec<Problem>> {
    let definition = definition(site, term)?;
    let (word, sense) = match term.term.split_once(" (") {
        Some((word, sense)) => (word, Some(sense.trim_end_matches(')'))),
        None => (term.term.as_str(), None),
    };
    let sense =
        sense.map_or(String::new(), |s| format!(" <span class=\"sense\">{}</span>", escape(s)));
    let mut links = Vec::new();
    if let Some(home) = site.chapter_page(&term.chapter) {
        let number = term.chapter.split('-').next().unwrap_or_default().trim_start_matches('0');
        let index = site.terms.entries().iter().position(|t| t.term == term.term);
        let anchor = match index.is_some_and(|i| site.terms.is_defined(i)) {
            true => format!("#{}", terms::anchor(term)),
            false => String::new(),
        };
        links.push(format!("<a href=\"{home}{anchor}\">defined in {}</a>", escape(number)));
    }
    if let Some(href) = site.shown_at(GLOSSARY, &term.snippet) {
        links
            .push(format!("<a href=\"{href}\">seen in <code>{}</code></a>", escape(&term.snippet)));
    }
    let mut confusable = Vec::new();
    for name in &term.confusable {
        confusable.push(match site.terms.entries().iter().find(|t| t.term == *name) {
            Some(other) => format!("<a href=\"#entry-{}\">{}</a>", terms::key(other), escape(name)),
            None => escape(name),
        });
    }
    if !confusable.is_empty() {
        links.push(format!("not to be confused with {}", confusable.join(", ")));
    }
    Ok(format!(
        "<div class=\"entry\"><dt id=\"entry-{}\">{}{sense}</dt>\n<dd><p>{definition}</p><p class=\"entry-links\">{}</p></dd></div>\n",
        terms::key(term),
        escape(word),
        links.join("<span> · </span>")
    ))
}

/// A term's definition as HTML.
///
/// # Errors
/// As [`glossary`].
pub fn definition(site: &Site<'_>, term: &Term) -> Result<String, Vec<Problem>> {
    let place = Place { file: &term.path, chapter: "", page: GLOSSARY, part: None };
    markdown::inline(site, place, &term.definition).map_err(|problems| {
        problems.into_iter().map(|p| Problem { line: term.line, ..p }).collect()
    })
}

/// The terms as data for the hover cards: a script and no fetch, so that it works from a folder too.
///
/// # Errors
/// As [`glossary`].
pub fn terms_js(site: &Site<'_>) -> Result<String, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut data = serde_json::Map::new();
    for term in site.terms.entries() {
        match definition(site, term) {
            Ok(html) => {
                let home = site.chapter_page(&term.chapter).unwrap_or(GLOSSARY);
                data.insert(
                    terms::key(term),
                    serde_json::json!({
                        "term": term.term,
                        "words": term.forms().collect::<Vec<_>>(),
                        "html": html,
                        "page": home,
                        "anchor": site.term_href("", term).rsplit('#').next().unwrap_or_default(),
                        "entry": format!("{GLOSSARY}#entry-{}", terms::key(term)),
                        "where": term.chapter.split('-').next().unwrap_or_default().trim_start_matches('0'),
                    }),
                );
            }
            Err(more) => problems.extend(more),
        }
    }
    if problems.is_empty() {
        let data = serde_json::Value::Object(data);
        Ok(format!(
            "// The glossary's terms for the hover cards and the search; generated.\nwindow.groundworkTerms = {data};\n"
        ))
    } else {
        Err(problems)
    }
}

/// A whole file of the book, colored, with line numbers.
pub fn source(file: &str, page: &str, text: &str) -> String {
    let language = file.rsplit('.').next().unwrap_or_default();
    let colored = highlight(language, text);
    let n_lines = text.lines().count();
    let numbers: Vec<String> =
        (1..=n_lines).map(|n| format!("<span id=\"line-{n}\">{n}</span>")).collect();
    let root = "../".repeat(page.matches('/').count());
    theme::SOURCE
        .replace("@ROOT@", &root)
        .replace("@FILE@", &escape(file))
        .replace("@NUMBERS@", &numbers.join("\n"))
        .replace("@CODE@", &colored)
}
