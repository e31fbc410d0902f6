//! `cargo xtask verify-outputs`: each difference really produced, its explanation as a reader sees it, and the counts.

use std::io::{BufRead as _, BufReader};
use std::process::{Output, Stdio};

use crate::fixture::{Fixture, prints, program, texts};
use harness::build::{PINNED_RUSTC, rustc_release};

const XTASK: &str = env!("CARGO_BIN_EXE_xtask");

fn xtask(book: &Fixture, arguments: &[&str]) -> Output {
    book.command(XTASK).args(arguments).output().expect("xtask runs")
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("an exit code")
}

/// The explanation that begins with `name: `, up to the next one.
fn explanation<'a>(text: &'a str, name: &str) -> &'a str {
    let from = text
        .find(&format!("{name}: "))
        .unwrap_or_else(|| panic!("nothing about {name} in\n{text}"));
    let rest = &text[from..];
    let is_next = |line: &str| line.starts_with("words/") || line.starts_with("part1-small");
    let mut end = 0;
    for line in rest.split_inclusive('\n') {
        if end > 0 && is_next(line) {
            break;
        }
        end += line.len();
    }
    &rest[..end]
}

/// One snippet for each way to differ, with its golden.
fn everything() -> Fixture {
    let title = "Prints something.";
    let program = |body: &str| format!("//! {title}\n\npub fn main() {{\n{body}\n}}\n");
    let ten = "1\n2\n3\n4\nfive\n6\n7\n8\n9\n10\n";
    let count = |five: &str| prints(title, &["1", "2", "3", "4", five, "6", "7", "8", "9", "10"]);
    Fixture::new(&[
        ("words/fine.rs", &prints(title, &["score  0.1353"])),
        ("words/fine.out", "score  0.1353\n"),
        ("words/word.rs", &count("FIVE")),
        ("words/word.out", ten),
        ("words/last_digit.rs", &prints(title, &["score  0.1354", "n      3"])),
        ("words/last_digit.out", "score  0.1353\nn      3\n"),
        ("words/large.rs", &prints(title, &["a  1.50", "b  7.00", "n  4"])),
        ("words/large.out", "a  1.25\nb  2.00\nn  4\n"),
        ("words/integer.rs", &prints(title, &["n  4"])),
        ("words/integer.out", "n  3\n"),
        ("words/blanks.rs", &prints(title, &["a  b"])),
        ("words/blanks.out", "a b\n"),
        ("words/crlf.rs", &prints(title, &["a\r", "b\r"])),
        ("words/crlf.out", "a\nb\n"),
        ("words/crlf_golden.rs", &prints(title, &["a", "b"])),
        ("words/crlf_golden.out", "a\r\nb\r\n"),
        ("words/missing.rs", &prints(title, &["new"])),
        (
            "words/panics.rs",
            &program("    println!(\"half\");\n    panic!(\"index 7 is out of bounds\");"),
        ),
        ("words/panics.out", "half\nwhole\n"),
        (
            "words/returns_error.rs",
            "//! Fails.\n\npub fn main() -> Result<(), String> {\n    Err(\"k is 0\".to_owned())\n}\n",
        ),
        ("words/returns_error.out", "x\n"),
        (
            "words/endless.rs",
            &program(
                "    println!(\"begun\");\n    loop {\n        std::thread::yield_now();\n    }",
            ),
        ),
        ("words/endless.out", "begun\n"),
        ("words/complains.rs", &program("    println!(\"ok\");\n    eprintln!(\"a warning\");")),
        ("words/complains.out", "ok\n"),
        (
            "words/flood.rs",
            &program(
                "    for _ in 0..100_000 {\n        println!(\"{}\", \"x\".repeat(1000));\n    }",
            ),
        ),
        ("words/flood.out", "x\n"),
        (
            "words/picture.rs",
            "//! Draws.\n//! kind: figure\n\npub fn main() {\n    println!(\"no picture\");\n}\n",
        ),
        ("words/picture.svg", "<svg></svg>\n"),
        ("words/gone.out", "once\n"),
        ("words/gone.py", "\"\"\"Once.\"\"\"\n"),
        ("stray.rs", "//! Too high.\n"),
    ])
}

