//! The book as it lies on disk: parts, pages, snippets, and what a name on the command line means.

use std::fs;
use std::path::PathBuf;

use crate::error::{Error, Result, did_you_mean};
use crate::policy::{self, PagePolicy, PartPolicy, Plan};

/// The whole book as it lies on disk.
#[derive(Debug, Clone)]
pub struct Book {
    /// The workspace's root folder.
    pub root: PathBuf,
    /// The parts in the reader's order.
    pub parts: Vec<Part>,
    /// What the book will be.
    pub plan: Plan,
}

/// One line of the book's map: a part, written or not yet.
#[derive(Debug, Clone)]
pub struct MapEntry<'a> {
    /// Its number as the book writes it, `IV`.
    pub roman: String,
    /// Its title.
    pub title: &'a str,
    /// What it teaches, in one sentence.
    pub about: &'a str,
    /// The part, where it is written.
    pub part: Option<&'a Part>,
}

/// One part of the book: a crate with chapters, a library and snippets.
#[derive(Debug, Clone)]
pub struct Part {
    /// The package's name, `part1-vocabulary`; the binary that mounts its snippets is called the same.
    pub name: String,
    /// The package's folder.
    pub dir: PathBuf,
    /// The pages, sorted by file name.
    pub chapters: Vec<Chapter>,
    /// The snippets, sorted by name.
    pub snippets: Vec<Snippet>,
    /// What the part says of itself in its `part.toml`.
    pub policy: PartPolicy,
}

/// One page of the book: a Markdown file in a part's `chapters/` folder.
#[derive(Debug, Clone)]
pub struct Chapter {
    /// The file's stem, `05a-kernels`: how `glossary.toml` names the chapter.
    pub id: String,
    /// The stem without its number, with underscores: `kernels`. Also the name of the page's snippet folder.
    pub slug: String,
    /// The file.
    pub path: PathBuf,
}

/// One snippet: a whole program that the book shows with what it prints.
#[derive(Debug, Clone)]
pub struct Snippet {
    /// Folder and file stem, `kernels/xor`: unique in the whole book.
    pub name: String,
    /// The package that holds it.
    pub part: String,
    /// The listing's title: the sentence behind `//!` on the first line. Empty where there is none: `tidy` reports it.
    pub title: String,
    /// What kind of output it has.
    pub kind: Kind,
    /// Its Python twin, or why there is none.
    pub twin: Twin,
    /// The program, `snippets/kernels/xor.rs` (or `.fail.rs`).
    pub source: PathBuf,
    /// Where its golden lies or will lie: `xor.out`, `xor.svg` or `xor.fail.out`.
    pub golden: PathBuf,
    /// The SQL of a [`Kind::Query`], `snippets/kernels/xor.sql`.
    pub sql: Option<PathBuf>,
    /// Whether it names a library that only the part's feature `peers` brings.
    pub needs_peers: bool,
}

/// What a snippet's golden is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A program that prints text.
    Text,
    /// A program that prints text, listens on the loopback (port 0) and asks itself (`//! kind: server`).
    Server,
    /// A program that prints text and runs the SQL that lies beside it (`//! kind: query`).
    Query,
    /// A program that prints one SVG picture (its head says `//! kind: figure`).
    Figure,
    /// A program that does not compile, on purpose: its golden is the compiler's message.
    CompileFail,
}

/// A snippet's Python twin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Twin {
    /// The twin's file, `snippets/kernels/xor.py`.
    File(PathBuf),
    /// None, with the reason that the head gives (one of [`policy::TWIN_REASONS`], or `figure`).
    None(String),
    /// None, and the head does not say why: `tidy` reports it.
    Missing,
}

/// What a name on the command line means: some snippets, and how much of the book they are.
#[derive(Debug, Clone)]
pub struct Selection<'a> {
    /// How much of the book the name covers.
    pub scope: Scope<'a>,
    /// The snippets it covers, part by part, sorted by name. Empty for a chapter that has none yet.
    pub snippets: Vec<&'a Snippet>,
}

