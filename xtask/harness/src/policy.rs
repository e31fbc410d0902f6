//! The book's policy, each rule once: what holds for the whole book (constants), what a part says of itself
//! (`crates/PART/part.toml`), and what the book will be (`plan.toml`).
//!
//! A file of its own rather than `[package.metadata.book]`: a writer who sets a page's minutes edits no manifest, so
//! Cargo has nothing to look at again, and a mistake is told by us, with its line.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::book::Kind;
use crate::error::{Error, Result};

/// The compiler whose messages the goldens of `.fail.rs` snippets hold in full. Under another one only the error codes
/// are compared. The workspace's `rust-version` is its first two numbers.
pub const PINNED_RUSTC: &str = "1.95.0";

/// Why a program may have no Python twin: its subject is Rust itself, a Rust library, a message's wording, or threads. A
/// figure has none.
pub const TWIN_REASONS: [&str; 4] = ["rust-language", "rust-library", "error-text", "threads"];

/// What a snippet's head may say that it is, `//! kind: figure`; one that says nothing is a program. A `.fail.rs` says so
/// by its name.
pub const KINDS: [(&str, Kind); 4] = [
    ("program", Kind::Text),
    ("figure", Kind::Figure),
    ("server", Kind::Server),
    ("query", Kind::Query),
];

/// The variable that CI sets where programs have no network: only a [`Kind::Server`] then gets a loopback, its own.
pub const OFFLINE: &str = "GROUNDWORK_OFFLINE";

/// At most so many per cent of a part's terms are everyday words, which are checked only in bold or as a link.
pub const MAX_EVERYDAY_PERCENT: usize = 15;

/// What no part may make its readers compile, by how the package names begin, unless its `part.toml` says so.
pub const HEAVY: [&str; 6] = ["candle", "polars", "linfa", "datafusion", "ballista", "tokio"];

/// What a part says of itself in its `part.toml`. A part without that file has the defaults.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct PartPolicy {
    /// Its place in the book, from 1; the `N` of `partN-…` where the file does not say.
    pub order: u32,
    /// Its title.
    pub title: String,
    /// What it teaches, in one sentence.
    pub about: String,
    /// How much its readers compile.
    pub weight: Weight,
    /// How many seconds of CPU time its first build takes, as its maintainers measured it.
    pub cold_build_cpu_s: Option<f64>,
    /// The names out of [`HEAVY`] that it may depend on.
    pub heavy: Vec<String>,
    /// Whether it may depend on other parts.
    pub depends_on_parts: bool,
    /// The files that may hold `unsafe` code, told from the part's folder.
    pub unsafe_files: Vec<PathBuf>,
    /// Its chapters in their order.
    #[serde(rename = "chapter")]
    pub chapters: Vec<ChapterPolicy>,
    /// What is known about its pages, by their id (`05a-kernels`). A page may be missing.
    pub pages: BTreeMap<String, PagePolicy>,
    /// Pages that moved: the id that a page of this part had (`05e-kernels`), and the id that it has now (in another
    /// part: `part2-learning/06a-linear`). The site leads readers of the old address on.
    pub redirects: BTreeMap<String, String>,
}

/// How much the readers of a part compile.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// ndarray and a little more: a first program in half a minute.
    #[default]
    Light,
    /// One large library beside it, or peers behind a feature.
    Medium,
    /// A deep-learning, data-frame or server stack: minutes.
    Heavy,
}

/// One chapter: one page or several, whose files begin with its number.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChapterPolicy {
    /// Its number, `5` of `05a-kernels.md`.
    pub number: u32,
    /// Its title.
    pub title: String,
}

/// What is known about one page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PagePolicy {
    /// Whether everyone reads it.
    pub kind: PageKind,
    /// How many minutes one reading takes.
    pub minutes: u32,
    /// The reading paths that it lies on, by their id in `plan.toml`.
    #[serde(default)]
    pub paths: Vec<String>,
}

/// Whether everyone reads a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PageKind {
    /// What everyone reads, in order.
    Spine,
    /// Deeper, or elsewhere useful; nothing on the spine needs it.
    Side,
    /// Looked up: arithmetic, chance, Rust, arrays, Python.
    Toolbox,
    /// Made by a tool from what other pages say, and looked up: nothing to learn by heart, and nothing needs it.
    Reference,
}

impl PageKind {
    /// Whether nothing on the spine may need what the page says.
    pub fn is_beside(self) -> bool {
        matches!(self, Self::Side | Self::Reference)
    }
}

/// What the book will be: `plan.toml` in its root folder. A book without that file plans nothing.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Plan {
    /// The ways through the book.
    #[serde(rename = "path")]
    pub paths: Vec<ReadingPath>,
    /// The themes of the boxes *Don't be confused*, in the order in which a page that collects them has them.
    #[serde(rename = "theme")]
    pub themes: Vec<Theme>,
    /// The parts that are not written yet.
    pub planned: Vec<PlannedPart>,
}

