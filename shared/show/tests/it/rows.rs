//! Rows of mixed cells: each kind of cell, and that a row prints as its cells would alone.

use ndarray::{Array2, array};
use show::row;

#[test]
fn each_kind_of_cell() {
    let name = String::from("Gentoo");
    let (mean, counts) = (array![0.5, -0.25], vec![3_usize, 1234]);
    assert_eq!(
        row!["a", name, &name, 'c', 1_234_567, -3_i8, (2.5, 0), (0.125_f32, 2)],
        ["a", "Gentoo", "Gentoo", "c", "1,234,567", "-3", "2", "0.12"]
    );
    assert_eq!(row![(&mean, 2), (mean, 1)], ["0.50", "-0.25", "0.5", "-0.2"]);
    assert_eq!(row![(&counts, 0), (counts, 1)], ["3", "1234", "3.0", "1234.0"]);
    assert_eq!(row![([1.0, f64::NAN], 1), (&[true, false][..], 0)], ["1.0", "NaN", "1", "0"]);
    assert_eq!(row![(&1.5, 1), (7, 1)], ["1.5", "7.0"]);
}

#[test]
fn a_row_of_a_matrix_and_a_view_are_several_cells() {
    let table = Array2::from_shape_fn((2, 3), |(i, j)| (i * 3 + j) as f64);
    assert_eq!(row![(table.row(1), 0)], ["3", "4", "5"]);
    assert_eq!(row![(&table.column(0), 1)], ["0.0", "3.0"]);
}

#[test]
fn numbers_of_one_pair_share_their_decimals() {
    // 2000.5 has two decimals left of the six digits that an f32 holds.
    assert_eq!(row![([0.1_f32, 2000.5], 5)], ["0.10", "2000.50"]);
    assert_eq!(row![(0.1_f32, 5), (2000.5_f32, 5)], ["0.10000", "2000.50"]);
}

#[test]
fn a_cell_may_be_used_again() {
    let name = String::from("Adelie");
    let _ = row![name];
    assert_eq!(row![name], [name]);
}
