//! Explains a difference: in what way a snippet differs, the place with two lines around it, and the commands to go on with.
//!
//! A crash shows the panic, a program that does not compile shows the compiler's message: never a comparison with nothing.

use std::fmt::Write as _;
use std::io::IsTerminal;
use std::time::Duration;

use similar::{ChangeTag, DiffOp, TextDiff};

use crate::bless::Refusal;
use crate::build::PINNED_RUSTC;
use crate::compare::{Changes, Class, Place};
use crate::run::Stream;
use crate::verify::{Checked, Fault, Verdict};

/// Lines of context around a change.
const CONTEXT: usize = 2;

/// Changed lines that are shown; what is behind them is counted.
const MOST_LINES: usize = 24;

/// Lines of a panic or of a compiler message that are shown.
const MOST_MESSAGE_LINES: usize = 60;

/// Lines of an output without a golden that are shown.
const MOST_OUTPUT_LINES: usize = 12;

/// Columns of a long line that are shown, around its change.
const WIDTH: usize = 92;

/// How long the search for the smallest comparison may take; then a larger one is shown.
const DIFF_TIME: Duration = Duration::from_millis(500);

/// How the explanation looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Look {
    /// With a terminal's colours.
    pub color: bool,
}

impl Look {
    /// Plain text, as in a file.
    pub const PLAIN: Look = Look { color: false };

    /// Colours where the stream is a terminal that knows them and `NO_COLOR` is not set (no-color.org).
    pub fn of(stream: &impl IsTerminal) -> Look {
        let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        Look { color: wanted && !dumb && stream.is_terminal() }
    }

    /// Red: what is wrong, what is gone.
    pub fn red(self, text: &str) -> String {
        self.paint(text, "31")
    }

    /// Green: what is right, what is new.
    pub fn green(self, text: &str) -> String {
        self.paint(text, "32")
    }

    /// Bold: what the eye should find first.
    pub fn bold(self, text: &str) -> String {
        self.paint(text, "1")
    }

