//! Rules for the words and links of every Markdown file.

use std::collections::HashMap;
use std::path::Path;

use harness::error::did_you_mean;
use manuscript::glossary::Glossary;
use manuscript::markdown::{LineTable, headings, lines_outside_code, links, resolve};
use manuscript::prose::{Finder, Hit, Prose, Run};
use manuscript::rules::{self, Rule};
use manuscript::{Problem, boxes};

use super::Findings;
use super::repo::{Repo, Text};

/// Words that fill, hype or apologize (STYLE.md, "No filler, no hype, no apology").
const FILLER: [&str; 21] = [
    "simply",
    "just",
    "obviously",
    "of course",
    "powerful",
    "magic",
    "magical",
    "magically",
    "amazing",
    "amazingly",
    "let's dive in",
    "dive in",
    "in this chapter we will",
    "in this chapter, we will",
    "it is worth noting",
    "it's worth noting",
    "crucial",
    "crucially",
    "delve",
    "delves",
    "delving",
];

/// Checks every Markdown file.
pub(crate) fn check(repo: &Repo, glossary: Option<&Glossary>, findings: &mut Findings) {
    let anchors: HashMap<&Path, Vec<String>> =
        repo.of_kind(&["md"]).map(|file| (file.path.as_path(), anchors(&file.text))).collect();
    let fillers = Fillers::new();
    for file in repo.of_kind(&["md"]) {
        let from_html = html_targets(&file.text);
        let from_markdown = links(&file.text).into_iter().map(|link| (link.target, link.line));
        for (target, line) in from_markdown.chain(from_html) {
            if let Some((rule, message)) = broken(repo, &anchors, file, &target) {
                findings.add(rule, Problem::new(&file.path, line, message));
            }
        }
        labels(file, findings);
        // STYLE.md has to name the words that it bans.
        if !file.path.ends_with("STYLE.md") {
            filler(file, &fillers, findings);
        }
    }
    for term in glossary.map(|g| g.terms.as_slice()).unwrap_or_default() {
        for (range, _) in fillers.0.find_text(&term.definition) {
            let message =
                format!("term `{}`: `{}` is a filler", term.term, &term.definition[range]);
            findings.add(rules::FILLER, Problem::new(&term.path, term.line, message));
        }
    }
}

/// What is wrong with a link's target.
fn broken(
    repo: &Repo,
    anchors: &HashMap<&Path, Vec<String>>,
    file: &Text,
    target: &str,
) -> Option<(Rule, String)> {
    let (path, anchor) = resolve(&file.path, target)?;
    if !path.starts_with(&repo.root) {
        return Some((rules::LINK, format!("the link `{target}` leads out of the repository")));
    }
    if !repo.files.contains(&path) && !repo.folders.contains(&path) {
        return Some((
            rules::LINK,
            format!("the link `{target}` leads to no file{}", near(repo, &path)),
        ));
    }
    let anchor = anchor.filter(|anchor| !anchor.is_empty())?;
    let known = anchors.get(path.as_path())?;
    if known.contains(&anchor) {
        return None;
    }
    let hint = did_you_mean(&anchor, known);
    Some((
        rules::ANCHOR,
        format!("the link `{target}` leads to no heading and no box `#{anchor}`{hint}"),
    ))
}

/// Labels of links (`[label]: target`) that are defined twice: Markdown takes the first and says nothing.
fn labels(file: &Text, findings: &mut Findings) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for line in lines_outside_code(&file.text) {
        let Some((label, _)) = line.text.strip_prefix('[').and_then(|rest| rest.split_once("]:"))
        else {
            continue;
        };
        if let Some(first) = seen.insert(label.to_lowercase(), line.number) {
            let message = format!("the label `[{label}]` is defined in line {first} already");
            findings.add(rules::LINK, Problem::new(&file.path, line.number, message));
        }
    }
}

/// The file of the same folder whose name is nearest.
fn near(repo: &Repo, path: &Path) -> String {
    let name = |path: &Path| path.file_name().map(|n| n.to_string_lossy().into_owned());
    let Some(wanted) = name(path) else {
        return String::new();
    };
    let beside = repo.files.iter().filter(|file| file.parent() == path.parent());
    did_you_mean(&wanted, beside.filter_map(|file| name(file)))
}

/// What a link may name on a page: its headings, its boxes, and the `id`s and `name`s of its HTML.
fn anchors(text: &str) -> Vec<String> {
    let mut found: Vec<String> = headings(text).into_iter().map(|heading| heading.anchor).collect();
    found.extend(boxes::of_page(text).iter().map(boxes::Confusion::anchor));
    for key in [" id=\"", " name=\""] {
        found.extend(attributes(text, key).map(|(value, _)| value.to_owned()));
    }
    found
}

/// The targets in a page's own HTML, with their lines.
fn html_targets(text: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    for line in lines_outside_code(text) {
        if line.text.contains('`') {
            continue;
        }
        for key in [" src=\"", " href=\""] {
            found.extend(
                attributes(line.text, key).map(|(value, _)| (value.to_owned(), line.number)),
            );
        }
    }
    found
}

/// The values of an attribute (` href="`, with its space) and where they start.
fn attributes<'a>(text: &'a str, key: &'a str) -> impl Iterator<Item = (&'a str, usize)> {
    text.match_indices(key).filter_map(|(at, key)| {
        let start = at + key.len();
        text[start..].split_once('"').map(|(value, _)| (value, start))
    })
}

/// Words, marks and pictures that the book does without.
fn filler(file: &Text, fillers: &Fillers, findings: &mut Findings) {
    let Ok(prose) = Prose::read(&file.text, &file.path) else {
        return;
    };
    let lines = LineTable::new(&file.text);
    for run in &prose.runs {
        for (offset, message) in fillers.find(run) {
            let line = lines.line(run.source_at(offset));
            findings.add(rules::FILLER, Problem::new(&file.path, line, message));
        }
    }
}

/// Finds what the book does without.
pub(crate) struct Fillers(Finder);

impl Fillers {
    pub(crate) fn new() -> Self {
        Self(Finder::new(FILLER.iter().map(|word| (0, *word))))
    }

    /// Where in a run's text something stands that should not, and what.
    pub(crate) fn find(&self, run: &Run) -> Vec<(usize, String)> {
        let filler =
            |hit: Hit| (hit.range.start, format!("`{}` is a filler", &run.text[hit.range]));
        let mut found: Vec<(usize, String)> = self.0.find(run).into_iter().map(filler).collect();
        let mut before = ' ';
        let mut chars = run.text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let ends = chars.peek().is_none_or(|(_, next)| next.is_whitespace());
            if c == '!' && before.is_alphabetic() && ends {
                found.push((at, "an exclamation mark".to_owned()));
            }
            if matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{fe0f}') {
                found.push((at, format!("the emoji `{c}`")));
            }
            before = c;
        }
        found
    }
}
