//! The one error type of the book: every message says what is wrong, what was wanted, what came, and where.

use std::fmt;

/// What every fallible function of the book returns.
pub type Result<T> = std::result::Result<T, Error>;

/// Something was not as a function needs it.
///
/// Each variant holds the parts of its message, so that a caller can look at them and a test can compare them.
/// `Debug` prints the same sentence as `Display`, because that is what a program shows when its `main` returns
/// an error.
///
/// ```
/// use numerics::Error;
/// let error = Error::invalid("k", 0, "from 1 to n_samples = 4");
/// assert_eq!(error.to_string(), "k is 0, but it must be from 1 to n_samples = 4");
/// assert_eq!(format!("{error:?}"), error.to_string());
/// ```
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum Error {
    /// A parameter or an input has a value outside its range: `k is 0, but it must be from 1 to n_samples = 4`.
    Invalid {
        /// What has the wrong value: a parameter's name, or a place such as `y[3]`.
        what: String,
        /// The value it has.
        got: String,
        /// The values it may have, to be read after "it must be".
        wanted: String,
    },
    /// An input has no elements: `x is empty, but it must hold at least one sample`.
    Empty {
        /// The input's name.
        what: String,
        /// What it must hold, to be read after "it must hold".
        wanted: String,
    },
    /// Two inputs must be equally long and are not: `x has 3 samples and y has 4, but …`.
    LengthMismatch {
        /// The first input's name.
        left: String,
        /// How many it has.
        left_len: usize,
        /// The second input's name.
        right: String,
        /// How many that has.
        right_len: usize,
        /// What is counted, in the plural: `samples`, `features`, `elements`.
        unit: String,
    },
    /// Two shapes do not fit together: `a has shape (2, 3) and b has shape (4,), but …`.
    ShapeMismatch {
        /// The first input's name.
        left: String,
        /// Its shape.
        left_shape: Vec<usize>,
        /// The second input's name.
        right: String,
        /// Its shape.
        right_shape: Vec<usize>,
        /// The rule the two break, a clause: `a's columns must be as many as b's rows`.
        wanted: String,
    },
    /// An input holds a NaN or an infinity: `x[3, 1] is NaN, but every number must be finite`.
    NonFinite {
        /// The input's name.
        what: String,
        /// The position of the first such number; empty for a single number.
        position: Vec<usize>,
        /// `NaN`, `inf` or `-inf`.
        got: String,
    },
    /// A matrix that must be positive definite is not: its Cholesky factorization met a pivot that is not positive.
    NotPositiveDefinite {
        /// The matrix's name.
        what: String,
        /// The row, counted from 0, at which the factorization stopped.
        pivot: usize,
        /// The pivot found there.
        value: f64,
    },
    /// A matrix that must have an inverse, or full column rank, does not: pivot `pivot` is zero up to rounding.
    Singular {
        /// The matrix's name.
        what: String,
        /// The pivot, counted from 0, that vanished.
        pivot: usize,
    },
    /// A result, or a number on the way to it, is beyond the largest `f64` (or so small that it lost its digits).
    OutOfRange {
        /// The result's name.
        what: String,
        /// The input that the caller can scale.
        input: String,
    },
    /// An iteration did not settle in the steps it was given.
    NotConverged {
        /// The method.
        what: String,
        /// How many steps it was given.
        steps: usize,
    },
    /// A name is not in the list of known names.
    Unknown {
        /// What kind of thing was looked for: `snippet`, `data set`, `column`.
        kind: String,
        /// The name as it came.
        got: String,
        /// Known names close to it, the closest first.
        suggestions: Vec<String>,
    },
    /// A file's text is not what it must be: `prices.csv, line 3, column price: "cheap" is not a number`.
    Parse {
        /// The file's name.
        file: String,
        /// The line, counted from 1.
        line: usize,
        /// The column's name, where there is one.
        column: Option<String>,
        /// The text found there.
        got: String,
        /// What it must be, to be read after "is not".
        wanted: String,
    },
    /// A file cannot be read or written.
    File {
        /// The file's name.
        file: String,
        /// Why, in the operating system's words.
        reason: String,
    },
}

