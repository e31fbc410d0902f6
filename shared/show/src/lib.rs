//! Printing: numbers, vectors, matrices, tables and small text plots, the same bytes from Rust and from Python.
//!
//! Every function returns a `String` without a line break at its end; a program prints it with `println!`.
//! `shared/python/show.py` has the same functions with the same rules, and a test holds both to the same text.
//!
//! The rules:
//!
//! - The number of decimals is always chosen by the caller, because it is part of what a page teaches.
//! - A number halfway between two neighbors goes to the even one, judged on the exact binary value:
//!   `0.125` with two decimals is `0.12`, and `0.375` is `0.38`.
//! - An `f32` never shows more than six significant digits, because it holds no more: `fixed(0.1f32, 9)` is `0.100000`.
//!   Numbers side by side get the same decimals, so the largest `f32` among them decides. (Digits before the point stay.)
//! - Not a number is `NaN`; infinity is `inf` or `-inf`; a zero never has a minus sign.
//! - Integers are exact, however large.
//! - No line ends in a blank, and no plot is wider than 100 columns unless its labels are.
//!
//! ```
//! use ndarray::array;
//!
//! let x = array![0.25, 1.0, -0.004];
//! assert_eq!(show::fixed(x[0], 4), "0.2500");
//! assert_eq!(show::vector(&x, 2), "[0.25, 1.00, 0.00]");
//! ```
//!
//! Explained in Part I, chapter 0 (how to read this book).

pub mod figure;
mod grid;
mod number;
mod plot;
mod row;
pub(crate) mod text;
pub(crate) mod ticks;

use std::fmt::Write as _;

use ndarray::{ArrayBase, Dimension, RawData};

pub use grid::Grid;
pub use number::Number;
use number::common_decimals;
pub use plot::{bars, heat_map, line, scatter, scatter_by};
pub use row::{Cell, Numbers};

/// One number with a fixed count of decimals.
///
/// Takes any [`Number`]: floats, integers, booleans (`1` and `0`), and references to them.
/// Never fails. More than 1,074 decimals are not printed, because an `f64` has no more; of an `f32` six significant
/// digits.
///
/// ```
///
/// assert_eq!(show::fixed(0.135_335, 4), "0.1353");
/// assert_eq!(show::fixed(-0.001, 2), "0.00");
/// assert_eq!(show::fixed(7, 1), "7.0");
/// assert_eq!(show::fixed(f64::NAN, 4), "NaN");
/// assert_eq!(show::fixed(f64::NEG_INFINITY, 4), "-inf");
/// ```
pub fn fixed(x: impl Number, decimals: usize) -> String {
    x.fixed(decimals)
}

/// A share of one as a percentage: `0.973` is `97.3%`.
///
/// Never fails; `NaN` and infinities keep their names and get the sign too (`NaN%`).
///
/// ```
/// assert_eq!(show::percent(0.973, 1), "97.3%");
/// ```
pub fn percent(x: impl Number, decimals: usize) -> String {
    let held = x.most_decimals().saturating_sub(2); // the percentage has two of them before the point
    format!("{}%", fixed(x.to_f64() * 100.0, decimals.min(held)))
}

/// A whole number with a comma after every third digit: `1,234,567`.
///
/// Never fails. A float is rounded to a whole number first (half to even).
///
/// ```
/// assert_eq!(show::integer(1_234_567), "1,234,567");
/// assert_eq!(show::integer(-1000), "-1,000");
/// ```
pub fn integer(x: impl Number) -> String {
    let plain = fixed(x, 0);
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return plain;
    }
    let mut text = String::from(sign);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The shape of an array as NumPy prints it: `(3, 4)`, `(3,)` for a vector, `()` for a single number.
///
/// ```
/// use ndarray::{Array1, Array2};
///
/// assert_eq!(show::shape(&Array2::<f64>::zeros((3, 4))), "(3, 4)");
/// assert_eq!(show::shape(&Array1::<f64>::zeros(3)), "(3,)");
/// ```
pub fn shape<S: RawData, D: Dimension>(array: &ArrayBase<S, D>) -> String {
    match array.shape() {
        [n] => format!("({n},)"),
        lengths => {
            let lengths: Vec<String> = lengths.iter().map(ToString::to_string).collect();
            format!("({})", lengths.join(", "))
        }
    }
}

