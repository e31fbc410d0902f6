//! Every rule of `cargo xtask tidy` with its name and what it wants, and the limits that the rules speak of: the one
//! list that the checks, the reports, `--rules` and the tests use.
//!
//! A rule is added by a line in the list below and by a check; nothing is counted by hand.

use std::cmp::Ordering;
use std::fmt;

use crate::limits::page::{MINUTES_LEAST, MINUTES_MOST, PROGRAMS, TERMS, WORDS};
use crate::limits::*;

// A sentence may name a constant, but no field or method of one.
const QUESTIONS_LEAST: usize = *QUESTIONS.start();
const QUESTIONS_MOST: usize = *QUESTIONS.end();
const WRONG_LEAST: usize = *WRONG_ANSWERS.start();
const WRONG_MOST: usize = *WRONG_ANSWERS.end();
const PAGE_EXERCISES_MOST: usize = page::EXERCISES;

/// A rule that the book keeps.
#[derive(Clone, Copy)]
pub struct Rule {
    /// Its name in reports, `term-order`.
    pub name: &'static str,
    wants: fn() -> String,
}

impl Rule {
    /// What it wants, in one sentence.
    pub fn wants(&self) -> String {
        (self.wants)()
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Rule {}

impl PartialOrd for Rule {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Rule {
    fn cmp(&self, other: &Self) -> Ordering {
        self.name.cmp(other.name)
    }
}

/// Declares the rules and collects them in [`ALL`], in the order in which they are listed.
macro_rules! rules {
    ($($id:ident $name:literal $wants:literal)*) => {
        $(#[doc = $wants] pub const $id: Rule = Rule { name: $name, wants: || format!($wants) };)*
        /// Every rule, in the order in which `--rules` lists them.
        pub const ALL: &[Rule] = &[$($id),*];
    };
}

rules! {
    // Files.
    HEAD "head" "The first line of a file says what the file is."
    UNFINISHED "unfinished" "Nothing is left to do: no marker, no stub macro."
    MACHINE_PATH "machine-path" "No file names a folder of somebody's machine."
    FILE_NAME "file-name" "A file can be checked out on every system: no name that Windows reserves, none over {MAX_NAME_CHARS} characters, no two that differ in case alone."
    LINE_END "line-end" "Lines end with LF alone (`--fix` mends it)."
    TAB "tab" "Text, Rust, Python and TOML are indented with spaces."
    TRAILING_SPACE "trailing-space" "No line but a golden's ends with white space."
    FINAL_NEWLINE "final-newline" "A file ends with one line break."

    // Links and words.
    LINK "link" "A relative link or image leads to a file of the repository, and a link's label is defined once."
    ANCHOR "anchor" "A link's #anchor is a heading of the page that it leads to."
    FILLER "filler" "No filler word, no exclamation mark, no emoji (STYLE.md, \"No filler\")."

    // Pages.
    BLOCK "block" "A managed block shows the code and the output as they are."
    PAGE_NAME "page-name" "No two pages of the book have the same number or the same name."
    PAGE_TITLE "page-title" "A page starts with `# 5a · Title`, with the number of its file."
    PAGE_PARTS "page-parts" "A page has at least one of: a box, a figure, an output to predict, a change to break it; a reference page, what bless collects."
    PAGE_BOX "page-box" "A box is `Don't be confused: A vs. B.` and at most {MAX_BOX_LINES} lines."
    BOX_THEME "box-theme" "Every box belongs to a theme of plan.toml, and every theme has boxes and chapters of its own."
    PAGE_RECAP "page-recap" "A page (not a reference) has a `## Recap` with the table of its words."
    PAGE_EXERCISES "page-exercises" "A page (not a reference) has one to five graded exercises, each with a folded solution that is a snippet."
    PAGE_PREDICT "page-predict" "What the reader is to predict is an output, folded until then."
    PAGE_BUDGET "page-budget" "A page that part.toml gives a kind is one sitting: at most {WORDS} words, {PROGRAMS} programs, {TERMS} new terms and {PAGE_EXERCISES_MOST} exercises, {MINUTES_LEAST} to {MINUTES_MOST} minutes (toolbox and reference also less)."
    PAGE_NEXT "page-next" "A page's last line links to what comes next."
    PAGE_QUIZ "page-quiz" "A page that part.toml gives a kind (not a reference) has recall questions, in `PAGE.quiz.toml` beside it."
    PAGE_HOLES "page-holes" "On a page that part.toml gives a kind, each solution marks what the reader writes."
    QUIZ "quiz" "A page's quiz.toml has the format of STYLE.md: {QUESTIONS_LEAST} to {QUESTIONS_MOST} questions, each about a term, with {WRONG_LEAST} to {WRONG_MOST} wrong answers and what each comes from."
    QUIZ_ANSWERS "quiz-answers" "No two answers of a question are alike, and the right one is not the longest."
    QUIZ_TERMS "quiz-terms" "A recall question asks about terms, and uses words, that the page or one before it defines (for a spine page: not a side or reference page)."
    GLOSSARY "glossary" "A part's glossary.toml has the format of STYLE.md."

    // Snippets and libraries.
    MOUNT "mount" "snippets/main.rs mounts every snippet of the part, and nothing else."
    STRAY "stray" "Every file below snippets/ belongs to a snippet that is mounted: folder/name.rs."
    SNIPPET_FOLDER "snippet-folder" "A snippet's folder is named after a page."
    SNIPPET_NAME "snippet-name" "A snippet's name says content, it is no number."
    SNIPPET_TITLE "snippet-title" "A snippet starts with `//!` and one sentence that no other snippet starts with; its twin's docstring repeats it."
    SNIPPET_SIZE "snippet-size" "A snippet, its twin and its query have at most {MAX_SNIPPET_LINES} lines of at most {MAX_COLUMNS} columns."
    SNIPPET_QUERY "snippet-query" "A query's SQL lies beside its program, which runs it as `include_str!(\"NAME.sql\")`."
    SNIPPET_ERRORS "snippet-errors" "A snippet returns its errors: it does not unwrap, expect or leave the process."
    SNIPPET_PRINT "snippet-print" "A snippet prints numbers through `show`, and to stdout alone."
    SNIPPET_SHOWN "snippet-shown" "Every snippet is shown on a page."
    SNIPPET_LITERAL "snippet-literal" "A number with {MIN_DECIMALS} or more decimals in the output does not stand in the code: it is computed."
    SNIPPET_HOLE "snippet-hole" "What the reader writes stands in a solution between `// yours: what` and `// end`, or behind a value: paired, not nested, not empty, in at most {MAX_WHAT_CHARS} characters; in a twin too."
    SNIPPET_SLOW "snippet-slow" "A snippet takes at most {MAX_SNIPPET_SECONDS} seconds (checked with --slow)."
    GOLDEN_TEXT "golden-text" "A golden is plain text: no control character but the line break and the tab."
    FIGURE_TEXT "figure-text" "A figure carries a title and a description for those who cannot see it."
    TWIN "twin" "A snippet has a Python twin, or its second line gives one of the known reasons."
    TWIN_SHARE "twin-share" "At least {MIN_TWINS_PERCENT} % of a part's snippets have a twin."
    MOVED_UP "moved-up" "What a second part needs has one home: no hand-typed standardization, no public function that two parts' libraries both have."

    // Terms.
    TERM_ORDER "term-order" "No page uses a term before a later page of its part defines it, unless its first use there is a link forward."
    TERM_SENSE "term-sense" "A word with several senses is a link at its first use on a page that defines none of them."
    TERM_ONCE "term-once" "A term stands in one glossary, once, and is in bold once; no two terms share a definition."
    TERM_DEFINED "term-defined" "A term is in bold in its chapter: there it is defined."
    TERM_BOLD "term-bold" "Bold is for the term that a page defines and for leads (`Exercise 1.`, `Don't be confused: …`)."
    TERM_CHAPTER "term-chapter" "A term's chapter is a page of its own part."
    TERM_SNIPPET "term-snippet" "A term's snippet exists and has the word in its code or output; at most {MAX_TERMS_A_SNIPPET} terms share one."
    TERM_NEEDS "term-needs" "A glossary sentence uses no term that a later page of its part defines."
    TERM_SPINE "term-spine" "What a spine page defines needs only spine pages before it and the toolbox."
    TERM_CONFUSABLE "term-confusable" "What a term is confusable with is another term of the glossary."
    TERM_EVERYDAY "term-everyday" "At most {MAX_EVERYDAY_PERCENT} % of a part's terms are everyday words."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_listed_once_and_wants_a_sentence() {
        let mut names: Vec<&str> = ALL.iter().map(|rule| rule.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ALL.len());
        for rule in ALL {
            let wants = rule.wants();
            assert!(wants.ends_with(['.', ')']) && !wants.contains('{'), "{rule:?}: {wants}");
        }
    }
}
