//! Finds the book: its parts (through `cargo metadata`), their snippets and their chapters (from the files themselves).
//!
//! There is no list of names anywhere: a folder with a `snippets/main.rs` in a workspace member is a part.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::cargo;
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
}

/// What a snippet's golden is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A program that prints text.
    Text,
    /// A program that prints one SVG picture (its head says `//! kind: figure`, or `//! twin: none (figure)`).
    Figure,
    /// A program that does not compile, on purpose: its golden is the compiler's message.
    CompileFail,
}

/// A snippet's Python twin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Twin {
    /// The twin's file, `snippets/kernels/xor.py`.
    File(PathBuf),
    /// None, with the reason that the head gives (`rust-language`, `error-text`, `figure` or `threads`).
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
    /// Reads the workspace that `start` (any folder in it) belongs to.
    ///
    /// # Errors
    ///
    /// [`Error::Cargo`] where there is no workspace, [`Error::Io`] where a folder cannot be read, and
    /// [`Error::Duplicate`] where two snippets have one name.
    pub fn discover(start: &Path) -> Result<Book> {
        let metadata = cargo::metadata(start)?;
        let mut parts = Vec::new();
        for package in metadata.packages {
            let Some(dir) = package.manifest_path.parent() else {
                continue;
            };
            if dir.join("snippets").join("main.rs").is_file() {
                parts.push(Part::read(&package.name, dir.as_std_path())?);
            }
        }
        parts.sort_by(|a, b| (a.policy.order, &a.name).cmp(&(b.policy.order, &b.name)));

        let root = metadata.workspace_root.into_std_path_buf();
        let plan = Plan::read(&root)?;
        let book = Book { root, parts, plan };
        unique(book.snippets())?;
        Ok(book)
    }

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
    /// Reads one part from its folder; needs no Cargo. `name` is the package's name.
    ///
    /// # Errors
    ///
    /// [`Error::Io`] where a file cannot be read, [`Error::Duplicate`] where two snippets have one name
    /// (`xor.rs` beside `xor.fail.rs`).
    pub fn read(name: &str, dir: &Path) -> Result<Part> {
        let mut snippets = Vec::new();
        for file in rust_files(&dir.join("snippets"))? {
            if let Place::Snippet { folder, stem, fails } = place(&dir.join("snippets"), &file) {
                snippets.push(Snippet::read(name, &format!("{folder}/{stem}"), file, fails)?);
            }
        }
        snippets.sort_by(|a, b| a.name.cmp(&b.name));
        unique(snippets.iter())?;

        let mut chapters = Vec::new();
        for path in files(&dir.join("chapters"))? {
            if path.extension() != Some(OsStr::new("md")) {
                continue;
            }
            if let Some(id) = path.file_stem().and_then(OsStr::to_str) {
                chapters.push(Chapter { id: id.to_owned(), slug: slug(id), path });
            }
        }
        chapters.sort_by(|a, b| a.id.cmp(&b.id));
        let policy = PartPolicy::read(name, dir)?;
        Ok(Part { name: name.to_owned(), dir: dir.to_owned(), chapters, snippets, policy })
    }

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

    /// The page whose snippets lie in this folder.
    pub fn chapter(&self, folder: &str) -> Option<&Chapter> {
        self.chapters.iter().find(|chapter| chapter.slug == folder)
    }

    /// The `.rs` files below `snippets/` that can be no snippet, each with the reason:
    /// nothing would ever compile or run them.
    ///
    /// # Errors
    ///
    /// [`Error::Io`] where a folder cannot be read.
    pub fn strays(&self) -> Result<Vec<(PathBuf, String)>> {
        let snippets = self.dir.join("snippets");
        let mut strays = Vec::new();
        for file in rust_files(&snippets)? {
            if let Place::Stray(reason) = place(&snippets, &file) {
                strays.push((file, reason));
            }
        }
        Ok(strays)
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

    /// The name within its folder: `xor` of `kernels/xor`.
    pub fn stem(&self) -> &str {
        self.name.split_once('/').map_or(self.name.as_str(), |(_, stem)| stem)
    }

    fn read(part: &str, name: &str, source: PathBuf, fails: bool) -> Result<Snippet> {
        let text = fs::read_to_string(&source).map_err(|e| Error::io("read", &source, e))?;
        let head: Vec<&str> =
            text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim).collect();
        let title = head.first().map_or(String::new(), |line| (*line).to_owned());
        let reason = head.iter().find_map(|line| {
            let reason = line.strip_prefix("twin: none")?.trim();
            Some(reason.strip_prefix('(')?.strip_suffix(')')?.to_owned())
        });
        let said = head.iter().find_map(|line| line.strip_prefix("kind:")).map(str::trim);
        let kind = match said {
            _ if fails => Kind::CompileFail,
            Some("figure") => Kind::Figure,
            Some("program") => Kind::Text,
            None if reason.as_deref() == Some("figure") => Kind::Figure,
            None => Kind::Text,
            Some(other) => {
                let message = format!("`//! kind: {other}` is no kind; wanted program or figure");
                return Err(Error::Policy { path: source, message });
            }
        };
        let python = sibling(&source, name, "py");
        let twin = match reason {
            Some(reason) => Twin::None(reason),
            None if python.is_file() => Twin::File(python),
            None if kind == Kind::Figure => Twin::None("figure".to_owned()),
            None => Twin::Missing,
        };
        let golden = match kind {
            Kind::Text => sibling(&source, name, "out"),
            Kind::Figure => sibling(&source, name, "svg"),
            Kind::CompileFail => sibling(&source, name, "fail.out"),
        };
        Ok(Snippet {
            name: name.to_owned(),
            part: part.to_owned(),
            title,
            kind,
            twin,
            source,
            golden,
        })
    }
}

