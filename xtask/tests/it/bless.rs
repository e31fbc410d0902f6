//! `cargo xtask bless` and `new`: what is written, what is refused, and that an interruption harms nothing.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::fixture::{Fixture, prints, program, texts};

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
            "//! Draws.\n//! kind: figure\n\npub fn main() {\n    println!(\"<svg></svg>\");\n}\n",
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
        "change    crates/part1-small/snippets/words/changed.out\n\
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
        ("words/leaves.rs", &program("println!(\"half\");\n    std::process::exit(0);")),
        ("words/bell.rs", &program("println!(\"a\\nb\\u{7}\");")),
        ("words/crlf.rs", &program("print!(\"a\\r\\n\");")),
        (
            "words/latin.rs",
            &program("use std::io::Write;\n    std::io::stdout().write_all(&[233]).unwrap();"),
        ),
        (
            "words/script.rs",
            "//! Draws.\n//! kind: figure\n\npub fn main() {\n    println!(\"<svg><script>x()</script></svg>\");\n}\n",
        ),
        ("words/locked.rs", &prints("Prints.", &["new"])),
        ("words/locked.out", "old\n"),
    ]);
    let locked = book.root().join("crates/part1-small/snippets/words/locked.out");
    let mut permissions = std::fs::metadata(&locked).expect("there").permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&locked, permissions).expect("set");
    let output = xtask(&book, &["bless", "part1"]);
    let (text, _) = texts(&output);
    assert_eq!(code(&output), 1, "{text}");
    assert!(text.ends_with("1 new, 0 changed, 0 unchanged, 11 refused\n"), "{text}");
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
    for (name, why) in [
        ("leaves", "it ended before its last line (`exit`?), as if all had been printed\n"),
        (
            "bell",
            "its output holds the control character \\u{7}, first on line 2, column 2; a text has",
        ),
        (
            "crlf",
            "its output holds the control character \\r, first on line 1, column 2; a text has",
        ),
        ("latin", "the output is not UTF-8\n"),
        (
            "script",
            "a figure prints one SVG for a page, but it holds the element <script>, which no figure has on line 1\n",
        ),
        ("locked", "its golden cannot be used: it is marked read-only\n"),
    ] {
        assert!(text.contains(&format!("words/{name}: not blessed: {why}")), "{name}: {text}");
    }
    assert_eq!(book.read_snippet("words/locked.out"), "old\n");
    assert_eq!(book.read_snippet("words/clock.out"), "a\nid 1\n");
    for refused in ["threads", "panics", "complains", "broken", "leaves", "bell", "crlf", "latin"] {
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
fn a_golden_that_is_no_file_is_one_refusal_among_others() {
    let book = Fixture::new(&[
        ("words/a.rs", &prints("Prints.", &["new a"])),
        ("words/a.out", "old a\n"),
        ("words/b.rs", &prints("Prints.", &["new b"])),
        ("words/c.rs", &prints("Prints.", &["c"])),
        ("words/c.out", "c\n"),
    ]);
    std::fs::create_dir(book.root().join("crates/part1-small/snippets/words/b.out"))
        .expect("a folder");
    let output = xtask(&book, &["bless", "--all"]);
    assert_eq!(code(&output), 1);
    let (text, _) = texts(&output);
    let refused = "words/b: not blessed: its golden cannot be used: it is a folder\n";
    assert!(text.contains(refused), "{text}");
    assert_eq!(book.read_snippet("words/a.out"), "new a\n");

    let verify = xtask(&book, &["verify-outputs"]);
    assert_eq!(code(&verify), 1);
    let (text, _) = texts(&verify);
    assert!(text.contains("words/b: its golden cannot be used: it is a folder\n"), "{text}");
    assert!(text.ends_with("2 of 3 outputs match, 1 is different: words/b\n"), "{text}");
}

#[cfg(unix)]
#[test]
fn nothing_is_called_written_before_it_is() {
    use std::os::unix::fs::PermissionsExt as _;
    let book = Fixture::new(&[("words/a.rs", &prints("Prints.", &["a"]))]);
    assert_eq!(code(&xtask(&book, &["bless"])), 2, "builds, and writes nothing");
    let folder = book.root().join("crates/part1-small/snippets/words");
    let mode = |mode| {
        std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(mode)).expect("set");
    };
    mode(0o555);
    // Those rights bind everyone but the machine's administrator.
    let bound = std::fs::write(folder.join("probe"), "").is_err();
    let output = xtask(&book, &["bless", "words/a"]);
    mode(0o755);
    if !bound {
        eprintln!("skipped: a folder's rights do not bind this user");
        return;
    }
    assert_eq!(code(&output), 1);
    let (text, errors) = texts(&output);
    assert!(!text.contains("new       "), "{text}");
    assert!(errors.contains("a.out"), "{errors}");
}

