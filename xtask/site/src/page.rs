//! A finished page of the site, and where the pages that are no chapter lie.

use std::collections::BTreeSet;

use harness::policy::PageKind;

/// The cover.
pub const COVER: &str = "index.html";
/// The glossary.
pub const GLOSSARY: &str = "glossary.html";
/// The list of what can be printed.
pub const PRINT: &str = "print.html";
/// The file of a part's print page, beside its chapters.
pub const PRINT_PART: &str = "print.html";

/// A page without its frame.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// Where it lies, told from the site's folder: `part1-vocabulary/05a-kernels.html`.
    pub path: String,
    /// Its title.
    pub title: String,
    /// Its number, `5a`; empty for a page that has none.
    pub number: String,
    /// The part's package; empty for what is no chapter.
    pub part: String,
    /// The number of its chapter, 5 of `5a`.
    pub chapter: Option<u32>,
    /// Whether everyone reads it, where its part says so.
    pub kind: Option<PageKind>,
    /// How many minutes a reading takes, where its part says so.
    pub minutes: Option<u32>,
    /// The content.
    pub html: String,
    /// The terms that it links to, by their index in the glossary.
    pub terms: BTreeSet<usize>,
}

/// What a build made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// Pages made from chapters.
    pub n_chapters: usize,
    /// Listings on them.
    pub n_listings: usize,
    /// Terms in the glossary.
    pub n_terms: usize,
}