/// The file beside `source` that belongs to the same snippet and ends in `.extension`.
fn sibling(source: &Path, name: &str, extension: &str) -> PathBuf {
    let stem = name.split_once('/').map_or(name, |(_, stem)| stem);
    source.with_file_name(format!("{stem}.{extension}"))
}

/// What a `.rs` file below `snippets/` is.
enum Place {
    Main,
    Snippet { folder: String, stem: String, fails: bool },
    Stray(String),
}

fn place(snippets: &Path, file: &Path) -> Place {
    let Ok(relative) = file.strip_prefix(snippets) else {
        return Place::Stray("it does not lie below snippets/".to_owned());
    };
    let parts: Option<Vec<&str>> = relative.iter().map(OsStr::to_str).collect();
    let Some(parts) = parts else {
        return Place::Stray("its name is not UTF-8".to_owned());
    };
    let (folder, name) = match parts[..] {
        ["main.rs"] => return Place::Main,
        [folder, name] => (folder, name),
        _ => {
            return Place::Stray(
                "a snippet lies exactly one folder deep, in snippets/CHAPTER/NAME.rs".to_owned(),
            );
        }
    };
    let Some(stem) = name.strip_suffix(".rs") else {
        return Place::Stray("its name does not end in .rs".to_owned());
    };
    let (stem, fails) = match stem.strip_suffix(".fail") {
        Some(stem) => (stem, true),
        None => (stem, false),
    };
    match check_name(folder).and_then(|()| check_name(stem)) {
        Ok(()) => Place::Snippet { folder: folder.to_owned(), stem: stem.to_owned(), fails },
        Err(reason) => Place::Stray(reason),
    }
}

/// Checks one half of a snippet's name: it becomes a Rust module.
///
/// # Errors
///
/// The reason, as a sentence without a full stop.
pub fn check_name(name: &str) -> std::result::Result<(), String> {
    let plain = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    if !plain {
        return Err(format!(
            "\"{name}\" is no module name: it must be lower-case letters, digits and _, a letter first"
        ));
    }
    if KEYWORDS.contains(&name) {
        return Err(format!("\"{name}\" is a word of the Rust language and can be no module name"));
    }
    if is_reserved(name) {
        return Err(format!(
            "Windows keeps the name \"{name}\" for a device: no file there can have it"
        ));
    }
    match name.len() {
        0..=MAX_NAME_CHARS => Ok(()),
        n => Err(format!(
            "the name has {n} characters, but at most {MAX_NAME_CHARS} fit every system"
        )),
    }
}

/// The characters that one half of a snippet's name may have.
pub const MAX_NAME_CHARS: usize = 80;

/// Whether Windows keeps a file's name for a device, whatever its case and ending: `con`, `Aux.rs`, `com1.out`.
///
/// Source: Microsoft, *Naming Files, Paths, and Namespaces*, "Naming Conventions".
pub fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let port = ["com", "lpt"].iter().find_map(|port| stem.strip_prefix(port));
    let is_port = port.is_some_and(|number| {
        let mut digits = number.chars();
        digits.next().is_some_and(|c| c.is_ascii_digit() || "¹²³".contains(c))
            && digits.next().is_none()
    });
    is_port || ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(&stem.as_str())
}