#[test]
fn every_difference_is_explained_and_everything_is_counted() {
    let book = everything();
    let output = xtask(&book, &["verify-outputs", "--time-limit", "3"]);
    let (text, _) = texts(&output);
    assert_eq!(code(&output), 1, "{text}");

    let expected = [
        (
            "words/word",
            "words/word: the text differs, first on line 5, column 1\n\n     3 │ 3\n     4 │ 4\n-    5 │ five\n+    5 │ FIVE\n     6 │ 6\n     7 │ 7\n\n  look:  cargo xtask run words/word\n  bless: cargo xtask bless words/word\n\n",
        ),
        (
            "words/last_digit",
            "words/last_digit: only rounding differs, by one unit of the last digit: on line 1, column 8: 0.1353 became 0.1354 (by 0.0001)\n\n-    1 │ score  0.1353\n+    1 │ score  0.1354\n     2 │ n      3\n\n  look:  cargo xtask run words/last_digit\n  bless: cargo xtask bless words/last_digit\n\n",
        ),
        (
            "words/large",
            "words/large: only numbers differ: 2 of them, most on line 2, column 4: 2.00 became 7.00 (by 5)\n\n-    1 │ a  1.25\n-    2 │ b  2.00\n+    1 │ a  1.50\n+    2 │ b  7.00\n     3 │ n  4\n\n  look:  cargo xtask run words/large\n  bless: cargo xtask bless words/large\n\n",
        ),
        (
            "words/integer",
            "words/integer: only numbers differ: on line 1, column 4: 3 became 4 (by 1)\n\n-    1 │ n  3\n+    1 │ n  4\n\n  look:  cargo xtask run words/integer\n  bless: cargo xtask bless words/integer\n\n",
        ),
        (
            "words/blanks",
            "words/blanks: only white space differs, first on line 1, column 3\n\n-    1 │ a·b\n+    1 │ a··b\n\n  look:  cargo xtask run words/blanks\n  bless: cargo xtask bless words/blanks\n\n",
        ),
        (
            "words/crlf",
            "words/crlf: its output holds the control character \\r, first on line 1, column 2; a text has line feeds and tabs alone\n\n  a\n  b\n\n  look:  cargo xtask run words/crlf\n\n",
        ),
        (
            "words/crlf_golden",
            "words/crlf_golden: only the line ends differ\n\n  the golden's lines end in \\r\\n, the output's in \\n\n  a golden has \\n everywhere: is .gitattributes in force?\n\n  look:  cargo xtask run words/crlf_golden\n  bless: cargo xtask bless words/crlf_golden\n\n",
        ),
        (
            "words/missing",
            "words/missing: it has no golden yet: nothing to compare with\n\n  new\n\n  look:  cargo xtask run words/missing\n  bless: cargo xtask bless words/missing\n\n",
        ),
        (
            "words/endless",
            "words/endless: it was stopped after 3 s\n\n  the last that it printed:\n  begun\n\n  look:  cargo xtask run words/endless\n  wait:  cargo xtask verify-outputs words/endless --time-limit 9\n\n",
        ),
        (
            "words/complains",
            "words/complains: it wrote to standard error; a snippet writes to standard output alone\n\n  a warning\n\n  look:  cargo xtask run words/complains\n\n",
        ),
        (
            "words/returns_error",
            "words/returns_error: it failed with exit code 1\n\n  Error: \"k is 0\"\n\n  look:  cargo xtask run words/returns_error\n\n",
        ),
        (
            "words/picture",
            "words/picture: a figure prints one SVG for a page, but it does not begin with <svg\n\n  no picture\n\n  look:  cargo xtask run words/picture\n\n",
        ),
    ];
    for (name, wanted) in expected {
        assert_eq!(explanation(&text, name), wanted);
    }

    let panics = explanation(&text, "words/panics");
    assert!(panics.contains("\n  thread 'main' panicked at "), "without a number: {panics}");
    assert!(panics.starts_with("words/panics: it failed with exit code 101\n\n  "), "{panics}");
    assert!(
        panics.contains("panicked at") && panics.contains("  index 7 is out of bounds\n"),
        "{panics}"
    );
    assert!(
        !panics.contains("whole") && !panics.contains("bless"),
        "a panic is no comparison: {panics}"
    );
    let flood = explanation(&text, "words/flood");
    assert!(
        flood.starts_with("words/flood: it was stopped after 1048576 bytes on standard output\n"),
        "{flood}"
    );
    assert!(flood.len() < 800, "{flood}");
    assert!(!text.contains("words/fine: "), "{text}");

    let table = "part1-small  snippets  match  rounding  different\n01-words           15      1         1         13\n";
    assert!(text.contains(table), "{text}");
    for orphan in [
        "crates/part1-small/snippets/words/gone.out: a golden without a snippet: its program is gone\n",
        "crates/part1-small/snippets/words/gone.py: a twin without a snippet: its program is gone\n",
        "crates/part1-small/snippets/stray.rs: a program that is no snippet: a snippet lies exactly one folder deep, in snippets/CHAPTER/NAME.rs\n",
        "  delete: cargo xtask bless --prune\n",
    ] {
        assert!(text.contains(orphan), "{text}");
    }
    assert_eq!(
        text.lines().rev().nth(1),
        Some(
            "1 of 15 outputs match, 1 differs by rounding: words/last_digit, 13 are different: words/blanks words/complains words/crlf words/crlf_golden words/endless words/flood words/integer words/large and 5 more"
        )
    );

    // One name: the rest, the orphans included, is left out.
    let one = xtask(&book, &["verify-outputs", "words/fine"]);
    assert_eq!(code(&one), 0);
    assert!(
        texts(&one).0.ends_with("\n1 of 1 outputs match on this machine\n"),
        "{}",
        texts(&one).0
    );
}

