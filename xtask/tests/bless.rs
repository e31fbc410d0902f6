//! `cargo xtask bless` and `new`: what is written, what is refused, and that an interruption harms nothing.

#[path = "../harness/tests/fixture/mod.rs"]
mod fixture;

use std::process::{Output, Stdio};
use std::thread;
use std::time::Duration;

use fixture::{Fixture, prints, texts};

const XTASK: &str = env!("CARGO_BIN_EXE_xtask");

fn xtask(book: &Fixture, arguments: &[&str]) -> Output {
    let mut command = book.command(XTASK);
    command.args(arguments).stdin(Stdio::null()).output().expect("xtask runs")
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("an exit code")
}

#[test]
fn bless_writes_what_is_new_or_changed_and_nothing_else() {
    let book = Fixture::new(&[
        ("words/new.rs", &prints("Prints.", &["new"])),
        ("words/changed.rs", &prints("Prints.", &["now"])),
        ("words/changed.out", "then\n"),
        ("words/same.rs", &prints("Prints.", &["same"])),
        ("words/same.out", "same\n"),
        (
            "words/picture.rs",
            "//! Draws.\n//! twin: none (figure)\n\npub fn main() {\n    println!(\"<svg></svg>\");\n}\n",
        ),
        ("words/gone.out", "once\n"),
    ]);
    book.write(
        "crates/part1-small/chapters/01-words.md",
        "# 1 · Words\n\n<!-- output: words/changed -->\n<!-- end -->\n\n## Recap\n",
    );
    book.snippet("main.rs", "stale");
    let same = book.root().join("crates/part1-small/snippets/words/same.out");
    let written = || std::fs::metadata(&same).and_then(|data| data.modified()).expect("a time");
    let before = written();

    // Without a name it shows, asks, and takes silence for no.
    let ask = xtask(&book, &["bless"]);
    let (text, errors) = texts(&ask);
    assert_eq!(code(&ask), 2);
    assert_eq!(
        text,
        "changed   crates/part1-small/snippets/words/changed.out\n\
         new       crates/part1-small/snippets/words/new.out\n\
         new       crates/part1-small/snippets/words/picture.svg\n\
         2 new, 1 changed, 1 unchanged, 0 refused\n"
    );
    let nothing =
        "nothing was written; `cargo xtask bless --all` writes it, `bless NAME` writes one\n";
    assert!(errors.ends_with(nothing), "{errors}");
    assert_eq!(book.read_snippet("words/changed.out"), "then\n");

    let one = xtask(&book, &["bless", "words/changed"]);
    assert_eq!(code(&one), 0, "{:?}", texts(&one));
    assert_eq!(book.read_snippet("words/changed.out"), "now\n");
    assert!(book.read("crates/part1-small/chapters/01-words.md").contains("```text\nnow\n```\n"));
    assert!(!book.has("crates/part1-small/snippets/words/new.out"));

    let all = xtask(&book, &["bless", "--all", "--prune"]);
    assert_eq!(code(&all), 0, "{:?}", texts(&all));
    assert!(texts(&all).0.contains("deleted   crates/part1-small/snippets/words/gone.out\n"));
    assert_eq!(book.read_snippet("words/new.out"), "new\n");
    assert_eq!(book.read_snippet("words/picture.svg"), "<svg></svg>\n");
    assert!(!book.has("crates/part1-small/snippets/words/gone.out"));
    assert_eq!(written(), before, "a golden that does not change is not written");
    assert_eq!(code(&xtask(&book, &["verify-outputs"])), 0);
}

