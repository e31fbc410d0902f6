//! Discovery, names, the mount list and orphans, on a small book.

use std::path::Path;
use std::process::Command;

use crate::fixture::{Fixture, prints};
use harness::Error;
use harness::discover::{Book, Kind, Scope, Twin};
use harness::mount;
use harness::orphans::{OrphanKind, orphans};

fn book() -> Fixture {
    let fixture = Fixture::new(&[
        ("words/fine.rs", &prints("Prints.", &["fine"])),
        ("words/fine.py", "\"\"\"Prints.\"\"\"\n"),
        ("words/picture.rs", "//! Draws.\n//! kind: figure\n\npub fn main() {}\n"),
        ("words/wrong.fail.rs", "//! Wrong.\n//! twin: none (rust-language)\n\nfn main() {}\n"),
        ("words/untitled.rs", "pub fn main() {}\n"),
        (
            "long_words/a_name_that_is_rather_long_for_a_line_of_code_in_this_book.rs",
            &prints("Long.", &["1"]),
        ),
    ]);
    fixture.add_part("part2-more", &[("numbers/one.rs", &prints("One.", &["1"]))]);
    fixture.write("crates/part2-more/chapters/10b-more-numbers.md", "# 10b\n");
    fixture
}

#[test]
fn a_snippet_is_read_from_its_files() {
    let fixture = book();
    let book = fixture.book();
    assert_eq!(
        book.parts.iter().map(|part| part.name.as_str()).collect::<Vec<_>>(),
        ["part1-small", "part2-more"]
    );
    let of = |name: &str| book.snippet(name).expect("a snippet").clone();
    let fine = of("words/fine");
    let dir = book.parts[0].dir.join("snippets").join("words");
    assert_eq!(
        (fine.title.as_str(), fine.kind, fine.twin),
        ("Prints.", Kind::Text, Twin::File(dir.join("fine.py")))
    );
    assert_eq!(
        (fine.part.as_str(), &fine.source, &fine.golden),
        ("part1-small", &dir.join("fine.rs"), &dir.join("fine.out"))
    );
    let picture = of("words/picture");
    assert_eq!((picture.kind, picture.golden), (Kind::Figure, dir.join("picture.svg")));
    assert_eq!(picture.twin, Twin::None("figure".to_owned()));
    let wrong = of("words/wrong");
    assert_eq!((wrong.kind, wrong.golden), (Kind::CompileFail, dir.join("wrong.fail.out")));
    assert_eq!(
        (of("words/untitled").title.as_str(), of("words/untitled").twin),
        ("", Twin::Missing)
    );
    let chapter = &book.part("part2-more").expect("a part").chapters[0];
    assert_eq!((chapter.id.as_str(), chapter.slug.as_str()), ("10b-more-numbers", "more_numbers"));
}

#[test]
fn a_name_means_a_snippet_a_page_a_part_or_all() {
    let fixture = book();
    let book = fixture.book();
    let count = |name: Option<&str>| book.select(name).map(|selection| selection.snippets.len());
    for (name, wanted) in [
        (None, 6),
        (Some("part1-small"), 5),
        (Some("part2"), 1),
        (Some("words"), 4),
        (Some("01-words"), 4),
        (Some("long_words"), 1),
        (Some("words/fine"), 1),
        (Some("crates/part1-small/snippets/words/wrong.fail.rs"), 1),
        // A page without snippets yet.
        (Some("more_numbers"), 0),
    ] {
        assert_eq!(count(name).expect("a known name"), wanted, "{name:?}");
    }
    assert!(
        matches!(book.select(Some("words")).expect("a page").scope, Scope::Folder(part, "words") if part.name == "part1-small")
    );
    for unknown in ["fine", "part3", "word/fine", "", "/"] {
        assert!(matches!(count(Some(unknown)), Err(Error::UnknownName { .. })), "{unknown:?}");
    }
}

#[test]
fn a_head_says_what_kind_a_snippet_is() {
    let fixture = book();
    fixture.snippet("words/drawn.rs", "//! Draws.\n//! kind: figure\n\npub fn main() {}\n");
    fixture.snippet("words/both.rs", "//! Draws.\n//! kind: figure\n\npub fn main() {}\n");
    fixture.snippet("words/both.py", "\"\"\"Draws.\"\"\"\n");
    fixture.snippet("words/asks.rs", "//! Asks.\n//! kind: query\n\npub fn main() {}\n");
    fixture.snippet("words/serves.rs", "//! Serves.\n//! kind: server\n\npub fn main() {}\n");
    let book = fixture.book();
    let of = |name: &str| book.snippet(name).expect("a snippet").clone();
    let (drawn, both) = (of("words/drawn"), of("words/both"));
    assert_eq!((drawn.kind, drawn.twin), (Kind::Figure, Twin::None("figure".to_owned())));
    assert!(drawn.golden.ends_with("drawn.svg"));
    assert!(
        both.kind == Kind::Figure && matches!(both.twin, Twin::File(_)),
        "a figure may have a twin"
    );
    let (asks, serves) = (of("words/asks"), of("words/serves"));
    assert_eq!((asks.kind, asks.sql), (Kind::Query, Some(asks.source.with_extension("sql"))));
    assert_eq!((serves.kind, serves.sql), (Kind::Server, None));
    assert!(asks.golden.ends_with("asks.out") && serves.golden.ends_with("serves.out"));
    fixture.snippet("words/drawn.rs", "//! Draws.\n//! kind: picture\n\npub fn main() {}\n");
    let error = Book::discover(fixture.root()).expect_err("no kind").to_string();
    assert!(
        error.contains("drawn.rs")
            && error.contains("wanted one of program, figure, server, query"),
        "{error}"
    );
}