    fn paint(self, text: &str, code: &str) -> String {
        if self.color { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

/// One line: how the output differs. Empty for a match.
///
/// ```text
/// only numbers differ: 2 of them, most on line 3, column 8: 0.1353 became 0.2353 (by 0.1)
/// ```
pub fn headline(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Match => String::new(),
        Verdict::Rounding(changes) => {
            format!("only rounding differs, by one unit of the last digit: {}", numbers(changes))
        }
        Verdict::Different(fault) => match fault {
            Fault::Output(class) => of_class(class),
            Fault::MissingGolden => "it has no golden yet: nothing to compare with".to_owned(),
            Fault::ExitCode(code) => format!("it failed with exit code {code}"),
            Fault::Killed(how) => format!("the system ended it: {how}"),
            Fault::TimeOut(limit) => format!("it was stopped after {} s", limit.as_secs_f64()),
            Fault::TooMuch(stream, bytes) => {
                format!("it was stopped after {bytes} bytes on {}", name_of(*stream))
            }
            Fault::LeftRunning => {
                "it ended, but a process that it started ran on; a program waits for what it starts"
                    .to_owned()
            }
            Fault::LeftEarly => {
                "it ended before its last line (`exit`?), as if all had been printed".to_owned()
            }
            Fault::WroteToStderr => {
                "it wrote to standard error; a snippet writes to standard output alone".to_owned()
            }
            Fault::ControlCharacter(character, at) => format!(
                "its output holds the control character {}, first on {}; a text has line feeds and tabs alone",
                character.escape_default(),
                place(*at)
            ),
            Fault::NotSvg(why) => format!("a figure prints one SVG for a page, but {why}"),
            Fault::Golden(why) => format!("its golden cannot be used: {why}"),
            Fault::NotStarted(reason) => format!("it could not be started: {reason}"),
            Fault::NotMounted => {
                "snippets/main.rs does not mount it yet: it was not run".to_owned()
            }
            Fault::DoesNotCompile(_) => "it does not compile".to_owned(),
            Fault::PartDoesNotCompile(_) => {
                "not built, because its part does not compile".to_owned()
            }
            Fault::Compiles => "it must not compile, but the compiler accepts it".to_owned(),
            Fault::ErrorCodes(wanted, got) => {
                format!("the compiler gives other errors: wanted {wanted}, got {got}")
            }
        },
    }
}

/// The whole explanation of a difference, ending with a line break. Empty for a match.
pub fn explain(checked: &Checked, look: Look) -> String {
    let name = &checked.snippet.name;
    let mut text = match &checked.verdict {
        Verdict::Match => return String::new(),
        verdict => format!("{}: {}\n", look.bold(name), headline(verdict)),
    };
    let (body, can_bless) = body(checked, look);
    if !body.is_empty() {
        let _ = write!(text, "\n{}\n", body.trim_end_matches('\n'));
    }
    text.push('\n');
    let fault = match &checked.verdict {
        Verdict::Different(fault) => Some(fault),
        _ => None,
    };
    if !matches!(fault, Some(Fault::NotMounted | Fault::PartDoesNotCompile(_))) {
        let _ = writeln!(text, "  look:  cargo xtask run {name}");
    }
    if let Some(Fault::TimeOut(limit)) = fault {
        let longer = limit.as_secs().max(1) * 3;
        let _ = writeln!(text, "  wait:  cargo xtask verify-outputs {name} --time-limit {longer}");
    }
    if can_bless {
        let _ = writeln!(text, "  bless: cargo xtask bless {name}");
    }
    text
}

/// The explanation of a Python twin that does not print its snippet's golden; `file` is how people find the twin.
/// Empty for a match.
pub fn explain_twin(checked: &Checked, file: &str, look: Look) -> String {
    let title = match &checked.verdict {
        Verdict::Match => return String::new(),
        verdict => headline(verdict),
    };
    let mut text = format!("{} in Python: {title}\n", look.bold(&checked.snippet.name));
    let (body, _) = body(checked, look);
    if !body.is_empty() {
        let _ = write!(text, "\n{}\n", body.trim_end_matches('\n'));
    }
    let _ = writeln!(text, "\n  twin:  {file}");
    text
}

/// Why a snippet is not blessed, ending with a line break.
pub fn refusal(name: &str, refusal: &Refusal, look: Look) -> String {
    match refusal {
        Refusal::Fails(checked) => {
            let mut text =
                format!("{}: not blessed: {}\n", look.bold(name), headline(&checked.verdict));
            let (body, _) = body(checked, look);
            if !body.is_empty() {
                let _ = write!(text, "\n{}\n", body.trim_end_matches('\n'));
            }
            text
        }
        Refusal::Unsteady(checked) => {
            let what = match &checked.verdict {
                Verdict::Different(Fault::Output(class)) => of_class(class),
                verdict => headline(verdict),
            };
            format!(
                "{}: not blessed: two runs, with 1 and with 2 threads, print different things\n  {what}\n\n{}",
                look.bold(name),
                difference(&checked.wanted, &checked.got, false, look)
            )
        }
        Refusal::OtherCompiler(release) => format!(
            "{}: not blessed: a compiler's message is blessed with Rust {PINNED_RUSTC}, and this is {release}\n",
            look.bold(name)
        ),
    }
}

/// What stands between the headline and the commands, and whether blessing could be the answer.
fn body(checked: &Checked, look: Look) -> (String, bool) {
    let stderr = || quoted(&without_thread_numbers(&checked.stderr), MOST_MESSAGE_LINES);
    match &checked.verdict {
        Verdict::Match => (String::new(), false),
        Verdict::Rounding(_) => (difference(&checked.wanted, &checked.got, false, look), true),
        Verdict::Different(fault) => match fault {
            // An output with \r does not come so far.
            Fault::Output(Class::LineEnds) => {
                let text = "  the golden's lines end in \\r\\n, the output's in \\n\n  \
                            a golden has \\n everywhere: is .gitattributes in force?\n";
                (text.to_owned(), true)
            }
            Fault::Output(Class::NotText) => (String::new(), false),
            Fault::Output(class) => {
                let blanks = matches!(class, Class::WhiteSpace(_));
                (difference(&checked.wanted, &checked.got, blanks, look), true)
            }
            Fault::MissingGolden => (quoted(&checked.got, MOST_OUTPUT_LINES), true),
            Fault::ExitCode(_) | Fault::Killed(_) | Fault::WroteToStderr => (stderr(), false),
            Fault::TimeOut(_) | Fault::LeftRunning | Fault::LeftEarly => {
                let printed = if checked.got.is_empty() {
                    "  it had printed nothing\n".to_owned()
                } else {
                    format!("  the last that it printed:\n{}", tail(&checked.got))
                };
                (printed + &stderr(), false)
            }
            Fault::TooMuch(Stream::Stdout, _) => {
                (format!("  the last lines:\n{}", tail(&checked.got)), false)
            }
            Fault::TooMuch(Stream::Stderr, _) => {
                (format!("  the last lines:\n{}", tail(&checked.stderr)), false)
            }
            Fault::NotSvg(_) | Fault::ControlCharacter(..) => {
                (quoted(&checked.got, MOST_OUTPUT_LINES), false)
            }
            Fault::NotMounted => (String::new(), true),
            Fault::DoesNotCompile(message) | Fault::PartDoesNotCompile(message) => {
                (quoted(message, MOST_MESSAGE_LINES), false)
            }
            Fault::Compiles | Fault::ErrorCodes(..) | Fault::NotStarted(_) | Fault::Golden(_) => {
                (String::new(), false)
            }
        },
    }
}

fn of_class(class: &Class) -> String {
    match class {
        Class::LineEnds => "only the line ends differ".to_owned(),
        Class::WhiteSpace(at) => format!("only white space differs, first on {}", place(*at)),
        Class::Numbers(changes) => format!("only numbers differ: {}", numbers(changes)),
        Class::Text(at) => format!("the text differs, first on {}", place(*at)),
        Class::NotText => "the output is not UTF-8".to_owned(),
    }
}

fn place(at: Place) -> String {
    format!("line {}, column {}", at.line, at.column)
}

fn numbers(changes: &Changes) -> String {
    let change = &changes.largest;
    let count = match changes.count {
        1 => String::new(),
        count => format!("{count} of them, most "),
    };
    let by = change.size();
    // A short size for people; which two numbers they were stands before it.
    let by =
        if by.is_finite() && by != 0.0 { format!(" (by {})", short(by)) } else { String::new() };
    format!("{count}on {}: {} became {}{by}", place(change.place), change.wanted, change.got)
}

/// Three significant digits, without zeros at the end.
fn short(x: f64) -> String {
    let x = format!("{x:.2e}").parse().unwrap_or(x);
    if !(0.000_1..1e6).contains(&x) {
        return format!("{x:e}");
    }
    let mut decimals = 2;
    let mut scaled = x;
    while scaled < 1.0 {
        scaled *= 10.0;
        decimals += 1;
    }
    let text = format!("{x:.decimals$}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn name_of(stream: Stream) -> &'static str {
    match stream {
        Stream::Stdout => "standard output",
        Stream::Stderr => "standard error",
    }
}

/// Messages of panics without the thread's number, which is another at every run: `thread 'main' (4711) panicked at`.
fn without_thread_numbers(stderr: &str) -> String {
    let mut text = String::with_capacity(stderr.len());
    for line in stderr.split_inclusive('\n') {
        let numbered =
            line.strip_prefix("thread ").and_then(|rest| rest.split_once(" panicked at"));
        let parts = numbered.and_then(|(thread, rest)| Some((thread.rsplit_once(" (")?, rest)));
        match parts {
            Some(((thread, number), rest))
                if number.strip_suffix(')').is_some_and(|n| n.parse::<u64>().is_ok()) =>
            {
                let _ = write!(text, "thread {thread} panicked at{rest}");
            }
            _ => text.push_str(line),
        }
    }
    text
}

/// A message, indented, cut after so many lines.
fn quoted(message: &str, most: usize) -> String {
    let mut text = String::new();
    for line in message.lines().take(most) {
        let _ = writeln!(text, "  {}", window(line, 0));
    }
    let more = message.lines().count().saturating_sub(most);
    if more > 0 {
        let _ = writeln!(text, "  … and {more} more lines");
    }
    text
}

/// The last lines of what was printed.
fn tail(printed: &str) -> String {
    let lines: Vec<&str> = printed.lines().collect();
    let last = &lines[lines.len().saturating_sub(3)..];
    last.iter().fold(String::new(), |text, line| format!("{text}  {}\n", window(line, 0)))
}

/// The changed lines with their surroundings: `-` as in the golden, `+` as printed now, with line numbers.
fn difference(wanted: &str, got: &str, blanks: bool, look: Look) -> String {
    let diff = TextDiff::configure().timeout(DIFF_TIME).diff_lines(wanted, got);
    let mut text = String::new();
    let (mut shown, mut hidden) = (0, 0);
    for (index, group) in diff.grouped_ops(CONTEXT).iter().enumerate() {
        if index > 0 && shown < MOST_LINES {
            text.push_str("     ⋮\n");
        }
        for op in group {
            let from = first_change(&diff, op);
            for change in diff.iter_changes(op) {
                let (sign, number) = match change.tag() {
                    ChangeTag::Equal => (' ', change.new_index()),
                    ChangeTag::Delete => ('-', change.old_index()),
                    ChangeTag::Insert => ('+', change.new_index()),
                };
                if shown >= MOST_LINES {
                    hidden += usize::from(sign != ' ');
                    continue;
                }
                shown += usize::from(sign != ' ');
                let line = visible(change.value(), blanks && sign != ' ');
                let number = number.map_or(0, |number| number + 1);
                let row =
                    format!("{sign} {number:>4} │ {}", window(&line, from)).trim_end().to_owned();
                let row = match sign {
                    '-' => look.red(&row),
                    '+' => look.green(&row),
                    _ => row,
                };
                text.push_str(&row);
                text.push('\n');
                if change.missing_newline() && sign != ' ' {
                    text.push_str("         (no line break at the end)\n");
                }
            }
        }
    }
    if hidden > 0 {
        let _ = writeln!(text, "  … and {hidden} more changed lines");
    }
    text
}

/// The first column (from 0) in which the first changed pair of lines differs.
fn first_change(diff: &TextDiff<'_, '_, str>, op: &DiffOp) -> usize {
    let old = diff.old_slice(op.old_range().start).unwrap_or_default();
    let new = diff.new_slice(op.new_range().start).unwrap_or_default();
    match op {
        DiffOp::Replace { .. } => old.chars().zip(new.chars()).take_while(|(a, b)| a == b).count(),
        _ => 0,
    }
}

/// A line without its end; where blanks are the point, blanks are shown.
fn visible(line: &str, blanks: bool) -> String {
    let line = line.strip_suffix('\n').unwrap_or(line);
    if blanks {
        line.replace(' ', "·").replace('\t', "→").replace('\r', "␍")
    } else {
        line.replace('\r', "␍")
    }
}

/// A long line cut to a window around the column `at`, safe for a terminal: control characters are spelled out.
fn window(line: &str, at: usize) -> String {
    let spelled: String;
    let line = if line.chars().any(|c| c.is_control() && c != '\t') {
        let spell = |c: char| {
            if c.is_control() && c != '\t' { c.escape_default().to_string() } else { c.to_string() }
        };
        spelled = line.chars().map(spell).collect();
        &spelled
    } else {
        line
    };
    let chars = line.chars().count();
    if chars <= WIDTH {
        return line.to_owned();
    }
    let start = if at + 20 < WIDTH { 0 } else { at - WIDTH / 2 };
    let cut: String = line.chars().skip(start).take(WIDTH).collect();
    let before = if start > 0 { "…" } else { "" };
    let after = if start + WIDTH < chars { "…" } else { "" };
    format!("{before}{cut}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_short() {
        for (x, text) in [
            (0.1, "0.1"),
            (0.0001, "0.0001"),
            (14.0, "14"),
            (1e-9, "1e-9"),
            (0.1354 - 0.1353, "0.0001"),
            (2.5e8, "2.5e8"),
            (0.123_45, "0.123"),
        ] {
            assert_eq!(short(x), text);
        }
    }

    #[test]
    fn a_panic_is_shown_without_its_threads_number() {
        let shown = without_thread_numbers(
            "a\nthread 'main' (20417) panicked at src/main.rs:3:5:\nno (1) luck\nthread 'x (y)' panicked at z\n",
        );
        let wanted = "a\nthread 'main' panicked at src/main.rs:3:5:\nno (1) luck\nthread 'x (y)' panicked at z\n";
        assert_eq!(shown, wanted);
    }

    #[test]
    fn control_characters_do_not_reach_the_terminal() {
        assert_eq!(quoted("a\u{1b}[31mred\u{7}\tb\r", 3), "  a\\u{1b}[31mred\\u{7}\tb\\r\n");
    }

    #[test]
    fn a_long_line_is_cut_around_its_change() {
        let line = format!("{}X{}", "a".repeat(500), "b".repeat(500));
        let cut = window(&line, 500);
        assert!(cut.contains('X') && cut.starts_with('…') && cut.ends_with('…'));
        assert!(cut.chars().count() <= WIDTH + 2);
        assert_eq!(window("short", 3), "short");
    }

    #[test]
    fn a_difference_shows_two_lines_around_it_and_line_numbers() {
        let wanted = "1\n2\n3\n4\nfive\n6\n7\n8\n9\n";
        let got = "1\n2\n3\n4\nFIVE\n6\n7\n8\n9\n";
        let shown =
            "     3 │ 3\n     4 │ 4\n-    5 │ five\n+    5 │ FIVE\n     6 │ 6\n     7 │ 7\n";
        assert_eq!(difference(wanted, got, false, Look::PLAIN), shown);
    }

    #[test]
    fn a_huge_difference_is_counted_not_dumped() {
        let wanted: String = (0..500).map(|i| format!("a{i}\n")).collect();
        let got: String = (0..500).map(|i| format!("b{i}\n")).collect();
        let shown = difference(&wanted, &got, false, Look::PLAIN);
        assert!(shown.lines().count() < 40, "{shown}");
        assert!(shown.ends_with("  … and 976 more changed lines\n"), "{shown}");
    }
}
