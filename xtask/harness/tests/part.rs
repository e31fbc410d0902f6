//! A part's `tests/outputs.rs`, on a small book: this program is that test when it is called with a part, and otherwise
//! calls itself so.

mod fixture;

use std::process::{Command, ExitCode};

use fixture::{Fixture, prints, program, texts};
use harness::build::{self, Build, Errors, PINNED_RUSTC};

const DIR: &str = "TEST_PART_DIR";
const PROGRAM: &str = "TEST_PART_PROGRAM";

/// Two holes, each of which is needed.
const GOOD: &str = "//! Two and three.\n\nfn two() -> u32 {\n    // yours: two {as a number}\n    2\n    // end\n}\n\npub fn main() {\n    let three: u32 = 3; // yours: three\n    println!(\"{} {three}\", two());\n}\n";

/// Of its two holes only one is needed.
const UNASKED: &str = "//! One.\n\nfn two() -> u32 {\n    // yours: two\n    2\n    // end\n}\n\npub fn main() {\n    let one: u32 = 1; // yours: one\n    println!(\"{one}\");\n    let _ = two;\n}\n";

/// The hole takes a name away that the rest of the program needs.
const MISPLACED: &str = "//! One.\n\npub fn main() {\n    // yours: one\n    let one = 1;\n    // end\n    println!(\"{one}\");\n}\n";

fn main() -> ExitCode {
    if let (Ok(dir), Ok(program)) = (std::env::var(DIR), std::env::var(PROGRAM)) {
        return harness::test_part(&dir, &program);
    }
    let book = Fixture::new(&[
        ("words/fine.rs", &prints("Prints.", &["0.50"])),
        ("words/fine.out", "0.50\n"),
        ("words/rounds.rs", &prints("Prints.", &["0.51"])),
        ("words/rounds.out", "0.50\n"),
        ("words/differs.rs", &prints("Prints.", &["fine"])),
        ("words/differs.out", "good\n"),
        ("words/leaves.rs", &program("println!(\"first half\");\n    std::process::exit(0);")),
        ("words/leaves.out", "first half\n"),
        ("words/wrong.fail.rs", "//! Wrong.\n\nfn main() {\n    let x: i32 = \"a\";\n}\n"),
        ("words/wrong.fail.out", "error[E0308]: something else\n"),
        ("words/solution_good.rs", GOOD),
        ("words/solution_good.out", "2 3\n"),
        ("words/solution_unasked.rs", UNASKED),
        ("words/solution_unasked.out", "1\n"),
        ("words/solution_misplaced.rs", MISPLACED),
        ("words/solution_misplaced.out", "1\n"),
        ("words/solution_unclosed.rs", "//! U.\n\npub fn main() {\n    // yours: a\n}\n"),
        ("words/solution_unclosed.out", ""),
    ]);
    let parts = book.book().parts;
    let built = build::build(&parts[0], &[], Errors::Plain, |_| {}).expect("cargo runs");
    let Build::Done(built) = built else { panic!("{built:?}") };
    let test = |arguments: &[&str], ci: bool| {
        let mut command: Command =
            book.command(std::env::current_exe().expect("a program").to_str().expect("UTF-8"));
        command.args(arguments).env(DIR, &parts[0].dir).env(PROGRAM, &built.program);
        if ci {
            command.env("CI", "true");
        }
        let output = command.output().expect("it runs");
        let (text, errors) = texts(&output);
        (output.status.code(), text + &errors)
    };

    // One test a snippet, and a filter that reaches them.
    let (code, text) = test(&["words/fine"], false);
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("test words/fine ... ok") && !text.contains("words/rounds"), "{text}");
    let (code, text) = test(&["--list"], false);
    assert_eq!(code, Some(0), "{text}");
    for name in ["words/differs", "words/fine", "words/rounds", "words/wrong", "files/no_orphans"] {
        assert!(text.contains(&format!("{name}: test\n")), "{text}");
    }

    // Rounding passes, except under CI.
    assert_eq!(test(&["words/rounds"], false).0, Some(0));
    let (code, text) = test(&["words/rounds"], true);
    assert_eq!(code, Some(101), "{text}");
    assert!(text.contains("words/rounds: only rounding differs"), "{text}");

    // A failure is the explained difference.
    let (code, text) = test(&["words/differs"], false);
    assert_eq!(code, Some(101), "{text}");
    assert!(text.contains("-    1 │ good\n+    1 │ fine\n"), "{text}");
    assert!(text.contains("  bless: cargo xtask bless words/differs\n"), "{text}");
    let (code, text) = test(&["words/leaves"], false);
    assert_eq!(code, Some(101), "{text}");
    assert!(text.contains("words/leaves: it ended before its last line"), "{text}");
    // On another compiler than the pinned one only the codes are compared, and these are the same.
    let (code, text) = test(&["words/wrong"], false);
    if build::rustc_release().expect("rustc") == PINNED_RUSTC {
        assert_eq!(code, Some(101), "{text}");
        assert!(text.contains("mismatched types"), "{text}");
    } else {
        assert_eq!(code, Some(0), "{text}");
    }

    // A solution's stub compiles, and stops at each of its holes.
    let (code, text) = test(&["words/solution_good"], false);
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("test stub/words/solution_good ... ok"), "{text}");
    let (code, text) = test(&["words/solution_unasked"], false);
    assert_eq!(code, Some(101), "{text}");
    assert!(
        text.contains("test words/solution_unasked      ... ok"),
        "the solution is good: {text}"
    );
    let why = "with the hole \"two\" open the program runs to its end";
    assert!(text.contains(why), "{text}");
    let (_, text) = test(&["stub/words/solution_misplaced"], false);
    let why = "the program does not compile with the hole \"one\" open";
    assert!(text.contains(why) && text.contains("error[E0425]"), "{text}");
    let (_, text) = test(&["stub/words/solution_unclosed"], false);
    assert!(
        text.contains("words/solution_unclosed: line 4: the hole `a` has no `// end` below it"),
        "{text}"
    );
    book.snippet("words/solution_unclosed.rs", &program("println!(\"mended\");"));
    let (_, text) = test(&["stub/"], false);
    assert!(text.contains("3 tests") || text.contains("running 3"), "{text}");

    // The part's files.
    assert_eq!(test(&["files"], false).0, Some(0));
    book.snippet("words/later.rs", &prints("Prints.", &["later"]));
    let (code, text) = test(&["files"], false);
    assert_eq!(code, Some(101), "{text}");
    assert!(text.contains("main.rs does not mount the snippets that are there"), "{text}");
    let (code, text) = test(&["words/later"], false);
    assert_eq!(code, Some(101), "{text}");
    assert!(text.contains("words/later: snippets/main.rs does not mount it yet"), "{text}");
    std::fs::rename(
        parts[0].dir.join("snippets/words/later.rs"),
        parts[0].dir.join("snippets/words/later.out"),
    )
    .expect("renamed");
    let (code, text) = test(&["no_orphans"], false);
    assert_eq!(code, Some(101), "{text}");
    assert!(text.contains("later.out: its program is gone"), "{text}");

    println!("test harness ... ok");
    ExitCode::SUCCESS
}
