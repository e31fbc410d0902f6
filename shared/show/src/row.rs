//! A row of a table from mixed cells: names, counts, and numbers with their decimals.

use ndarray::{ArrayBase, Data, Ix1};

use crate::Number;
use crate::number::common_decimals;

/// One row of a [`table`](crate::table), from cells of any kind, as a `Vec<String>`.
///
/// A text stays as it is, a whole number gets its commas ([`integer`](crate::integer)), a number with decimals is a
/// pair, `(x, 2)` ([`fixed`](crate::fixed)), and several numbers with the same decimals are one pair too: an array, a
/// slice, a `Vec` or an ndarray vector fills as many cells as it has numbers. A float alone does not compile: how many
/// of its digits are shown is part of what a page teaches.
///
/// ```
/// use ndarray::array;
///
/// let quartiles_g = array![3350.0, 3700.0, 4000.0];
/// let rows = [show::row!["Adelie", 151, (3700.66, 1), (quartiles_g, 0)]];
/// let expected = "\
/// species  birds  mean g     ¼     ½     ¾
/// ───────  ─────  ──────  ────  ────  ────
/// Adelie     151  3700.7  3350  3700  4000";
/// assert_eq!(show::table(&["species", "birds", "mean g", "¼", "½", "¾"], &rows), expected);
/// ```
///
/// ```compile_fail
/// show::row!["Adelie", 3700.66];
/// ```
#[macro_export]
macro_rules! row {
    ($($cell:expr),* $(,)?) => {{
        let mut row = ::std::vec::Vec::new();
        $($crate::Cell::add_to(&$cell, &mut row);)*
        row
    }};
}

/// What a [`row!`](crate::row) takes: a text, a whole number, or a pair of numbers and their decimals.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no cell of a row",
    note = "a float comes with its decimals, as a pair: (x, 2)"
)]
pub trait Cell {
    /// Adds the cell, or the cells of several numbers, at the end of a row.
    fn add_to(&self, row: &mut Vec<String>);
}

/// One number, or several side by side, which get the same decimals.
pub trait Numbers {
    /// Adds a cell for each number.
    fn add_to(&self, decimals: usize, row: &mut Vec<String>);
}

impl<N: Numbers> Cell for (N, usize) {
    fn add_to(&self, row: &mut Vec<String>) {
        self.0.add_to(self.1, row);
    }
}

impl<T: Cell + ?Sized> Cell for &T {
    fn add_to(&self, row: &mut Vec<String>) {
        (**self).add_to(row);
    }
}

macro_rules! texts {
    ($($text:ty),*) => {$(
        impl Cell for $text {
            fn add_to(&self, row: &mut Vec<String>) {
                row.push(self.to_string());
            }
        }
    )*};
}
texts!(str, String, char);

macro_rules! whole_numbers {
    ($($integer:ty),*) => {$(
        impl Cell for $integer {
            fn add_to(&self, row: &mut Vec<String>) {
                row.push(crate::integer(self));
            }
        }
    )*};
}
whole_numbers!(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize);

impl<T: Number> Numbers for T {
    fn add_to(&self, decimals: usize, row: &mut Vec<String>) {
        row.push(self.fixed(decimals));
    }
}

impl<T: Number> Numbers for [T] {
    fn add_to(&self, decimals: usize, row: &mut Vec<String>) {
        side_by_side(self.iter(), decimals, row);
    }
}

impl<T: Number, const N: usize> Numbers for [T; N] {
    fn add_to(&self, decimals: usize, row: &mut Vec<String>) {
        side_by_side(self.iter(), decimals, row);
    }
}

impl<T: Number> Numbers for Vec<T> {
    fn add_to(&self, decimals: usize, row: &mut Vec<String>) {
        side_by_side(self.iter(), decimals, row);
    }
}

impl<S: Data<Elem: Number>> Numbers for ArrayBase<S, Ix1> {
    fn add_to(&self, decimals: usize, row: &mut Vec<String>) {
        side_by_side(self.iter(), decimals, row);
    }
}

impl<T: Number> Numbers for &[T] {
    fn add_to(&self, decimals: usize, row: &mut Vec<String>) {
        (**self).add_to(decimals, row);
    }
}

impl<T: Number> Numbers for &Vec<T> {
    fn add_to(&self, decimals: usize, row: &mut Vec<String>) {
        (**self).add_to(decimals, row);
    }
}

impl<T: Number, const N: usize> Numbers for &[T; N] {
    fn add_to(&self, decimals: usize, row: &mut Vec<String>) {
        (**self).add_to(decimals, row);
    }
}

impl<S: Data<Elem: Number>> Numbers for &ArrayBase<S, Ix1> {
    fn add_to(&self, decimals: usize, row: &mut Vec<String>) {
        (**self).add_to(decimals, row);
    }
}

fn side_by_side<T: Number>(
    numbers: impl Iterator<Item = T> + Clone,
    decimals: usize,
    row: &mut Vec<String>,
) {
    let decimals = common_decimals(numbers.clone(), decimals);
    row.extend(numbers.map(|x| x.fixed(decimals)));
}
