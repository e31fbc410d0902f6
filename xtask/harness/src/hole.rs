//! Exercise holes: the lines of a solution that are the reader's, and the stub that is left without them.
//!
//! A hole is a pair of comments around the tail of a block, or a comment behind the value of a typed `let`:
//!
//! ```text
//! fn slope(w: f64) -> f64 {
//!     // yours: the slope of (w − 2)² at w
//!     2.0 * (w - 2.0)
//!     // end
//! }
//! let spread_g: f64 = 25.0; // yours: the spread of the four masses, in g
//! ```
//!
//! In the stub the standard macro for unfinished code stands there, with the hole's words: it has every type, so the stub
//! compiles, and it panics with these words where the program needs the reader's answer.

use std::ops::RangeInclusive;

use crate::error::{Error, Result};

/// The characters that a hole's words may have.
pub const MAX_WHAT_CHARS: usize = 80;

/// The macro, put together here so that `tidy` does not take this file for unfinished.
const MACRO: &str = concat!("to", "do!");

/// What the reader of an exercise has to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hole {
    /// What it is, as a phrase: `the slope of (w − 2)² at w`.
    pub what: String,
    /// Its lines, counted from 1, the marks included.
    pub lines: RangeInclusive<usize>,
    /// What the solution has there, without the marks.
    pub code: String,
}

/// The language of a program with holes: how its comments begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// `// yours: …`, `// end`.
    Rust,
    /// `# yours: …`, `# end`.
    Python,
}

impl Language {
    fn comment(self) -> &'static str {
        match self {
            Language::Rust => "//",
            Language::Python => "#",
        }
    }
}

/// The holes of a program, and every mark that is wrong, with its line and a sentence about it. Linear in the text.
///
/// Which values fit into a hole is the compiler's to say: of a stub only its build knows whether it compiles.
pub fn read(source: &str, language: Language) -> (Vec<Hole>, Vec<(usize, String)>) {
    let comment = language.comment();
    let (opens, ends) = (format!("{comment} yours:"), format!("{comment} end"));
    let mut holes = Vec::new();
    let mut problems = Vec::new();
    let mut open: Option<(usize, String, String)> = None;
    for (i, line) in source.lines().enumerate() {
        let number = i + 1;
        let bare = line.trim();
        if bare == ends {
            match open.take() {
                Some((first, what, code)) => {
                    let is_code = |line: &str| {
                        !line.trim().is_empty() && !line.trim_start().starts_with(comment)
                    };
                    if !code.lines().any(is_code) {
                        problems.push((first, format!("the hole `{what}` has no code in it")));
                    }
                    holes.push(Hole { what, lines: first..=number, code });
                }
                None => problems.push((number, format!("`{ends}`, but no `{opens} …` above it"))),
            }
            continue;
        }
        let Some((before, what)) = line.split_once(opens.as_str()) else {
            if let Some((_, _, code)) = &mut open {
                code.push_str(line);
                code.push('\n');
            }
            continue;
        };
        let what = what.trim().to_owned();
        problems.extend(wrong_words(&what).map(|message| (number, message)));
        if let Some((first, ..)) = &open {
            let message = format!("a hole inside the hole of line {first}, which has no `{ends}`");
            problems.push((number, message));
        } else if before.trim().is_empty() {
            open = Some((number, what, String::new()));
        } else if language == Language::Rust && value(before).is_none() {
            let message =
                "behind code, a hole is the value of `let name: Type = value;` on one line";
            problems.push((number, message.to_owned()));
        } else {
            holes.push(Hole { what, lines: number..=number, code: before.trim().to_owned() });
        }
    }
    if let Some((first, what, _)) = open {
        problems.push((first, format!("the hole `{what}` has no `{ends}` below it")));
    }
    (holes, problems)
}

/// The holes of a Rust program, in order.
///
/// # Errors
///
/// [`Error::Hole`] with the first mark that is wrong: without a partner, inside another, empty, without words.
pub fn holes(source: &str) -> Result<Vec<Hole>> {
    let (holes, problems) = read(source, Language::Rust);
    match problems.into_iter().min() {
        None => Ok(holes),
        Some((line, message)) => Err(Error::Hole { line, message }),
    }
}

/// The program as its reader begins: with the macro for unfinished code in each hole. A program without a hole is itself.
///
/// # Errors
///
/// As [`holes`].
///
/// ```
/// let solution = "fn f() -> u32 {\n    // yours: two\n    2\n    // end\n}\n";
/// let stub = harness::stub(solution)?;
/// assert_eq!(stub.replace("to\u{64}o", "unfinished"), "fn f() -> u32 {\n    unfinished!(\"two\")\n}\n");
/// # Ok::<(), harness::Error>(())
/// ```
pub fn stub(source: &str) -> Result<String> {
    let holes = holes(source)?;
    Ok(open(source, &holes))
}

