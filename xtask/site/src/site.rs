//! The whole site: every page rendered, checked, put into its frame and written, or nothing at all.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::fs;
use std::path::Path;

use harness::discover::Book;
use manuscript::Problem;
use manuscript::glossary::Glossary;
use manuscript::quiz::Quiz;

use crate::frame::Frame;
use crate::index::{Site, Text, slashes, source_page};
use crate::links;
use crate::markdown::{self, Place, Rendered};
use crate::moving::{self, Module};
use crate::page::{COVER, GLOSSARY, PRINT, Page, Summary};
use crate::{cover, glossary, pages, print, quiz, search, terms, theme};

/// Builds the site into `out`, which is replaced as a whole, or left as it was where something is wrong.
///
/// `modules` draw the figures that move; without them every figure stands still. The time grows with the number of pages.
///
/// # Errors
/// Everything that is wrong with the chapters, all at once, each with its file and line.
pub fn build(book: &Book, modules: &[Module], out: &Path) -> Result<Summary, Vec<Problem>> {
    let mut problems = Vec::new();
    let terms = kept(Glossary::load(book), &mut problems);
    let texts = read(book, &mut problems);
    let moving = modules
        .iter()
        .flat_map(|m| m.figures.iter().map(|name| (name.clone(), m.part.clone())))
        .collect();
    let site = Site::new(book, terms, moving, &texts);

    let rendered = render(&site, &texts, &mut problems);
    problems.extend(dead_anchors(&rendered));
    let definitions = kept(glossary::definitions(&site), &mut problems);
    if !problems.is_empty() {
        problems = problems.into_iter().map(|p| p.relative_to(&book.root)).collect();
        problems.sort();
        problems.dedup();
        return Err(problems);
    }

    let listings: Vec<&str> =
        rendered.iter().flat_map(|r| &r.done.listings).map(String::as_str).collect();
    let summary = Summary {
        n_chapters: texts.len(),
        n_listings: listings.len(),
        n_terms: site.terms.entries().len(),
    };
    let chapters: Vec<Page> =
        rendered.iter().map(|r| pages::chapter(&site, r.text, &r.done)).collect();
    let mut all = vec![cover::page(&site, &chapters, &summary, &listings)];
    all.extend(chapters);
    all.extend(glossary::pages(&site, &definitions));
    write(&site, &all, &definitions, modules, out).map_err(|problem| vec![problem])?;
    Ok(summary)
}

/// A chapter with the page made of it.
struct Done<'a> {
    text: &'a Text<'a>,
    page: String,
    done: Rendered,
}

/// The value, or its default with the problems noted.
fn kept<T: Default>(result: Result<T, Vec<Problem>>, problems: &mut Vec<Problem>) -> T {
    result.unwrap_or_else(|more| {
        problems.extend(more);
        T::default()
    })
}

/// The texts of all chapters, in the book's order.
fn read<'a>(book: &'a Book, problems: &mut Vec<Problem>) -> Vec<Text<'a>> {
    let mut texts = Vec::new();
    for part in &book.parts {
        for chapter in &part.chapters {
            match fs::read_to_string(&chapter.path) {
                Ok(text) => texts.push(Text { part, chapter, text: text.replace("\r\n", "\n") }),
                Err(error) => {
                    let message = format!("cannot be read: {error}");
                    problems.push(Problem::new(&chapter.path, 1, message));
                }
            }
        }
    }
    texts
}

fn render<'a>(
    site: &Site<'_>,
    texts: &'a [Text<'a>],
    problems: &mut Vec<Problem>,
) -> Vec<Done<'a>> {
    let mut rendered = Vec::new();
    for text in texts {
        let page = text.page();
        let place = Place {
            file: &text.chapter.path,
            chapter: &text.chapter.id,
            page: &page,
            part: Some(text.part),
        };
        match markdown::render(site, place, &text.text).and_then(|done| recall(site, place, done)) {
            Ok(done) => rendered.push(Done { text, page, done }),
            Err(more) => problems.extend(more),
        }
    }
    rendered
}

/// The page with its recall questions, where it has some, before the line that leads to the next page.
fn recall(site: &Site<'_>, place: Place<'_>, mut done: Rendered) -> Result<Rendered, Vec<Problem>> {
    let read = Quiz::read(place.file);
    let read = read.map_err(|all| all.into_iter().map(|(_, problem)| problem).collect::<Vec<_>>());
    if let Some(quiz) = read? {
        let section = quiz::section(site, place, &quiz, &mut done.ids)?;
        done.html.insert_str(done.foot, &section);
    }
    Ok(done)
}

