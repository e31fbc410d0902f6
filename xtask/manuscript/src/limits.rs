//! How large a page, a program and a glossary may be: every number that a rule of `cargo xtask tidy` counts by.

use std::ops::RangeInclusive;

pub use harness::discover::MAX_NAME_CHARS;
/// The characters of a path, told from the repository: Windows ends at 260 with the folder of the clone before it.
pub const MAX_PATH_CHARS: usize = 160;

/// The lines of a snippet, and of its twin.
pub const MAX_SNIPPET_LINES: usize = 40;
/// The columns of a line of code.
pub const MAX_COLUMNS: usize = 100;
/// From so many decimals on, a number in an output is computed and not typed.
pub const MIN_DECIMALS: usize = 3;
/// How long a program may run, in seconds of the processor.
pub const MAX_SNIPPET_SECONDS: u64 = 2;
/// The share of a part's snippets that have a twin, in per cent.
pub const MIN_TWINS_PERCENT: usize = 75;

/// The lines of a box under its `> [!WARNING]`.
pub const MAX_BOX_LINES: usize = 8;
/// The exercises of a page without a kind.
pub const EXERCISES: RangeInclusive<usize> = 1..=5;

/// The recall questions of a page.
pub const QUESTIONS: RangeInclusive<usize> = 3..=5;
/// The wrong answers of a question.
pub const WRONG_ANSWERS: RangeInclusive<usize> = 2..=3;

pub use harness::hole::MAX_WHAT_CHARS;

/// The terms that share a snippet.
pub const MAX_TERMS_A_SNIPPET: usize = 4;
pub use harness::policy::MAX_EVERYDAY_PERCENT;

/// What a page of one sitting may hold. It binds a page that `part.toml` gives a kind; of the others `tidy` counts what
/// is over.
pub mod page {
    use std::ops::RangeInclusive;

    use harness::policy::PageKind;

    /// Words of prose: everything that is read as words but the headings.
    pub const WORDS: usize = 1700;
    /// Programs, an exercise's solution not counted.
    pub const PROGRAMS: usize = 7;
    /// Terms that it defines.
    pub const TERMS: usize = 10;
    /// Exercises.
    pub const EXERCISES: usize = 3;
    /// Lines of a listing that is not folded.
    pub const LISTING_LINES: usize = 25;
    /// Minutes of one reading: what there is to learn decides, and no page is stretched. A page that is looked up may
    /// be shorter.
    pub fn minutes(kind: PageKind) -> RangeInclusive<u32> {
        match kind {
            PageKind::Spine | PageKind::Side => MINUTES_LEAST..=MINUTES_MOST,
            PageKind::Toolbox | PageKind::Reference => 1..=MINUTES_MOST,
        }
    }

    /// The least minutes of a spine or side page.
    pub const MINUTES_LEAST: u32 = 5;
    /// The most minutes of any page.
    pub const MINUTES_MOST: u32 = 20;
}