#[test]
fn bless_refuses_what_is_no_fact() {
    let program = |body: &str| format!("//! Prints.\n\npub fn main() {{\n    {body}\n}}\n");
    let book = Fixture::new(&[
        ("words/fine.rs", &prints("Prints.", &["fine"])),
        ("words/clock.rs", &program("println!(\"a\\nid {}\", std::process::id());")),
        ("words/clock.out", "a\nid 1\n"),
        (
            "words/threads.rs",
            &program(
                "println!(\"sum {}.50\", std::env::var(\"RAYON_NUM_THREADS\").unwrap_or_default());",
            ),
        ),
        ("words/panics.rs", &program("panic!(\"no luck\");")),
        ("words/complains.rs", &program("eprintln!(\"a warning\");")),
        ("words/broken.rs", &program("let x: i32 = \"a\";")),
    ]);
    let output = xtask(&book, &["bless", "part1"]);
    let (text, _) = texts(&output);
    assert_eq!(code(&output), 1, "{text}");
    assert!(text.ends_with("1 new, 0 changed, 0 unchanged, 5 refused\n"), "{text}");
    assert!(text.contains("words/clock: not blessed: two runs, with 1 and with 2 threads, print different things\n  only numbers differ: on line 2, column 4: "), "{text}");
    assert!(
        text.contains(
            "words/threads: not blessed: two runs, with 1 and with 2 threads, print different things\n  only numbers differ: on line 1, column 5: 1.50 became 2.50 (by 1)\n\n-    1 │ sum 1.50\n+    1 │ sum 2.50\n"
        ),
        "{text}"
    );
    assert!(
        text.contains("words/panics: not blessed: it failed with exit code 101\n")
            && text.contains("  no luck\n"),
        "{text}"
    );
    assert!(text.contains("words/complains: not blessed: it wrote to standard error"), "{text}");
    assert!(
        text.contains("words/broken: not blessed: it does not compile\n\n  error[E0308]"),
        "{text}"
    );
    assert_eq!(book.read_snippet("words/clock.out"), "a\nid 1\n");
    for refused in ["threads", "panics", "complains", "broken"] {
        assert!(
            !book.has(&format!("crates/part1-small/snippets/words/{refused}.out")),
            "{refused}"
        );
    }
    assert_eq!(book.read_snippet("words/fine.out"), "fine\n");
}

#[test]
fn bless_does_not_run_under_ci() {
    let book = Fixture::new(&[("words/fine.rs", &prints("Prints.", &["fine"]))]);
    for arguments in [&["bless", "words/fine"][..], &["bless", "--all"]] {
        let output =
            book.command(XTASK).args(arguments).env("CI", "true").output().expect("xtask runs");
        assert_eq!(code(&output), 1);
        assert!(
            texts(&output).1.starts_with("error: bless does not run under CI"),
            "{:?}",
            texts(&output)
        );
        assert!(!book.has("crates/part1-small/snippets/words/fine.out"));
    }
}

/// Twelve snippets whose large goldens all change, so that writing them takes a moment.
fn many() -> (Fixture, Vec<String>) {
    const LINES: usize = 9000;
    let names: Vec<String> = (0..12).map(|i| format!("words/n{i:02}")).collect();
    let program = format!(
        "//! Prints much.\n\npub fn main() {{\n    for _ in 0..{LINES} {{\n        println!(\"the new line of a golden\");\n    }}\n}}\n"
    );
    let old = "the old line of a golden\n".repeat(LINES);
    let mut files = Vec::new();
    for name in &names {
        files.push((format!("{name}.rs"), program.clone()));
        files.push((format!("{name}.out"), old.clone()));
    }
    let files: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    (Fixture::new(&files), names)
}

#[test]
fn a_killed_bless_leaves_every_golden_whole() {
    let (book, names) = many();
    let whole = |golden: &str| {
        let lines: Vec<&str> = golden.lines().collect();
        lines.len() == 9000 && golden.ends_with('\n') && lines.iter().all(|line| *line == lines[0])
    };
    assert_eq!(code(&xtask(&book, &["bless"])), 2, "builds, and writes nothing");
    let first = format!("crates/part1-small/snippets/{}.out", names[0]);
    let old = book.read(&first);
    let mut command = book.command(XTASK);
    let mut child =
        command.args(["bless", "--all"]).stdout(Stdio::null()).spawn().expect("xtask runs");
    while book.read(&first) == old && child.try_wait().expect("a status").is_none() {
        thread::sleep(Duration::from_micros(100));
    }
    child.kill().expect("killed");
    child.wait().expect("ended");
    for name in &names {
        assert!(whole(&book.read_snippet(&format!("{name}.out"))), "{name} is torn");
    }
    assert_ne!(book.read(&first), old, "the kill came after the first golden");

    // What the kill left behind is in nobody's way, and the next run writes the rest.
    assert_eq!(code(&xtask(&book, &["bless", "--all"])), 0);
    let verify = xtask(&book, &["verify-outputs"]);
    assert_eq!(code(&verify), 0, "{:?}", texts(&verify));
}

