//! The whole site: every page rendered, checked, put into the driver's template and written, or nothing at all.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use harness::discover::{Book, Snippet};
use manuscript::directive::{self, Directive};
use manuscript::glossary::{Glossary, Term};
use manuscript::source::Sources;
use manuscript::{Problem, markdown as md};

use crate::markdown::{self, Place, Rendered};
use crate::math::Math;
use crate::moving::{self, Module};
use crate::pages;
use crate::terms::{self, Terms};
use crate::theme;
use crate::{driver, links, search};

/// What the renderer of a page may ask about the book.
pub struct Site<'a> {
    /// The book on disk.
    pub book: &'a Book,
    /// The converter of formulas.
    pub math: Math,
    /// The glossary.
    pub terms: Terms,
    /// The items of the libraries.
    pub library: Sources,
    /// Chapter files and the pages made of them.
    pages: BTreeMap<PathBuf, String>,
    /// Chapter names and their pages.
    chapters: BTreeMap<String, String>,
    snippets: BTreeMap<&'a str, &'a Snippet>,
    /// Figures that move, and the part whose module draws them.
    moving: BTreeMap<&'a str, &'a str>,
    /// The page that first shows a snippet as a listing or a figure, with the anchor there.
    shown: BTreeMap<String, (String, String)>,
    sources: RefCell<BTreeSet<PathBuf>>,
    images: RefCell<BTreeSet<PathBuf>>,
}

impl Site<'_> {
    /// The snippet of this name.
    ///
    /// # Errors
    /// There is none.
    pub fn snippet(&self, name: &str) -> Result<&Snippet, String> {
        self.snippets.get(name).copied().ok_or_else(|| {
            let folder = name.split('/').next().unwrap_or_default();
            let near: Vec<&str> = self
                .snippets
                .keys()
                .filter(|known| known.starts_with(folder) && known[folder.len()..].starts_with('/'))
                .copied()
                .collect();
            if near.is_empty() {
                format!("no snippet is called `{name}`")
            } else {
                format!("no snippet is called `{name}`; `{folder}/` has {}", near.join(", "))
            }
        })
    }

    /// The part whose module draws this figure, if it moves.
    pub fn moved_by(&self, name: &str) -> Option<&str> {
        self.moving.get(name).copied()
    }

    /// The page made of a chapter's file.
    pub fn page_of(&self, file: &Path) -> Option<&str> {
        self.pages.get(&md::normal(file)).map(String::as_str)
    }

    /// The page of a chapter, `05a-kernels`.
    pub fn chapter_page(&self, chapter: &str) -> Option<&str> {
        self.chapters.get(chapter).map(String::as_str)
    }

    /// The way from one page to another.
    pub fn relative(&self, from: &str, to: &str) -> String {
        md::relative(Path::new(from), Path::new(to))
    }

    /// The link from a page to a term's definition.
    pub fn term_href(&self, page: &str, term: &Term) -> String {
        let id = terms::anchor(term);
        match self.chapter_page(&term.chapter) {
            Some(home) if home == page => format!("#{id}"),
            Some(home) => format!("{}#{id}", self.relative(page, home)),
            None => format!("{}#{id}", self.relative(page, pages::GLOSSARY)),
        }
    }

    /// The link from a page to where a snippet is shown.
    pub fn shown_at(&self, page: &str, snippet: &str) -> Option<String> {
        let (home, id) = self.shown.get(snippet)?;
        Some(if home == page {
            format!("#{id}")
        } else {
            format!("{}#{id}", self.relative(page, home))
        })
    }

    /// Asks for a page that shows a file of the book, and names it; `None` outside of the book.
    pub fn want_source(&self, file: &Path) -> Option<String> {
        let file = md::normal(file);
        let below = file.strip_prefix(&self.book.root).ok()?.to_path_buf();
        let page = source_page(&below);
        self.sources.borrow_mut().insert(below);
        Some(page)
    }

    /// Asks for a copy of an image, and names it; `None` outside of the book.
    pub fn want_image(&self, file: &Path) -> Option<String> {
        let file = md::normal(file);
        let below = file.strip_prefix(&self.book.root).ok()?.to_path_buf();
        let place = format!("images/{}", slashes(&below));
        self.images.borrow_mut().insert(below);
        Some(place)
    }

    /// A file's path told from the book's folder, with forward slashes.
    pub fn below_root(&self, file: &Path) -> String {
        let file = md::normal(file);
        slashes(file.strip_prefix(&self.book.root).unwrap_or(&file))
    }
}

