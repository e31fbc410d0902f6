//! Programs that must not compile: their golden is the compiler's message, made the same on every machine.

use std::process::Stdio;

use super::Built;
use crate::cargo;
use crate::discover::{Part, Snippet};
use crate::error::{Error, Result};

/// What the compiler says about a program that must not compile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Diagnosis {
    /// It refuses it, with this message.
    Refused(String),
    /// It accepts it: the lesson is gone.
    Accepted,
}

/// Gives a `.fail.rs` snippet to the compiler, with the libraries that the part's other snippets have.
///
/// Needs no Cargo run of its own, so it takes a fraction of a second. The message names the file `kernels/xor.fail.rs`.
/// Of a place in somebody else's code it keeps the file alone: whether the compiler can quote that code depends on what
/// is installed.
///
/// # Errors
///
/// [`Error::Start`] where there is no rustc, [`Error::Io`] where the lock file or a temporary folder fails, [`Error::Cargo`]
/// where Cargo cannot say what the part depends on.
pub fn diagnose(part: &Part, snippet: &Snippet, built: &Built) -> Result<Diagnosis> {
    let folder =
        tempfile::tempdir().map_err(|e| Error::io("make a folder in", &std::env::temp_dir(), e))?;
    let file = format!("{}.fail.rs", snippet.name);
    let mut command = cargo::rustc();
    command
        .current_dir(part.dir.join("snippets"))
        .args([
            "--edition",
            "2024",
            "--crate-name",
            "snippet",
            "--crate-type",
            "bin",
            "--emit",
            "metadata",
        ])
        .args(["--color", "never", "--error-format", "human", "--diagnostic-width", "100"])
        .arg("-o")
        .arg(folder.path().join("snippet.rmeta"))
        .env_remove("RUSTFLAGS")
        .stdin(Stdio::null());
    built.libraries.link(part)?.libraries(&mut command);
    let output = command.arg(&file).output().map_err(|source| Error::start("rustc", source))?;
    if output.status.success() {
        return Ok(Diagnosis::Accepted);
    }
    Ok(Diagnosis::Refused(portable(&String::from_utf8_lossy(&output.stderr), &file)))
}

/// The error codes of a compiler message in their order; a bare `error` where one has no code.
pub fn error_codes(message: &str) -> Vec<&str> {
    let heads = message.lines().filter(|line| line.starts_with("error") && !is_summary(line));
    heads.filter_map(|line| line.split([':', ' ']).next()).collect()
}

fn is_summary(line: &str) -> bool {
    line.starts_with("error: aborting due to") || line.starts_with("error: could not compile")
}

/// A compiler message without what depends on the machine: foreign code is named by file, not quoted, and the margin of
/// line numbers is as wide as the quoted lines need.
fn portable(message: &str, file: &str) -> String {
    let message = message.replace("\r\n", "\n");
    let blocks = message.split("\n\n").map(|block| {
        let mut lines: Vec<Line<'_>> = Vec::new();
        let mut foreign = false;
        for line in block.lines().map(Line::parse) {
            match line {
                Line::At { arrow, path } => {
                    foreign = path.rsplitn(3, ':').last() != Some(file);
                    let path = if foreign { foreign_path(&path) } else { path };
                    lines.push(Line::At { arrow, path });
                }
                Line::Margin { .. } | Line::Ellipsis if foreign => {}
                Line::Plain(_) => {
                    foreign = false;
                    lines.push(line);
                }
                _ => lines.push(line),
            }
        }
        let widths = lines.iter().map(|line| match line {
            Line::Margin { number, .. } => number.len(),
            _ => 1,
        });
        let width = widths.max().unwrap_or(1);
        lines.iter().map(|line| line.show(width)).collect::<Vec<_>>().join("\n")
    });
    let mut text = blocks.collect::<Vec<_>>().join("\n\n").trim_end().to_owned();
    text.push('\n');
    text
}