#[test]
fn what_only_looks_whole_is_red() {
    let child = "std::process::Command::new(\"sleep\").arg(\"60\").stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null()).spawn().unwrap();";
    let book = Fixture::new(&[
        ("words/leaves.rs", &program("println!(\"half\");\n    std::process::exit(0);")),
        ("words/leaves.out", "half\n"),
        ("words/bell.rs", &prints("Rings.", &["a\u{7}"])),
        ("words/bell.out", "a\u{7}\n"),
        (
            "words/latin.rs",
            &program("use std::io::Write;\n    std::io::stdout().write_all(&[233, 10]).unwrap();"),
        ),
        (
            "words/script.rs",
            "//! Draws.\n//! kind: figure\n\npub fn main() {\n    println!(\"<svg onload='x()'></svg>\");\n}\n",
        ),
        ("words/script.svg", "<svg onload='x()'></svg>\n"),
    ]);
    if cfg!(unix) {
        // Programs have no PATH, so the child is named in full where it lies in the usual place.
        book.snippet("words/orphan.rs", &program(&child.replace("\"sleep\"", "\"/bin/sleep\"")));
        book.snippet("words/orphan.out", "");
        book.mount();
    }
    let (text, _) = texts(&xtask(&book, &["verify-outputs"]));
    for (name, why) in [
        (
            "leaves",
            "it ended before its last line (`exit`?), as if all had been printed\n\n  the last that it printed:\n  half\n",
        ),
        ("bell", "its output holds the control character \\u{7}, first on line 1, column 2;"),
        ("latin", "the output is not UTF-8\n\n  look:  cargo xtask run words/latin\n"),
        ("script", "a figure prints one SVG for a page, but it holds the attribute onload=\"x()\""),
        ("orphan", "it ended, but a process that it started ran on;"),
    ] {
        if name == "orphan" && !cfg!(unix) {
            continue;
        }
        assert!(text.contains(&format!("words/{name}: {why}")), "{name}: {text}");
    }
    assert!(!text.contains("bless:"), "none of these is fit to be blessed: {text}");
    assert_eq!(code(&xtask(&book, &["verify-outputs", "--time-limit", "0"])), 2);
}

#[test]
fn rounding_is_green_for_a_reader_and_red_under_ci() {
    let book = Fixture::new(&[
        ("words/fine.rs", &prints("Prints.", &["0.50"])),
        ("words/fine.out", "0.50\n"),
        ("words/last_digit.rs", &prints("Prints.", &["-0.01  10.00"])),
        ("words/last_digit.out", " 0.00   9.99\n"),
    ]);
    let line = "1 of 2 outputs match, 1 differs by rounding: words/last_digit\n";
    let reader = xtask(&book, &["verify-outputs"]);
    assert_eq!(code(&reader), 0);
    assert!(texts(&reader).0.ends_with(line), "{}", texts(&reader).0);

    let ci =
        book.command(XTASK).arg("verify-outputs").env("CI", "true").output().expect("xtask runs");
    assert_eq!(code(&ci), 1);
    assert!(
        texts(&ci).0.ends_with(&format!("{line}under CI, rounding is red as well\n")),
        "{}",
        texts(&ci).0
    );

    // An integer beside the number that rounds: no rounding any more.
    book.snippet("words/last_digit.rs", &prints("Prints.", &["-0.01  11.00"]));
    assert_eq!(code(&xtask(&book, &["verify-outputs"])), 1);
}