impl std::error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // A reader's own text stays as it came.
            Error::Unknown { .. } | Error::Parse { .. } | Error::File { .. } => {
                f.write_str(&self.sentence())
            }
            _ => f.write_str(&short_numbers(&self.sentence())),
        }
    }
}

impl Error {
    fn sentence(&self) -> String {
        match self {
            Error::Invalid { what, got, wanted } => {
                format!("{what} is {got}, but it must be {wanted}")
            }
            Error::Empty { what, wanted } => format!("{what} is empty, but it must hold {wanted}"),
            Error::LengthMismatch { left, left_len, right, right_len, unit } => format!(
                "{left} has {left_len} {unit} and {right} has {right_len}, but they must have equally many"
            ),
            Error::ShapeMismatch { left, left_shape, right, right_shape, wanted } => format!(
                "{left} has shape {} and {right} has shape {}, but {wanted}",
                shape_text(left_shape),
                shape_text(right_shape)
            ),
            Error::NonFinite { what, position, got } => {
                format!("{what}{} is {got}, but every number must be finite", index_text(position))
            }
            Error::NotPositiveDefinite { what, pivot, value } => format!(
                "{what} is not positive definite: pivot {pivot} is {value:e}, but every pivot must be positive"
            ),
            Error::Singular { what, pivot } => format!(
                "{what} is singular: pivot {pivot} is zero up to rounding, so its columns are not independent"
            ),
            Error::OutOfRange { what, input } => format!(
                "{what} leaves the range of f64: scale {input}, for example by its largest number"
            ),
            Error::NotConverged { what, steps } => {
                format!("{what} did not settle within {steps} steps")
            }
            Error::Unknown { kind, got, suggestions } => {
                format!("there is no {kind} \"{got}\"{}", suggestion_text(suggestions))
            }
            Error::Parse { file, line, column, got, wanted } => {
                format!("{file}, line {line}{}: \"{got}\" is not {wanted}", column_text(column))
            }
            Error::File { file, reason } => format!("{file}: {reason}"),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Error {
    /// `{what} is {got}, but it must be {wanted}`.
    pub fn invalid(
        what: impl Into<String>,
        got: impl fmt::Display,
        wanted: impl Into<String>,
    ) -> Self {
        Error::Invalid { what: what.into(), got: got.to_string(), wanted: wanted.into() }
    }

    /// `{what} is empty, but it must hold {wanted}`.
    pub fn empty(what: impl Into<String>, wanted: impl Into<String>) -> Self {
        Error::Empty { what: what.into(), wanted: wanted.into() }
    }

    /// `{left} has shape … and {right} has shape …, but {wanted}`.
    pub fn shape_mismatch(
        (left, left_shape): (&str, &[usize]),
        (right, right_shape): (&str, &[usize]),
        wanted: impl Into<String>,
    ) -> Self {
        Error::ShapeMismatch {
            left: left.to_owned(),
            left_shape: left_shape.to_vec(),
            right: right.to_owned(),
            right_shape: right_shape.to_vec(),
            wanted: wanted.into(),
        }
    }

    /// `{what}[position] is NaN, but every number must be finite`.
    pub fn non_finite(what: impl Into<String>, position: &[usize], got: f64) -> Self {
        Error::NonFinite { what: what.into(), position: position.to_vec(), got: number_text(got) }
    }

    /// `{what} leaves the range of f64: scale {input}, …`.
    pub fn out_of_range(what: impl Into<String>, input: impl Into<String>) -> Self {
        Error::OutOfRange { what: what.into(), input: input.into() }
    }

    /// The same error, told to a caller who knows the argument `inner` by the name `outer`.
    ///
    /// A function that hands its own matrix on must not speak of the other function's `a`, which its caller never saw.
    ///
    /// ```
    /// use ndarray::array;
    /// use numerics::linalg::cholesky;
    ///
    /// let error = cholesky(&array![[1.0, 2.0], [2.0, 1.0]]).unwrap_err().renamed("a", "the kernel matrix");
    /// assert!(error.to_string().starts_with("the kernel matrix is not positive definite"));
    /// ```
    pub fn renamed(mut self, inner: &str, outer: &str) -> Self {
        match &mut self {
            Error::Invalid { what, wanted, .. } => {
                rename(what, inner, outer);
                *wanted = wanted.replace(&format!(" {inner}["), &format!(" {outer}["));
            }
            Error::Empty { what, .. }
            | Error::NonFinite { what, .. }
            | Error::NotPositiveDefinite { what, .. }
            | Error::Singular { what, .. }
            | Error::NotConverged { what, .. } => rename(what, inner, outer),
            Error::OutOfRange { what, input } => {
                rename(what, inner, outer);
                rename(input, inner, outer);
            }
            Error::LengthMismatch { left, right, .. } => {
                rename(left, inner, outer);
                rename(right, inner, outer);
            }
            Error::ShapeMismatch { left, right, wanted, .. } => {
                rename(left, inner, outer);
                rename(right, inner, outer);
                rename(wanted, inner, outer);
            }
            Error::Unknown { .. } | Error::Parse { .. } | Error::File { .. } => {}
        }
        self
    }

    /// `there is no {kind} "{got}"; did you mean …?`, with the closest of the known names.
    ///
    /// ```
    /// let error = numerics::Error::unknown("column", "mas", ["mass", "length"]);
    /// assert_eq!(error.to_string(), "there is no column \"mas\"; did you mean \"mass\"?");
    /// ```
    pub fn unknown<'a>(
        kind: impl Into<String>,
        got: impl Into<String>,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let got = got.into();
        let suggestions = closest(&got, known);
        Error::Unknown { kind: kind.into(), got, suggestions }
    }
}

/// A number as messages write it: `NaN`, `inf`, `-inf`, else Rust's shortest text.
pub(crate) fn number_text(x: f64) -> String {
    format!("{x}")
}

/// Numbers of more characters than this are written with an exponent. (The largest `u64` has 20, `-0.1` and its 16 next
/// digits have 20 as well.)
const LONGEST: usize = 20;

/// The sentence with its very long numbers written with exponents: `1e-300`, not three hundred zeros.
fn short_numbers(sentence: &str) -> String {
    let of_a_number = |c: char| c.is_ascii_digit() || c == '.' || c == '-';
    let mut text = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some(start) = rest.find(of_a_number) {
        let length = rest[start..].find(|c| !of_a_number(c)).unwrap_or(rest.len() - start);
        let (before, after) = rest.split_at(start);
        // A full stop behind a number is the sentence's.
        let length = after[..length].trim_end_matches('.').len();
        let (number, after) = after.split_at(length.max(1));
        text.push_str(before);
        match number.parse::<f64>() {
            Ok(value) if length > LONGEST => text.push_str(&format!("{value:e}")),
            _ => text.push_str(number),
        }
        rest = after;
    }
    text + rest
}

/// Puts the outer name where the inner one stands for the argument: alone, before an index, or after "of".
fn rename(text: &mut String, inner: &str, outer: &str) {
    let words: Vec<&str> = text.split(' ').collect();
    let renamed: Vec<String> = (0..words.len())
        .map(|i| {
            let named = words[i] == inner
                && (words.len() == 1
                    || (i > 0 && words[i - 1] == "of")
                    || words.get(i + 1) == Some(&"or")
                    || (i > 0 && words[i - 1] == "or"));
            match words[i].strip_prefix(inner) {
                Some("") if named => outer.to_owned(),
                Some(index) if index.starts_with('[') => format!("{outer}{index}"),
                _ => words[i].to_owned(),
            }
        })
        .collect();
    *text = renamed.join(" ");
}

/// A shape as NumPy writes it: `(3, 4)`, `(3,)`, `()`.
fn shape_text(shape: &[usize]) -> String {
    match shape {
        [n] => format!("({n},)"),
        _ => format!("({})", joined(shape)),
    }
}

/// `[3, 1]`, or nothing for a single number.
fn index_text(position: &[usize]) -> String {
    if position.is_empty() { String::new() } else { format!("[{}]", joined(position)) }
}

fn joined(numbers: &[usize]) -> String {
    let texts: Vec<String> = numbers.iter().map(usize::to_string).collect();
    texts.join(", ")
}

fn column_text(column: &Option<String>) -> String {
    column.as_ref().map(|name| format!(", column {name}")).unwrap_or_default()
}

fn suggestion_text(suggestions: &[String]) -> String {
    let quoted: Vec<String> = suggestions.iter().map(|name| format!("\"{name}\"")).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((only, [])) => format!("; did you mean {only}?"),
        Some((last, others)) => format!("; did you mean {} or {last}?", others.join(", ")),
    }
}

/// Up to three of the known names that `got` may stand for, the closest first; equally close ones keep their order.
///
/// These are the names of nearly the same spelling: at most a third of the letters differ, and at most one more than in
/// the nearest name. Where there is none, the names that contain `got`, or that agree with it behind the last slash.
fn closest<'a>(got: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let wanted = got.to_lowercase();
    let length = |name: &str| name.chars().count();
    let last_part = |name: &str| name.rsplit('/').next().map(str::to_owned);
    let (mut near, mut containing) = (Vec::new(), Vec::new());
    for name in known {
        let candidate = name.to_lowercase();
        let distance = edit_distance(&wanted, &candidate);
        if 3 * distance <= length(&wanted).max(length(&candidate)) {
            near.push((distance, name));
        } else if !wanted.is_empty()
            && (candidate.contains(&wanted) || last_part(&candidate) == last_part(&wanted))
        {
            containing.push((distance, name));
        }
    }
    near.sort_by_key(|&(distance, _)| distance);
    containing.sort_by_key(|&(distance, _)| distance);
    let nearest = near.first().map_or(0, |&(distance, _)| distance);
    near.retain(|&(distance, _)| distance <= nearest + 1);
    let suggested = if near.is_empty() { containing } else { near };
    suggested.into_iter().take(3).map(|(_, name)| name.to_owned()).collect()
}