/// A way through the book. Which pages lie on it, they say themselves ([`PagePolicy::paths`]).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadingPath {
    /// How the pages name it.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whom it is for, in one sentence.
    pub about: String,
}

/// A theme of the boxes that pull two words apart. A box belongs to the first theme one of whose words its title has, and
/// else to the theme of its chapter.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// How a page names it.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whole words of the titles that it takes, from whatever page.
    #[serde(default)]
    pub words: Vec<String>,
    /// The chapters whose other boxes it takes.
    #[serde(default)]
    pub chapters: Vec<u32>,
}

/// A part that is not written yet.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedPart {
    /// The name that its package will have, `part3-networks`.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What it will teach, in one sentence.
    pub about: String,
}

impl PartPolicy {
    /// Reads the policy of the part in `dir`, whose package is called `name`.
    ///
    /// # Errors
    ///
    /// [`Error::Policy`] where `part.toml` is no TOML or says something it cannot say, [`Error::Io`] where it cannot be
    /// read.
    pub fn read(name: &str, dir: &Path) -> Result<PartPolicy> {
        let path = dir.join("part.toml");
        let mut policy: PartPolicy = read(&path)?;
        if policy.order == 0 {
            policy.order = number(name).unwrap_or(u32::MAX);
        }
        if policy.title.is_empty() {
            policy.title = name.to_owned();
        }
        let problem = policy.impossible();
        problem.map_or(Ok(policy), |message| Err(Error::Policy { path, message }))
    }

    /// What the values cannot be, whatever the part's files are.
    fn impossible(&self) -> Option<String> {
        if let Some(pair) = self.chapters.windows(2).find(|pair| pair[0].number >= pair[1].number) {
            return Some(format!(
                "chapter {} stands behind chapter {}, but chapters must be in rising order, each once",
                pair[1].number, pair[0].number
            ));
        }
        if let Some(unknown) = self.heavy.iter().find(|heavy| !HEAVY.contains(&heavy.as_str())) {
            return Some(format!("heavy names {unknown:?}, wanted one of {}", HEAVY.join(", ")));
        }
        if let Some(cpu_s) = self.cold_build_cpu_s.filter(|s| !(*s > 0.0 && s.is_finite())) {
            return Some(format!("cold-build-cpu-s is {cpu_s}, wanted seconds above 0"));
        }
        let minutes = self.pages.iter().find(|(_, page)| !(1..=60).contains(&page.minutes));
        minutes.map(|(id, page)| {
            format!(
                "page {id} takes {} minutes, wanted 1 to 60: a page is one sitting",
                page.minutes
            )
        })
    }

    /// The part's number as the book writes it, `IV`; empty for a part without a place.
    pub fn roman(&self) -> String {
        roman(self.order)
    }

    /// The title of the chapter with this number.
    pub fn chapter_title(&self, number: u32) -> Option<&str> {
        let chapter = self.chapters.iter().find(|chapter| chapter.number == number)?;
        Some(&chapter.title)
    }

    /// What does not fit the part's pages or the book's plan, a sentence each: a page that is not there, a page whose
    /// chapter has no title, a reading path that the plan does not know.
    pub fn misfits(&self, pages: &[&str], plan: &Plan) -> Vec<String> {
        let mut found = Vec::new();
        for (id, page) in &self.pages {
            if !pages.contains(&id.as_str()) {
                let hint = crate::error::did_you_mean(id, pages);
                found.push(format!("it speaks of a page {id:?} that is not there{hint}"));
            }
            for path in page.paths.iter().filter(|path| plan.path(path).is_none()) {
                let hint = crate::error::did_you_mean(path, plan.paths.iter().map(|p| &p.id));
                found.push(format!(
                    "page {id} lies on a path {path:?} that plan.toml does not know{hint}"
                ));
            }
        }
        for id in pages {
            match page_number(id) {
                Some((number, _)) if self.chapter_title(number).is_none() => {
                    found.push(format!(
                        "page {id} lies in chapter {number}, which has no [[chapter]]"
                    ));
                }
                _ => {}
            }
        }
        found
    }
}

impl Plan {
    /// Reads the plan of the book in `root`.
    ///
    /// # Errors
    ///
    /// [`Error::Policy`] where `plan.toml` is no TOML or says something it cannot say, [`Error::Io`] where it cannot be
    /// read.
    pub fn read(root: &Path) -> Result<Plan> {
        read(&Plan::file(root))
    }

    /// Where the plan of the book in `root` lies.
    pub fn file(root: &Path) -> PathBuf {
        root.join("plan.toml")
    }

    /// The reading path with this id.
    pub fn path(&self, id: &str) -> Option<&ReadingPath> {
        self.paths.iter().find(|path| path.id == id)
    }
}

impl PlannedPart {
    /// Its place in the book, the `N` of `partN-…`.
    pub fn order(&self) -> u32 {
        number(&self.name).unwrap_or(u32::MAX)
    }
}