#[test]
fn a_program_that_does_not_compile_stands_in_nobodys_way() {
    let borrow = "//! Borrows.\n\npub fn main() {\n    let a = vec![1];\n    let b = a;\n    println!(\"{a:?} {b:?}\");\n}\n";
    let book = Fixture::new(&[
        ("words/fine.rs", &prints("Prints.", &["fine"])),
        ("words/fine.out", "fine\n"),
        ("words/types.rs", "//! Types.\n\npub fn main() {\n    let x: i32 = \"a\";\n}\n"),
        ("words/moved.rs", borrow),
    ]);
    book.add_part(
        "part2-broken",
        &[("more/fine.rs", &prints("Prints.", &["fine"])), ("more/fine.out", "fine\n")],
    );
    book.write(
        "crates/part2-broken/src/lib.rs",
        "//! A library.\n\npub fn two() -> u32 {\n    \"two\"\n}\n",
    );
    book.add_part(
        "part3-small",
        &[("last/one.rs", &prints("Prints.", &["1"])), ("last/one.out", "1\n")],
    );

    let output = xtask(&book, &["verify-outputs"]);
    let (text, _) = texts(&output);
    assert_eq!(code(&output), 1, "{text}");
    // The error of types hides that of the move from the compiler, not from us.
    let types = explanation(&text, "words/types");
    assert!(
        types.starts_with("words/types: it does not compile\n\n  error[E0308]: mismatched types\n"),
        "{types}"
    );
    let moved = explanation(&text, "words/moved");
    assert!(moved.contains("error[E0382]: borrow of moved value: `a`"), "{moved}");
    assert!(!types.contains("E0382") && !moved.contains("E0308"), "{text}");
    let broken = &text[text.find("more/fine: ").expect("the broken part")..];
    assert!(
        broken.starts_with(
            "more/fine: not built, because its part does not compile\n\n  error[E0308]"
        ),
        "{broken}"
    );
    assert!(broken.contains("part2-broken/src/lib.rs:4:5"), "{broken}");
    assert!(
        text.ends_with(
            "2 of 5 outputs match, 3 are different: more/fine words/moved words/types\n"
        ),
        "{text}"
    );
}

#[test]
fn a_snippet_that_is_not_mounted_or_is_gone_is_told() {
    let fine = prints("Prints.", &["fine"]);
    let book = Fixture::new(&[("words/fine.rs", &fine), ("words/fine.out", "fine\n")]);
    book.snippet("words/later.rs", &fine);
    let output = xtask(&book, &["verify-outputs", "part1"]);
    let (text, _) = texts(&output);
    assert_eq!(code(&output), 1);
    assert_eq!(
        explanation(&text, "words/later"),
        "words/later: snippets/main.rs does not mount it yet: it was not run\n\n  bless: cargo xtask bless words/later\n\n"
    );
    let stale = "crates/part1-small/snippets/main.rs: does not mount the snippets that are there\n  bless:  cargo xtask bless part1-small\n";
    assert!(text.contains(stale), "{text}");

    // `run` shows it all the same, and writes nothing.
    let main = book.read_snippet("main.rs");
    let run = xtask(&book, &["run", "words/later"]);
    assert_eq!((code(&run), texts(&run).0.as_str()), (0, "fine\n"));
    assert_eq!(book.read_snippet("main.rs"), main);

    book.mount();
    std::fs::remove_file(book.root().join("crates/part1-small/snippets/words/later.rs"))
        .expect("deleted");
    let output = xtask(&book, &["verify-outputs"]);
    let (text, _) = texts(&output);
    assert_eq!(code(&output), 1);
    assert!(
        text.contains(stale)
            && text.ends_with(
                "1 of 1 outputs match on this machine\nbut the files named above are wrong\n"
            ),
        "{text}"
    );
}

#[test]
fn two_runs_at_once_do_not_disturb_each_other() {
    let files: Vec<(String, String)> = (0..8)
        .flat_map(|i| {
            let (rs, out) = (format!("words/n{i}.rs"), format!("words/n{i}.out"));
            [(rs, prints("Prints.", &[&format!("{i}")])), (out, format!("{i}\n"))]
        })
        .collect();
    let files: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let book = Fixture::new(&files);
    let start = |arguments: &[&str]| {
        let mut command = book.command(XTASK);
        command
            .args(arguments)
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped());
        command.spawn().expect("xtask runs")
    };
    let runs = [start(&["verify-outputs"]), start(&["verify-outputs"]), start(&["bless", "--all"])];
    for run in runs {
        let output = run.wait_with_output().expect("xtask ends");
        let (text, errors) = texts(&output);
        assert_eq!(code(&output), 0, "{text}{errors}");
        let well = [
            "8 of 8 outputs match on this machine\n",
            "0 new, 0 changed, 8 unchanged, 0 refused\n",
        ];
        assert!(well.iter().any(|line| text.ends_with(line)), "{text}");
    }
}

