//! `cargo xtask verify-outputs --python`: twins that match, differ and are skipped. Needs a Python 3.11; says so without.

use std::process::{Command, Stdio};

use crate::fixture::{Fixture, prints, texts};

fn python_is_there() -> bool {
    let check = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))";
    one_runs("GROUNDWORK_PYTHON", &["python3", "python"], check)
}

/// A twin that imports PyTorch finds it outside the virtual environment.
fn torch_is_there() -> bool {
    let check = "import numpy, torch; torch.from_numpy(numpy.ones(1)).numpy()";
    one_runs("GROUNDWORK_TORCH_PYTHON", &["python3", "python", "/usr/bin/python3"], check)
}

fn one_runs(variable: &str, usual: &[&str], check: &str) -> bool {
    let named = std::env::var(variable).ok();
    let mut names = named.iter().map(String::as_str).chain(usual.iter().copied());
    let runs = |name: &str| {
        let mut command = Command::new(name);
        command.args(["-c", check]).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    };
    names.any(runs)
}

#[test]
fn twins_are_held_to_the_same_golden_and_counted() {
    if !python_is_there() {
        assert!(
            !harness::verify::under_ci(),
            "CI has to have a Python 3.11 with venv and ensurepip"
        );
        eprintln!("skipped: there is no Python 3.11 with venv and ensurepip");
        return;
    }
    let book = Fixture::new(&[
        ("words/fine.rs", &prints("Prints.", &["fine"])),
        ("words/fine.out", "fine\n"),
        ("words/fine.py", "\"\"\"Prints.\"\"\"\nprint(\"fine\")\n"),
        ("words/differs.rs", &prints("Prints.", &["score  0.50"])),
        ("words/differs.out", "score  0.50\n"),
        ("words/differs.py", "\"\"\"Prints.\"\"\"\nprint(\"score  0.75\")\n"),
        ("words/torch.rs", &prints("Prints.", &["t"])),
        ("words/torch.out", "t\n"),
        (
            "words/torch.py",
            "\"\"\"Needs what this machine lacks.\"\"\"\nraise ModuleNotFoundError(\"No module named 'torch'\", name=\"torch\")\n",
        ),
        ("words/halves.rs", &prints("Halves.", &["0.5"])),
        ("words/halves.out", "0.5\n"),
        ("words/halves.py", "\"\"\"Halves.\"\"\"\nimport torch\nprint(torch.tensor(0.5).item())\n"),
        ("words/leaves.rs", &prints("Leaves.", &["half"])),
        ("words/leaves.out", "half\n"),
        (
            "words/leaves.py",
            "\"\"\"Leaves.\"\"\"\nprint(\"half\")\nraise SystemExit\nprint(\"more\")\n",
        ),
        (
            "words/alone.rs",
            "//! Alone.\n//! twin: none (threads)\n\npub fn main() {\n    println!(\"a\");\n}\n",
        ),
        ("words/alone.out", "a\n"),
    ]);
    book.write("shared/python/requirements.txt", "# Nothing.\n");
    book.write("shared/run.toml", include_str!("../../../shared/run.toml"));
    book.write("shared/python/run_twins.py", include_str!("../../../shared/python/run_twins.py"));
    let verify = |name: &str| {
        let mut command = book.command(env!("CARGO_BIN_EXE_xtask"));
        let output =
            command.args(["verify-outputs", "--python", name]).output().expect("xtask runs");
        let (text, errors) = texts(&output);
        (output.status.code(), text, errors)
    };

    let (code, text, errors) = verify("words");
    assert_eq!(code, Some(1), "{text}{errors}");
    assert!(!text.contains(" outputs match"), "each program ran once already: {text}");
    let explained = "words/differs in Python: only numbers differ: on line 1, column 8: 0.50 became 0.75 (by 0.25)\n\n-    1 │ score  0.50\n+    1 │ score  0.75\n\n  twin:  crates/part1-small/snippets/words/differs.py\n";
    assert!(text.contains(explained), "{text}");
    let early = "words/leaves in Python: it ended before its last line (`exit`?), as if all had been printed\n";
    assert!(text.contains(early), "{text}");
    let end = if torch_is_there() {
        "2 of 4 Python twins match, 2 are different: words/differs words/leaves\n1 skipped, because torch is not installed: words/torch\n"
    } else {
        "1 of 3 Python twins match, 2 are different: words/differs words/leaves\n2 skipped, because torch is not installed: words/halves words/torch\n"
    };
    assert!(text.ends_with(end), "{text}");
    assert_eq!(verify("words/torch").0, Some(0), "a reader may lack what is optional");
    let mut under_ci = book.command(env!("CARGO_BIN_EXE_xtask"));
    under_ci.args(["verify-outputs", "--python", "words/torch"]).env("CI", "true");
    assert_eq!(under_ci.output().expect("xtask runs").status.code(), Some(1), "CI may not");

    let (code, text, _) = verify("words/fine");
    assert_eq!(code, Some(0), "{text}");
    assert!(text.ends_with("1 of 1 Python twins match on this machine\n"), "{text}");
    let (code, text, _) = verify("words/alone");
    assert_eq!(code, Some(0), "{text}");
    assert!(text.ends_with("no Python twins here\n"), "{text}");
}