/// How much of the book a [`Selection`] covers.
#[derive(Debug, Clone, Copy)]
pub enum Scope<'a> {
    /// Everything.
    Book,
    /// One part.
    Part(&'a Part),
    /// One folder of snippets, which is one page, of one part.
    Folder(&'a Part, &'a str),
    /// One snippet.
    Snippet(&'a Snippet),
}

impl Book {
    /// Every snippet, part by part, sorted by name.
    pub fn snippets(&self) -> impl Iterator<Item = &Snippet> {
        self.parts.iter().flat_map(|part| &part.snippets)
    }

    /// The part with this package name.
    pub fn part(&self, name: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.name == name)
    }

    /// The map of the book: its parts in the reader's order, written or not yet.
    pub fn map(&self) -> Vec<MapEntry<'_>> {
        let written = self.parts.iter().map(|part| {
            let PartPolicy { order, title, about, .. } = &part.policy;
            let roman = policy::roman(*order);
            (*order, MapEntry { roman, title, about, part: Some(part) })
        });
        let planned = self.plan.planned.iter().map(|planned| {
            let order = planned.order();
            let (title, about) = (planned.title.as_str(), planned.about.as_str());
            (order, MapEntry { roman: policy::roman(order), title, about, part: None })
        });
        let mut map: Vec<(u32, MapEntry<'_>)> = written.chain(planned).collect();
        map.sort_by_key(|(order, _)| *order);
        map.into_iter().map(|(_, entry)| entry).collect()
    }

    /// The pages of a reading path, in the book's order, each with what is known about it.
    pub fn path(&self, id: &str) -> Vec<(&Chapter, &PagePolicy)> {
        let pages = self.parts.iter().flat_map(|part| part.chapters.iter().map(move |c| (part, c)));
        pages
            .filter_map(|(part, chapter)| Some((chapter, part.policy.pages.get(&chapter.id)?)))
            .filter(|(_, page)| page.paths.iter().any(|path| path == id))
            .collect()
    }

    /// The snippet with exactly this name, `kernels/xor`.
    pub fn snippet(&self, name: &str) -> Option<&Snippet> {
        self.parts.iter().find_map(|part| {
            let at =
                part.snippets.binary_search_by(|snippet| snippet.name.as_str().cmp(name)).ok()?;
            part.snippets.get(at)
        })
    }

    /// What `name` means: a snippet (`kernels/xor`, or its file's path), a part (`part1-vocabulary`, `part1`),
    /// a page (`05a-kernels`, `05a`, `5a`, `kernels`); nothing means the whole book.
    ///
    /// # Errors
    ///
    /// [`Error::UnknownName`] with the closest names.
    pub fn select(&self, name: Option<&str>) -> Result<Selection<'_>> {
        let Some(asked) = name else {
            return Ok(Selection { scope: Scope::Book, snippets: self.snippets().collect() });
        };
        let name = plain_name(asked);
        let name = self.page_by_number(&name).map_or(name, |page| page.id.clone());
        if let Some(snippet) = self.snippet(&name) {
            return Ok(Selection { scope: Scope::Snippet(snippet), snippets: vec![snippet] });
        }
        for part in &self.parts {
            if part.name == name || part.number() == Some(&name) {
                let snippets = part.snippets.iter().collect();
                return Ok(Selection { scope: Scope::Part(part), snippets });
            }
        }
        for part in &self.parts {
            let by_chapter = part.chapters.iter().find(|c| c.id == name || c.slug == name);
            let folder = match by_chapter {
                Some(chapter) => Some(chapter.slug.as_str()),
                None => part.snippets.iter().map(Snippet::folder).find(|folder| *folder == name),
            };
            if let Some(folder) = folder {
                let snippets = part.snippets.iter().filter(|s| s.folder() == folder).collect();
                return Ok(Selection { scope: Scope::Folder(part, folder), snippets });
            }
        }
        Err(Error::UnknownName { name: asked.to_owned(), hint: did_you_mean(&name, self.names()) })
    }

    /// What several names mean, each by itself and without repetition: what [`Book::select`] knows, and a chapter's number
    /// (`5` or `05`) for all its pages. No name means the whole book.
    ///
    /// # Errors
    ///
    /// [`Error::UnknownName`] with the closest names, for the first name that means nothing.
    pub fn select_all<S: AsRef<str>>(&self, names: &[S]) -> Result<Vec<Selection<'_>>> {
        if names.is_empty() {
            return Ok(vec![self.select(None)?]);
        }
        let mut all = Vec::new();
        for name in names.iter().map(AsRef::as_ref) {
            let pages = self.pages_of_chapter(name);
            if pages.is_empty() {
                all.push(self.select(Some(name))?);
            }
            for page in pages {
                all.push(self.select(Some(&page.id))?);
            }
        }
        Ok(all)
    }

    /// The pages of the chapter with this number; none where it is no number of a chapter.
    fn pages_of_chapter(&self, number: &str) -> Vec<&Chapter> {
        let Ok(wanted) = number.parse::<u32>() else { return Vec::new() };
        let pages = self.parts.iter().flat_map(|part| &part.chapters);
        pages.filter(|page| page.number().is_some_and(|(number, _)| number == wanted)).collect()
    }

    /// The page that is called by number and letter, `5a` or `05a`.
    fn page_by_number(&self, name: &str) -> Option<&Chapter> {
        let wanted = policy::page_number(&format!("{name}-"))?;
        let mut pages = self.parts.iter().flat_map(|part| &part.chapters);
        wanted.1.and_then(|_| pages.find(|page| page.number() == Some(wanted)))
    }

    /// Every name that [`Book::select`] understands.
    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.snippets().map(|s| s.name.clone()).collect();
        for part in &self.parts {
            names.push(part.name.clone());
            names.extend(part.number().map(str::to_owned));
            names.extend(part.chapters.iter().flat_map(|c| [c.id.clone(), c.slug.clone()]));
            names.extend(part.snippets.iter().map(|s| s.folder().to_owned()));
        }
        names.sort();
        names.dedup();
        names
    }
}

