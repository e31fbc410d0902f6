//! The edit loop: one edited snippet is compiled alone, and never against an outdated library.

use std::fs;
use std::time::{Duration, SystemTime};

use crate::fixture::{Fixture, prints, texts};

const XTASK: &str = env!("CARGO_BIN_EXE_xtask");

/// What `xtask run NAME` prints, and what it complains about.
fn run(book: &Fixture, name: &str) -> (String, String) {
    texts(&book.command(XTASK).args(["run", name]).output().expect("xtask runs"))
}

/// When the part's own binary was built.
fn built(book: &Fixture) -> SystemTime {
    let program = format!("target/debug/part1-small{}", std::env::consts::EXE_SUFFIX);
    let metadata = fs::metadata(book.root().join(program)).expect("a binary");
    metadata.modified().expect("a time")
}

/// A book that was built a moment ago, lock file and all: the next build leaves a record.
fn built_book(files: &[(&str, &str)]) -> Fixture {
    let book = Fixture::new(files);
    assert_eq!(run(&book, "words/two").0, "2 apples\n");
    std::thread::sleep(Duration::from_millis(100));
    book
}

const TWO: &str =
    "//! Two.\n\npub fn main() {\n    println!(\"{} apples\", part1_small::two());\n}\n";

#[test]
fn an_edited_snippet_is_compiled_alone() {
    let book = built_book(&[("words/two.rs", TWO), ("words/other.rs", &prints("Other.", &["x"]))]);
    assert_eq!(run(&book, "words/two").0, "2 apples\n");
    let first = built(&book);
    book.snippet("words/two.rs", &TWO.replace("apples", "pears"));
    assert_eq!(run(&book, "words/two").0, "2 pears\n");
    assert_eq!(built(&book), first, "the part's binary was built again for one snippet");
    // What stands beside it may be broken meanwhile.
    book.snippet("words/other.rs", "//! Other.\n\npub fn main() {\n    x\n}\n");
    assert_eq!(run(&book, "words/two").0, "2 pears\n");
    // A mistake in it is told as Cargo tells it.
    book.snippet("words/two.rs", &TWO.replace("two()", "three()"));
    let (out, complaint) = run(&book, "words/two");
    assert_eq!(out, "");
    assert!(complaint.contains("cannot find function `three`"), "{complaint}");
    assert!(complaint.contains("words/two does not compile"), "{complaint}");
}

#[test]
fn an_edited_library_is_never_missed() {
    let book = built_book(&[("words/two.rs", TWO)]);
    assert_eq!(run(&book, "words/two").0, "2 apples\n");
    let library = "//! A part's library.\n\npub fn two() -> u32 {\n    3\n}\n";
    book.write("crates/part1-small/src/lib.rs", library);
    book.snippet("words/two.rs", &TWO.replace("apples", "pears"));
    assert_eq!(run(&book, "words/two").0, "3 pears\n");
    // A shared crate below it, a module that did not exist, and a manifest count as well.
    book.write("crates/part1-small/src/lib.rs", "mod four;\npub use four::two;\n");
    book.write("crates/part1-small/src/four.rs", "pub fn two() -> u32 {\n    4\n}\n");
    assert_eq!(run(&book, "words/two").0, "4 pears\n");
    book.write("crates/part1-small/src/four.rs", "pub fn two() -> u32 {\n    5\n}\n");
    book.snippet("words/two.rs", TWO);
    assert_eq!(run(&book, "words/two").0, "5 apples\n");
    let manifest = book.read("Cargo.toml");
    book.write(
        "Cargo.toml",
        &format!("{manifest}\n[profile.dev.package.part1-small]\ndebug-assertions = false\n"),
    );
    book.write(
        "crates/part1-small/src/four.rs",
        "pub fn two() -> u32 {\n    cfg!(debug_assertions).into()\n}\n",
    );
    assert_eq!(run(&book, "words/two").0, "0 apples\n");
}

#[test]
fn a_program_beside_a_broken_one_is_compiled_as_cargo_would() {
    let says = "//! Says.\n\npub fn main() {\n    println!(\"{}\", cfg!(debug_assertions));\n}\n";
    let broken = "//! Broken.\n\npub fn main() {\n    x\n}\n";
    let book = Fixture::new(&[
        ("words/says.rs", says),
        ("words/says.out", "false\n"),
        ("words/broken.rs", broken),
    ]);
    let manifest = book.read("Cargo.toml");
    let profile = "\n[profile.dev.package.part1-small]\ndebug-assertions = false\n";
    book.write("Cargo.toml", &(manifest + profile));
    let output = book.command(XTASK).arg("verify-outputs").output().expect("xtask runs");
    let (out, _) = texts(&output);
    assert!(out.contains("1 of 2 outputs match, 1 is different: words/broken"), "{out}");
}