/// Numbers in a row: `[0.25, 1.00, 0.50]`; without any, `[]`.
///
/// Takes whatever can be iterated over: `&Array1`, a view, a slice, a `Vec`, an array, a range, an iterator.
/// Never fails.
///
/// ```
///
/// assert_eq!(show::vector(&[0.25, 1.0, 0.5], 2), "[0.25, 1.00, 0.50]");
/// assert_eq!(show::vector([3, -1], 0), "[3, -1]");
/// ```
pub fn vector<I>(values: I, decimals: usize) -> String
where
    I: IntoIterator<Item: Number>,
{
    let values: Vec<I::Item> = values.into_iter().collect();
    let decimals = common_decimals(&values, decimals);
    let cells: Vec<String> = values.iter().map(|x| fixed(x, decimals)).collect();
    format!("[{}]", cells.join(", "))
}

/// A matrix, one row a line, in brackets, the columns aligned on the right and two blanks apart.
///
/// Takes any [`Grid`]: a two-dimensional ndarray (owned or a view) or rows of numbers.
/// Never fails: a matrix without rows is `[]`, and a row that is shorter than the others ends early.
///
/// ```
/// use ndarray::array;
///
/// let gram = array![[1.0, -0.5], [-0.5, 10.0]];
/// assert_eq!(show::matrix(&gram, 1), "[ 1.0  -0.5]\n[-0.5  10.0]");
/// ```
pub fn matrix(values: impl Grid, decimals: usize) -> String {
    let rows = values.cells(values.common_decimals(decimals));
    let widths = text::column_widths(rows.iter().map(Vec::as_slice));
    let mut lines = Vec::with_capacity(rows.len());
    for row in &rows {
        let cells: Vec<String> =
            row.iter().zip(&widths).map(|(cell, &width)| text::right(cell, width)).collect();
        lines.push(format!("[{}]", cells.join("  ")));
    }
    if lines.is_empty() { "[]".to_string() } else { lines.join("\n") }
}

/// A table: a header, a rule, and rows of text.
///
/// A column whose cells are all numbers stands on the right, a column with words on the left, its header likewise.
/// Numbers are what this module prints: `-0.25`, `1,234`, `97.3%`, `NaN`, `inf`, `1.5e-7`.
/// An empty cell and a dash say nothing about the column.
/// Never fails: a row that is too short gets empty cells, one that is too long an empty header,
/// and a line break inside a cell is printed as `\n`.
///
/// ```
///
/// let rows = [["Adelie", "152"], ["Gentoo", "24"]];
/// let expected = "\
/// species  count
/// ───────  ─────
/// Adelie     152
/// Gentoo      24";
/// assert_eq!(show::table(&["species", "count"], &rows), expected);
/// ```
pub fn table<H, R, C>(header: &[H], rows: &[R]) -> String
where
    H: AsRef<str>,
    R: AsRef<[C]>,
    C: AsRef<str>,
{
    let header: Vec<String> = header.iter().map(|cell| text::clean(cell.as_ref())).collect();
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| row.as_ref().iter().map(|cell| text::clean(cell.as_ref())).collect())
        .collect();
    let widths = text::column_widths(
        std::iter::once(header.as_slice()).chain(rows.iter().map(Vec::as_slice)),
    );
    let numeric: Vec<bool> = (0..widths.len()).map(|column| is_numeric(&rows, column)).collect();

    let mut out = table_line(&header, &widths, &numeric);
    let rule: Vec<String> = widths.iter().map(|&width| "─".repeat(width)).collect();
    let _ = write!(out, "\n{}", rule.join("  ").trim_end());
    for row in &rows {
        let _ = write!(out, "\n{}", table_line(row, &widths, &numeric));
    }
    out
}

/// One line of a table: each cell at its column's side, no blanks at the end.
fn table_line(cells: &[String], widths: &[usize], numeric: &[bool]) -> String {
    let mut parts = Vec::with_capacity(widths.len());
    for column in 0..widths.len() {
        let cell = cells.get(column).map_or("", String::as_str);
        let width = widths[column];
        parts.push(if numeric[column] {
            text::right(cell, width)
        } else {
            text::left(cell, width)
        });
    }
    parts.join("  ").trim_end_matches(' ').to_string()
}

/// Whether a column holds at least one number, and nothing else but empty cells and dashes.
fn is_numeric(rows: &[Vec<String>], column: usize) -> bool {
    let mut some = false;
    for row in rows {
        let cell = row.get(column).map_or("", String::as_str);
        if matches!(cell, "" | "-" | "–" | "—") {
            continue;
        }
        if !text::is_number(cell) {
            return false;
        }
        some = true;
    }
    some
}
