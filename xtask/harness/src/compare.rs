//! Compares what a snippet printed with its golden: *match*, *rounding* or *different*, and then in what way.
//!
//! The rule for *rounding*: the texts are the same but for numbers with a decimal point, and each of these is within one
//! unit of its last printed digit, with as many decimals as before (another processor's last bit). Integers, labels and
//! the structure of an SVG are exact. The blanks before a number may make up for its width, as in a column that is
//! aligned on the right (` 9.99` and `10.00`).

use crate::discover::Kind;

/// What the comparison of two texts says.
#[derive(Debug, Clone, PartialEq)]
pub enum Comparison {
    /// The same bytes.
    Match,
    /// The same text, and numbers within one unit of their last printed digit.
    Rounding(Changes),
    /// Something else.
    Different(Class),
}

/// In what way two texts differ.
#[derive(Debug, Clone, PartialEq)]
pub enum Class {
    /// Only the line ends (`\r\n` for `\n`).
    LineEnds,
    /// Only blanks, tabs and empty lines; the first such place.
    WhiteSpace(Place),
    /// Only numbers.
    Numbers(Changes),
    /// Words; the first such place.
    Text(Place),
    /// The output is no UTF-8.
    NotText,
}

/// A place in a text, as an editor counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// Where a text begins.
const START: Place = Place { line: 1, column: 1 };

impl Place {
    /// The place behind one more character.
    fn behind(self, c: char) -> Place {
        match c {
            '\n' => Place { line: self.line + 1, column: 1 },
            _ => Place { column: self.column + 1, ..self },
        }
    }
}

/// The numbers that changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Changes {
    /// How many.
    pub count: usize,
    /// The one that changed most, by absolute difference; the first of several.
    pub largest: Change,
}

/// One number that changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Where it stands in the output.
    pub place: Place,
    /// The number in the golden, as printed.
    pub wanted: String,
    /// The number in the output, as printed.
    pub got: String,
}

impl Change {
    /// By how much, in absolute value; infinite where a number is too long to be read.
    pub fn size(&self) -> f64 {
        match (self.wanted.parse::<f64>(), self.got.parse::<f64>()) {
            (Ok(wanted), Ok(got)) => (wanted - got).abs(),
            _ => f64::INFINITY,
        }
    }
}

/// The first control character of a text, and where it stands; line feeds and tabs are none here.
pub fn control_character(text: &str) -> Option<(char, Place)> {
    let mut place = START;
    for c in text.chars() {
        if c.is_control() && !matches!(c, '\n' | '\t') {
            return Some((c, place));
        }
        place = place.behind(c);
    }
    None
}

/// Compares an output with its golden.
///
/// `kind` matters for figures: in an SVG a number may stand directly behind a path's letter (`M12.50,3.00`).
pub fn compare(kind: Kind, wanted: &str, got: &[u8]) -> Comparison {
    if wanted.as_bytes() == got {
        return Comparison::Match;
    }
    let Ok(got) = std::str::from_utf8(got) else {
        return Comparison::Different(Class::NotText);
    };
    if let Some(changes) = number_changes(kind, wanted, got, Rule::Rounding) {
        return Comparison::Rounding(changes);
    }
    Comparison::Different(classify(kind, wanted, got))
}

fn classify(kind: Kind, wanted: &str, got: &str) -> Class {
    let unified = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n");
    let (wanted_lf, got_lf) = (unified(wanted), unified(got));
    if wanted_lf == got_lf {
        return Class::LineEnds;
    }
    let first = first_difference(&wanted_lf, &got_lf);
    if wanted_lf.split_whitespace().eq(got_lf.split_whitespace()) {
        return Class::WhiteSpace(first);
    }
    match number_changes(kind, &wanted_lf, &got_lf, Rule::AnyNumber) {
        Some(changes) => Class::Numbers(changes),
        None => Class::Text(first),
    }
}

