//! Managed blocks: filled, kept fresh, never overwritten where somebody typed.

use crate::small::Small;
use manuscript::refill::{Options, Report, check, refill};

const A: &str = "crates/part1-lists/chapters/01a-lists.md";
const B: &str = "crates/part1-lists/chapters/01b-kernels.md";
const C: &str = "crates/part2-filters/chapters/02-filters.md";

fn bless(small: &Small) -> Report {
    refill(&small.book(), &Options::default())
}

fn complaints(small: &Small, problems: &[manuscript::Problem]) -> Vec<String> {
    let root = small.path("");
    problems.iter().map(|p| p.clone().relative_to(&root).to_string()).collect()
}

#[test]
fn fills_every_kind_of_block() {
    let small = Small::new();
    let report = bless(&small);
    assert_eq!(report.problems, []);
    assert_eq!(report.written.len(), 3);
    assert_eq!(
        small.read(A),
        "# 1a · Lists\n\nA short hook.\n\nMultiply and add: this is the **dot product**.\n\n\
         <!-- snippet: lists/dot -->\n\
         ```rust\n//! The dot product of two lists.\n\npub fn main() {\n    println!(\"11 is the kernel\");\n}\n```\n\n\
         ```text\n11 is the kernel\n```\n\n\
         <details>\n<summary>The same in Python</summary>\n\n\
         ```python\n\"\"\"The dot product of two lists.\"\"\"\n\nprint(\"```\")\n```\n\n</details>\n\n\
         <!-- end a9fc05ce -->\n\n\
         <!-- figure: lists/arrow \"An arrow [one]\" -->\n\
         ![An arrow \\[one\\]](../snippets/lists/arrow.svg)\n\
         <!-- end 26602796 -->\n\n\
         <!-- source: lists::dot -->\n\
         ```rust\n/// Multiplies and adds.\npub fn dot() {}\n```\n\n\
         Source: [`crates/part1-lists/src/lists.rs`](../src/lists.rs)\n\
         <!-- end eeb068b9 -->\n"
    );
    assert!(
        small
            .read(B)
            .contains("<!-- output: lists/dot -->\n```text\n11 is the kernel\n```\n<!-- end ")
    );
    assert!(small.read(C).contains("```rust,compile_fail\n//! A kernel"));
    assert_eq!(check(&small.book()), []);

    let again = bless(&small);
    assert_eq!(again, Report::default(), "a second run changes nothing");
}

#[test]
fn a_query_shows_what_is_asked_before_the_program() {
    let small = Small::new();
    let folder = "crates/part1-lists/snippets/lists";
    small.change(&format!("{folder}/dot.rs"), "lists.\n\n", "lists.\n//! kind: query\n\n");
    small.write(&format!("{folder}/dot.sql"), "-- The sum.\nSELECT 1;\n");
    assert_eq!(bless(&small).problems, []);
    let wanted =
        "<!-- snippet: lists/dot -->\n```sql\n-- The sum.\nSELECT 1;\n```\n\n```rust\n//! The dot";
    assert!(small.read(A).contains(wanted), "{}", small.read(A));
    small.write(&format!("{folder}/dot.sql"), "-- The sum.\nSELECT 2;\n");
    let stale = complaints(&small, &check(&small.book()));
    assert!(stale.len() == 1 && stale[0].contains("does not show what is there now"), "{stale:?}");
}

#[test]
fn seals_are_fnv_1a() {
    // Published vectors of the 32-bit FNV-1a hash.
    assert_eq!(manuscript::refill::seal(""), "811c9dc5");
    assert_eq!(manuscript::refill::seal("a"), "e40c292c");
    assert_eq!(manuscript::refill::seal("foobar"), "bf9cf968");
}

#[test]
fn a_change_of_the_snippet_passes_and_a_typed_change_does_not() {
    let small = Small::new();
    bless(&small);
    small.write("crates/part1-lists/snippets/lists/dot.out", "12 is the kernel\n");
    assert_eq!(
        complaints(&small, &check(&small.book())),
        [
            format!(
                "{A}:7: error: the block `snippet: lists/dot` does not show what is there now; `cargo xtask bless` fills it"
            ),
            format!(
                "{B}:5: error: the block `output: lists/dot` does not show what is there now; `cargo xtask bless` fills it"
            ),
        ]
    );

    small.change(B, "11 is", "13 is");
    let report = bless(&small);
    assert_eq!(report.written, [small.path(A)]);
    let told = format!(
        "{B}:5: error: someone edited inside the block `output: lists/dot`: move the change to the snippet `lists/dot` or out of the block, then `cargo xtask bless`; `cargo xtask bless --force` drops it"
    );
    assert_eq!(complaints(&small, &report.problems), std::slice::from_ref(&told));
    assert!(small.read(B).contains("13 is"), "nothing typed is lost");
    assert_eq!(complaints(&small, &check(&small.book())), [told]);

    let forced = refill(&small.book(), &Options { force: true, only: None });
    assert_eq!(forced.problems, []);
    assert!(small.read(B).contains("12 is"));
}

