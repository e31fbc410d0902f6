//! Every public function, called with hostile command lines and environments: no panic, the exit code that is promised, and
//! an error that repeats what was asked for.
//!
//! `launch` reads the command line of its process, so each call is a process of its own: this program once more, told by
//! a variable what to be.

use std::ffi::{OsStr, OsString};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Output, Stdio};
use std::{env, fs, process};

use launch::{Snippet, launch, without_peers};
use testing::hostile::{Pool, Table};

/// The variable that says what a child is.
const CHILD: &str = "LAUNCH_TEST_CHILD";

/// The variable of the harness.
const LAST_SIGN: &str = "GROUNDWORK_LAST_SIGN";

/// Snippets with names that nobody should choose, too.
const SNIPPETS: [Snippet<'_>; 7] = [
    ("kernels/xor", || printing("0 1 1 0", 0)),
    ("kernels/failing", || printing("no", 7)),
    ("", || printing("nameless", 3)),
    ("日本 🦀", || printing("abroad", 4)),
    ("kernels/xor", || printing("a second one of that name", 5)),
    ("\u{202e}abc\n\t", || printing("odd", 6)),
    ("talking", talking),
];

fn main() -> ExitCode {
    let arguments: Vec<String> =
        env::args_os().skip(1).map(|argument| argument.to_string_lossy().into()).collect();
    match env::var(CHILD).as_deref() {
        Ok("snippets") => launch(&SNIPPETS),
        Ok("none") => launch(&[]),
        Ok("peers") => without_peers(&arguments[0], &arguments[1]),
        _ => {
            no_public_function_is_forgotten_or_falls();
            fs::remove_dir(folder()).expect("an empty folder");
            ExitCode::SUCCESS
        }
    }
}

fn printing(text: &str, code: u8) -> ExitCode {
    println!("{text}");
    ExitCode::from(code)
}

/// More than a pipe holds: whoever stops reading is noticed.
fn talking() -> ExitCode {
    for _ in 0..100_000 {
        println!("the same again");
    }
    ExitCode::from(8)
}