#[test]
fn a_compile_error_that_is_taught_is_held_to_its_text() {
    let moved = "//! A value can be moved once.\n//! twin: none (rust-language)\n\nfn main() {\n    let a = vec![part1_small::two()];\n    let b = a.into_iter();\n    println!(\"{:?} {:?}\", a, b);\n}\n";
    let book = Fixture::new(&[("words/moved.fail.rs", moved)]);
    let bless = xtask(&book, &["bless", "words/moved"]);
    let release = rustc_release().expect("rustc");
    if release != PINNED_RUSTC {
        // A reader's newer compiler words its messages anew: they are not blessed, and the rest cannot be told.
        let refused = format!(
            "words/moved: not blessed: a compiler's message is blessed with Rust {PINNED_RUSTC}, and this is {release}\n"
        );
        assert!(texts(&bless).0.contains(&refused), "{:?}", texts(&bless));
        eprintln!("skipped: the full text of a message, with Rust {release}");
        return;
    }
    assert_eq!(code(&bless), 0, "{:?}", texts(&bless));
    let golden = book.read_snippet("words/moved.fail.out");
    assert!(
        golden.starts_with(
            "error[E0382]: borrow of moved value: `a`\n --> words/moved.fail.rs:7:27\n"
        ),
        "{golden}"
    );
    assert!(!golden.contains("/rustc/") && golden.contains(" --> library/"), "{golden}");
    assert_eq!(code(&xtask(&book, &["verify-outputs"])), 0);
    let run = xtask(&book, &["run", "words/moved"]);
    assert_eq!((code(&run), texts(&run).0), (0, golden));

    book.snippet("words/moved.fail.rs", &moved.replace("a.into_iter()", "a.len()"));
    let output = xtask(&book, &["verify-outputs"]);
    assert_eq!(code(&output), 1);
    assert!(
        texts(&output)
            .0
            .contains("words/moved: it must not compile, but the compiler accepts it\n")
    );
    book.snippet("words/moved.fail.rs", &moved.replace("let b", "let c"));
    let output = xtask(&book, &["verify-outputs"]);
    assert_eq!(code(&output), 1);
    assert!(
        texts(&output).0.contains("words/moved: the text differs, first on line"),
        "{}",
        texts(&output).0
    );
}

/// The compiler under a version that does not exist yet.
#[cfg(unix)]
fn newer_rustc(book: &Fixture) -> std::path::PathBuf {
    use std::os::unix::fs::PermissionsExt as _;
    let real = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let path = book.root().join("newer-rustc");
    let script = format!(
        "#!/bin/sh\nif [ \"$*\" = --version ]; then echo 'rustc 1.999.0 (0000 2099-01-01)'; else exec {real} \"$@\"; fi\n"
    );
    book.write("newer-rustc", &script);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).expect("set");
    path
}

#[cfg(unix)]
#[test]
fn another_compiler_is_held_to_its_error_codes() {
    let moved = "//! A value can be moved once.\n//! twin: none (rust-language)\n\nfn main() {\n    let a = vec![1];\n    let b = a;\n    println!(\"{a:?} {b:?}\");\n}\n";
    let book = Fixture::new(&[
        ("words/moved.fail.rs", moved),
        ("words/moved.fail.out", "error[E0382]: worded in another way\n"),
    ]);
    let rustc = newer_rustc(&book);
    let newer = |arguments: &[&str]| {
        book.command(XTASK).args(arguments).env("RUSTC", &rustc).output().expect("xtask runs")
    };
    let verify = newer(&["verify-outputs"]);
    assert_eq!(code(&verify), 0, "{:?}", texts(&verify));
    let bless = newer(&["bless", "words/moved"]);
    assert_eq!(code(&bless), 1);
    let refused = "words/moved: not blessed: a compiler's message is blessed with Rust 1.95.0, and this is 1.999.0\n";
    assert!(texts(&bless).0.contains(refused), "{:?}", texts(&bless));
    book.snippet("words/moved.fail.out", "error[E0308]: worded in another way\n");
    let verify = newer(&["verify-outputs"]);
    assert_eq!(code(&verify), 1);
    let codes =
        "words/moved: the compiler gives other errors: wanted error[E0308], got error[E0382]\n";
    assert!(texts(&verify).0.contains(codes), "{:?}", texts(&verify));
}