#[test]
fn several_names_and_numbers_of_chapters_are_understood() {
    let fixture = book();
    fixture.write("crates/part2-more/chapters/10a-numbers.md", "# 10a\n");
    let book = fixture.book();
    let ids = |names: &[&str]| -> Vec<usize> {
        let all = book.select_all(names).expect("known names");
        all.iter().map(|selection| selection.snippets.len()).collect()
    };
    assert_eq!(ids(&[]), [6]);
    assert_eq!(ids(&["words/fine", "part2"]), [1, 1]);
    assert_eq!(ids(&["10"]), [1, 0], "two pages");
    assert_eq!((ids(&["1"]), ids(&["01"]), ids(&["10a", "10b"])), (vec![4], vec![4], vec![1, 0]));
    assert!(matches!(book.select(Some("10a")).expect("a page").scope, Scope::Folder(_, "numbers")));
    for unknown in [&["11"][..], &["10c"], &["words", "nothing"]] {
        assert!(matches!(book.select_all(unknown), Err(Error::UnknownName { .. })), "{unknown:?}");
    }
}

#[test]
fn one_name_for_two_snippets_is_an_error_that_names_both() {
    let fixture = book();
    fixture.write("crates/part2-more/snippets/words/fine.rs", &prints("Again.", &["1"]));
    let error = Book::discover(fixture.root()).expect_err("a double name").to_string();
    assert!(error.starts_with("two snippets are named words/fine"), "{error}");
    assert!(error.contains("part1-small") && error.contains("part2-more"), "{error}");
    fixture.snippet("words/picture.fail.rs", "//! Again.\n");
    let error = Book::discover(fixture.root()).expect_err("a double name").to_string();
    assert!(error.contains("picture.fail.rs") && error.contains("picture.rs"), "{error}");
}

#[test]
fn a_folder_outside_any_workspace_is_an_error() {
    let folder = tempfile::tempdir().expect("a folder");
    let error = Book::discover(folder.path()).expect_err("no workspace").to_string();
    assert!(error.contains("Cargo.toml"), "{error}");
    assert!(matches!(Book::discover(Path::new("no/such/folder")), Err(Error::Start { .. })));
}

#[test]
fn the_mount_list_is_as_the_formatter_leaves_it() {
    let fixture = book();
    let part = &fixture.book().parts[0];
    let text = mount::main_rs(part);
    assert!(mount::is_fresh(part).expect("readable"));
    assert!(!mount::refresh(part).expect("writable"), "nothing to write");
    assert!(
        text.contains("        (\"words/fine\", || words::fine::main().report()),\n"),
        "{text}"
    );
    assert!(!text.contains("wrong"), "{text}");

    let rustfmt =
        Command::new("rustfmt").args(["--edition", "2024", "--check"]).arg(part.main_rs()).output();
    match rustfmt {
        Ok(output) => {
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout))
        }
        Err(error) => eprintln!("skipped: rustfmt: {error}"),
    }

    fixture.snippet("words/later.rs", &prints("Later.", &["1"]));
    let part = &fixture.book().parts[0];
    assert!(!mount::is_fresh(part).expect("readable"));
    let unmounted: Vec<&str> =
        mount::unmounted(part).expect("readable").iter().map(|s| s.name.as_str()).collect();
    assert_eq!(unmounted, ["words/later"]);
}

#[test]
fn files_without_a_snippet_are_found() {
    let fixture = book();
    fixture.snippet("words/gone.out", "once\n");
    let head = "//! Draws.\n//! kind: figure\n//! twin: none (threads)\n\npub fn main() {}\n";
    fixture.snippet("words/picture.rs", head);
    fixture.snippet("words/picture.out", "text\n");
    fixture.snippet("words/picture.py", "\"\"\"Draws.\"\"\"\n");
    fixture.snippet("words/deep/er.rs", "//! Deep.\n");
    fixture.snippet("words/my-idea.rs", "//! Dashed.\n");
    fixture.snippet("words/.bless-x1y2z3", "half of a golden");
    let book = fixture.book();
    let found = orphans(&book.parts, Scope::Book).expect("readable");
    let told: Vec<(String, OrphanKind, &str)> = found
        .iter()
        .map(|orphan| {
            let name = orphan.path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, orphan.kind, orphan.reason.as_str())
        })
        .collect();
    let expected = [
        (
            "er.rs",
            OrphanKind::Program,
            "a snippet lies exactly one folder deep, in snippets/CHAPTER/NAME.rs",
        ),
        ("gone.out", OrphanKind::Golden, "its program is gone"),
        (
            "my-idea.rs",
            OrphanKind::Program,
            "\"my-idea\" is no module name: it must be lower-case letters, digits and _, a letter first",
        ),
        ("picture.out", OrphanKind::Golden, "the golden of words/picture is picture.svg"),
        ("picture.py", OrphanKind::Twin, "the head of words/picture says that it has no twin"),
    ];
    assert_eq!(told, expected.map(|(name, kind, reason)| (name.to_owned(), kind, reason)));
    let other = book.part("part2-more").expect("a part");
    assert!(orphans(&book.parts, Scope::Part(other)).expect("readable").is_empty());
    let words = Scope::Folder(&book.parts[0], "words");
    assert_eq!(orphans(&book.parts, words).expect("readable").len(), 5);
}
