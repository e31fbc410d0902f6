//! A list of pages with their kinds and minutes, from what the parts' `part.toml` say: the body of a `pages` block.

use std::path::Path;

use harness::discover::Book;
use harness::error::did_you_mean;
use harness::policy::{PageKind, PagePolicy};

use crate::markdown::relative;
use crate::terms::graph::in_order;

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed<'a> {
    /// The page's file.
    pub path: &'a Path,
    /// Its title, `1b · Fitting`.
    pub title: String,
    /// What its part says of it.
    pub policy: &'a PagePolicy,
}

/// The pages that `which` names, in reading order: those of a kind (`spine`, `side`, `toolbox`, `reference`), those of a
/// reading path by its id in `plan.toml`, or `all`. Pages without a kind are in no list.
///
/// # Errors
/// A name that means nothing (with the nearest one), a page that cannot be read.
pub fn list<'a>(book: &'a Book, which: &str) -> Result<Vec<Listed<'a>>, String> {
    let kind = KINDS.iter().find(|(name, _)| *name == which).map(|(_, kind)| *kind);
    if kind.is_none() && which != "all" && book.plan.path(which).is_none() {
        let known = KINDS.iter().map(|(name, _)| *name).chain(["all"]);
        let known = known.chain(book.plan.paths.iter().map(|path| path.id.as_str()));
        let known: Vec<&str> = known.collect();
        let hint = did_you_mean(which, &known);
        return Err(format!("no pages `{which}` (known: {}){hint}", known.join(", ")));
    }
    let mut listed = Vec::new();
    for (part, chapter) in
        in_order(book).into_iter().flat_map(|p| p.chapters.iter().map(move |c| (p, c)))
    {
        let Some(policy) = part.policy.pages.get(&chapter.id) else { continue };
        let wanted = match kind {
            Some(kind) => policy.kind == kind,
            None => which == "all" || policy.paths.iter().any(|path| path == which),
        };
        if wanted {
            let title = chapter.title().map_err(|error| error.to_string())?;
            listed.push(Listed { path: &chapter.path, title, policy });
        }
    }
    Ok(listed)
}

const KINDS: [(&str, PageKind); 4] = [
    ("spine", PageKind::Spine),
    ("side", PageKind::Side),
    ("toolbox", PageKind::Toolbox),
    ("reference", PageKind::Reference),
];

/// How a kind is written.
pub fn kind_word(kind: PageKind) -> &'static str {
    KINDS.iter().find(|(_, known)| *known == kind).map_or("", |(name, _)| name)
}

/// The last line of the list: how many pages, and how many minutes in all.
pub fn sum(listed: &[Listed<'_>]) -> (String, u32) {
    let n = listed.len();
    let pages = format!("{n} page{}", if n == 1 { "" } else { "s" });
    (pages, listed.iter().map(|page| page.policy.minutes).sum())
}

/// The list as a Markdown table with links from the file `from`; a sentence where it is empty.
///
/// # Errors
/// As [`list`].
pub fn markdown(book: &Book, which: &str, from: &Path) -> Result<String, String> {
    let listed = list(book, which)?;
    if listed.is_empty() {
        return Ok("No page yet.\n".to_owned());
    }
    let mut out = "| Page | Kind | Minutes |\n|---|---|--:|\n".to_owned();
    for page in &listed {
        let (link, kind) = (relative(from, page.path), kind_word(page.policy.kind));
        let title = page.title.replace('|', "\\|");
        out.push_str(&format!("| [{title}]({link}) | {kind} | {} |\n", page.policy.minutes));
    }
    let (pages, minutes) = sum(&listed);
    out.push_str(&format!("| {pages} | | {minutes} |\n"));
    Ok(out)
}
