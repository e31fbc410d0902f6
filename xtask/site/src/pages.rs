//! The pages that hold one thing of the book: a chapter, a whole file, the way from an old address.

use harness::discover::Part;

use crate::frame;
use crate::highlight::highlight;
use crate::html::{counted, escape};
use crate::index::{Site, Text};
use crate::markdown::Rendered;
use crate::page::{COVER, Page};

/// Words a minute of someone who reads formulas as well: for pages whose part says no minutes.
const WORDS_A_MINUTE: usize = 160;

/// A chapter's page: where it stands, its title, what it takes, its text.
pub fn chapter(site: &Site<'_>, text: &Text<'_>, done: &Rendered) -> Page {
    let path = text.page();
    let heading = done.headings.iter().find(|h| h.level == 1);
    let full = heading.map_or_else(|| path.clone(), |h| h.text.clone());
    let (number, title) = match full.split_once(" · ") {
        Some((number, title)) if number.len() <= 4 => (number.to_string(), title.to_string()),
        _ => (String::new(), full),
    };
    let policy = text.part.policy.pages.get(&text.chapter.id);
    let n_shown = done.listings.iter().filter(|name| !name.contains("/solution_")).count();
    let guessed = (done.n_words / WORDS_A_MINUTE + n_shown).max(1);
    let minutes = policy.map_or(guessed, |page| page.minutes as usize);
    let mut facts = Vec::new();
    if let Some(policy) = policy {
        facts.push(frame::kind_words(policy.kind).to_string());
    }
    facts.push(format!("{minutes} minutes"));
    facts.extend(counted(n_shown, "program"));
    facts.extend(counted(done.n_definitions, "new word"));
    let meta = format!("<p class=\"meta\">{}</p>", facts.join("<span> · </span>"));
    Page {
        title,
        number,
        part: text.part.name.clone(),
        chapter: text.chapter.number().map(|(number, _)| number),
        kind: policy.map(|page| page.kind),
        minutes: policy.map(|page| page.minutes),
        html: kicker(site, &path, text.part) + &done.html.replacen("<!--meta-->", &meta, 1),
        terms: done.terms.clone(),
        path,
    }
}

/// The line above the title: which part this is.
fn kicker(site: &Site<'_>, path: &str, part: &Part) -> String {
    let roman = part.policy.roman();
    format!(
        "<p class=\"kicker\"><a href=\"{}#part-{}\">Part {roman}</a> <span>{}</span></p>\n",
        site.relative(path, COVER),
        roman.to_lowercase(),
        escape(&part.policy.title)
    )
}

/// How the book names a page in a sentence, `5a`; its id where it has no number.
pub fn short_name(chapter: &str) -> String {
    match harness::policy::page_number(chapter) {
        Some((number, letter)) => {
            number.to_string() + &letter.map(String::from).unwrap_or_default()
        }
        None => chapter.to_string(),
    }
}

/// The page at an old address.
pub fn redirect(site: &Site<'_>, old: &str, new: &str) -> String {
    frame::redirect(old, &site.relative(old, new))
}

/// A whole file of the book, colored, with line numbers.
pub fn source(file: &str, page: &str, text: &str) -> String {
    let language = file.rsplit('.').next().unwrap_or_default();
    let numbers: Vec<String> =
        (1..=text.lines().count()).map(|n| format!("<span id=\"line-{n}\">{n}</span>")).collect();
    frame::source(file, page, &numbers.join("\n"), &highlight(language, text))
}

#[cfg(test)]
mod tests {
    use super::short_name;

    #[test]
    fn pages_are_named_by_their_number() {
        for (id, name) in
            [("00b-arithmetic", "0b"), ("05a-kernels", "5a"), ("10f-x", "10f"), ("about", "about")]
        {
            assert_eq!(short_name(id), name);
        }
    }
}