/// A TOML file as `T`, and its default where there is no such file.
fn read<T: DeserializeOwned + Default>(path: &Path) -> Result<T> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(T::default()),
        Err(error) => return Err(Error::io("read", path, error)),
    };
    toml::from_str(&text).map_err(|error| Error::Policy {
        path: path.to_owned(),
        message: error.to_string().trim_end().to_owned(),
    })
}

/// The `N` of a package that is called `partN-…`.
pub fn number(package: &str) -> Option<u32> {
    package.strip_prefix("part")?.split_once('-')?.0.parse().ok().filter(|number| *number > 0)
}

/// The number and the letter of a page's id: 5 and `a` of `05a-kernels`, 5 and none of `05-kernels`.
///
/// ```
/// assert_eq!(harness::policy::page_number("05a-kernels"), Some((5, Some('a'))));
/// assert_eq!(harness::policy::page_number("kernels"), None);
/// ```
pub fn page_number(id: &str) -> Option<(u32, Option<char>)> {
    let (head, _) = id.split_once('-')?;
    let digits = head.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let mut letters = head[digits.len()..].chars();
    let letter = letters.next();
    (letters.next().is_none()).then_some(())?;
    Some((digits.parse().ok()?, letter))
}

/// A Roman numeral, for the numbers that a book's parts have; empty beyond 39.
pub fn roman(number: u32) -> String {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    match usize::try_from(number) {
        Ok(number) if number < 40 => "X".repeat(number / 10) + ONES[number % 10],
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(text: &str) -> Result<PartPolicy> {
        let dir = tempfile::tempdir().expect("a folder");
        fs::write(dir.path().join("part.toml"), text).expect("written");
        PartPolicy::read("part3-networks", dir.path())
    }

    fn refusal(text: &str) -> String {
        policy(text).expect_err("refused").to_string()
    }

    #[test]
    fn a_part_without_a_file_has_its_place_from_its_name() {
        let dir = tempfile::tempdir().expect("a folder");
        let policy = PartPolicy::read("part3-networks", dir.path()).expect("defaults");
        assert_eq!((policy.order, policy.roman().as_str()), (3, "III"));
        assert_eq!((policy.title.as_str(), policy.weight), ("part3-networks", Weight::Light));
    }

    #[test]
    fn a_page_has_a_kind_and_minutes() {
        let text = "title = \"Networks\"\n[[chapter]]\nnumber = 11\ntitle = \"By hand\"\n\
                    [pages]\n11a-layers = { kind = \"spine\", minutes = 18, paths = [\"deep\"] }\n";
        let policy = policy(text).expect("a policy");
        let page = &policy.pages["11a-layers"];
        assert_eq!((page.kind, page.minutes), (PageKind::Spine, 18));
        assert_eq!(policy.chapter_title(11), Some("By hand"));
        let misfits = policy.misfits(&["11a-layer", "12a-more"], &Plan::default());
        assert_eq!(
            misfits,
            [
                "it speaks of a page \"11a-layers\" that is not there; did you mean 11a-layer?",
                "page 11a-layers lies on a path \"deep\" that plan.toml does not know",
                "page 12a-more lies in chapter 12, which has no [[chapter]]",
            ]
        );
    }

    #[test]
    fn a_mistake_is_told_with_its_file_and_what_was_wanted() {
        let unknown = refusal("titel = \"Networks\"\n");
        assert!(unknown.contains("part.toml") && unknown.contains("titel"), "{unknown}");
        let kind = refusal("[pages]\na = { kind = \"spin\", minutes = 3 }\n");
        assert!(kind.contains("`spine`, `side`, `toolbox`, `reference`"), "{kind}");
        assert!(refusal("heavy = [\"rocket\"]\n").contains("\"rocket\", wanted one of candle"));
        assert!(refusal("cold-build-cpu-s = -1.0\n").contains("wanted seconds above 0"));
        assert!(refusal("cold-build-cpu-s = nan\n").contains("wanted seconds above 0"));
        assert!(refusal("[pages]\na = { kind = \"side\", minutes = 0 }\n").contains("1 to 60"));
        let chapters =
            "[[chapter]]\nnumber = 2\ntitle = \"B\"\n[[chapter]]\nnumber = 2\ntitle = \"A\"\n";
        assert!(refusal(chapters).contains("rising order, each once"));
    }

    #[test]
    fn numbers_are_read_from_names() {
        for (id, wanted) in [
            ("05a-kernels", Some((5, Some('a')))),
            ("05-kernels", Some((5, None))),
            ("10f-clusters-and-text", Some((10, Some('f')))),
            ("05ab-x", None),
            ("kernels", None),
            ("a-b", None),
            ("-", None),
        ] {
            assert_eq!(page_number(id), wanted, "{id}");
        }
        assert_eq!(
            [number("part3-networks"), number("part0-x"), number("parts")],
            [Some(3), None, None]
        );
        assert_eq!(
            [roman(4), roman(9), roman(12), roman(0), roman(u32::MAX)],
            ["IV", "IX", "XII", "", ""]
        );
    }
}
