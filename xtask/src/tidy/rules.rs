//! Every rule of `cargo xtask tidy` with what it wants: the one list that the reports, `--rules` and the tests use.

use manuscript::terms;

/// A rule: its name in reports and what it wants, in one sentence.
pub(crate) type Rule = (&'static str, &'static str);

// Files.
pub(crate) const HEAD: Rule = ("head", "The first line of a file says what the file is.");
pub(crate) const UNFINISHED: Rule =
    ("unfinished", "Nothing is left to do: no marker, no stub macro.");
pub(crate) const MACHINE_PATH: Rule =
    ("machine-path", "No file names a folder of somebody's machine.");
pub(crate) const LINE_END: Rule = ("line-end", "Lines end with LF alone.");
pub(crate) const TAB: Rule = ("tab", "Text, Rust, Python and TOML are indented with spaces.");
pub(crate) const TRAILING_SPACE: Rule =
    ("trailing-space", "No line but a golden's ends with white space.");
pub(crate) const FINAL_NEWLINE: Rule = ("final-newline", "A file ends with one line break.");

// Links and words.
pub(crate) const LINK: Rule =
    ("link", "A relative link or image leads to a file of the repository.");
pub(crate) const ANCHOR: Rule =
    ("anchor", "A link's #anchor is a heading of the page that it leads to.");
pub(crate) const FILLER: Rule =
    ("filler", "No filler word, no exclamation mark, no emoji (STYLE.md, \"No filler\").");

// Pages.
pub(crate) const BLOCK: Rule =
    ("block", "A managed block shows the code and the output as they are.");
pub(crate) const PAGE_TITLE: Rule =
    ("page-title", "A page starts with `# 5a · Title`, with the number of its file.");
pub(crate) const PAGE_BOX: Rule =
    ("page-box", "A page has a box `Don't be confused: A vs. B.` of at most eight lines.");
pub(crate) const PAGE_RECAP: Rule =
    ("page-recap", "A page has a `## Recap` with the table of its words.");
pub(crate) const PAGE_EXERCISES: Rule = (
    "page-exercises",
    "A page has three to five graded exercises, each with a folded solution that is a snippet.",
);
pub(crate) const PAGE_PREDICT: Rule =
    ("page-predict", "A page has an output that is folded until the reader has predicted it.");
pub(crate) const PAGE_BREAK: Rule =
    ("page-break", "A page suggests a change that breaks something.");
pub(crate) const PAGE_FIGURE: Rule = ("page-figure", "A page has a figure.");
pub(crate) const PAGE_NEXT: Rule = ("page-next", "A page's last line links to what comes next.");
pub(crate) const GLOSSARY: Rule =
    ("glossary", "A part's glossary.toml has the format of STYLE.md.");

// Snippets.
pub(crate) const MOUNT: Rule =
    ("mount", "snippets/main.rs mounts every snippet of the part, and nothing else.");
pub(crate) const STRAY: Rule =
    ("stray", "Every file below snippets/ belongs to a snippet that is mounted: folder/name.rs.");
pub(crate) const SNIPPET_FOLDER: Rule =
    ("snippet-folder", "A snippet's folder is named after a page.");
pub(crate) const SNIPPET_NAME: Rule =
    ("snippet-name", "A snippet's name says content, it is no number.");
pub(crate) const SNIPPET_TITLE: Rule = (
    "snippet-title",
    "A snippet starts with `//!` and one sentence; its twin's docstring repeats it.",
);
pub(crate) const SNIPPET_SIZE: Rule =
    ("snippet-size", "A snippet and its twin have at most 40 lines of at most 100 columns.");
pub(crate) const SNIPPET_ERRORS: Rule =
    ("snippet-errors", "A snippet returns its errors; it does not unwrap or expect.");
pub(crate) const SNIPPET_PRINT: Rule =
    ("snippet-print", "A snippet prints numbers through `show`, and to stdout alone.");
pub(crate) const SNIPPET_SHOWN: Rule = ("snippet-shown", "Every snippet is shown on a page.");
pub(crate) const SNIPPET_LITERAL: Rule = (
    "snippet-literal",
    "A number with three or more decimals in the output does not stand in the code: it is computed.",
);
pub(crate) const SNIPPET_SLOW: Rule =
    ("snippet-slow", "A snippet takes at most two seconds (checked with --slow).");
pub(crate) const FIGURE_TEXT: Rule =
    ("figure-text", "A figure carries a title and a description for those who cannot see it.");
pub(crate) const TWIN: Rule =
    ("twin", "A snippet has a Python twin, or its second line gives one of the known reasons.");
pub(crate) const TWIN_SHARE: Rule =
    ("twin-share", "Three quarters of a part's snippets have a twin.");

/// All rules but those of the terms, in the order in which they are listed.
const OWN: [Rule; 34] = [
    HEAD,
    UNFINISHED,
    MACHINE_PATH,
    LINE_END,
    TAB,
    TRAILING_SPACE,
    FINAL_NEWLINE,
    LINK,
    ANCHOR,
    FILLER,
    BLOCK,
    PAGE_TITLE,
    PAGE_BOX,
    PAGE_RECAP,
    PAGE_EXERCISES,
    PAGE_PREDICT,
    PAGE_BREAK,
    PAGE_FIGURE,
    PAGE_NEXT,
    GLOSSARY,
    MOUNT,
    STRAY,
    SNIPPET_FOLDER,
    SNIPPET_NAME,
    SNIPPET_TITLE,
    SNIPPET_SIZE,
    SNIPPET_ERRORS,
    SNIPPET_PRINT,
    SNIPPET_SHOWN,
    SNIPPET_LITERAL,
    SNIPPET_SLOW,
    FIGURE_TEXT,
    TWIN,
    TWIN_SHARE,
];

/// Every rule, those of the terms at the end.
pub(crate) fn all() -> impl Iterator<Item = Rule> {
    OWN.into_iter().chain(terms::Rule::ALL.into_iter().map(of_terms))
}

/// A rule of the terms in this list's form.
pub(crate) fn of_terms(rule: terms::Rule) -> Rule {
    (rule.name(), rule.wants())
}