#[test]
fn a_typed_body_without_a_seal_is_kept_unless_it_is_right() {
    let small = Small::new();
    small.change(B, "<!-- end -->", "typed\n<!-- end -->");
    assert_eq!(bless(&small).problems.len(), 1);
    small.change(B, "typed\n", "```text\n11 is the kernel\n```\n");
    assert_eq!(bless(&small).problems, []);
    assert!(!small.read(B).contains("<!-- end -->"), "it got its seal");
}

#[test]
fn another_snippet_may_be_named_in_a_filled_block() {
    let small = Small::new();
    bless(&small);
    small.change(B, "output: lists/dot", "output: filters/broken");
    assert_eq!(bless(&small).problems, []);
    assert!(small.read(B).contains("error[E0308]: kernel"));
}

#[test]
fn only_what_was_asked_is_filled() {
    let small = Small::new();
    let only = ["filters/broken".to_owned()];
    let report = refill(&small.book(), &Options { force: false, only: Some(&only) });
    assert_eq!(report.written, [small.path(C)], "A shows no block of it");
    assert!(small.read(A).contains("<!-- snippet: lists/dot -->\n<!-- end -->"));
    assert!(!small.read(A).contains("pub fn dot() {}"));
}

/// A program that is a named pipe holds the rendering up until the test has written it: time to save a chapter in.
#[cfg(unix)]
#[test]
fn what_an_author_saves_while_a_chapter_is_filled_is_kept() {
    let small = Small::new();
    let book = small.book();
    let program = small.path("crates/part1-lists/snippets/lists/dot.rs");
    let text = std::fs::read_to_string(&program).unwrap();
    std::fs::remove_file(&program).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&program).status().unwrap().success());
    let (saved, report) = std::thread::scope(|scope| {
        let filling = scope.spawn(|| refill(&book, &Options::default()));
        // Opening it waits for the one who reads it: the chapter has been read by then.
        let mut pipe = std::fs::File::options().write(true).open(&program).unwrap();
        small.change(A, "A short hook.", "A better hook, just saved.");
        small.change(B, "# 1b · Kernels", "# 1b · Kernels, just saved");
        let saved = small.read(A);
        std::io::Write::write_all(&mut pipe, text.as_bytes()).unwrap();
        drop(pipe);
        (saved, filling.join().unwrap())
    });
    assert_eq!(small.read(A), saved);
    assert_eq!(
        complaints(&small, &report.problems),
        [format!(
            "{A}:1: error: {} was changed by someone else while this ran: it is left as it is now; run the command again",
            small.path(A).display()
        )]
    );
    assert!(small.read(B).contains("Kernels, just saved") && small.read(B).contains("11 is"));
}

#[test]
fn what_cannot_be_shown_is_told() {
    let small = Small::new();
    small.change(A, "lists::dot", "lists::dott");
    small.change(A, "snippet: lists/dot", "snippet: lists/dat");
    small.change(A, "figure: lists/arrow", "figure: lists/dot");
    small.change(B, "output: lists/dot", "output: lists/arrow");
    std::fs::remove_file(small.path("crates/part2-filters/snippets/filters/broken.fail.out"))
        .unwrap();
    assert_eq!(
        complaints(&small, &bless(&small).problems),
        [
            format!("{A}:7: error: no snippet `lists/dat`; did you mean lists/dot or lists/arrow?"),
            format!(
                "{A}:10: error: the snippet `lists/dot` prints text, no picture: write `<!-- output: lists/dot -->`, or `//! kind: figure` on its second line"
            ),
            format!(
                "{A}:13: error: the library `part1_lists` has no item `lists::dott`; did you mean lists::dot or lists?"
            ),
            format!(
                "{B}:5: error: the snippet `lists/arrow` prints a picture: write `<!-- figure: lists/arrow \"what it shows\" -->`"
            ),
            format!(
                "{C}:5: error: the snippet `filters/broken` has no golden yet: `cargo xtask bless filters/broken` writes it"
            ),
        ]
    );
}

#[test]
fn a_chapter_with_a_broken_directive_is_left_alone() {
    let small = Small::new();
    small.change(B, "<!-- end -->", "");
    let before = small.read(B);
    let report = bless(&small);
    assert_eq!(
        complaints(&small, &report.problems),
        [format!("{B}:5: error: the block `output: lists/dot` has no `<!-- end -->` below it")]
    );
    assert_eq!(small.read(B), before);
    assert_eq!(report.written.len(), 2);
}

#[test]
fn code_that_holds_a_fence_gets_a_wider_one() {
    let small = Small::new();
    small.write("crates/part1-lists/snippets/lists/dot.out", "```\n<!-- end -->\n```\n");
    bless(&small);
    assert!(
        small.read(B).contains("````text\n```\n<!-- end -->\n```\n````\n"),
        "{}",
        small.read(B)
    );
    assert_eq!(check(&small.book()), []);
}