/// The place in `got` where it first differs from `wanted`.
fn first_difference(wanted: &str, got: &str) -> Place {
    let same = wanted.chars().zip(got.chars()).take_while(|(a, b)| a == b);
    same.fold(START, |place, (_, c)| place.behind(c))
}

/// How far two texts may differ to count as the same but for numbers.
#[derive(Clone, Copy, PartialEq)]
enum Rule {
    /// Numbers with a decimal point by one unit of the last digit, as many decimals, the same total width with the blanks before.
    Rounding,
    /// Any numbers by anything, blanks by anything.
    AnyNumber,
}

/// The numbers that changed, where nothing else did; `None` where anything else differs, or nothing.
fn number_changes(kind: Kind, wanted: &str, got: &str, rule: Rule) -> Option<Changes> {
    let (wanted, got) = (tokens(kind, wanted), tokens(kind, got));
    if wanted.len() != got.len() {
        return None;
    }
    let mut changes: Option<Changes> = None;
    for (wanted, got) in wanted.iter().zip(&got) {
        let same_blanks = wanted.blanks == got.blanks;
        if wanted.text == got.text {
            if rule == Rule::Rounding && !same_blanks {
                return None;
            }
            continue;
        }
        let allowed = wanted.number
            && got.number
            && match rule {
                Rule::AnyNumber => true,
                Rule::Rounding => {
                    one_unit(wanted.text, got.text) && (same_blanks || same_width(wanted, got))
                }
            };
        if !allowed {
            return None;
        }
        let change = Change {
            place: Place { line: got.line, column: got.column },
            wanted: wanted.text.to_owned(),
            got: got.text.to_owned(),
        };
        changes = Some(match changes {
            None => Changes { count: 1, largest: change },
            Some(so_far) => {
                let larger = change.size() > so_far.largest.size();
                let largest = if larger { change } else { so_far.largest };
                Changes { count: so_far.count + 1, largest }
            }
        });
    }
    changes
}

/// Whether blanks make up for the difference in width.
fn same_width(a: &Token<'_>, b: &Token<'_>) -> bool {
    let plain = |token: &Token<'_>| token.blanks.chars().all(|c| c == ' ');
    plain(a) && plain(b) && a.blanks.len() + a.text.len() == b.blanks.len() + b.text.len()
}

/// Whether two printed numbers with as many decimals are at most one unit of the last one apart.
fn one_unit(a: &str, b: &str) -> bool {
    match (scaled(a), scaled(b)) {
        (Some((a, decimals)), Some((b, other))) => decimals == other && a.abs_diff(b) <= 1,
        _ => false,
    }
}

/// A printed number with a decimal point as an integer count of its last digit, and its number of decimals.
/// `None` without a decimal point, or with more digits than fit.
fn scaled(text: &str) -> Option<(i128, usize)> {
    let (whole, decimals) = text.split_once('.')?;
    Some((format!("{whole}{decimals}").parse().ok()?, decimals.len()))
}

/// A number, or a run of other characters without blanks, with the blanks before it.
#[derive(Debug, PartialEq)]
struct Token<'a> {
    blanks: &'a str,
    text: &'a str,
    number: bool,
    line: usize,
    column: usize,
}

/// Cuts a text into numbers and what lies between them. Blanks at the end make a last token without text.
fn tokens(kind: Kind, text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut place = START;
    let mut rest = text;
    while !rest.is_empty() {
        let (blanks, behind) = rest.split_at(rest.len() - rest.trim_start().len());
        let end = behind.find(char::is_whitespace).unwrap_or(behind.len());
        let (word, behind) = behind.split_at(end);
        place = blanks.chars().fold(place, Place::behind);
        for (index, (piece, number)) in pieces(kind, word).into_iter().enumerate() {
            let blanks = if index == 0 { blanks } else { "" };
            let Place { line, column } = place;
            tokens.push(Token { blanks, text: piece, number, line, column });
            place = piece.chars().fold(place, Place::behind);
        }
        rest = behind;
    }
    tokens
}