/// The page that shows a file. The driver takes `.md` anywhere in a link for the ending of a chapter and replaces it.
fn source_page(below: &Path) -> String {
    format!("source/{}.html", slashes(below).replace(".md", "-md"))
}

/// The path with forward slashes on every system.
fn slashes(path: &Path) -> String {
    path.components().map(|c| c.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// A finished page on its way into the template.
#[derive(Debug)]
pub struct Page {
    /// Where it goes, `part1-vocabulary/05a-kernels.html`.
    pub path: String,
    /// Its title in the list of contents, without the number.
    pub title: String,
    /// Its number, `5a`, or nothing.
    pub number: String,
    /// The package of its part; empty for the cover and the glossary.
    pub part: String,
    /// Its content.
    pub html: String,
}

/// What was built, for the closing line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// Pages made from chapters.
    pub n_chapters: usize,
    /// Listings on them.
    pub n_listings: usize,
    /// Terms in the glossary.
    pub n_terms: usize,
}

/// Builds the site into `out`, which is replaced as a whole, or left as it was where something is wrong.
///
/// `modules` draw the figures that move; without them every figure stands still.
///
/// # Errors
/// Everything that is wrong with the chapters, all at once, each with its file and line.
pub fn build(book: &Book, modules: &[Module], out: &Path) -> Result<Summary, Vec<Problem>> {
    let mut problems = Vec::new();
    let glossary = Glossary::load(book).unwrap_or_else(|more| {
        problems.extend(more);
        Glossary::default()
    });
    let mut texts = Vec::new();
    for part in &book.parts {
        if crate::map::part(&part.name).is_none() {
            let message =
                format!("the part `{}` is not on the map of xtask/site/src/map.rs", part.name);
            problems.push(Problem::new(part.dir.join("Cargo.toml"), 1, message));
        }
        for chapter in &part.chapters {
            match fs::read_to_string(&chapter.path) {
                Ok(text) => texts.push((part, chapter, text.replace("\r\n", "\n"))),
                Err(error) => {
                    problems.push(Problem::new(
                        &chapter.path,
                        1,
                        format!("cannot be read: {error}"),
                    ));
                }
            }
        }
    }

    let mut site = Site {
        book,
        math: Math::new(),
        terms: Terms::new(glossary),
        library: Sources::new(book),
        pages: BTreeMap::new(),
        chapters: BTreeMap::new(),
        snippets: book
            .parts
            .iter()
            .flat_map(|p| &p.snippets)
            .map(|s| (s.name.as_str(), s))
            .collect(),
        moving: modules
            .iter()
            .flat_map(|m| m.figures.iter().map(|name| (name.as_str(), m.part.as_str())))
            .collect(),
        shown: BTreeMap::new(),
        sources: RefCell::default(),
        images: RefCell::default(),
    };
    for (part, chapter, text) in &texts {
        let page = format!("{}/{}.html", part.name, chapter.id);
        site.pages.insert(md::normal(&chapter.path), page.clone());
        site.chapters.insert(chapter.id.clone(), page.clone());
        for term in markdown::definitions(&site.terms, &chapter.id, text) {
            site.terms.set_defined(term);
        }
        // A directive that cannot be read is reported when the page is rendered.
        for block in directive::blocks(text, &chapter.path).unwrap_or_default() {
            let (name, id) = match &block.directive {
                Directive::Snippet(name) => (name, name.replace('/', "-")),
                Directive::Figure { name, .. } => {
                    (name, format!("figure-{}", name.replace('/', "-")))
                }
                Directive::Output(_) | Directive::Source(_) | Directive::Ledger(_) => continue,
            };
            site.shown.entry(name.clone()).or_insert_with(|| (page.clone(), id));
        }
    }

    let mut rendered: Vec<(String, &Path, Rendered)> = Vec::new();
    let mut pages = Vec::new();
    for (part, chapter, text) in &texts {
        let page = format!("{}/{}.html", part.name, chapter.id);
        let place =
            Place { file: &chapter.path, chapter: &chapter.id, page: &page, part: Some(part) };
        match markdown::render(&site, place, text) {
            Ok(done) => {
                pages.push(pages::chapter(&site, &part.name, &page, &done));
                rendered.push((page, &chapter.path, done));
            }
            Err(more) => problems.extend(more),
        }
    }
    for (_, file, done) in &rendered {
        for link in &done.promised {
            let there = rendered.iter().find(|(page, _, _)| *page == link.page);
            if there.is_some_and(|(_, _, page)| !page.ids.contains(&link.anchor)) {
                let message = format!("dead anchor: {} has no `#{}`", link.page, link.anchor);
                problems.push(Problem::new(*file, link.line, message));
            }
        }
    }
    let n_listings = rendered.iter().map(|(_, _, page)| page.listings.len()).sum();
    let summary =
        Summary { n_chapters: texts.len(), n_listings, n_terms: site.terms.entries().len() };
    let glossary = pages::glossary(&site).unwrap_or_else(|more| {
        problems.extend(more);
        String::new()
    });
    let terms_js = pages::terms_js(&site).unwrap_or_else(|more| {
        problems.extend(more);
        String::new()
    });
    if !problems.is_empty() {
        problems = problems.into_iter().map(|p| p.relative_to(&book.root)).collect();
        problems.sort();
        problems.dedup();
        return Err(problems);
    }

    let order: Vec<&str> =
        rendered.iter().flat_map(|(_, _, page)| &page.listings).map(String::as_str).collect();
    let cover = pages::cover(&site, &pages, &summary, &order);
    let mut all = vec![Page {
        path: pages::COVER.to_string(),
        title: theme::TITLE.to_string(),
        number: String::new(),
        part: String::new(),
        html: cover,
    }];
    all.extend(pages);
    all.push(Page {
        path: pages::GLOSSARY.to_string(),
        title: "Glossary".to_string(),
        number: String::new(),
        part: String::new(),
        html: glossary,
    });

    write(&site, &all, &terms_js, modules, out).map_err(|problem| vec![problem])?;
    Ok(summary)
}

/// Writes everything beside `out` first, so that a failure leaves the old site whole.
fn write(
    site: &Site<'_>,
    pages: &[Page],
    terms_js: &str,
    modules: &[Module],
    out: &Path,
) -> Result<(), Problem> {
    let failed = |what: &str, error: &dyn std::fmt::Display| {
        Problem::new(out, 1, format!("{what}: {error}"))
    };
    let parent = out.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(|e| failed("the folder of the site", &e))?;
    let work = tempfile::Builder::new()
        .prefix(".book-")
        .tempdir_in(parent)
        .map_err(|e| failed("a folder to build in", &e))?;
    let fresh = work.path().join("site");
    driver::run(work.path(), pages, &fresh).map_err(|e| failed("the page template", &e))?;

    search::write(site, pages, &fresh).map_err(|e| failed("search", &e))?;
    fs::write(fresh.join("terms.js"), terms_js).map_err(|e| failed("terms.js", &e))?;
    if !modules.is_empty() {
        let (name, text) = moving::SCRIPT;
        fs::write(fresh.join(name), text).map_err(|e| failed(name, &e))?;
        fs::create_dir_all(fresh.join("moving")).map_err(|e| failed("moving", &e))?;
    }
    for module in modules {
        let path = module.path();
        fs::write(fresh.join(&path), module.script()).map_err(|e| failed(&path, &e))?;
    }
    for below in site.sources.borrow().iter() {
        let file = site.book.root.join(below);
        let text = fs::read_to_string(&file).map_err(|e| failed(&slashes(below), &e))?;
        let page = source_page(below);
        let target = fresh.join(&page);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).map_err(|e| failed(&page, &e))?;
        }
        let html = pages::source(&slashes(below), &page, &text);
        fs::write(&target, html).map_err(|e| failed(&page, &e))?;
    }
    for below in site.images.borrow().iter() {
        let target = fresh.join("images").join(below);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).map_err(|e| failed(&slashes(below), &e))?;
        }
        fs::copy(site.book.root.join(below), &target).map_err(|e| failed(&slashes(below), &e))?;
    }
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