/// One line of a compiler message.
enum Line<'a> {
    /// `  --> path:line:column`, or `  ::: path:line:column`.
    At { arrow: &'a str, path: String },
    /// `12 | code`, `   | ^^^ label`, `   = note: text`: line number, sign and the rest.
    Margin { number: &'a str, rest: &'a str },
    /// `...`: lines left out.
    Ellipsis,
    /// A heading, or anything else.
    Plain(&'a str),
}

impl<'a> Line<'a> {
    fn parse(line: &'a str) -> Line<'a> {
        let text = line.trim_start();
        for arrow in ["-->", ":::"] {
            if let Some(path) = text.strip_prefix(arrow) {
                return Line::At { arrow, path: path.trim().to_owned() };
            }
        }
        if line == "..." {
            return Line::Ellipsis;
        }
        let number =
            &text[..text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len()];
        let rest = text[number.len()..].trim_start();
        let indented = text.len() < line.len() || !number.is_empty();
        if indented && (rest.starts_with('|') || (number.is_empty() && rest.starts_with("= "))) {
            return Line::Margin { number, rest };
        }
        Line::Plain(line)
    }

    fn show(&self, width: usize) -> String {
        match self {
            Line::At { arrow, path } => format!("{:width$}{arrow} {path}", ""),
            Line::Margin { number, rest } => format!("{number:width$} {rest}"),
            Line::Ellipsis => "...".to_owned(),
            Line::Plain(line) => (*line).to_owned(),
        }
    }
}

/// Where foreign code lies, without line and without what only this machine knows: `library/core/src/option.rs`,
/// `ndarray-0.16.1/src/lib.rs`, `shared/numerics/src/show.rs`.
fn foreign_path(at: &str) -> String {
    let path = at.rsplitn(3, ':').last().unwrap_or(at).replace('\\', "/");
    if let Some((_, behind)) = path.split_once("/library/") {
        return format!("library/{behind}");
    }
    if let Some((_, behind)) = path.split_once("/registry/src/") {
        return behind.split_once('/').map_or(behind, |(_, behind)| behind).to_owned();
    }
    for folder in ["/shared/", "/crates/"] {
        if let Some((_, behind)) = path.split_once(folder) {
            return format!("{}{behind}", folder.trim_start_matches('/'));
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    const WITHOUT_SOURCES: &str = "\
error[E0369]: cannot add `u8` to `Result<f64, ParseFloatError>`
 --> kernels/sum.fail.rs:7:32
  |
7 |     let n = \"2\".parse::<f64>() + 1u8;
  |             ------------------ ^ --- u8
  |             |
  |             Result<f64, ParseFloatError>
  |
note: `Result<f64, ParseFloatError>` does not implement `Add<u8>`
 --> /rustc/59807616e/library/core/src/result.rs:557:0
  |
  = note: `Result<f64, ParseFloatError>` is defined in another crate

error: aborting due to 1 previous error
";

    const WITH_SOURCES: &str = "\
error[E0369]: cannot add `u8` to `Result<f64, ParseFloatError>`
   --> kernels/sum.fail.rs:7:32
    |
  7 |     let n = \"2\".parse::<f64>() + 1u8;
    |             ------------------ ^ --- u8
    |             |
    |             Result<f64, ParseFloatError>
    |
note: `Result<f64, ParseFloatError>` does not implement `Add<u8>`
   --> C:\\Users\\me\\toolchains\\x\\lib\\rustlib\\src\\rust/library/core/src/result.rs:557:1
    |
557 | pub enum Result<T, E> {
    | ^^^^^^^^^^^^^^^^^^^^^ `Result<f64, ParseFloatError>` is defined in another crate

error: aborting due to 1 previous error
";

    const PORTABLE: &str = "\
error[E0369]: cannot add `u8` to `Result<f64, ParseFloatError>`
 --> kernels/sum.fail.rs:7:32
  |
7 |     let n = \"2\".parse::<f64>() + 1u8;
  |             ------------------ ^ --- u8
  |             |
  |             Result<f64, ParseFloatError>
  |
note: `Result<f64, ParseFloatError>` does not implement `Add<u8>`
 --> library/core/src/result.rs

error: aborting due to 1 previous error
";

    #[test]
    fn a_message_is_the_same_with_and_without_the_standard_librarys_sources() {
        assert_eq!(portable(WITHOUT_SOURCES, "kernels/sum.fail.rs"), PORTABLE);
        assert_eq!(portable(WITH_SOURCES, "kernels/sum.fail.rs"), PORTABLE);
    }

    #[test]
    fn a_portable_message_stays_as_it_is() {
        assert_eq!(portable(PORTABLE, "kernels/sum.fail.rs"), PORTABLE);
    }

    #[test]
    fn codes_are_those_of_the_errors_not_of_the_summary() {
        assert_eq!(error_codes(PORTABLE), ["error[E0369]"]);
        assert_eq!(
            error_codes("error: expected `;`\n --> x\n\nerror: aborting due to 1 previous error\n"),
            ["error"]
        );
        assert_eq!(error_codes(""), [] as [&str; 0]);
    }
}
