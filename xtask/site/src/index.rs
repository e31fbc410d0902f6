//! What the renderer of a page may ask about the book: where things are, and what they are called.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use harness::discover::{Book, Chapter, Part, Snippet};
use manuscript::directive::{self, Directive};
use manuscript::glossary::{Glossary, Term};
use manuscript::markdown as md;
use manuscript::source::Sources;

use crate::glossary;
use crate::math::Math;
use crate::terms::{self, Terms};

/// The book with its look-ups, each by name and none by search.
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
    moving: BTreeMap<String, String>,
    /// The page that first shows a snippet as a listing or a figure, with the anchor there.
    shown: BTreeMap<String, (String, String)>,
    sources: RefCell<BTreeSet<PathBuf>>,
    images: RefCell<BTreeSet<PathBuf>>,
}

/// A chapter with its text.
pub struct Text<'a> {
    /// Its part.
    pub part: &'a Part,
    /// Where it lies.
    pub chapter: &'a Chapter,
    /// What stands in it, with `\n` at the ends of its lines.
    pub text: String,
}

impl Text<'_> {
    /// The page made of it, `part1-vocabulary/05a-kernels.html`.
    pub fn page(&self) -> String {
        format!("{}/{}.html", self.part.name, self.chapter.id)
    }
}

impl<'a> Site<'a> {
    /// The look-ups of a book with these chapters; `moving` names the figures that move, each with its part.
    pub fn new(
        book: &'a Book,
        glossary: Glossary,
        moving: BTreeMap<String, String>,
        texts: &[Text<'a>],
    ) -> Self {
        let parts: Vec<&str> = book.parts.iter().map(|part| part.name.as_str()).collect();
        let mut site = Site {
            book,
            math: Math::new(),
            terms: Terms::new(&parts, glossary),
            library: Sources::new(book),
            pages: BTreeMap::new(),
            chapters: BTreeMap::new(),
            snippets: book.snippets().map(|s| (s.name.as_str(), s)).collect(),
            moving,
            shown: BTreeMap::new(),
            sources: RefCell::default(),
            images: RefCell::default(),
        };
        for text in texts {
            site.note(text);
        }
        site
    }

    /// Remembers what a chapter shows and defines.
    fn note(&mut self, text: &Text<'_>) {
        let page = text.page();
        self.pages.insert(md::normal(&text.chapter.path), page.clone());
        self.chapters.insert(text.chapter.id.clone(), page.clone());
        self.terms.note_definitions(&text.chapter.id, &text.text);
        // A directive that cannot be read is reported when the page is rendered.
        for block in directive::blocks(&text.text, &text.chapter.path).unwrap_or_default() {
            let (name, id) = match &block.directive {
                Directive::Snippet { name, .. } => (name, name.replace('/', "-")),
                Directive::Figure { name, .. } => {
                    (name, format!("figure-{}", name.replace('/', "-")))
                }
                Directive::Output(_)
                | Directive::Source(_)
                | Directive::Ledger(_)
                | Directive::Pages(_)
                | Directive::Boxes(_) => continue,
            };
            self.shown.entry(name.clone()).or_insert_with(|| (page.clone(), id));
        }
    }

    /// The snippet of this name.
    ///
    /// # Errors
    /// There is none.
    pub fn snippet(&self, name: &str) -> Result<&Snippet, String> {
        self.snippets.get(name).copied().ok_or_else(|| {
            let folder = format!("{}/", name.split('/').next().unwrap_or_default());
            let near: Vec<&str> = self
                .snippets
                .range(folder.as_str()..)
                .map(|(known, _)| *known)
                .take_while(|known| known.starts_with(&folder))
                .collect();
            if near.is_empty() {
                format!("no snippet is called `{name}`")
            } else {
                format!("no snippet is called `{name}`; `{folder}` has {}", near.join(", "))
            }
        })
    }

    /// The part whose module draws this figure, if it moves.
    pub fn moved_by(&self, name: &str) -> Option<&str> {
        self.moving.get(name).map(String::as_str)
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
            None => self.relative(page, &glossary::entry_href(term)),
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
        let below = self.below(file)?;
        let page = source_page(&below);
        self.sources.borrow_mut().insert(below);
        Some(page)
    }

    /// Asks for a copy of an image, and names it; `None` outside of the book.
    pub fn want_image(&self, file: &Path) -> Option<String> {
        let below = self.below(file)?;
        let place = format!("images/{}", slashes(&below));
        self.images.borrow_mut().insert(below);
        Some(place)
    }

    /// The files that pages asked for, told from the book's folder.
    pub fn sources(&self) -> Vec<PathBuf> {
        self.sources.borrow().iter().cloned().collect()
    }

    /// The images that pages asked for, told from the book's folder.
    pub fn images(&self) -> Vec<PathBuf> {
        self.images.borrow().iter().cloned().collect()
    }

    /// A file's path told from the book's folder, with forward slashes.
    pub fn below_root(&self, file: &Path) -> String {
        slashes(&self.below(file).unwrap_or_else(|| md::normal(file)))
    }

    fn below(&self, file: &Path) -> Option<PathBuf> {
        md::normal(file).strip_prefix(&self.book.root).ok().map(Path::to_path_buf)
    }
}

/// The page that shows a file of the book.
pub fn source_page(below: &Path) -> String {
    format!("source/{}.html", slashes(below))
}

/// The path with forward slashes on every system.
pub fn slashes(path: &Path) -> String {
    path.components().map(|c| c.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