fn no_public_function_is_forgotten_or_falls() {
    let mut table = Table::of(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    command_lines(&mut table);
    environments(&mut table);
    closed_pipes(&mut table);
    peers(&mut table);
    table.finish();
}

/// An argument, or the value of a variable: any bytes but 0.
#[derive(Debug, Clone)]
struct Argument(OsString);

impl Pool for Argument {
    fn pool() -> Vec<Self> {
        let ours =
            ["--list", "--lis", "-", "--", "--help", "kernels/xor", "kernels/xro", "日本 🦀"];
        let more =
            ["kernels/xor ", "kernels\\xor", "./kernels/xor", "\u{202e}abc\n\t", "\u{1b}[31m\r"];
        let texts = String::pool().into_iter().filter(|text| !text.contains('\0'));
        let texts = texts.chain(ours.into_iter().chain(more).map(str::to_owned));
        let all = texts.map(|text| Argument(text.into()));
        all.chain(not_unicode()).collect()
    }

    fn is_finite(&self) -> bool {
        true
    }
}

#[cfg(unix)]
fn not_unicode() -> Vec<Argument> {
    use std::os::unix::ffi::OsStringExt;
    let bytes: [&[u8]; 3] = [b"\xff\xfe", b"kernels/xor\xff", b"\xf0\x9f"];
    bytes.map(|bytes| Argument(OsString::from_vec(bytes.to_vec()))).to_vec()
}

#[cfg(not(unix))]
fn not_unicode() -> Vec<Argument> {
    Vec::new()
}

/// A child that is not told of a harness, in a folder of its own.
fn child(what: &str, arguments: &[&OsStr]) -> Command {
    let mut command = Command::new(env::current_exe().expect("this program"));
    command.args(arguments).env(CHILD, what).env_remove(LAST_SIGN).current_dir(folder());
    command
}

fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("launch-{}", process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// What the child printed, once it has ended in an orderly way and left nothing behind.
fn ended(mut command: Command) -> (i32, String, String) {
    let Output { status, stdout, stderr } = command.output().expect("it starts");
    let text = |bytes| String::from_utf8(bytes).expect("the dispatcher writes UTF-8");
    let (out, err) = (text(stdout), text(stderr));
    assert!(!err.contains("panicked"), "{err}");
    let left: Vec<_> = fs::read_dir(folder()).expect("a folder").flatten().collect();
    assert!(left.is_empty(), "it leaves {left:?} behind");
    let code = status.code();
    (code.unwrap_or_else(|| panic!("{status}")), out, err)
}

/// The exit code of a snippet, if there is one of that name.
fn code_of(name: &OsStr) -> Option<i32> {
    [("kernels/xor", 0), ("", 3), ("日本 🦀", 4), ("\u{202e}abc\n\t", 6)]
        .into_iter()
        .find_map(|(known, code)| (name == known).then_some(code))
}

fn command_lines(t: &mut Table) {
    t.call("launch", |Argument(name): &Argument| {
        let (code, out, err) = ended(child("snippets", &[name]));
        match code_of(name) {
            Some(wanted) => assert!(code == wanted && err.is_empty(), "{code} {err}"),
            None if name == "--list" => assert!(code == 0 && out.contains("failing"), "{out}"),
            None => assert!(code == 2 && out.is_empty() && repeats(&err, name), "{code} {err:?}"),
        }
        Ok(())
    });
    t.call("launch", |Argument(name): &Argument| {
        let (code, out, err) = ended(child("none", &[name]));
        let list = name == "--list";
        assert_eq!((code, out.as_str()), (if list { 0 } else { 2 }, ""));
        assert!(list || repeats(&err, name), "{err:?}");
        Ok(())
    });
    t.call("launch", |(Argument(a), Argument(b)): &(Argument, Argument)| {
        let (code, out, err) = ended(child("snippets", &[a, b]));
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(err.starts_with("usage"), "{err}");
        Ok(())
    });
    t.call("launch", |&n: &usize| {
        let many = vec![OsStr::new("kernels/xor"); n.min(1000)];
        let (code, out, err) = ended(child("snippets", &many));
        match many.len() {
            1 => assert_eq!((code, out.as_str()), (0, "0 1 1 0\n")),
            n => assert_eq!((code, out.is_empty(), err.is_empty()), (2, n > 0, false)),
        }
        Ok(())
    });
}

/// Whether a message has what was asked for, as far as a terminal would not obey it, and no control character.
fn repeats(message: &str, name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    let has_it = name.split(char::is_control).all(|piece| message.contains(piece));
    has_it && message.lines().all(|line| !line.contains(char::is_control))
}

fn environments(t: &mut Table) {
    t.call("launch", |Argument(value): &Argument| {
        let mut command = child("snippets", &[OsStr::new("kernels/failing")]);
        command.env(LAST_SIGN, value);
        let (code, out, _) = ended(command);
        assert_eq!((code, out.as_str()), (7, "no\n"));
        Ok(())
    });
    t.call("launch", |&n: &usize| {
        let mut command = child("snippets", &[OsStr::new("kernels/xor")]);
        command.env(LAST_SIGN, Path::new("x").join("y/".repeat(n.min(10_000))));
        assert_eq!(ended(command).0, 0);
        Ok(())
    });
}

fn closed_pipes(t: &mut Table) {
    t.call("launch", |&n: &usize| {
        let names = ["talking", "--list", "kernels/failing", "there is none"];
        let name = names[n % names.len()];
        let mut command = child("snippets", &[OsStr::new(name)]);
        let mut running =
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
        drop(running.stdout.take());
        let mut err = String::new();
        running.stderr.take().expect("a pipe").read_to_string(&mut err).expect("text");
        let code = running.wait().expect("it ends").code();
        // What prints little may have ended before the pipe was closed.
        let right = match name {
            "talking" | "--list" => code == Some(0) && err.is_empty(),
            "kernels/failing" => matches!(code, Some(0 | 7)) && err.is_empty(),
            _ => code == Some(2) && err.starts_with("error"),
        };
        assert!(right, "{name}: {code:?} {err}");
        Ok(())
    });
}

fn peers(t: &mut Table) {
    t.call("without_peers", |(Argument(package), Argument(name)): &(Argument, Argument)| {
        let (code, out, err) = ended(child("peers", &[package, name]));
        assert!(repeats(&err, package) && repeats(&err, name), "{err:?}");
        assert_eq!((code, out.as_str(), err.lines().count()), (2, "", 2));
        Ok(())
    });
}
