//! A book that keeps every rule, and for each rule a change that breaks it with the message that a reader gets.

use std::path::PathBuf;

use harness::discover::{Book, Part};
use harness::policy::Plan;

use manuscript::rules;

use super::{check, list, report};

const PAGE: &str = "# 1a · Lists

A hook about lists. See [the README](../../../README.md#start-here) and `just code`.

Multiply and add: this is the **dot product**.

<!-- snippet: lists/dot -->
<!-- end -->

> [!WARNING]
> **Don't be confused: dot product vs. sum.**
> The output shows 14.000 and 5.

**Break it.** Change a number.

<!-- figure: lists/arrow \"An arrow.\" -->
<!-- end -->

<details>
<summary>Predict, then reveal: which is larger?</summary>

<!-- output: lists/dot -->
<!-- end -->

</details>

## Recap

- Lists.

| Word | In one sentence |
|---|---|
| dot product | A sum. |

## Exercises

**Exercise 1 (easy).** Do one.

<details>
<summary>Solution</summary>

<!-- snippet: lists/solution_one -->
<!-- end -->

</details>

**Exercise 2 (medium).** Do two.

<details>
<summary>Solution</summary>

<!-- snippet: lists/solution_two -->
<!-- end -->

</details>

**Exercise 3 (hard).** Do three.

<details>
<summary>Solution</summary>

<!-- snippet: lists/solution_three -->
<!-- end -->

</details>

Next: [the README](../../../README.md).
";
const GLOSSARY: &str = "# The terms of Part I.\n
[[term]]
term = \"dot product\"
word = \"dot product\"
definition = \"Multiply two lists number by number and add up.\"
chapter = \"01a-lists\"
snippet = \"lists/dot\"
";
const QUIZ: &str = "# Recall questions of page 1a.
[[question]]
ask = \"What does a dot product add?\"
terms = [\"dot product\"]
right = \"Products.\"
why = \"Number by number.\"
[[question.wrong]]
answer = \"The lists.\"
because = \"That is their sum.\"
[[question.wrong]]
answer = \"Nothing at all.\"
because = \"It multiplies first.\"
";
const SVG: &str = "<svg><title>An arrow</title><desc>It points right.</desc></svg>\n";

const C: &str = "crates/part1-lists/chapters/01a-lists.md";
const D: &str = "crates/part1-lists/snippets/lists/dot.rs";
const Q: &str = "crates/part1-lists/chapters/01a-lists.quiz.toml";
const G: &str = "crates/part1-lists/glossary.toml";

/// A repository in a temporary folder.
struct Repository(tempfile::TempDir);

impl Repository {
    fn new() -> Self {
        let it = Self(tempfile::tempdir().expect("a temporary folder"));
        it.write("README.md", "# Book\n\n## Start here\n\nRead [page one](crates/part1-lists/chapters/01a-lists.md).\n");
        it.write(
            "crates/part1-lists/Cargo.toml",
            "[package]\nname = \"part1-lists\"\ndescription = \"Lists.\"\n",
        );
        it.write(C, PAGE);
        it.write(G, GLOSSARY);
        it.write("crates/part1-lists/src/lib.rs", "//! Lists.\n");
        for name in ["dot", "solution_one", "solution_two", "solution_three"] {
            let title = format!("The dot product, shown by {name}.");
            let folder = "crates/part1-lists/snippets/lists";
            it.write(&format!("{folder}/{name}.rs"), &format!("//! {title}\n\npub fn main() {{\n    println!(\"{{}}\", show::fixed(14.0, 3));\n}}\n"));
            it.write(
                &format!("{folder}/{name}.py"),
                &format!("\"\"\"{title}\"\"\"\n\nimport show\n\nprint(show.fixed(14, 3))\n"),
            );
            it.write(&format!("{folder}/{name}.out"), "14.000\n");
        }
        it.write(
            "crates/part1-lists/snippets/lists/arrow.rs",
            "//! An arrow.\n//! kind: figure\n\npub fn main() {}\n",
        );
        it.write("crates/part1-lists/snippets/lists/arrow.svg", SVG);
        it.mount();
        it.bless();
        it
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        std::fs::write(path, text).expect("a file");
    }

    /// Replaces the first `old` of the file.
    fn change(&self, path: &str, old: &str, new: &str) {
        let text = std::fs::read_to_string(self.path(path)).expect("a file");
        assert!(text.contains(old), "{old:?} stands in {path}");
        self.write(path, &text.replacen(old, new, 1));
    }

    /// Three questions, and the page's kind and minutes.
    fn declare(&self, kind: &str, minutes: u32) {
        let policy =
            format!("# Part I.\n[pages.01a-lists]\nkind = \"{kind}\"\nminutes = {minutes}\n");
        self.write("crates/part1-lists/part.toml", &policy);
        self.write(Q, &three_questions());
        for name in ["one", "two", "three"] {
            let path = format!("crates/part1-lists/snippets/lists/solution_{name}.rs");
            let marked = "    // yours: the number\n    println!(\"{}\", show::fixed(14.0, 3))\n    // end\n";
            self.change(&path, "    println!(\"{}\", show::fixed(14.0, 3));\n", marked);
        }
        self.bless();
    }

    /// A second page, which collects the boxes and has nothing else. Not blessed.
    fn reference(&self) {
        let plan = "# The plan.\n\n[[theme]]\nid = \"a\"\ntitle = \"A\"\nchapters = [1]\n";
        self.write("plan.toml", plan);
        let policy = "# Part I.\n[pages.01b-words]\nkind = \"reference\"\nminutes = 2\n";
        self.write("crates/part1-lists/part.toml", policy);
        let page =
            "# 1b · Words\n\n<!-- boxes: all -->\n<!-- end -->\n\nNext: [lists](01a-lists.md).\n";
        self.write("crates/part1-lists/chapters/01b-words.md", page);
    }

    fn mount(&self) {
        harness::mount::refresh(&self.book().parts[0]).expect("writable");
    }

    fn bless(&self) {
        self.mount();
        let report = manuscript::refill(&self.book(), &manuscript::refill::Options::default());
        assert_eq!(report.problems, []);
    }

    /// What discovery would find, without cargo.
    fn book(&self) -> Book {
        let part = Part::read("part1-lists", &self.path("crates/part1-lists"));
        Book {
            root: self.0.path().to_path_buf(),
            parts: vec![part.expect("a readable part")],
            plan: Plan::read(self.0.path()).expect("a plan"),
        }
    }

    /// The lines of the report that name a problem.
    fn complaints(&self) -> Vec<String> {
        let book = self.book();
        let report = report(&book, &check(&book).expect("readable"));
        report.lines().filter(|line| line.contains(": error: ")).map(str::to_owned).collect()
    }
}

/// A page's file of questions.
fn three_questions() -> String {
    let (head, question) = QUIZ.split_once('\n').expect("lines");
    let all = ["a dot product", "the dot product of two lists", "this dot product"]
        .map(|what| question.replacen("a dot product", what, 1));
    format!("{head}\n{}", all.concat())
}

#[test]
fn a_page_with_a_kind_has_questions_and_its_solutions_have_holes() {
    for (kind, minutes) in [("spine", 5), ("side", 20), ("toolbox", 1)] {
        let repository = Repository::new();
        repository.declare(kind, minutes);
        assert_eq!(repository.complaints(), Vec::<String>::new(), "{kind}");
    }
    let repository = Repository::new();
    repository.declare("spine", 4);
    let wanted = "part.toml gives the page 4 minutes, but one sitting is 5 to 20 [page-budget]";
    let told = repository.complaints();
    assert!(told.len() == 1 && told[0].ends_with(wanted), "{told:?}");
}

#[test]
fn a_reference_page_needs_no_recap_no_exercise_and_no_questions() {
    let repository = Repository::new();
    repository.reference();
    let wanted = "crates/part1-lists/chapters/01b-words.md:3: error: the block `boxes: all` does not show what is there now; `cargo xtask bless` fills it [block]";
    assert_eq!(repository.complaints(), [wanted]);
    repository.bless();
    assert_eq!(repository.complaints(), Vec::<String>::new());
}

#[test]
fn a_good_book_is_tidy() {
    let repository = Repository::new();
    assert_eq!(repository.complaints(), Vec::<String>::new());
    let book = repository.book();
    assert_eq!(
        report(&book, &check(&book).unwrap()),
        format!(
            "part1-lists: 4 of 5 snippets have a Python twin (80 %)\n\
             part1-lists: 1 page, none over its budget; 0 listings over 25 lines\n\
             tidy: {} rules kept by 1 page\n",
            rules::ALL.len()
        )
    );
}

/// A change that breaks one rule, and the messages that it brings.
type Case = (&'static str, fn(&Repository), &'static [&'static str]);

const CASES: &[Case] = &[
    (
        "head",
        |r| r.write("a.rs", "\nfn f() {}\n"),
        &["a.rs:1: error: the first line is no comment that says what the file is: `//! …` [head]"],
    ),
    (
        "head",
        |r| r.write("a.py", "import os\n"),
        &[
            "a.py:1: error: the first line is no docstring that says what the file is: `\"\"\"…\"\"\"` [head]",
        ],
    ),
    (
        "head",
        |r| r.write("a.toml", "x = 1\n"),
        &["a.toml:1: error: the first line is no comment that says what the file is: `# …` [head]"],
    ),
    (
        "head",
        |r| r.write("run", "#!/bin/sh\nset -e\n"),
        &["run:1: error: the first line is no comment that says what the file is: `# …` [head]"],
    ),
    (
        "head",
        |r| r.write("a.md", "Text.\n"),
        &["a.md:1: error: the first line is no heading that says what the page is: `# …` [head]"],
    ),
    (
        "head",
        |r| r.write("a.css", "p {}\n"),
        &[
            "a.css:1: error: the first line is no comment that says what the file is: `/* … */` [head]",
        ],
    ),
    (
        "unfinished",
        |r| r.write("a.rs", &["//! A.\n// TO", "DO: more\nfn f() { to", "do!() }\n"].concat()),
        &[
            concat!("a.rs:2: error: `TO", "DO`: finish it, or leave it out [unfinished]"),
            concat!("a.rs:3: error: `to", "do!(`: finish it, or leave it out [unfinished]"),
        ],
    ),
    (
        "machine-path",
        |r| r.write("a.rs", &["//! In /ho", "me/ada/x; not docs/ho", "me/x.\n"].concat()),
        &[concat!("a.rs:1: error: names a folder of one machine, `/ho", "me/…` [machine-path]")],
    ),
    (
        "line-end",
        |r| r.write("a.py", "\"\"\"A.\"\"\"\r\n"),
        &[
            "a.py:1: error: carriage returns in 1 of 1 lines; lines end with LF alone, and `cargo xtask tidy --fix` mends it [line-end]",
        ],
    ),
    (
        "line-end",
        |r| {
            let page = std::fs::read_to_string(r.path(C)).expect("a page").replace('\n', "\r\n");
            r.write(C, &page);
        },
        &[
            "crates/part1-lists/chapters/01a-lists.md:1: error: carriage returns in 171 of 171 lines; lines end with LF alone, and `cargo xtask tidy --fix` mends it [line-end]",
        ],
    ),
    (
        "file-name",
        |r| {
            r.write("notes/aux.py", "\"\"\"A.\"\"\"\n");
            r.write("notes/a.PY", "");
            r.write("notes/a.py", "");
            r.write(&format!("notes/{}.txt", "n".repeat(80)), "");
        },
        &[
            "notes/a.py:1: error: differs from notes/a.PY in case alone: some systems hold one of them [file-name]",
            "notes/a.py:1: error: the first line is no docstring that says what the file is: `\"\"\"…\"\"\"` [head]",
            "notes/aux.py:1: error: Windows keeps the name `aux.py` for a device [file-name]",
            "notes/nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn.txt:1: error: the name has 84 characters, but at most 80 fit every system [file-name]",
        ],
    ),
    (
        "page-name",
        |r| {
            r.write("crates/part1-lists/chapters/01a-other.md", &second_page("1a"));
            r.write("crates/part1-lists/chapters/02-lists.md", &second_page("2"));
            r.bless();
        },
        &[
            "crates/part1-lists/chapters/01a-other.md:1: error: crates/part1-lists/chapters/01a-lists.md has the same number [page-name]",
            "crates/part1-lists/chapters/02-lists.md:1: error: crates/part1-lists/chapters/01a-lists.md has the same name: both would keep their snippets in `lists/` [page-name]",
        ],
    ),
    (
        "page-budget",
        |r| {
            r.write(
                "crates/part1-lists/part.toml",
                "# Part I.\n[pages.01a-lists]\nkind = \"spine\"\nminutes = 40\n",
            );
            r.change(C, "A hook about lists.", "A hook about lists. ".repeat(425).trim_end());
        },
        &[
            "crates/part1-lists/chapters/01a-lists.md:1: error: 1757 words, but one sitting holds at most 1700 [page-budget]",
            "crates/part1-lists/chapters/01a-lists.md:1: error: part.toml gives the page 40 minutes, but one sitting is 5 to 20 [page-budget]",
            "crates/part1-lists/chapters/01a-lists.md:1: error: part.toml gives the page a kind, but it has no recall questions: write 01a-lists.quiz.toml [page-quiz]",
            "crates/part1-lists/snippets/lists/solution_one.rs:1: error: part.toml gives the page a kind, but nothing here is the reader's: mark it with `// yours: what` and `// end` [page-holes]",
            "crates/part1-lists/snippets/lists/solution_three.rs:1: error: part.toml gives the page a kind, but nothing here is the reader's: mark it with `// yours: what` and `// end` [page-holes]",
            "crates/part1-lists/snippets/lists/solution_two.rs:1: error: part.toml gives the page a kind, but nothing here is the reader's: mark it with `// yours: what` and `// end` [page-holes]",
        ],
    ),
    (
        "page-quiz",
        |r| {
            r.declare("toolbox", 20);
            std::fs::remove_file(r.path(Q)).expect("questions");
        },
        &[
            "crates/part1-lists/chapters/01a-lists.md:1: error: part.toml gives the page a kind, but it has no recall questions: write 01a-lists.quiz.toml [page-quiz]",
        ],
    ),
    (
        "page-holes",
        |r| {
            r.declare("side", 15);
            let path = "crates/part1-lists/snippets/lists/solution_two.rs";
            r.change(path, "    // yours: the number\n", "");
            r.change(path, "    // end\n", "");
            r.bless();
        },
        &[
            "crates/part1-lists/snippets/lists/solution_two.rs:1: error: part.toml gives the page a kind, but nothing here is the reader's: mark it with `// yours: what` and `// end` [page-holes]",
        ],
    ),
    (
        "snippet-hole",
        |r| {
            r.declare("side", 15);
            let path = "crates/part1-lists/snippets/lists/solution_two";
            r.change(&format!("{path}.rs"), "    // end\n", "");
            r.change(&format!("{path}.py"), "print", "# end\nprint");
            r.change(D, "println", "// yours: a\n    println");
            r.bless();
        },
        &[
            "crates/part1-lists/snippets/lists/dot.rs:4: error: the hole `a` has no `// end` below it [snippet-hole]",
            "crates/part1-lists/snippets/lists/solution_two.py:5: error: `# end`, but no `# yours: …` above it [snippet-hole]",
            "crates/part1-lists/snippets/lists/solution_two.rs:4: error: the hole `the number` has no `// end` below it [snippet-hole]",
        ],
    ),
    (
        "snippet-hole",
        |r| {
            r.change(
                D,
                "pub fn main() {",
                "pub fn main() {\n    // yours: a\n    let _x = 1;\n    // end",
            );
            r.bless();
        },
        &[
            "crates/part1-lists/snippets/lists/dot.rs:4: error: only a solution leaves something to the reader [snippet-hole]",
        ],
    ),
    (
        "quiz",
        |r| {
            r.write(Q, QUIZ);
            r.write("crates/part1-lists/chapters/01b-gone.quiz.toml", QUIZ);
        },
        &[
            "crates/part1-lists/chapters/01a-lists.quiz.toml:1: error: 1 questions, but a page has 3 to 5 [quiz]",
            "crates/part1-lists/chapters/01b-gone.quiz.toml:1: error: belongs to no page: the questions of `05a-kernels.md` lie beside it in `05a-kernels.quiz.toml` [quiz]",
        ],
    ),
    (
        "quiz-answers",
        |r| {
            r.write(
                Q,
                &three_questions().replacen("Products.", "Products of many numbers.", 1).replacen(
                    "The lists.",
                    "nothing  at All",
                    1,
                ),
            )
        },
        &[
            "crates/part1-lists/chapters/01a-lists.quiz.toml:5: error: the right answer is the longest (25 characters, the others at most 15): its length tells it [quiz-answers]",
            "crates/part1-lists/chapters/01a-lists.quiz.toml:11: error: the answer of line 8, once more [quiz-answers]",
        ],
    ),
    (
        "quiz-terms",
        |r| r.write(Q, &three_questions().replacen("[\"dot product\"]", "[\"dot prodct\"]", 1)),
        &[
            "crates/part1-lists/chapters/01a-lists.quiz.toml:4: error: `dot prodct` is no term of the glossary; did you mean dot product? [quiz-terms]",
        ],
    ),
    (
        "filler",
        |r| r.write(Q, &three_questions().replacen("Number by number.", "It is simply that!", 1)),
        &[
            "crates/part1-lists/chapters/01a-lists.quiz.toml:6: error: `simply` is a filler [filler]",
            "crates/part1-lists/chapters/01a-lists.quiz.toml:6: error: an exclamation mark [filler]",
        ],
    ),
    (
        "link",
        |r| r.write("a.md", "# A\n\n[one] and [One]\n\n[one]: README.md\n[One]: crates\n"),
        &["a.md:6: error: the label `[One]` is defined in line 5 already [link]"],
    ),
    (
        "snippet-title",
        |r| {
            add_snippet(r, "lists/first");
            add_snippet(r, "lists/second");
        },
        &[
            "crates/part1-lists/snippets/lists/second.rs:1: error: `lists/first` has the same title: say what this one shows [snippet-title]",
        ],
    ),
    (
        "snippet-errors",
        |r| {
            r.change(D, "pub fn main() {", "pub fn main() {\n    std::process::exit(0);");
            r.bless();
        },
        &[
            "crates/part1-lists/snippets/lists/dot.rs:4: error: `process::exit` leaves in the middle; a snippet ends where main ends [snippet-errors]",
        ],
    ),
    (
        "golden-text",
        |r| {
            r.write("crates/part1-lists/snippets/lists/dot.out", "14.000\n\u{1b}[1mbold\n");
            r.bless();
        },
        &[
            "crates/part1-lists/snippets/lists/dot.out:2: error: holds the control character \\u{1b} [golden-text]",
        ],
    ),
    (
        "moved-up",
        |r| {
            r.change(
                D,
                "pub fn main() {",
                "pub fn main() {\n    let z = (x - mean) / x.std_axis(Axis(0), 0.0);",
            );
            r.bless();
        },
        &[
            "crates/part1-lists/snippets/lists/dot.rs:4: error: standardizes by hand: `learning::preprocessing::StandardScaler` does it (where the page teaches it: `// by hand: why`) [moved-up]",
        ],
    ),
    // One broken block is one line: what the page shows is unknown then.
    (
        "block",
        |r| r.change(C, "<!-- snippet: lists/dot -->\n", "<!-- snipet: lists/dot -->\n"),
        &[
            "crates/part1-lists/chapters/01a-lists.md:7: error: unknown directive `snipet` (known: snippet, output, figure, source, ledger, pages, boxes); did you mean snippet? [block]",
        ],
    ),
    (
        "block",
        |r| std::fs::write(r.path(C), b"# 1a \xff\n").expect("a page"),
        &[
            "crates/part1-lists/chapters/01a-lists.md:1: error: cannot be read: stream did not contain valid UTF-8 [block]",
        ],
    ),
    ("tab", |r| r.write("a.md", "# A\n\n\tcode\n"), &["a.md:3: error: a tab; write spaces [tab]"]),
    (
        "trailing-space",
        |r| r.write("a.md", "# A \n"),
        &["a.md:1: error: white space at the end of the line [trailing-space]"],
    ),
    (
        "final-newline",
        |r| r.write("a.md", "# A"),
        &["a.md:1: error: no line break at the end of the file [final-newline]"],
    ),
    (
        "final-newline",
        |r| r.write("a.md", "# A\n\n"),
        &["a.md:2: error: blank lines at the end of the file [final-newline]"],
    ),
    (
        "link",
        |r| r.change("README.md", "01a-lists.md", "01a-list.md"),
        &[
            "README.md:5: error: the link `crates/part1-lists/chapters/01a-list.md` leads to no file; did you mean 01a-lists.md? [link]",
        ],
    ),
    (
        "link",
        |r| {
            r.write(
                "a.md",
                "# A\n\n[x](../b.md) [y](https://example.org) [z](crates) `[n](n.md)`\n",
            )
        },
        &["a.md:3: error: the link `../b.md` leads out of the repository [link]"],
    ),
    (
        "link",
        |r| r.write("a.md", "# A\n\n<img src=\"a.png\">\n"),
        &["a.md:3: error: the link `a.png` leads to no file [link]"],
    ),
    (
        "anchor",
        |r| r.change(C, "#start-here", "#start-there"),
        &[
            "crates/part1-lists/chapters/01a-lists.md:3: error: the link `../../../README.md#start-there` leads to no heading and no box `#start-there`; did you mean start-here? [anchor]",
        ],
    ),
    (
        "filler",
        |r| r.change(C, "A hook about", "A hook is just\nobviously good"),
        &[
            "crates/part1-lists/chapters/01a-lists.md:3: error: `just` is a filler [filler]",
            "crates/part1-lists/chapters/01a-lists.md:4: error: `obviously` is a filler [filler]",
        ],
    ),
    (
        "filler",
        |r| r.change(C, "A hook about lists.", "A hook! \u{1f600}"),
        &[
            "crates/part1-lists/chapters/01a-lists.md:3: error: an exclamation mark [filler]",
            "crates/part1-lists/chapters/01a-lists.md:3: error: the emoji `\u{1f600}` [filler]",
        ],
    ),
    (
        "filler",
        |r| r.change(G, "Multiply two", "Simply multiply two"),
        &[
            "crates/part1-lists/glossary.toml:4: error: term `dot product`: `Simply` is a filler [filler]",
        ],
    ),
    (
        "block",
        |r| r.change(C, "14.000\n", "15.000\n"),
        &[
            "crates/part1-lists/chapters/01a-lists.md:7: error: someone edited inside the block `snippet: lists/dot`: move the change to the snippet `lists/dot` or out of the block, then `cargo xtask bless`; `cargo xtask bless --force` drops it [block]",
        ],
    ),
    (
        "block",
        |r| r.write("crates/part1-lists/snippets/lists/solution_one.out", "12.000\n"),
        &[
            "crates/part1-lists/chapters/01a-lists.md:71: error: the block `snippet: lists/solution_one` does not show what is there now; `cargo xtask bless` fills it [block]",
        ],
    ),
    (
        "page-title",
        |r| r.change(C, "# 1a · Lists", "# 1 - Lists"),
        &[
            "crates/part1-lists/chapters/01a-lists.md:1: error: the title is `# 1a · ` and a name, got `# 1 - Lists` [page-title]",
        ],
    ),
    (
        "page-parts",
        |r| {
            r.change(C, "> **Don't be confused: dot product vs. sum.**\n> The", "> The");
            r.change(C, "Predict, then reveal", "Guess");
            r.change(C, "**Break it.** ", "");
            r.change(
                C,
                "<!-- figure: lists/arrow \"An arrow.\" -->",
                "<!-- snippet: lists/arrow -->",
            );
            r.bless();
        },
        &[
            "crates/part1-lists/chapters/01a-lists.md:1: error: no box, no figure, nothing to predict and nothing to break [page-parts]",
        ],
    ),
    (
        "page-box",
        |r| {
            r.change(
                C,
                "> [!WARNING]\n> **Don't be confused: dot product vs. sum.**",
                "> **Don't be confused: dot product and sum.**\n> 1\n> 2\n> 3\n> 4\n> 5\n> 6\n> 7",
            )
        },
        &[
            "crates/part1-lists/chapters/01a-lists.md:35: error: the box has 9 lines, but at most 8 are read [page-box]",
            "crates/part1-lists/chapters/01a-lists.md:35: error: the box wants `> [!WARNING]` on the line above [page-box]",
            "crates/part1-lists/chapters/01a-lists.md:35: error: the box's lead is `**Don't be confused: A vs. B.**` [page-box]",
        ],
    ),
    (
        "anchor",
        |r| r.change(C, "README.md#start-here", "README.md) and [a box](#box-dot-product-vs-sums"),
        &[
            "crates/part1-lists/chapters/01a-lists.md:3: error: the link `#box-dot-product-vs-sums` leads to no heading and no box `#box-dot-product-vs-sums`; did you mean box-dot-product-vs-sum? [anchor]",
        ],
    ),
    (
        "box-theme",
        |r| {
            r.write(
                "plan.toml",
                "# The plan.\n\n[[theme]]\nid = \"a\"\ntitle = \"A\"\nchapters = [2]\n",
            )
        },
        &[
            "crates/part1-lists/chapters/01a-lists.md:36: error: the box `dot product vs. sum` belongs to no theme of plan.toml: give one of them chapter 1, or a word of the box's title [box-theme]",
            "plan.toml:4: error: no box belongs to the theme `a` [box-theme]",
        ],
    ),
    (
        "page-parts",
        |r| {
            r.reference();
            r.change(
                "crates/part1-lists/chapters/01b-words.md",
                "<!-- boxes: all -->",
                "<!-- terms: map -->",
            );
            r.change("crates/part1-lists/chapters/01b-words.md", "<!-- end -->\n", "");
        },
        &[
            "crates/part1-lists/chapters/01b-words.md:1: error: a reference page without a managed block: what it collects is filled in by bless [page-parts]",
        ],
    ),
    (
        "page-recap",
        |r| r.change(C, "## Recap", "## Summary"),
        &["crates/part1-lists/chapters/01a-lists.md:1: error: no heading `## Recap` [page-recap]"],
    ),
    (
        "page-recap",
        |r| r.change(C, "| Word |", "| Term |"),
        &[
            "crates/part1-lists/chapters/01a-lists.md:56: error: the recap has no table `| Word | In one sentence |` of the words just met [page-recap]",
        ],
    ),
    (
        "page-exercises",
        |r| r.change(C, "## Exercises", "## Work"),
        &[
            "crates/part1-lists/chapters/01a-lists.md:1: error: no heading `## Exercises` [page-exercises]",
        ],
    ),
    (
        "page-exercises",
        |r| {
            r.change(C, "**Exercise 1 (easy).** Do", "First do");
            r.change(C, "**Exercise 2 (medium).** Do", "Then do");
            r.change(C, "**Exercise 3 (hard).** Do", "Then do");
        },
        &[
            "crates/part1-lists/chapters/01a-lists.md:64: error: 0 exercises, but a page has 1 to 5 [page-exercises]",
        ],
    ),
    (
        "page-exercises",
        |r| r.change(C, "Exercise 2 (medium)", "Exercise 2 (tricky)"),
        &[
            "crates/part1-lists/chapters/01a-lists.md:101: error: the lead is `**Exercise 2 (easy).**`, with easy, medium or hard, and then the task [page-exercises]",
        ],
    ),
    (
        "page-exercises",
        |r| r.change(C, "<summary>Solution</summary>", "<summary>Hint</summary>"),
        &[
            "crates/part1-lists/chapters/01a-lists.md:66: error: no solution folded under `<summary>Solution</summary>` [page-exercises]",
        ],
    ),
    (
        "page-exercises",
        |r| {
            r.change(C, "**Exercise 2 (medium).** Do two.\n\n<details>\n<summary>Solution</summary>\n", "**Exercise 2 (medium).** Do two.\n\n<details>\n<summary>Solution</summary>\n\n</details>\n\n**Exercise 2 (medium).** Do two.\n\n<details>\n<summary>Solution</summary>\n")
        },
        &[
            "crates/part1-lists/chapters/01a-lists.md:101: error: its solution shows no snippet `…/solution_…` [page-exercises]",
            "crates/part1-lists/chapters/01a-lists.md:108: error: the lead is `**Exercise 3 (easy).**`, with easy, medium or hard, and then the task [page-exercises]",
            "crates/part1-lists/chapters/01a-lists.md:143: error: the lead is `**Exercise 4 (easy).**`, with easy, medium or hard, and then the task [page-exercises]",
        ],
    ),
    (
        "page-predict",
        |r| r.change(C, "</summary>\n\n<!-- output", "</summary>\n\n</details>\n\n<!-- output"),
        &[
            "crates/part1-lists/chapters/01a-lists.md:46: error: nothing to reveal: no managed block before `</details>` [page-predict]",
        ],
    ),
    (
        "page-next",
        |r| r.change(C, "Next: [the README](../../../README.md).", "The end."),
        &[
            "crates/part1-lists/chapters/01a-lists.md:171: error: the last line has no link to what comes next [page-next]",
        ],
    ),
    (
        "glossary",
        |r| r.change(G, "definition", "meaning"),
        &[
            "crates/part1-lists/glossary.toml:6: error: glossary: unknown field `meaning`, expected one of `term`, `word`, `aliases`, `definition`, `chapter`, `snippet`, `confusable`, `everyday` [glossary]",
        ],
    ),
    (
        "stray",
        |r| {
            r.write("crates/part1-lists/snippets/lists/gone.out", "1\n");
            r.write("crates/part1-lists/snippets/lists/gone.py", "\"\"\"Gone.\"\"\"\n");
            r.write("crates/part1-lists/snippets/lists/gone.sql", "-- Gone.\n");
            r.write("crates/part1-lists/snippets/lists/dot.sql", "-- A program's.\n");
            r.write("crates/part1-lists/snippets/loose.rs", "//! Loose.\n");
            r.write("crates/part1-lists/snippets/lists/notes.txt", "notes\n");
        },
        &[
            "crates/part1-lists/snippets/lists/dot.sql:1: error: a stray query, the head of lists/dot does not say `//! kind: query` [stray]",
            "crates/part1-lists/snippets/lists/gone.out:1: error: a stray golden, its program is gone; `cargo xtask bless --prune` deletes it [stray]",
            "crates/part1-lists/snippets/lists/gone.py:1: error: a stray twin, its program is gone [stray]",
            "crates/part1-lists/snippets/lists/gone.sql:1: error: a stray query, its program is gone [stray]",
            "crates/part1-lists/snippets/lists/notes.txt:1: error: belongs to no snippet [stray]",
            "crates/part1-lists/snippets/loose.rs:1: error: not mounted: a snippet lies exactly one folder deep, in snippets/CHAPTER/NAME.rs [stray]",
        ],
    ),
    (
        "snippet-folder",
        |r| {
            add_snippet(r, "sets/union");
        },
        &[
            "crates/part1-lists/snippets/sets/union.rs:1: error: no page is called `sets`: a snippet's folder is the page's name [snippet-folder]",
        ],
    ),
    (
        "snippet-name",
        |r| {
            add_snippet(r, "lists/dot_2");
        },
        &[
            "crates/part1-lists/snippets/lists/dot_2.rs:1: error: the name `dot_2` counts; say what the snippet shows [snippet-name]",
        ],
    ),
    (
        "snippet-title",
        |r| {
            r.change(D, "dot.\n", "dot\n");
            r.bless();
        },
        &[
            "crates/part1-lists/snippets/lists/dot.rs:1: error: the first line is not `//!` and one sentence with a capital and a full stop [snippet-title]",
        ],
    ),
    (
        "snippet-title",
        |r| {
            r.change("crates/part1-lists/snippets/lists/dot.py", "dot.\"", "dots.\"");
            r.bless();
        },
        &[
            "crates/part1-lists/snippets/lists/dot.py:1: error: the docstring is not the snippet's title: `\"\"\"The dot product, shown by dot.\"\"\"` [snippet-title]",
        ],
    ),
    (
        "snippet-query",
        |r| {
            r.write("crates/part1-lists/snippets/lists/dot.sql", "-- What is asked.\nSELECT 1;\n");
            r.change(D, "\n\n", "\n//! kind: query\n\n");
            r.bless();
        },
        &[
            "crates/part1-lists/snippets/lists/dot.rs:1: error: does not run its query: `include_str!(\"dot.sql\")` is its text [snippet-query]",
        ],
    ),
    (
        "snippet-query",
        |r| r.change(D, "\n\n", "\n//! kind: query\n\n"),
        &[
            "crates/part1-lists/chapters/01a-lists.md:7: error: the snippet `lists/dot` is a query, but there is no dot.sql beside it [block]",
            "crates/part1-lists/snippets/lists/dot.rs:1: error: says that it is a query, but there is no dot.sql beside it [snippet-query]",
        ],
    ),
    (
        "snippet-size",
        |r| {
            r.write(
                "crates/part1-lists/snippets/lists/dot.sql",
                &format!("--{}\n", "-".repeat(99)),
            );
            r.change(D, "\n\n", "\n//! kind: query\n\n// include_str!(\"dot.sql\")\n");
            r.bless();
        },
        &[
            "crates/part1-lists/snippets/lists/dot.sql:1: error: 101 columns, but at most 100 fit a page [snippet-size]",
            "crates/part1-lists/snippets/lists/dot.sql:1: error: the first line is no comment that says what the file is: `-- …` [head]",
        ],
    ),
    (
        "snippet-size",
        |r| {
            r.change(
                D,
                "pub fn main",
                &format!("{}// {}\npub fn main", "//\n".repeat(40), "é".repeat(98)),
            );
            r.bless();
        },
        &[
            "crates/part1-lists/snippets/lists/dot.rs:41: error: the snippet has 46 lines, but at most 40 fit a page [snippet-size]",
            "crates/part1-lists/snippets/lists/dot.rs:43: error: 101 columns, but at most 100 fit a page [snippet-size]",
        ],
    ),
    (
        "snippet-errors",
        |r| {
            r.change(D, "pub fn main", "// x.unwrap() is no call\npub fn main");
            r.change(D, "pub fn main() {", "pub fn main() {\n    let _ = Some(1).unwrap();");
            r.bless();
        },
        &[
            "crates/part1-lists/snippets/lists/dot.rs:5: error: `.unwrap()`: return `numerics::Result<()>` from main and use `?` [snippet-errors]",
        ],
    ),
    (
        "snippet-print",
        |r| {
            r.change(
                D,
                "pub fn main() {",
                "pub fn main() {\n    println!(\"{:.3}\", 1.5);\n    eprintln!(\"x\");",
            );
            r.bless();
        },
        &[
            "crates/part1-lists/snippets/lists/dot.rs:4: error: `{:.3}`: print floats through `show`, as the twin does [snippet-print]",
            "crates/part1-lists/snippets/lists/dot.rs:5: error: `eprintln!` writes to stderr; a snippet prints to stdout alone [snippet-print]",
        ],
    ),
    (
        "snippet-shown",
        |r| {
            r.write(
                "crates/part1-lists/snippets/lists/hidden.rs",
                "//! Hidden.\n\npub fn main() {}\n",
            );
            r.write("crates/part1-lists/snippets/lists/hidden.py", "\"\"\"Hidden.\"\"\"\n");
            r.mount();
        },
        &[
            "crates/part1-lists/snippets/lists/hidden.rs:1: error: no page shows the snippet: `<!-- snippet: lists/hidden -->` or `<!-- output: lists/hidden -->` [snippet-shown]",
        ],
    ),
    (
        "snippet-literal",
        |r| {
            r.change(D, "show::fixed(14.0, 3)", "\"14.000\"");
            r.change("crates/part1-lists/snippets/lists/dot.py", "show.fixed(14, 3)", "\"14.000\"");
            r.bless();
        },
        &[
            "crates/part1-lists/snippets/lists/dot.py:5: error: `14.000` is typed here and printed in the output; compute it [snippet-literal]",
            "crates/part1-lists/snippets/lists/dot.rs:4: error: `14.000` is typed here and printed in the output; compute it [snippet-literal]",
        ],
    ),
    (
        "figure-text",
        |r| r.write("crates/part1-lists/snippets/lists/arrow.svg", "<svg></svg>\n"),
        &[
            "crates/part1-lists/snippets/lists/arrow.rs:1: error: the picture has no <desc> for those who cannot see it [figure-text]",
            "crates/part1-lists/snippets/lists/arrow.rs:1: error: the picture has no <title> for those who cannot see it [figure-text]",
        ],
    ),
    (
        "twin",
        |r| {
            r.change(
                "crates/part1-lists/snippets/lists/arrow.rs",
                "kind: figure",
                "twin: none (no time)",
            );
            std::fs::rename(
                r.path("crates/part1-lists/snippets/lists/arrow.svg"),
                r.path("crates/part1-lists/snippets/lists/arrow.out"),
            )
            .expect("a golden");
            r.change(
                C,
                "<!-- figure: lists/arrow \"An arrow.\" -->",
                "<!-- snippet: lists/arrow -->",
            );
            r.bless();
        },
        &[
            "crates/part1-lists/snippets/lists/arrow.rs:2: error: `no time` is no reason to have no twin; known: rust-language, rust-library, error-text, threads (a picture says `//! kind: figure`) [twin]",
        ],
    ),
    (
        "twin",
        |r| {
            let says = "kind: figure\n//! twin: none (threads)";
            r.change("crates/part1-lists/snippets/lists/arrow.rs", "kind: figure", says);
            r.write("crates/part1-lists/snippets/lists/arrow.py", "\"\"\"An arrow.\"\"\"\n");
            r.bless();
        },
        &[
            "crates/part1-lists/snippets/lists/arrow.rs:2: error: says it has no twin, but one lies beside it [twin]",
        ],
    ),
    (
        "twin-share",
        |r| {
            std::fs::remove_file(r.path("crates/part1-lists/snippets/lists/dot.py"))
                .expect("a twin");
            r.bless();
        },
        &[
            "crates/part1-lists/snippets/lists/dot.rs:1: error: no Python twin beside it, and no reason: `//! twin: none (reason)` on line 2, with one of rust-language, rust-library, error-text, threads [twin]",
            "crates/part1-lists/snippets/main.rs:1: error: 3 of 5 snippets have a Python twin, but 75 % should [twin-share]",
        ],
    ),
    (
        "mount",
        |r| {
            r.change("crates/part1-lists/snippets/main.rs", "\"lists/dot\"", "\"lists/dots\"");
        },
        &[
            "crates/part1-lists/snippets/main.rs:1: error: does not mount `lists/dot`; `cargo xtask bless` writes this file [mount]",
        ],
    ),
    (
        "mount",
        |r| {
            r.change("crates/part1-lists/snippets/main.rs", "ExitCode, Term", "ExitCode,  Term");
        },
        &[
            "crates/part1-lists/snippets/main.rs:1: error: is not what `cargo xtask bless` writes [mount]",
        ],
    ),
    (
        "term-defined",
        |r| r.change(C, "**dot product**", "*dot product*"),
        &[
            "crates/part1-lists/glossary.toml:4: error: term `dot product`: `dot product` is never in bold in 01a-lists, so it is not defined there [term-defined]",
        ],
    ),
];

/// A page that keeps the rules, with the same blocks as the first, and defines nothing.
fn second_page(number: &str) -> String {
    PAGE.replacen("# 1a", &format!("# {number}"), 1).replacen("**dot product**", "dot product", 1)
}

/// A snippet with its twin, golden and block.
fn add_snippet(r: &Repository, name: &str) {
    let path = format!("crates/part1-lists/snippets/{name}");
    r.write(&format!("{path}.rs"), "//! One more.\n\npub fn main() {}\n");
    r.write(&format!("{path}.py"), "\"\"\"One more.\"\"\"\n");
    r.write(&format!("{path}.out"), "1\n");
    r.change(C, "## Recap", &format!("<!-- snippet: {name} -->\n<!-- end -->\n\n## Recap"));
    r.bless();
}

#[test]
fn each_rule_is_broken() {
    let mut failures = Vec::new();
    for (rule, change, wanted) in CASES {
        let repository = Repository::new();
        change(&repository);
        let got = repository.complaints();
        if got != *wanted {
            failures.push(format!("{rule}\n  wanted {wanted:#?}\n  got    {got:#?}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn what_git_ignores_and_what_tools_make_is_not_read() {
    let repository = Repository::new();
    repository.write("env/pyvenv.cfg", "home = there\n");
    repository.write("env/lib/a.py", "import os \n");
    repository.write("cache/CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n");
    repository.write("cache/a.py", "import os \n");
    repository.write(".gitignore", "/scratch\n*.log.md\n");
    repository.write("scratch/a.py", "import os \n");
    repository.write("notes/a.log.md", "no heading \n");
    assert_eq!(repository.complaints(), Vec::<String>::new());
    repository.write(".ci/a.py", "import os\n");
    assert_eq!(repository.complaints().len(), 1, "a folder with a dot is read");
}

#[test]
fn a_function_of_two_parts_is_told_where_the_later_part_has_it() {
    let repository = Repository::new();
    let function = "\n/// Adds.\npub fn mean(x: &[f64]) -> f64 {\n    x[0]\n}\n";
    repository.write("crates/part1-lists/src/lib.rs", &format!("//! Lists.\n{function}"));
    let other = repository.path("crates/part2-more");
    let mut book = repository.book();
    for (text, n_told) in [
        (function.to_owned(), 1),
        (function.replace("&[f64]", "f64"), 0),
        (function.replace("x[0]", "// by hand: it is shown here\n    x[0]"), 0),
    ] {
        repository.write("crates/part2-more/src/lib.rs", &format!("//! More.\n{text}"));
        book.parts.truncate(1);
        book.parts.push(Part::read("part2-more", &other).expect("a part"));
        let report = report(&book, &check(&book).expect("readable"));
        let wanted = "crates/part2-more/src/lib.rs:3: error: `mean` stands in part1-lists too, with the same shape (crates/part1-lists/src/lib.rs:3): it belongs into a shared crate [moved-up]";
        assert_eq!(report.matches(wanted).count(), n_told, "{report}");
    }
}

#[test]
fn a_ledger_older_than_its_benchmark_is_told_and_breaks_no_rule() {
    let repository = Repository::new();
    let benches = "crates/part1-lists/benches";
    repository.write(&format!("{benches}/adding.rs"), "//! Adding.\n\nfn main() {}\n");
    repository.write(&format!("{benches}/adding.py"), "\"\"\"Adding.\"\"\"\n");
    let seal = |file: &str| {
        let path = repository.path(&format!("{benches}/{file}"));
        manuscript::ledger::fingerprint(&[path]).expect("a file")
    };
    let ledger = format!(
        "# Measured.\ntitle = \"Adding.\"\nmeasured = \"today\"\nruns = 5\nbenchmark = \"{}\"\npeer = \"{}\"\n\n\
         [[row]]\nwhat = \"loop\"\nmilliseconds = 1.0\nresult = \"1\"\n",
        seal("adding.rs"),
        seal("adding.py")
    );
    repository.write(&format!("{benches}/adding.toml"), &ledger);
    let told = || {
        let book = repository.book();
        let findings = check(&book).expect("readable");
        let report = report(&book, &findings);
        let told = report.lines().find(|line| line.contains("last edit")).map(str::to_owned);
        (told, repository.complaints())
    };
    assert_eq!(told(), (None, vec![]));
    let wanted =
        "adding was measured before its benchmark's last edit: cargo xtask bench adding --peers";
    for file in ["adding.rs", "adding.py"] {
        let before = std::fs::read_to_string(repository.path(&format!("{benches}/{file}")));
        let before = before.expect("a file");
        repository.change(&format!("{benches}/{file}"), "Adding", "Summing");
        assert_eq!(told(), (Some(wanted.to_owned()), vec![]), "{file}");
        repository.write(&format!("{benches}/{file}"), &before);
    }
    repository.change(&format!("{benches}/adding.toml"), "benchmark = ", "# benchmark = ");
    assert_eq!(told().0.as_deref(), Some(wanted), "nobody knows what was measured");
}

#[test]
fn every_rule_has_a_case() {
    // The terms' rules are broken one by one in the tests of `manuscript`; a slow snippet is run in `slow`'s tests.
    let own = rules::ALL
        .iter()
        .map(|rule| rule.name)
        .filter(|name| !name.starts_with("term-") && *name != rules::SNIPPET_SLOW.name);
    let missing: Vec<&str> =
        own.filter(|name| !CASES.iter().any(|(rule, ..)| rule == name)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn the_list_names_every_rule_once() {
    let names: Vec<String> =
        list().lines().filter_map(|l| l.split_whitespace().next().map(str::to_owned)).collect();
    let mut unique = names.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(names.len(), rules::ALL.len());
    assert_eq!(unique.len(), names.len());
    assert!(list().lines().all(|line| line.ends_with(['.', ')'])), "each wants a sentence");
}