#[test]
fn a_golden_that_cannot_be_written_stops_bless_without_harm() {
    let book = Fixture::new(&[
        ("words/a.rs", &prints("Prints.", &["new a"])),
        ("words/a.out", "old a\n"),
        ("words/b.rs", &prints("Prints.", &["new b"])),
        ("words/c.rs", &prints("Prints.", &["new c"])),
        ("words/c.out", "old c\n"),
    ]);
    std::fs::create_dir(book.root().join("crates/part1-small/snippets/words/b.out"))
        .expect("a folder");
    let output = xtask(&book, &["bless", "--all"]);
    assert_eq!(code(&output), 1);
    assert!(texts(&output).1.contains("b.out"), "{:?}", texts(&output));
    assert!(["old a\n", "new a\n"].contains(&book.read_snippet("words/a.out").as_str()));
    assert_eq!(book.read_snippet("words/c.out"), "old c\n");
}

#[test]
fn a_block_that_someone_edited_is_refused() {
    let book = Fixture::new(&[("words/fine.rs", &prints("Prints.", &["fine"]))]);
    let chapter = "crates/part1-small/chapters/01-words.md";
    book.write(chapter, "# 1 · Words\n\n<!-- output: words/fine -->\n<!-- end -->\n");
    assert_eq!(code(&xtask(&book, &["bless", "words/fine"])), 0);
    let edited = book.read(chapter).replace("\nfine\n", "\nmine\n");
    book.write(chapter, &edited);
    let output = xtask(&book, &["bless", "words/fine"]);
    assert_eq!(code(&output), 1);
    assert!(
        texts(&output).1.starts_with("crates/part1-small/chapters/01-words.md:3: error: "),
        "{:?}",
        texts(&output)
    );
    assert_eq!(book.read(chapter), edited);
    assert_eq!(code(&xtask(&book, &["bless", "words/fine", "--force"])), 0);
    assert!(book.read(chapter).contains("\nfine\n"));
}

#[test]
fn new_makes_program_twin_block_and_golden() {
    let book = Fixture::new(&[("words/fine.rs", &prints("Prints.", &["fine"]))]);
    let output = xtask(&book, &["new", "words/my_idea"]);
    assert_eq!(code(&output), 0, "{:?}", texts(&output));
    assert!(book.read_snippet("words/my_idea.rs").starts_with("//! My idea: "));
    assert!(book.read_snippet("words/my_idea.py").starts_with("\"\"\"My idea: "));
    assert_eq!(book.read_snippet("words/my_idea.out"), "a + b  3.00\n");
    let chapter = book.read("crates/part1-small/chapters/01-words.md");
    let (block, recap) =
        (chapter.find("<!-- snippet: words/my_idea -->"), chapter.find("## Recap"));
    assert!(block.is_some() && block < recap, "{chapter}");
    assert!(chapter.contains("```text\na + b  3.00\n```\n"), "{chapter}");
    assert_eq!(code(&xtask(&book, &["verify-outputs", "words/my_idea"])), 0);

    for (name, complaint) in [
        (
            "words/my_idea",
            "crates/part1-small/snippets/words/my_idea.rs is there already: choose another name",
        ),
        ("word/other", "there is no chapter \"word\"; did you mean words?"),
        ("words/2d", "\"2d\" is no module name"),
        ("words", "\"words\" names no chapter"),
    ] {
        let output = xtask(&book, &["new", name]);
        assert_eq!(code(&output), 2, "{name}");
        assert!(
            texts(&output).1.starts_with(&format!("error: {complaint}")),
            "{:?}",
            texts(&output)
        );
    }
    assert_eq!(book.read("crates/part1-small/chapters/01-words.md"), chapter);
}
