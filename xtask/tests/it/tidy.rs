//! `cargo xtask tidy` and `terms` from the command line: what they print, repair and return.
//!
//! Each rule is broken in `src/tidy/tests.rs`, and what `terms` prints is tested word for word in `src/terms.rs`.

use std::path::PathBuf;
use std::process::Command;

/// A small book that is a workspace of its own: one part, two pages, one term, used before it is defined.
struct Workspace(tempfile::TempDir);

/// What a command printed and returned.
struct Run {
    stdout: String,
    stderr: String,
    code: i32,
}

impl Workspace {
    fn new() -> Self {
        let it = Self(tempfile::tempdir().expect("a temporary folder"));
        let part = "crates/part1-lists";
        let manifest =
            "[package]\nname = \"part1-lists\"\ndescription = \"Lists.\"\nedition = \"2024\"\n";
        it.write(
            "Cargo.toml",
            "# The book.\n[workspace]\nresolver = \"3\"\nmembers = [\"crates/*\"]\n",
        );
        it.write(&format!("{part}/Cargo.toml"), manifest);
        it.write(&format!("{part}/src/lib.rs"), "//! Lists.\n");
        it.write(&format!("{part}/snippets/main.rs"), "//! The snippets.\n\nfn main() {}\n");
        it.write(&format!("{part}/snippets/kernels/dot.rs"), "//! A kernel.\n\npub fn main() {}\n");
        it.write(
            &format!("{part}/chapters/01-lists.md"),
            "# 1 · Lists\n\nA kernel comes later, a kernel.\n",
        );
        it.write(
            &format!("{part}/chapters/02-kernels.md"),
            "# 2 · Kernels\n\nA **kernel** compares.\n",
        );
        it.write(
            &format!("{part}/glossary.toml"),
            "# The terms.\n\n[[term]]\nterm = \"kernel\"\nword = \"kernel\"\naliases = [\"kernels\"]\n\
             definition = \"A function of two points.\"\nchapter = \"02-kernels\"\nsnippet = \"kernels/dot\"\n",
        );
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

    fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path(path)).expect("a file")
    }

    fn xtask(&self, arguments: &[&str]) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
            .arg("--root")
            .arg(self.0.path())
            .args(arguments)
            .output()
            .expect("xtask starts");
        Run {
            stdout: String::from_utf8(output.stdout).expect("UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
            code: output.status.code().expect("an exit code"),
        }
    }
}

#[test]
fn all_problems_come_at_once_sorted_and_counted() {
    let book = Workspace::new();
    book.write("notes.md", "# Notes \n\n[gone](picture.svg)\n");
    let run = book.xtask(&["tidy"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    let lines: Vec<&str> = run.stdout.lines().collect();
    let place = |line: &&str| line.split(": error: ").next().map(str::to_owned);
    let places: Vec<String> =
        lines.iter().filter(|line| line.contains(": error: ")).filter_map(place).collect();
    let n_files = {
        let mut files: Vec<&str> = places.iter().filter_map(|p| p.split(':').next()).collect();
        files.dedup();
        files.len()
    };
    assert!(
        lines.contains(&"notes.md:1: error: white space at the end of the line [trailing-space]")
    );
    assert!(lines.contains(&"notes.md:3: error: the link `picture.svg` leads to no file [link]"));
    assert!(lines.contains(
        &"crates/part1-lists/chapters/01-lists.md:3: error: `kernel` is used before 02-kernels defines it; \
          link its first use on this page: [kernel](02-kernels.md) [term-order]"
    ));
    let closing = format!("tidy: {} problems in {n_files} files", places.len());
    assert_eq!(lines.last().copied(), Some(closing.as_str()));
}

#[test]
fn fix_repairs_what_it_can_and_reports_the_rest() {
    let book = Workspace::new();
    let run = book.xtask(&["tidy", "--fix"]);
    assert_eq!(run.code, 1, "other rules are still broken");
    assert!(
        run.stdout.starts_with("repaired crates/part1-lists/chapters/01-lists.md\n"),
        "{}",
        run.stdout
    );
    assert!(!run.stdout.contains("[term-order]"), "{}", run.stdout);
    let page = book.read("crates/part1-lists/chapters/01-lists.md");
    assert!(page.contains("A [kernel](02-kernels.md) comes later, a kernel.\n"), "{page}");
}

#[test]
fn fix_mends_line_ends_and_a_listing_shows_the_budget() {
    let book = Workspace::new();
    book.write("notes.md", "# Notes\r\n\r\nText.\r\n");
    let run = book.xtask(&["tidy", "--fix", "--budget"]);
    assert!(run.stdout.contains("repaired notes.md\n"), "{}", run.stdout);
    assert_eq!(book.read("notes.md"), "# Notes\n\nText.\n");
    assert!(run.stdout.contains("words ≤ 1700"), "{}", run.stdout);
    assert!(run.stdout.contains("\n  01-lists  "), "{}", run.stdout);
}

#[test]
fn the_rules_are_listed_with_what_they_want() {
    let run = Workspace::new().xtask(&["tidy", "--rules"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("\npage-next        A page's last line links"), "{}", run.stdout);
    assert!(run.stdout.contains("\nterm-order       No page uses a term"), "{}", run.stdout);
}

#[test]
fn the_table_shows_the_offending_line_and_returns_one() {
    let run = Workspace::new().xtask(&["terms"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stdout.contains("02-kernels · part1-lists\n  kernel  line 3"), "{}", run.stdout);
    let line = "\ncrates/part1-lists/chapters/01-lists.md:3: error: `kernel` is used before 02-kernels defines it; \
                link its first use on this page: [kernel](02-kernels.md) [term-order]\n";
    assert!(run.stdout.contains(line), "{}", run.stdout);
    assert!(run.stdout.ends_with("\n1 term on 2 pages, 1 problem\n"), "{}", run.stdout);
}

#[test]
fn a_word_is_looked_up() {
    let run = Workspace::new().xtask(&["terms", "kernels"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.starts_with("kernel\n  A function of two points.\n"), "{}", run.stdout);
    assert!(
        run.stdout.ends_with("  the shortest way from zero\n     1. kernel · 02-kernels\n"),
        "{}",
        run.stdout
    );
}

#[test]
fn an_unknown_word_is_a_wrong_call() {
    let run = Workspace::new().xtask(&["terms", "kernl"]);
    assert_eq!(run.code, 2);
    assert_eq!(
        run.stderr,
        "error: no term `kernl` in the glossary; did you mean kernel or kernels?\n"
    );
    assert_eq!(run.stdout, "");
}

#[test]
fn a_broken_glossary_is_told_with_its_line() {
    let book = Workspace::new();
    book.write("crates/part1-lists/glossary.toml", "# Terms.\n\n[[term]]\nterm = 1\n");
    let run = book.xtask(&["terms"]);
    assert_eq!(run.code, 1);
    assert!(
        run.stderr.starts_with("crates/part1-lists/glossary.toml:4: error: glossary: "),
        "{}",
        run.stderr
    );
}
