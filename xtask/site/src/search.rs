//! The search index: which section holds which words, written as one script a part, and read by `theme/search/engine.js`.
//!
//! The book is Rust, symbols and mathematics, so the words are our own (`search/words.rs`): keywords, Greek letters, `k-means`
//! and `C++` count, and no word is left out for being common. A page loads nothing of this before its reader searches.

mod page;
mod words;

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io;
use std::path::Path;

use serde_json::{Value, json};

use crate::glossary;
use crate::index::Site;
use crate::page::Page;
use page::{Kind, Section};
use words::{cased, fold, tokens};

/// What asks and answers in the page, beside the index.
const SCRIPTS: [(&str, &str); 2] = [
    ("engine.js", include_str!("../theme/search/engine.js")),
    ("dialog.js", include_str!("../theme/search/dialog.js")),
];

/// How much a word says about its section, by where it stands.
const WEIGHTS: [(Kind, f64); 7] = [
    (Kind::Title, 16.0),
    (Kind::Heading, 12.0),
    (Kind::Bold, 6.0),
    (Kind::Code, 3.0),
    (Kind::Formula, 3.0),
    (Kind::Prose, 1.0),
    (Kind::Listing, 0.5),
];

/// A compound's parts count less than the word that they make up.
const PART_OF_A_WORD: f64 = 0.5;
/// Half of the best mark is reached at this weight, in a section of average length.
const SATURATION: f64 = 1.5;
/// The best mark of a word in a section.
const BEST: f64 = 99.0;
/// The longest name that is looked up as a whole, in letters.
const LONGEST_NAME: usize = 60;
/// The longest formula that is looked up as a whole, in letters.
const LONGEST_FORMULA: usize = 12;

/// Writes `search/`: the scripts, an index per part, and the list of them. Time grows with the text.
///
/// # Errors
/// A file cannot be written; a definition is no Markdown of the book (the build has reported that before).
pub fn write(site: &Site<'_>, pages: &[Page], out: &Path) -> io::Result<()> {
    let folder = out.join("search");
    fs::create_dir_all(&folder)?;
    for (name, text) in SCRIPTS {
        fs::write(folder.join(name), text)?;
    }
    let mut parts: Vec<&str> = Vec::new();
    for page in pages.iter().filter(|page| !page.part.is_empty()) {
        if parts.last() != Some(&page.part.as_str()) {
            parts.push(&page.part);
        }
    }
    for part in &parts {
        let own: Vec<&Page> = pages.iter().filter(|page| page.part == *part).collect();
        let mut index = index(&own);
        index["terms"] = defined(site, part)?;
        let script = format!("(window.groundworkIndex ??= {{}})[\"{part}\"] = {index};\n");
        fs::write(folder.join(format!("{part}.js")), script)?;
    }
    let list = format!("window.groundworkParts = {};\n", json!(parts));
    fs::write(folder.join("manifest.js"), list)
}

/// A part's terms: name, other forms, page, anchor, definition.
fn defined(site: &Site<'_>, part: &str) -> io::Result<Value> {
    let mut rows = Vec::new();
    for term in site.terms.entries().iter().filter(|term| term.part == part) {
        let href = site.term_href("", term);
        let (page, anchor) = href.split_once('#').unwrap_or((&href, ""));
        let html = glossary::definition(site, term)
            .map_err(|problems| io::Error::other(format!("{problems:?}")))?;
        let forms: Vec<&str> = term.forms().collect();
        rows.push(json!([term.term, forms, page, anchor, html]));
    }
    Ok(Value::Array(rows))
}

/// The index of some pages: `sections`, `words` with their `hits`, and `names`.
fn index(pages: &[&Page]) -> Value {
    let mut sections: Vec<Section> = Vec::new();
    for page in pages {
        sections.extend(page::sections(page));
    }
    let mut names: BTreeMap<String, (Kind, usize)> = BTreeMap::new();
    let mut hits: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let lengths: Vec<f64> = sections.iter().map(Section::n_words).collect();
    let average = lengths.iter().sum::<f64>() / lengths.len().max(1) as f64;
    for (n, section) in sections.iter().enumerate() {
        let room = SATURATION * (0.5 + 0.5 * lengths[n] / average);
        for (word, weight) in weights(section) {
            let mark = (BEST * weight / (weight + room)).round().max(1.0);
            hits.entry(word).or_default().extend([n, mark as usize]);
        }
        for (name, kind) in named(section) {
            // The first of the best kind: a thing is taught where it first stands.
            let best = names.entry(name).or_insert((kind, n));
            if kind < best.0 {
                *best = (kind, n);
            }
        }
    }
    let names: BTreeMap<String, Value> =
        names.into_iter().map(|(name, (kind, n))| (name, json!([n, kind as u8]))).collect();
    let rows: Vec<Value> =
        sections.iter().map(|s| json!([s.page, s.anchor, s.title, s.on, s.prose()])).collect();
    // As one text: a page reads it faster than a list of ten thousand strings.
    let words: Vec<&str> = hits.keys().map(String::as_str).collect();
    let words = words.join(" ");
    json!({ "sections": rows, "words": words, "hits": hits.values().collect::<Vec<_>>(), "names": names })
}

/// Each word of a section with what it weighs there.
fn weights(section: &Section) -> HashMap<String, f64> {
    let mut all: HashMap<String, f64> = HashMap::new();
    for (kind, text) in &section.texts {
        let weight = WEIGHTS.iter().find(|(known, _)| known == kind).map_or(0.0, |(_, w)| *w);
        for token in tokens(text) {
            for part in token.parts {
                *all.entry(part).or_default() += weight * PART_OF_A_WORD;
            }
            if token.word.contains('-') {
                // `kmeans` is how `k-means` is typed in code.
                *all.entry(token.word.replace('-', "")).or_default() += weight;
            }
            *all.entry(token.word).or_default() += weight;
        }
    }
    all
}

/// What the section is asked for by name: its heading, its bold words, its pieces of code, its symbols.
fn named(section: &Section) -> Vec<(String, Kind)> {
    let mut names = Vec::new();
    for (kind, text) in &section.texts {
        let longest = match kind {
            Kind::Formula => LONGEST_FORMULA,
            Kind::Prose | Kind::Listing => continue,
            _ => LONGEST_NAME,
        };
        let (name, exact) = (fold(text), cased(text));
        if name.is_empty() || name.chars().count() > longest {
            continue;
        }
        if matches!(kind, Kind::Code | Kind::Taught | Kind::Keyword) && name != exact {
            names.push((exact, *kind));
            names.push((name, Kind::Cased));
        } else {
            names.push((name, *kind));
        }
    }
    names.extend(section.symbols());
    names
}
