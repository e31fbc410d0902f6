//! `cargo xtask new --part`: what is refused before anything is written, and what is written where.

use crate::fixture::{Fixture, prints, texts};

fn new_part(book: &Fixture, name: &str) -> (Option<i32>, String) {
    let mut command = book.command(env!("CARGO_BIN_EXE_xtask"));
    let output = command.args(["new", "--part", name]).output().expect("xtask runs");
    (output.status.code(), texts(&output).1)
}

#[test]
fn a_wrong_name_is_refused_before_anything_is_written() {
    let book = Fixture::new(&[("words/fine.rs", &prints("Prints.", &["fine"]))]);
    let manifest = book.read("Cargo.toml");
    for (name, why) in [
        ("networks", "is no part's name; wanted partN-words"),
        ("part0-networks", "is no part's name"),
        ("part3-", "is no part's name"),
        ("part3-Networks", "is no part's name"),
        ("part3-a/b", "is no part's name"),
        ("part1-other", "part 1 is there already: part1-small"),
    ] {
        let (code, complaint) = new_part(&book, name);
        assert_eq!(code, Some(2), "{name}: {complaint}");
        assert!(complaint.contains(why), "{name}: {complaint}");
    }
    book.write(
        "plan.toml",
        "[[planned]]\nname = \"part3-a\" # no line of its own\ntitle = \"A\"\nabout = \"B.\"\n",
    );
    let (code, complaint) = new_part(&book, "part3-a");
    assert_eq!(code, Some(1), "{complaint}");
    assert!(complaint.contains("plan.toml") && !book.has("crates/part3-a"), "{complaint}");
    assert_eq!(book.read("Cargo.toml"), manifest);
}

#[test]
fn a_part_has_its_title_from_the_plan_and_the_next_chapter() {
    let book = Fixture::new(&[("words/fine.rs", &prints("Prints.", &["fine"]))]);
    book.write("plan.toml", "# Plan.\n\n[[planned]]\nname = \"part2-more\"\ntitle = \"More\"\nabout = \"More of it.\"\n");
    // The small book has no picture library and no versions to inherit: it is written, and not built.
    let _ = new_part(&book, "part2-more");
    assert_eq!(book.read("plan.toml"), "# Plan.\n");
    assert!(book.read("Cargo.toml").contains("[profile.dev.package.part2-more]\ndebug = false\n"));
    let policy = book.read("crates/part2-more/part.toml");
    assert!(
        policy.contains("title = \"More\"\nabout = \"More of it.\"")
            && policy.contains("number = 2"),
        "{policy}"
    );
    assert!(book.read("crates/part2-more/chapters/02a-first.md").starts_with("# 2a · First\n"));
    assert!(book.read("crates/part2-more/snippets/first/square.rs").contains("part2_more::square"));
}