impl Part {
    /// The part's short name, `part1` of `part1-vocabulary`.
    pub fn number(&self) -> Option<&str> {
        policy::number(&self.name)?;
        Some(self.name.split_once('-')?.0)
    }

    /// The generated mount list, `snippets/main.rs`.
    pub fn main_rs(&self) -> PathBuf {
        self.dir.join("snippets").join("main.rs")
    }

    /// What does not fit in the part's `part.toml`, a sentence each (see [`PartPolicy::misfits`]).
    pub fn policy_misfits(&self, plan: &Plan) -> Vec<String> {
        let pages: Vec<&str> = self.chapters.iter().map(|chapter| chapter.id.as_str()).collect();
        self.policy.misfits(&pages, plan)
    }

    /// Whether some snippet compares with a library that only the feature `peers` brings.
    pub fn has_peers(&self) -> bool {
        self.snippets.iter().any(|snippet| snippet.needs_peers)
    }

    /// The page whose snippets lie in this folder.
    pub fn chapter(&self, folder: &str) -> Option<&Chapter> {
        self.chapters.iter().find(|chapter| chapter.slug == folder)
    }
}

impl Chapter {
    /// The number and the letter of the page: 5 and `a` of `05a-kernels`.
    pub fn number(&self) -> Option<(u32, Option<char>)> {
        policy::page_number(&self.id)
    }

    /// The page's title: its first Markdown heading without the `#`, or the id where there is none.
    ///
    /// # Errors
    ///
    /// [`Error::Io`] where the file cannot be read.
    pub fn title(&self) -> Result<String> {
        let text = fs::read_to_string(&self.path).map_err(|e| Error::io("read", &self.path, e))?;
        let heading = text.lines().find_map(|line| line.strip_prefix("# "));
        Ok(heading.map_or_else(|| self.id.clone(), |heading| heading.trim().to_owned()))
    }
}

impl Snippet {
    /// The folder, which is the page's slug: `kernels` of `kernels/xor`.
    pub fn folder(&self) -> &str {
        self.name.split_once('/').map_or("", |(folder, _)| folder)
    }

    /// Whether it solves an exercise: its name begins with `solution_`.
    pub fn is_solution(&self) -> bool {
        self.stem().starts_with("solution_")
    }

    /// The name within its folder: `xor` of `kernels/xor`.
    pub fn stem(&self) -> &str {
        self.name.split_once('/').map_or(self.name.as_str(), |(_, stem)| stem)
    }
}

/// A name as typed, freed of what tab completion adds: a path to the file, back slashes, the file's ending.
fn plain_name(asked: &str) -> String {
    let slashes = asked.replace('\\', "/");
    let mut name = slashes.as_str();
    for folder in ["snippets/", "chapters/", "crates/"] {
        if let Some(at) = name.rfind(folder) {
            name = &name[at + folder.len()..];
        }
    }
    name = name.trim_end_matches('/');
    for ending in [".fail.out", ".fail.rs", ".rs", ".out", ".svg", ".py", ".quiz.toml", ".md"] {
        if let Some(stem) = name.strip_suffix(ending) {
            return stem.to_owned();
        }
    }
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_path_is_the_snippets_name() {
        for (typed, wanted) in [
            ("kernels/xor", "kernels/xor"),
            ("crates/part1-vocabulary/snippets/kernels/xor.rs", "kernels/xor"),
            (r"crates\part1-vocabulary\snippets\kernels\xor.fail.rs", "kernels/xor"),
            ("crates/part1-vocabulary/chapters/05a-kernels.md", "05a-kernels"),
            ("crates/part1-vocabulary/chapters/05a-kernels.quiz.toml", "05a-kernels"),
            ("crates/part1-vocabulary/", "part1-vocabulary"),
            ("part1", "part1"),
        ] {
            assert_eq!(plain_name(typed), wanted, "{typed:?}");
        }
    }
}