#[test]
fn a_second_writer_waits_and_says_so() {
    let book = Fixture::new(&[("words/fine.rs", &prints("Prints.", &["fine"]))]);
    let writing = harness::lock(book.root(), || panic!("nobody else writes")).expect("the lock");
    let mut command = book.command(XTASK);
    command.args(["bless", "words/fine"]).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("xtask runs");
    let mut errors = BufReader::new(child.stderr.take().expect("a pipe"));
    let mut line = String::new();
    errors.read_line(&mut line).expect("readable");
    assert_eq!(line, "waiting for another command that writes the book's files\n");
    assert!(!book.has("crates/part1-small/snippets/words/fine.out"));
    // What was written meanwhile is seen.
    book.snippet("words/later.rs", &prints("Prints.", &["later"]));
    drop(writing);
    let mut rest = String::new();
    errors.read_to_string(&mut rest).expect("readable");
    let output = child.wait_with_output().expect("xtask ends");
    assert_eq!(code(&output), 0, "{:?}{rest}", texts(&output));
    assert!(book.has("crates/part1-small/snippets/words/fine.out"));
    assert!(book.read_snippet("main.rs").contains("words/later"), "the book was read again");
}

#[cfg(unix)]
#[test]
fn a_killed_command_leaves_no_program_running() {
    let book = Fixture::new(&[("words/fine.rs", &prints("Prints.", &["fine"]))]);
    let number = book.root().join("number");
    let endless = format!(
        "std::fs::write({number:?}, std::process::id().to_string()).unwrap();\n    loop {{\n        std::thread::sleep(std::time::Duration::from_millis(5));\n    }}"
    );
    book.snippet("words/endless.rs", &program(&endless));
    let mut command = book.command(XTASK);
    command.args(["bless", "words/endless"]).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().expect("xtask runs");
    let begun = Instant::now();
    let running = loop {
        let text = std::fs::read_to_string(&number).unwrap_or_default();
        if let Ok(number) = text.parse::<i32>() {
            break number;
        }
        assert!(begun.elapsed() < Duration::from_secs(300), "it did not start");
        thread::sleep(Duration::from_millis(20));
    };
    child.kill().expect("killed");
    child.wait().expect("ended");
    let ended = || {
        let state = std::fs::read_to_string(format!("/proc/{running}/stat")).unwrap_or_default();
        state.is_empty() || state.contains(") Z")
    };
    if cfg!(target_os = "linux") {
        let killed = Instant::now();
        while !ended() {
            assert!(killed.elapsed() < Duration::from_secs(8), "the program runs on");
            thread::sleep(Duration::from_millis(50));
        }
    }
}

#[test]
fn leftovers_of_a_killed_bless_are_swept_beside_goldens_and_chapters() {
    let book = Fixture::new(&[("words/fine.rs", &prints("Prints.", &["fine"]))]);
    let leftovers =
        ["chapters/.bless-a1b2c3", "snippets/.bless-a1b2c3", "snippets/words/.bless-a1b2c3"]
            .map(|path| format!("crates/part1-small/{path}"));
    for path in &leftovers {
        book.write(path, "half");
        let file = std::fs::File::options().write(true).open(book.root().join(path));
        let hour = std::time::SystemTime::now() - Duration::from_secs(3600);
        file.expect("the file").set_modified(hour).expect("its time");
    }
    assert_eq!(code(&xtask(&book, &["bless", "words/fine"])), 0);
    assert!(!leftovers.iter().any(|path| book.has(path)));
}

#[test]
fn a_block_that_names_no_snippet_is_told() {
    let book = Fixture::new(&[
        ("words/fine.rs", &prints("Prints.", &["fine"])),
        ("other/fine.rs", &prints("Prints.", &["other"])),
    ]);
    book.write("crates/part1-small/chapters/02-other.md", "# 2 · Other\n");
    book.write(
        "crates/part1-small/chapters/01-words.md",
        "# 1 · Words\n\n<!-- output: words/fien -->\n<!-- end -->\n",
    );
    for name in ["words", "words/fine"] {
        let output = xtask(&book, &["bless", name]);
        assert_eq!(code(&output), 1);
        let (_, errors) = texts(&output);
        let wanted = "crates/part1-small/chapters/01-words.md:3: error: no snippet `words/fien`; did you mean words/fine";
        assert!(errors.contains(wanted), "{errors}");
    }
    assert_eq!(code(&xtask(&book, &["bless", "other"])), 0, "another chapter's block");
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

    assert_eq!(code(&xtask(&book, &["new", "words/asked", "--query"])), 0);
    let query = book.read_snippet("words/asked.sql");
    assert_eq!(book.read_snippet("words/asked.out"), query);
    assert!(book.read_snippet("words/asked.py").contains("\"asked.sql\""));
    let chapter = book.read("crates/part1-small/chapters/01-words.md");
    assert!(chapter.contains(&format!("```sql\n{query}```\n\n```rust\n//! Asked: ")), "{chapter}");
    assert_eq!(code(&xtask(&book, &["new", "words/served", "--server"])), 0);
    assert_eq!(book.read_snippet("words/served.out"), "answer  hello\n");
    // An edit of the query alone is an edit of its program.
    std::thread::sleep(Duration::from_millis(100));
    book.write("crates/part1-small/snippets/words/asked.sql", "-- Other.\nSELECT 4 AS total;\n");
    assert_eq!(code(&xtask(&book, &["bless", "words/asked"])), 0);
    assert_eq!(book.read_snippet("words/asked.out"), "-- Other.\nSELECT 4 AS total;\n");
    let chapter = book.read("crates/part1-small/chapters/01-words.md");

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