/// The Levenshtein distance: how many letters to insert, delete or replace to turn `a` into `b`.
fn edit_distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    // row[j] is the distance between the part of `a` seen so far and the first j letters of `b`.
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, other) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(letter != *other);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_says_what_wanted_got_and_where() {
        let cases = [
            (
                Error::invalid("k", 0, "from 1 to n_samples = 4"),
                "k is 0, but it must be from 1 to n_samples = 4",
            ),
            (
                Error::empty("x", "at least one sample"),
                "x is empty, but it must hold at least one sample",
            ),
            (
                Error::LengthMismatch {
                    left: "x".into(),
                    left_len: 3,
                    right: "y".into(),
                    right_len: 4,
                    unit: "samples".into(),
                },
                "x has 3 samples and y has 4, but they must have equally many",
            ),
            (
                Error::shape_mismatch(("a", &[2, 3]), ("b", &[4]), "a has one column per row of b"),
                "a has shape (2, 3) and b has shape (4,), but a has one column per row of b",
            ),
            (
                Error::non_finite("x", &[3, 1], f64::NAN),
                "x[3, 1] is NaN, but every number must be finite",
            ),
            (
                Error::non_finite("gamma", &[], f64::NEG_INFINITY),
                "gamma is -inf, but every number must be finite",
            ),
            (
                Error::NotPositiveDefinite { what: "k".into(), pivot: 1, value: -0.5 },
                "k is not positive definite: pivot 1 is -5e-1, but every pivot must be positive",
            ),
            (
                Error::Singular { what: "a".into(), pivot: 2 },
                "a is singular: pivot 2 is zero up to rounding, so its columns are not independent",
            ),
            (
                Error::out_of_range("the inverse of a", "a"),
                "the inverse of a leaves the range of f64: scale a, for example by its largest number",
            ),
            (
                Error::NotConverged { what: "the eigenvalues".into(), steps: 60 },
                "the eigenvalues did not settle within 60 steps",
            ),
            (
                Error::Parse {
                    file: "prices.csv".into(),
                    line: 3,
                    column: Some("price".into()),
                    got: "cheap".into(),
                    wanted: "a number".into(),
                },
                "prices.csv, line 3, column price: \"cheap\" is not a number",
            ),
            (
                Error::File { file: "prices.csv".into(), reason: "not found".into() },
                "prices.csv: not found",
            ),
        ];
        for (error, text) in cases {
            assert_eq!(error.to_string(), text);
            assert_eq!(format!("{error:?}"), text);
            assert_eq!(error.clone(), error);
        }
    }

    #[test]
    fn very_long_numbers_are_written_with_exponents() {
        let message = |got: f64| Error::invalid("c", got, "below 1").to_string();
        assert_eq!(message(f64::MAX), "c is 1.7976931348623157e308, but it must be below 1");
        assert_eq!(message(-1e-300), "c is -1e-300, but it must be below 1");
        assert_eq!(
            message(-0.30000000000000004),
            "c is -0.30000000000000004, but it must be below 1"
        );
        assert_eq!(
            Error::invalid("n", usize::MAX, format!("from {} to {}", 1e-30, 1e30)).to_string(),
            "n is 18446744073709551615, but it must be from 1e-30 to 1e30"
        );
        let settle = Error::NotConverged { what: format!("l2 = {}.", 1e-100), steps: 3 };
        assert_eq!(settle.to_string(), "l2 = 1e-100. did not settle within 3 steps");
        let cell = "1234567890123456789012345x";
        let parse = Error::unknown("column", cell, []);
        assert_eq!(parse.to_string(), format!("there is no column \"{cell}\""));
    }

    #[test]
    fn an_argument_can_be_told_by_its_outer_name() {
        let renamed = |error: Error| error.renamed("a", "XᵀX").to_string();
        assert_eq!(
            renamed(Error::invalid("the shape of a", "(1, 2)", "square")),
            "the shape of XᵀX is (1, 2), but it must be square"
        );
        assert_eq!(
            renamed(Error::invalid("a[1, 0]", 2, "equal to a[0, 1] = 3")),
            "XᵀX[1, 0] is 2, but it must be equal to XᵀX[0, 1] = 3"
        );
        assert_eq!(
            renamed(Error::shape_mismatch(
                ("a", &[2]),
                ("b", &[3]),
                "b must have one number per row of a"
            )),
            "XᵀX has shape (2,) and b has shape (3,), but b must have one number per row of XᵀX"
        );
        assert_eq!(
            renamed(Error::out_of_range("the solution", "a or b")),
            "the solution leaves the range of f64: scale XᵀX or b, for example by its largest number"
        );
        // The article is no argument.
        assert_eq!(
            renamed(Error::empty("a feature", "a number")),
            "a feature is empty, but it must hold a number"
        );
    }

    #[test]
    fn shapes_are_written_as_numpy_writes_them() {
        assert_eq!(shape_text(&[]), "()");
        assert_eq!(shape_text(&[3]), "(3,)");
        assert_eq!(shape_text(&[3, 4]), "(3, 4)");
    }

    #[test]
    fn an_unknown_name_comes_with_the_closest_known_ones() {
        let known = ["kernels/xor", "kernels/trick", "vectors/dot"];
        let suggested = |got: &str| closest(got, known);
        assert_eq!(suggested("kernels/xro"), ["kernels/xor"]);
        assert_eq!(suggested("xor"), ["kernels/xor"]);
        assert_eq!(suggested("Kernels/XOR"), ["kernels/xor"]);
        assert_eq!(suggested("kernels"), ["kernels/xor", "kernels/trick"]);
        assert_eq!(suggested("vectors/trick"), ["kernels/trick"]);
        assert!(suggested("zzz").is_empty());
        assert!(suggested("").is_empty());
        assert_eq!(
            Error::unknown("snippet", "zzz", known).to_string(),
            "there is no snippet \"zzz\""
        );
        assert_eq!(
            Error::unknown("snippet", "kernels", known).to_string(),
            "there is no snippet \"kernels\"; did you mean \"kernels/xor\" or \"kernels/trick\"?"
        );
    }

    #[test]
    fn edit_distance_counts_single_letter_changes() {
        for (a, b, distance) in
            [("", "", 0), ("", "abc", 3), ("kitten", "sitting", 3), ("ü", "u", 1), ("ab", "ba", 2)]
        {
            assert_eq!(edit_distance(a, b), distance, "{a} to {b}");
            assert_eq!(edit_distance(b, a), distance, "{b} to {a}");
        }
    }
}