/// Cuts a word into numbers (`true`) and what lies between them; an empty word is one empty piece.
fn pieces(kind: Kind, word: &str) -> Vec<(&str, bool)> {
    let mut pieces = Vec::new();
    let mut done = 0;
    let mut at = 0;
    while at < word.len() {
        match number_at(kind, word, at) {
            Some(end) => {
                if done < at {
                    pieces.push((&word[done..at], false));
                }
                pieces.push((&word[at..end], true));
                (at, done) = (end, end);
            }
            None => at += label_at(kind, &word[at..]),
        }
    }
    if done < word.len() || word.is_empty() {
        pieces.push((&word[done..], false));
    }
    pieces
}

/// The end of the number that begins at byte `at` of a word, if one does: an optional sign, digits, and optionally a
/// point and more digits. Digits that are part of a name are no number: `x2`, `0x1f`, `3d`, `1.2.3`, `#3b6fa0`.
fn number_at(kind: Kind, word: &str, at: usize) -> Option<usize> {
    let bytes = word.as_bytes();
    let digits =
        |from: usize| from + bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let before = word[..at].chars().next_back();
    let signed = matches!(bytes[at], b'-' | b'+');
    if signed && before.is_some_and(|c| c.is_alphabetic() && kind != Kind::Figure) {
        return None;
    }
    let whole = at + usize::from(signed);
    let mut end = digits(whole);
    if end == whole || (!signed && before == Some('#')) {
        return None;
    }
    let decimals = bytes.get(end) == Some(&b'.') && digits(end + 1) > end + 1;
    if decimals {
        end = digits(end + 1);
    }
    let mut after = word[end..].chars();
    match (after.next(), after.next()) {
        // A version, not a number.
        (Some('.'), Some(next)) if next.is_ascii_digit() => None,
        (Some('_'), _) => None,
        // A unit or an exponent may follow `1.5`; `3d` is a name.
        (Some(next), _) if next.is_alphabetic() && !decimals && kind != Kind::Figure => None,
        _ => Some(end),
    }
}