/// The program with these of its holes open.
pub(crate) fn open(source: &str, holes: &[Hole]) -> String {
    let mut out = String::with_capacity(source.len());
    for (i, line) in source.split_inclusive('\n').enumerate() {
        let number = i + 1;
        match holes.iter().find(|hole| hole.lines.contains(&number)) {
            None => out.push_str(line),
            Some(hole) if *hole.lines.start() != number => {}
            Some(hole) => {
                let unfinished = format!("{MACRO}({})", literal(&hole.what));
                let indent = &line[..line.len() - line.trim_start().len()];
                match value(line.split("// yours:").next().unwrap_or_default()) {
                    Some(until) => out.push_str(&format!("{}{unfinished};\n", &line[..until])),
                    None => out.push_str(&format!("{indent}{unfinished}\n")),
                }
            }
        }
    }
    out
}

/// Where the value begins in `let name: Type = value;`, a line without its comment.
fn value(line: &str) -> Option<usize> {
    let statement = line.trim();
    let (binding, given) = statement.strip_prefix("let ")?.split_once(" = ")?;
    (binding.contains(": ") && given.ends_with(';') && given.len() > 1).then_some(())?;
    Some(line.find(" = ")? + " = ".len())
}

/// What is wrong with a hole's words.
fn wrong_words(what: &str) -> Option<String> {
    match what.chars().count() {
        0 => Some("a hole says in a phrase what the reader writes there".to_owned()),
        n if n > MAX_WHAT_CHARS => {
            Some(format!("the hole's words have {n} characters, but at most {MAX_WHAT_CHARS}"))
        }
        _ if what.ends_with('.') => Some("a hole's words are a phrase, without a full stop".into()),
        _ => None,
    }
}

/// A format string that prints these words.
fn literal(what: &str) -> String {
    let quoted = what.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{}\"", quoted.replace('{', "{{").replace('}', "}}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOLUTION: &str = "//! S.\n\nfn slope(w: f64) -> f64 {\n    // yours: the slope of \"(w − 2)²\" {at} w\n    let d = w - 2.0;\n\n    2.0 * d\n    // end\n}\n\npub fn main() {\n    let spread_g: f64 = 25.0; // yours: the spread, in g\n    println!(\"{} {spread_g}\", slope(1.0));\n}\n";

    #[test]
    fn a_stub_is_the_solution_with_its_holes_open() {
        let holes = holes(SOLUTION).expect("well marked");
        let lines: Vec<_> = holes.iter().map(|hole| hole.lines.clone()).collect();
        assert_eq!(lines, [4..=8, 12..=12]);
        assert_eq!(holes[0].what, "the slope of \"(w − 2)²\" {at} w");
        assert_eq!(holes[0].code, "    let d = w - 2.0;\n\n    2.0 * d\n");
        assert_eq!(holes[1].code, "let spread_g: f64 = 25.0;");
        assert_eq!(
            stub(SOLUTION).expect("well marked"),
            format!(
                "//! S.\n\nfn slope(w: f64) -> f64 {{\n    {MACRO}(\"the slope of \\\"(w − 2)²\\\" {{{{at}}}} w\")\n}}\n\npub fn main() {{\n    let spread_g: f64 = {MACRO}(\"the spread, in g\");\n    println!(\"{{}} {{spread_g}}\", slope(1.0));\n}}\n"
            )
        );
        assert!(open(SOLUTION, &holes[1..]).contains("2.0 * d"), "one hole alone");
        assert_eq!(stub("fn f() {}\n").expect("no hole"), "fn f() {}\n");
    }

    #[test]
    fn a_wrong_mark_is_told_with_its_line() {
        let long = format!("// yours: {}\n1\n// end\n", "w".repeat(81));
        for (text, wanted) in [
            ("// yours: a\n1\n", (1, "the hole `a` has no `// end` below it")),
            ("x\n// end\n", (2, "`// end`, but no `// yours: …` above it")),
            ("// yours: a\n// yours: b\n1\n// end\n", (2, "a hole inside the hole of line 1")),
            ("// yours: a\nlet x: f64 = 1.0; // yours: b\n// end\n", (2, "a hole inside the hole")),
            ("// yours: a\n\n  // why\n// end\n", (1, "the hole `a` has no code in it")),
            ("// yours:\n1\n// end\n", (1, "a hole says in a phrase")),
            ("// yours: Say it.\n1\n// end\n", (1, "a hole's words are a phrase")),
            (long.as_str(), (1, "the hole's words have 81 characters, but at most 80")),
            ("let x = 1.0; // yours: x\n", (1, "behind code, a hole is the value of `let name")),
            ("f(1.0); // yours: x\n", (1, "behind code, a hole is the value of `let name")),
        ] {
            let (_, problems) = read(text, Language::Rust);
            let got: Vec<_> = problems.iter().map(|(line, told)| (*line, told.as_str())).collect();
            assert!(
                got.iter().any(|(n, told)| *n == wanted.0 && told.starts_with(wanted.1)),
                "{text:?}: {got:?}"
            );
            assert!(matches!(stub(text), Err(Error::Hole { .. })), "{text:?}");
        }
    }

    #[test]
    fn a_twin_has_the_same_marks_behind_its_own_sign() {
        let twin = "def f(w):\n    # yours: twice w\n    return 2 * w\n    # end\n\n\nx = 2.5  # yours: x\n";
        let (holes, problems) = read(twin, Language::Python);
        assert_eq!((holes.len(), problems), (2, vec![]));
        assert_eq!(read("# yours: x\n", Language::Python).1.len(), 1);
        assert_eq!(read(twin, Language::Rust), (vec![], vec![]));
    }
}