#[test]
fn a_relative_target_folder_is_one_folder() {
    let book = Fixture::new(&[("words/two.rs", TWO)]);
    let mut command = book.command(XTASK);
    command.env("CARGO_TARGET_DIR", "rel target").args(["run", "words/two"]);
    let (out, complaint) = texts(&command.output().expect("xtask runs"));
    assert_eq!(out, "2 apples\n", "{complaint}");
    assert!(book.has("rel target/debug") && !book.has("crates/part1-small/rel target"));
}

#[test]
#[cfg(unix)]
fn a_library_of_another_language_is_found_beside_a_broken_program() {
    let asks = "//! Asks.\n\npub fn main() {\n    println!(\"{}\", native::answer());\n}\n";
    let broken = "//! Broken.\n\npub fn main() {\n    x\n}\n";
    let book = Fixture::new(&[
        ("words/asks.rs", asks),
        ("words/asks.out", "42\n"),
        ("words/broken.rs", broken),
    ]);
    book.write(
        "shared/native/Cargo.toml",
        "[package]\nname = \"native\"\nversion = \"0.1.0\"\nedition = \"2024\"\n",
    );
    book.write("shared/native/answer.c", "int answer_in_c(void) { return 42; }\n");
    book.write(
        "shared/native/src/lib.rs",
        "unsafe extern \"C\" { fn answer_in_c() -> i32; }\npub fn answer() -> i32 {\n    unsafe { answer_in_c() }\n}\n",
    );
    book.write(
        "shared/native/build.rs",
        r#"use std::process::Command;
fn main() {
    let out = std::env::var("OUT_DIR").unwrap();
    let object = format!("{out}/answer.o");
    assert!(Command::new("cc").args(["-c", "answer.c", "-o", &object]).status().unwrap().success());
    let library = format!("{out}/libanswer.a");
    assert!(Command::new("ar").args(["crs", &library, &object]).status().unwrap().success());
    println!("cargo::rustc-link-search=native={out}");
    println!("cargo::rustc-link-lib=static:-bundle=answer");
}
"#,
    );
    let manifest = book.read("crates/part1-small/Cargo.toml");
    let needs = "native = { path = \"../../shared/native\" }\n";
    book.write("crates/part1-small/Cargo.toml", &(manifest + needs));
    let output = book.command(XTASK).arg("verify-outputs").output().expect("xtask runs");
    let (out, _) = texts(&output);
    assert!(out.contains("1 of 2 outputs match, 1 is different: words/broken"), "{out}");
}

/// `xtask` with these words, in the run of CI that `run` names; what it prints.
fn verify(book: &Fixture, names: &[&str], run: &str) -> String {
    let mut command = book.command(XTASK);
    command.arg("verify-outputs").args(names).env("GROUNDWORK_CI_RUN", run);
    texts(&command.output().expect("xtask runs")).0
}

#[test]
fn several_names_are_verified_together_and_the_next_part_is_built_meanwhile() {
    let book = Fixture::new(&[("words/two.rs", TWO), ("words/two.out", "2 apples\n")]);
    let one = prints("One.", &["1"]);
    let files = [
        ("numbers/one.rs", one.as_str()),
        ("numbers/one.out", "1\n"),
        ("more/one.rs", "//! No.\n\npub fn main() {\n    x\n}\n"),
    ];
    book.add_part("part2-more", &files);
    book.write("crates/part2-more/chapters/10b-numbers.md", "# 10b\n");
    let all = verify(&book, &["words", "10", "words/two"], "");
    assert!(all.contains("2 of 2 outputs match on this machine"), "{all}");
    assert!(all.find("01-words") < all.find("10b-numbers"), "{all}");
    let all = verify(&book, &[], "");
    assert!(all.contains("2 of 3 outputs match, 1 is different: more/one"), "{all}");
    let unknown = texts(
        &book.command(XTASK).args(["verify-outputs", "words", "11"]).output().expect("xtask runs"),
    )
    .1;
    assert!(unknown.contains("named \"11\""), "{unknown}");
}

#[test]
fn times_belong_to_a_binary_and_a_verdict_to_a_run() {
    let other = prints("Other.", &["1"]);
    let book = built_book(&[
        ("words/two.rs", TWO),
        ("words/two.out", "2 apples\n"),
        ("words/other.rs", &other),
        ("words/other.out", "1\n"),
    ]);
    let times = |run: &str| {
        let text = verify(&book, &[], run);
        assert!(text.contains("2 of 2 outputs match"), "{text}");
        book.read("target/snippets/part1-small.times.json")
    };
    assert!(times("seven").contains("\"run\":\"seven\""));
    assert!(!times("").contains("seven"), "a later run by hand belongs to no run of CI");
    let before = times("seven");
    std::thread::sleep(Duration::from_millis(100));
    book.snippet("words/two.rs", &format!("{TWO}// longer\n"));
    assert!(book.command("cargo").args(["build", "--quiet"]).status().expect("cargo").success());
    assert!(verify(&book, &["words/two"], "eight").contains("1 of 1 outputs match"));
    let after = book.read("target/snippets/part1-small.times.json");
    assert!(after.contains("eight") && !after.contains("seven"), "another binary: {after}");
    assert_ne!(before, after);
}