/// The length of what to step over where no number begins: a name with its digits, or one character.
fn label_at(kind: Kind, rest: &str) -> usize {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '#');
    let name = rest.find(|c| !is_name(c)).unwrap_or(rest.len());
    let first = rest.chars().next().map_or(1, char::len_utf8);
    // In an SVG path a number stands directly behind its command: `M12.50,3.00`.
    let mut chars = rest.chars();
    let command = chars.next().is_some_and(|c| c.is_ascii_alphabetic())
        && chars.next().is_some_and(|c| c.is_ascii_digit());
    if kind == Kind::Figure && command { first } else { name.max(first) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(wanted: &str, got: &str) -> Comparison {
        compare(Kind::Text, wanted, got.as_bytes())
    }

    fn is_rounding(comparison: &Comparison) -> bool {
        matches!(comparison, Comparison::Rounding(_))
    }

    #[test]
    fn one_unit_of_the_last_digit_is_rounding() {
        for (wanted, got) in [
            ("d 0.1353\n", "d 0.1354\n"),
            ("[0.99, 1.00]", "[1.00, 1.00]"),
            ("a -0.00 b", "a 0.00 b"),
            ("a 0.00 b", "a 0.01 b"),
            ("| -0.01 |", "|  0.00 |"),
            ("   9.99\n", "  10.00\n"),
            ("t=1.50ms", "t=1.51ms"),
            ("(1.20%)", "(1.21%)"),
            ("1.500e-3", "1.501e-3"),
            ("99999999999999999999.5", "99999999999999999999.6"),
        ] {
            assert!(is_rounding(&text(wanted, got)), "{wanted:?} {got:?}: {:?}", text(wanted, got));
        }
    }

    #[test]
    fn anything_else_is_different() {
        for (wanted, got) in [
            ("d 0.1353", "d 0.1355"),
            ("n 3", "n 4"),
            ("n -0", "n 0"),
            ("1.50", "1.500"),
            ("x1.50", "x1.51"),
            ("v1.2.3", "v1.2.4"),
            ("1.2.3", "1.2.4"),
            ("1.500e-3", "1.500e-4"),
            ("0.10 0.20", "0.10  0.20"),
            ("0.10  0.20", "0.11 0.20"),
            ("#12.50", "#12.51"),
            ("0.5 a", "0.6 b"),
            ("0.5", "NaN"),
            ("0.5", ""),
            ("", "0.5"),
            ("0.5\n", "0.6"),
            ("0.5\n", "0.6\r\n"),
        ] {
            let comparison = text(wanted, got);
            assert!(
                matches!(comparison, Comparison::Different(_)),
                "{wanted:?} {got:?}: {comparison:?}"
            );
        }
    }

    #[test]
    fn an_svg_rounds_its_coordinates_and_nothing_else() {
        let svg = |got: &str| {
            let wanted = "<path d=\"M12.50,3.00L-1.25-2.25\" fill=\"#3b6fa0\" id=\"a1\"/>";
            compare(Kind::Figure, wanted, got.as_bytes())
        };
        assert!(is_rounding(&svg(
            "<path d=\"M12.51,3.00L-1.25-2.26\" fill=\"#3b6fa0\" id=\"a1\"/>"
        )));
        assert!(!is_rounding(&svg(
            "<path d=\"M12.50,3.00L-1.25-2.25\" fill=\"#3b6fa1\" id=\"a1\"/>"
        )));
        assert!(!is_rounding(&svg(
            "<path d=\"L12.50,3.00L-1.25-2.25\" fill=\"#3b6fa0\" id=\"a1\"/>"
        )));
        assert!(!is_rounding(&svg(
            "<path d=\"M12.50,3.00L-1.25-2.25\" fill=\"#3b6fa0\" id=\"a2\"/>"
        )));
    }

    #[test]
    fn a_difference_has_its_class_and_place() {
        let class = |wanted: &str, got: &str| match text(wanted, got) {
            Comparison::Different(class) => class,
            other => panic!("{other:?}"),
        };
        assert_eq!(class("a\nb\n", "a\r\nb\r\n"), Class::LineEnds);
        assert_eq!(class("a b\n", "a  b\n"), Class::WhiteSpace(Place { line: 1, column: 3 }));
        assert_eq!(class("a\n", "a"), Class::WhiteSpace(Place { line: 1, column: 2 }));
        assert_eq!(class("é one\n", "é two\n"), Class::Text(Place { line: 1, column: 3 }));
        assert_eq!(compare(Kind::Text, "a", b"\xff"), Comparison::Different(Class::NotText));
        let wanted = "n 3\nscore  0.50, 2.00\n";
        let Class::Numbers(changes) = class(wanted, "n 3\nscore  0.75, -12.00\n") else {
            panic!("only numbers differ")
        };
        assert_eq!(changes.count, 2);
        let place = Place { line: 2, column: 14 };
        let (wanted, got) = ("2.00".to_owned(), "-12.00".to_owned());
        assert_eq!(changes.largest, Change { place, wanted, got });
        assert_eq!(changes.largest.size(), 14.0);
    }

    #[test]
    fn tokens_put_together_are_the_text() {
        for sample in [
            "",
            " ",
            "a\n",
            "  x=[1, -2.5,3e4]  v1.2.3\t-x-1.0\r\n",
            "−1.5 é2 0x1f .5 5. -",
            "M1.5-2",
        ] {
            for kind in [Kind::Text, Kind::Figure] {
                let whole: String =
                    tokens(kind, sample).iter().flat_map(|t| [t.blanks, t.text]).collect();
                assert_eq!(whole, sample);
            }
        }
    }
}