#[test]
fn line_ends_do_not_make_an_edit() {
    let small = Small::new();
    bless(&small);
    let windows = small.read(B).replace('\n', "\r\n");
    small.write(B, &windows);
    small.write("crates/part1-lists/snippets/lists/dot.out", "12 is the kernel\n");
    assert_eq!(bless(&small).problems, []);
    assert!(small.read(B).contains("12 is the kernel\n"));
}

#[test]
fn one_name_touches_only_the_chapters_that_show_it() {
    let small = Small::new();
    bless(&small);
    small.write("crates/part1-lists/snippets/lists/arrow.svg", "<svg> </svg>\n");
    small.change(
        "crates/part1-lists/src/lists.rs",
        "Multiplies and adds.",
        "Multiplies, then adds.",
    );
    small.change(C, "Here", "<!-- source: part1_lists::lists::dot -->\n<!-- end -->\n\nHere");
    let only = ["filters/broken".to_owned()];
    let report = refill(&small.book(), &Options { only: Some(&only), ..Options::default() });
    assert_eq!(report.written, [small.path(C)], "with its source block, and no other chapter");
    let only = ["lists/arrow".to_owned()];
    let report = refill(&small.book(), &Options { only: Some(&only), ..Options::default() });
    assert_eq!(report.written, [small.path(A)], "1b shows no block that changed");
}

#[test]
fn a_chapter_with_carriage_returns_is_filled_with_lf_alone() {
    let small = Small::new();
    let page = small.read(A).replace('\n', "\r\n");
    small.write(A, &page);
    assert_eq!(bless(&small).problems, []);
    assert!(!small.read(A).contains('\r'), "{:?}", small.read(A));

    small.write(A, &small.read(A).replace('\n', "\r\n"));
    assert_eq!(check(&small.book()), [], "line ends are a rule of their own");
}

#[test]
fn pages_are_listed_with_their_minutes_in_chapters_and_in_the_readme() {
    let small = Small::new();
    small.write(
        "crates/part1-lists/part.toml",
        "[pages]\n01a-lists = { kind = \"toolbox\", minutes = 7 }\n01b-kernels = { kind = \"spine\", minutes = 18, paths = [\"deep\"] }\n",
    );
    small.write(
        "crates/part2-filters/part.toml",
        "[pages]\n02-filters = { kind = \"spine\", minutes = 12 }\n",
    );
    let blocks = ["spine", "all", "deep", "side"]
        .map(|which| format!("<!-- pages: {which} -->\n<!-- end -->\n"))
        .join("\n");
    small.write("README.md", &format!("# Book\n\n{blocks}"));
    small.change(A, "A short hook.", "A short hook.\n\n<!-- pages: spine -->\n<!-- end -->");
    let mut book = small.book();
    book.plan =
        toml::from_str("[[path]]\nid = \"deep\"\ntitle = \"D\"\nabout = \"E.\"\n").expect("a plan");
    let report = refill(&book, &Options::default());
    assert_eq!(report.problems, []);
    let head = "| Page | Kind | Minutes |\n|---|---|--:|\n";
    let lists = "| [1a · Lists](crates/part1-lists/chapters/01a-lists.md) | toolbox | 7 |\n";
    let kernels = "| [1b · Kernels](crates/part1-lists/chapters/01b-kernels.md) | spine | 18 |\n";
    let filters = "| [2 · Filters](crates/part2-filters/chapters/02-filters.md) | spine | 12 |\n";
    let readme = small.read("README.md");
    for body in [
        format!("spine -->\n{head}{kernels}{filters}| 2 pages | | 30 |\n<!-- end "),
        format!("all -->\n{head}{lists}{kernels}{filters}| 3 pages | | 37 |\n<!-- end "),
        format!("deep -->\n{head}{kernels}| 1 page | | 18 |\n<!-- end "),
        "side -->\nNo page yet.\n<!-- end ".to_owned(),
    ] {
        assert!(readme.contains(&body), "{body}\n{readme}");
    }
    assert!(small.read(A).contains("| [1b · Kernels](01b-kernels.md) | spine | 18 |\n| [2 · Filters](../../part2-filters/chapters/02-filters.md)"));
    assert_eq!(check(&book), []);

    // Minutes that change make the lists stale, and a name that means nothing is told.
    small.change("crates/part2-filters/part.toml", "12", "13");
    let mut book = small.book();
    small.change("README.md", "pages: deep", "pages: toolbx");
    let told = complaints(&small, &check(&book));
    assert!(told.iter().any(|line| line == "README.md:11: error: the block `pages: all` does not show what is there now; `cargo xtask bless` fills it"), "{told:?}");
    let wrong = "error: no pages `toolbx` (known: spine, side, toolbox, reference, all); did you mean toolbox?";
    assert!(told.iter().any(|line| line.ends_with(wrong)), "{told:?}");
    book.parts.clear();
    small.write("README.md", "# Book\n\n<!-- source: lists::dot -->\n<!-- end -->\n");
    let told = complaints(&small, &check(&book));
    assert_eq!(told, ["README.md:3: error: only a chapter shows a part's library or a ledger"]);
}
