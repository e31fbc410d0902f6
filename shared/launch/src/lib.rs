//! The dispatcher of a part's binary: runs the one snippet that the command line names.

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use numerics::Error;

use crate::runner::Runner;

mod pipe;
mod runner;

/// A snippet's name, `kernels/xor`, and its `main`, with what that returns turned into an exit code.
pub type Snippet<'a> = (&'a str, fn() -> ExitCode);

/// The exit code of a wrong command line.
const USAGE: u8 = 2;

/// Runs the snippet that the first command-line argument names, and gives its exit code.
///
/// Each part's generated `snippets/main.rs` is one call of this function. With `--list` it prints the names, one a
/// line. Without an argument it prints the names, and the usage to standard error; that, an unknown name (the message
/// offers the closest ones) and a second argument give exit code 2.
///
/// A reader that goes away (`… | head -1`) ends the program quietly, with exit code 0. The harness is told when the
/// snippet's `main` has returned, so that a program that leaves early is not taken for a whole one.
///
/// ```
/// use std::process::{ExitCode, Termination};
///
/// mod xor {
///     pub fn main() {
///         println!("0 1 1 0");
///     }
/// }
///
/// fn main() -> ExitCode {
///     # if true { return ExitCode::SUCCESS; } // a documentation test has no command line of its own
///     launch::launch(&[("kernels/xor", || xor::main().report())])
/// }
/// ```
pub fn launch(snippets: &[Snippet<'_>]) -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    match choose(&arguments, snippets, &mut io::stdout(), &mut io::stderr()) {
        Choice::Run((_, main)) => {
            pipe::end_quietly_when_closed();
            let runner = Runner::find();
            let code = main();
            runner.sign_off();
            code
        }
        Choice::Exit(code) => ExitCode::from(code),
    }
}

/// Says how to run a snippet that compares with another library: a reader's first build leaves such libraries out.
///
/// Gives exit code 2. The generated `snippets/main.rs` calls it in a binary without the feature `peers`.
pub fn without_peers(package: &str, name: &str) -> ExitCode {
    let _ = io::stderr().write_all(about_peers(package, name).as_bytes());
    ExitCode::from(USAGE)
}

fn about_peers(package: &str, name: &str) -> String {
    let (package, name) = (plain(package), plain(name));
    format!(
        "error: {name} compares with another library, which a first build leaves out; with it:\n  cargo run -p {package} --features peers -- {name}\n"
    )
}

/// What the command line asks for.
enum Choice<'a> {
    Run(Snippet<'a>),
    Exit(u8),
}

/// Reads the command line. A closed pipe (`… --list | head`) is no error of ours, so failed writes are let go.
fn choose<'a>(
    arguments: &[OsString],
    snippets: &[Snippet<'a>],
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Choice<'a> {
    let names = || snippets.iter().map(|&(name, _)| name);
    let mut list = || {
        for name in names() {
            let _ = writeln!(out, "{name}");
        }
    };
    let [argument] = arguments else {
        if arguments.is_empty() {
            list();
        }
        let _ = writeln!(err, "usage: give one snippet's name, or --list for all names");
        return Choice::Exit(USAGE);
    };
    if argument == "--list" {
        list();
        return Choice::Exit(0);
    }
    let wanted = argument.to_string_lossy();
    match snippets.iter().find(|&&(name, _)| name == wanted) {
        Some(&snippet) => Choice::Run(snippet),
        None => {
            let told = Error::unknown("snippet", wanted, names()).to_string();
            let _ = writeln!(err, "error: {}", plain(&told));
            Choice::Exit(USAGE)
        }
    }
}

/// A text in one line, its control characters escaped: a terminal would obey those of a name that was typed or pasted.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control() { plain.extend(c.escape_default()) } else { plain.push(c) }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn xor() -> ExitCode {
        ExitCode::SUCCESS
    }

    fn trick() -> ExitCode {
        ExitCode::FAILURE
    }

    /// What was chosen, in words, and what went to standard output and to standard error.
    fn chosen(arguments: &[&str]) -> (String, String, String) {
        let snippets: [Snippet<'_>; 2] = [("kernels/xor", xor), ("kernels/trick", trick)];
        let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let choice = match choose(&arguments, &snippets, &mut out, &mut err) {
            Choice::Run((name, main)) => format!("run {name}: {:?}", main()),
            Choice::Exit(code) => format!("exit {code}"),
        };
        let text = |bytes| String::from_utf8(bytes).expect("the dispatcher writes UTF-8");
        (choice, text(out), text(err))
    }

    #[test]
    fn a_name_runs_that_snippet_alone() {
        for (name, code) in
            [("kernels/xor", ExitCode::SUCCESS), ("kernels/trick", ExitCode::FAILURE)]
        {
            let expected = (format!("run {name}: {code:?}"), String::new(), String::new());
            assert_eq!(chosen(&[name]), expected);
        }
    }

    #[test]
    fn list_prints_the_names_and_succeeds() {
        let (choice, out, err) = chosen(&["--list"]);
        assert_eq!(choice, "exit 0");
        assert_eq!((out.as_str(), err.as_str()), ("kernels/xor\nkernels/trick\n", ""));
    }

    #[test]
    fn without_a_name_it_prints_the_names_and_the_usage() {
        let (choice, out, err) = chosen(&[]);
        assert_eq!(choice, "exit 2");
        assert_eq!(out, "kernels/xor\nkernels/trick\n");
        assert_eq!(err, "usage: give one snippet's name, or --list for all names\n");
    }

    #[test]
    fn an_unknown_name_is_an_error_with_a_suggestion() {
        let (choice, out, err) = chosen(&["kernels/xro"]);
        assert_eq!(choice, "exit 2");
        assert_eq!(out, "");
        assert_eq!(
            err,
            "error: there is no snippet \"kernels/xro\"; did you mean \"kernels/xor\"?\n"
        );
    }

    #[test]
    fn a_program_without_its_peers_says_how_to_run_it() {
        let text = about_peers("part2-learning", "linear/library");
        assert!(text.starts_with("error: linear/library "), "{text}");
        let ending = "\n  cargo run -p part2-learning --features peers -- linear/library\n";
        assert!(text.ends_with(ending), "{text}");
    }

    #[test]
    fn a_second_argument_is_an_error() {
        let (choice, out, err) = chosen(&["kernels/xor", "kernels/trick"]);
        assert_eq!((choice.as_str(), out.as_str()), ("exit 2", ""));
        assert!(err.starts_with("usage"));
    }
}