/// Rust's strict and reserved lower-case keywords (The Rust Reference, "Keywords", edition 2024), and `mod`'s file.
const KEYWORDS: [&str; 51] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// The stem of a chapter's file without its number.
///
/// ```
/// assert_eq!(harness::discover::slug("05a-linear-models"), "linear_models");
/// ```
pub fn slug(id: &str) -> String {
    let digits = id.len() - id.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = &id[digits..];
    let rest = match (digits, rest.strip_prefix('-')) {
        (0, _) => id,
        (_, Some(rest)) => rest,
        (_, None) => {
            let letter = rest.strip_prefix(|c: char| c.is_ascii_lowercase());
            letter.and_then(|rest| rest.strip_prefix('-')).unwrap_or(id)
        }
    };
    rest.replace('-', "_")
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
    for ending in [".fail.out", ".fail.rs", ".rs", ".out", ".svg", ".py", ".md"] {
        if let Some(stem) = name.strip_suffix(ending) {
            return stem.to_owned();
        }
    }
    name.to_owned()
}

fn unique<'a>(snippets: impl Iterator<Item = &'a Snippet>) -> Result<()> {
    let mut seen: BTreeMap<&str, &Path> = BTreeMap::new();
    for snippet in snippets {
        if let Some(first) = seen.insert(&snippet.name, &snippet.source) {
            return Err(Error::Duplicate {
                name: snippet.name.clone(),
                first: first.to_owned(),
                second: snippet.source.clone(),
            });
        }
    }
    Ok(())
}

/// The `.rs` files below a folder, however deep, sorted; none where the folder does not exist.
fn rust_files(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for path in entries(dir)? {
        if path.is_dir() {
            found.extend(rust_files(&path)?);
        } else if path.extension() == Some(OsStr::new("rs")) {
            found.push(path);
        }
    }
    Ok(found)
}

/// The files directly in a folder, sorted; none where the folder does not exist.
pub(crate) fn files(dir: &Path) -> Result<Vec<PathBuf>> {
    Ok(entries(dir)?.into_iter().filter(|path| path.is_file()).collect())
}

/// What lies directly in a folder, sorted; nothing where the folder does not exist.
pub(crate) fn entries(dir: &Path) -> Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::io("read the folder", dir, error)),
    };
    let mut paths = Vec::new();
    for entry in entries {
        paths.push(entry.map_err(|error| Error::io("read the folder", dir, error))?.path());
    }
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_the_stem_without_its_number() {
        for (id, wanted) in [
            ("05a-linear-models", "linear_models"),
            ("05-kernels", "kernels"),
            ("00-reading", "reading"),
            ("kernels", "kernels"),
            ("3d-plots", "plots"),
            ("2026", "2026"),
            ("05ab-x", "05ab_x"),
            ("a-b", "a_b"),
            ("", ""),
        ] {
            assert_eq!(slug(id), wanted, "slug of {id:?}");
        }
    }

    #[test]
    fn a_typed_path_is_the_snippets_name() {
        for (typed, wanted) in [
            ("kernels/xor", "kernels/xor"),
            ("crates/part1-vocabulary/snippets/kernels/xor.rs", "kernels/xor"),
            (r"crates\part1-vocabulary\snippets\kernels\xor.fail.rs", "kernels/xor"),
            ("crates/part1-vocabulary/chapters/05a-kernels.md", "05a-kernels"),
            ("crates/part1-vocabulary/", "part1-vocabulary"),
            ("part1", "part1"),
        ] {
            assert_eq!(plain_name(typed), wanted, "{typed:?}");
        }
    }

    #[test]
    fn a_name_that_can_be_no_module_is_refused_with_the_reason() {
        assert_eq!(check_name("solution_two_bandwidths"), Ok(()));
        for name in ["", "2d", "_x", "my-snippet", "Xor", "größe", "loop", "gen"] {
            assert!(check_name(name).is_err(), "{name:?} must be refused");
        }
        for name in ["con", "nul", "com1", "lpt9"] {
            assert!(check_name(name).is_err_and(|told| told.contains("Windows")), "{name:?}");
        }
        assert_eq!(check_name("console"), Ok(()));
        assert_eq!(check_name("com10"), Ok(()));
        assert!(check_name(&"a".repeat(81)).is_err_and(|told| told.contains("81 characters")));
    }
}