#[test]
fn a_reader_that_goes_away_ends_a_program_quietly() {
    let book = Fixture::new(&[(
        "words/long.rs",
        &program("for i in 0..100_000 {\n        println!(\"line {i}\");\n    }"),
    )]);
    let mut command = book.command(XTASK);
    command.args(["run", "words/long"]).env("RUST_BACKTRACE", "1");
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("xtask runs");
    let mut first = String::new();
    let mut pipe = BufReader::new(child.stdout.take().expect("a pipe"));
    pipe.read_line(&mut first).expect("readable");
    drop(pipe);
    let output = child.wait_with_output().expect("xtask ends");
    assert_eq!(first, "line 0\n");
    assert_eq!((code(&output), texts(&output).1), (0, String::new()));
}

#[test]
fn a_wrong_command_line_is_exit_code_2_with_a_suggestion() {
    let book = Fixture::new(&[("words/fine.rs", &prints("Prints.", &["fine"]))]);
    for arguments in [
        ["verify-outputs", "words/fnie"],
        ["run", "words/fnie"],
        ["bless", "words/fnie"],
        ["list", "words/fnie"],
    ] {
        let output = xtask(&book, &arguments);
        assert_eq!(code(&output), 2);
        assert_eq!(
            texts(&output).1,
            "error: there is no part, chapter or snippet named \"words/fnie\"; did you mean words/fine or words?\n`cargo xtask list` shows all names\n"
        );
    }
    let chapter = xtask(&book, &["run", "words"]);
    assert_eq!(code(&chapter), 2);
    assert_eq!(
        texts(&chapter).1,
        "error: the chapter words is no single snippet; it has these:\n  words/fine\n"
    );
    assert_eq!(code(&xtask(&book, &["verify-outputs", "--no-such"])), 2);
    assert_eq!(code(&xtask(&book, &["no-such"])), 2);

    let help = xtask(&book, &[]);
    assert_eq!(code(&help), 0);
    assert!(texts(&help).0.contains("\nRead\n  list "), "{}", texts(&help).0);
}

#[test]
fn run_shows_the_output_and_nothing_else_and_ends_as_the_program_does() {
    let exits =
        "//! Ends.\n\npub fn main() {\n    println!(\"out\");\n    std::process::exit(7);\n}\n";
    let book = Fixture::new(&[
        ("words/exits.rs", exits),
        ("words/broken.rs", "//! Broken.\n\npub fn main() {\n    let x: i32 = \"a\";\n}\n"),
    ]);
    let run = xtask(&book, &["run", "words/exits"]);
    assert_eq!(code(&run), 7);
    assert_eq!(texts(&run), ("out\n".to_owned(), String::new()));
    let broken = xtask(&book, &["run", "crates/part1-small/snippets/words/broken.rs"]);
    assert_eq!(code(&broken), 1);
    let (out, err) = texts(&broken);
    assert_eq!(out, "");
    assert!(err.starts_with("error[E0308]: mismatched types\n"), "{err}");
    assert!(err.ends_with("error: words/broken does not compile\n"), "{err}");
}

#[test]
fn list_shows_titles_by_chapter() {
    let book = Fixture::new(&[
        ("words/fine.rs", &prints("Prints fine.", &["fine"])),
        ("words/fine.py", "\"\"\"Prints fine.\"\"\"\n"),
        ("other/picture.rs", "//! Draws.\n//! kind: figure\n\npub fn main() {}\n"),
    ]);
    let all = "part1-small\n\n  1 · Words  (1 snippet, 1 in Python too)\n    words/fine     Prints fine.\n\n  no chapter yet  (1 snippet, 0 in Python too)\n    other/picture  [figure] Draws.\n\n";
    assert_eq!(texts(&xtask(&book, &["list"])).0, all);
    let one = "part1-small\n\n  1 · Words  (1 snippet, 1 in Python too)\n    words/fine  Prints fine.\n\n";
    for name in ["words", "01-words", "words/fine"] {
        assert_eq!(texts(&xtask(&book, &["list", name])).0, one);
    }
}