/// The links between chapters whose page has no such place.
fn dead_anchors(rendered: &[Done<'_>]) -> Vec<Problem> {
    let pages: BTreeMap<&str, &Rendered> =
        rendered.iter().map(|r| (r.page.as_str(), &r.done)).collect();
    let mut problems = Vec::new();
    for Done { text, done, .. } in rendered {
        for link in &done.promised {
            if pages.get(link.page.as_str()).is_some_and(|page| !page.ids.contains(&link.anchor)) {
                let message = format!("dead anchor: {} has no `#{}`", link.page, link.anchor);
                problems.push(Problem::new(&text.chapter.path, link.line, message));
            }
        }
    }
    problems
}

/// Writes everything beside `out` first, so that a failure leaves the old site whole.
fn write(
    site: &Site<'_>,
    pages: &[Page],
    definitions: &glossary::Definitions,
    modules: &[Module],
    out: &Path,
) -> Result<(), Problem> {
    let failed = |what: &str, error: &dyn Display| Problem::new(out, 1, format!("{what}: {error}"));
    let parent = out.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(|e| failed("the folder of the site", &e))?;
    let work = tempfile::Builder::new()
        .prefix(".book-")
        .tempdir_in(parent)
        .map_err(|e| failed("a folder to build in", &e))?;
    let fresh = work.path().join("site");
    let files = Files { site: &fresh, out };

    theme::write(&fresh).map_err(|e| failed("the theme", &e))?;
    let frame = Frame::new(site.book, pages);
    for page in pages {
        files.put(&page.path, frame.page(page, &definitions.of(&page.terms)))?;
    }
    for part in &site.book.parts {
        let own: Vec<&Page> = pages.iter().filter(|page| page.part == part.name).collect();
        if !own.is_empty() {
            let page = print::part(part, &own);
            files.put(&page.path, frame.print(&page))?;
        }
    }
    files.put(PRINT, frame.page(&print::list(site.book, pages), ""))?;
    search::write(site, pages, &fresh).map_err(|e| failed("search", &e))?;
    files.put(HOMES, homes(site))?;
    redirects(site, pages, &files)?;
    figures_that_move(modules, &files)?;
    asked_for(site, &files)?;

    let dead = links::check(&fresh).map_err(|e| failed("the finished pages", &e))?;
    if let Some(first) = dead.first() {
        let more =
            if dead.len() > 1 { format!(" (and {} more)", dead.len() - 1) } else { String::new() };
        return Err(Problem::new(out.join(&first.page), 1, format!("{first}{more}")));
    }
    if out.exists() {
        fs::remove_dir_all(out).map_err(|e| failed("the old site cannot be removed", &e))?;
    }
    fs::rename(&fresh, out).map_err(|e| failed("the new site cannot be moved into place", &e))
}

/// The folder that is being filled.
struct Files<'a> {
    site: &'a Path,
    /// Where the site will lie: what a problem names.
    out: &'a Path,
}

impl Files<'_> {
    fn failed(&self, what: &str, error: &dyn Display) -> Problem {
        Problem::new(self.out, 1, format!("{what}: {error}"))
    }

    fn put(&self, name: &str, text: impl AsRef<[u8]>) -> Result<(), Problem> {
        let path = self.site.join(name);
        let folder = path.parent().unwrap_or(self.site);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, text))
            .map_err(|e| self.failed(name, &e))
    }
}

/// The modules that draw in the pages, and the script that calls them.
fn figures_that_move(modules: &[Module], files: &Files<'_>) -> Result<(), Problem> {
    if !modules.is_empty() {
        let (name, text) = moving::SCRIPT;
        files.put(name, text)?;
    }
    for module in modules {
        files.put(&module.path(), module.script())?;
    }
    Ok(())
}

/// The files and images of the book that pages lead to.
fn asked_for(site: &Site<'_>, files: &Files<'_>) -> Result<(), Problem> {
    for below in site.sources() {
        let name = slashes(&below);
        let text =
            fs::read_to_string(site.book.root.join(&below)).map_err(|e| files.failed(&name, &e))?;
        let page = source_page(&below);
        files.put(&page, pages::source(&name, &page, &text))?;
    }
    for below in site.images() {
        let name = slashes(&below);
        let bytes = fs::read(site.book.root.join(&below)).map_err(|e| files.failed(&name, &e))?;
        files.put(&format!("images/{name}"), bytes)?;
    }
    Ok(())
}

/// Where each term's definition stands, for addresses of definitions that have moved.
const HOMES: &str = "homes.js";

/// The script that says it: `window.groundworkHomes`, from a definition's anchor to its page.
fn homes(site: &Site<'_>) -> String {
    let terms = site.terms.entries().iter().enumerate();
    let homes: serde_json::Map<String, serde_json::Value> = terms
        .filter(|(i, _)| site.terms.is_defined(*i))
        .filter_map(|(_, term)| {
            Some((terms::anchor(term), site.chapter_page(&term.chapter)?.into()))
        })
        .collect();
    let homes = serde_json::Value::Object(homes);
    format!("// Generated: the page of each definition.\nwindow.groundworkHomes = {homes};\n")
}

/// The pages at old addresses, which lead to the new ones.
fn redirects(site: &Site<'_>, pages: &[Page], files: &Files<'_>) -> Result<(), Problem> {
    let mut known: BTreeSet<&str> = pages.iter().map(|page| page.path.as_str()).collect();
    known.extend([COVER, GLOSSARY, PRINT]);
    let mut led: BTreeSet<String> = BTreeSet::new();
    for part in &site.book.parts {
        for (old, new) in &part.policy.redirects {
            let address = |id: &str| match id.contains('/') {
                true => format!("{id}.html"),
                false => format!("{}/{id}.html", part.name),
            };
            let (old, new) = (address(old), address(new));
            let wrong = if known.contains(old.as_str()) {
                Some(format!("the redirect from {old} hides a page"))
            } else if !known.contains(new.as_str()) {
                Some(format!("the redirect from {old} leads to {new}, and there is no such page"))
            } else if !led.insert(old.clone()) {
                Some(format!(
                    "two redirects from {old}: a page that was split leads to one of the new ones, and its terms to where they are defined"
                ))
            } else {
                None
            };
            if let Some(message) = wrong {
                return Err(Problem::new(part.dir.join("part.toml"), 1, message)
                    .relative_to(&site.book.root));
            }
            files.put(&old, pages::redirect(site, &old, &new))?;
        }
    }
    Ok(())
}
