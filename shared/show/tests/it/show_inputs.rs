//! What the printing functions take: every array, view, slice and number type a snippet may hold.

// References are part of what is tested.
#![allow(clippy::needless_borrows_for_generic_args)]

use ndarray::{Array1, Array2, Array3, Axis, array};
use show::{fixed, integer, matrix, shape, vector};

#[test]
fn vectors_of_every_kind_print_alike() {
    let owned = array![1.0, 2.5];
    let wanted = "[1.0, 2.5]";
    assert_eq!(vector(&owned, 1), wanted);
    assert_eq!(vector(owned.view(), 1), wanted);
    assert_eq!(vector(owned.slice_axis(Axis(0), (..).into()), 1), wanted);
    assert_eq!(vector(owned.iter().copied(), 1), wanted);
    assert_eq!(vector(vec![1.0, 2.5], 1), wanted);
    assert_eq!(vector(&vec![1.0, 2.5], 1), wanted);
    assert_eq!(vector([1.0, 2.5], 1), wanted);
    assert_eq!(vector(&[1.0_f32, 2.5], 1), wanted);
    assert_eq!(vector(owned.as_slice().unwrap_or_default(), 1), wanted);
    assert_eq!(vector(owned.map(|x| x * 2.0) / 2.0, 1), wanted);
    assert_eq!(vector(0..3, 0), "[0, 1, 2]");
    assert_eq!(vector(&Array1::<f64>::zeros(0), 1), "[]");
    assert_eq!(vector([true, false], 0), "[1, 0]");
}

#[test]
fn matrices_of_every_kind_print_alike() {
    let owned = array![[1, 2], [3, 4]];
    let wanted = "[1  2]\n[3  4]";
    assert_eq!(matrix(&owned, 0), wanted);
    assert_eq!(matrix(owned.view(), 0), wanted);
    assert_eq!(matrix(&owned.view(), 0), wanted);
    assert_eq!(matrix(owned.slice_axis(Axis(0), (..).into()), 0), wanted);
    assert_eq!(matrix(owned.t().t(), 0), wanted);
    assert_eq!(matrix(owned.mapv(f64::from), 0), wanted);
    assert_eq!(matrix([[1, 2], [3, 4]], 0), wanted);
    assert_eq!(matrix(&[[1, 2], [3, 4]], 0), wanted);
    assert_eq!(matrix(vec![vec![1, 2], vec![3, 4]], 0), wanted);
    assert_eq!(matrix(&vec![[1, 2], [3, 4]], 0), wanted);
    assert_eq!(matrix(owned.t(), 0), "[1  3]\n[2  4]");
    assert_eq!(matrix(vec![vec![1, 2], vec![3]], 0), "[1  2]\n[3]", "a short row ends early");
    assert_eq!(matrix(Array2::<f64>::zeros((0, 3)), 0), "[]");
}

#[test]
fn integers_of_every_size_are_exact() {
    assert_eq!(fixed(i128::MIN, 0), "-170141183460469231731687303715884105728");
    assert_eq!(fixed(u64::MAX, 1), "18446744073709551615.0");
    assert_eq!(fixed(-128_i8, 0), "-128");
    assert_eq!(fixed(7_usize, 0), "7");
    assert_eq!(integer(u128::MAX), "340,282,366,920,938,463,463,374,607,431,768,211,455");
    assert_eq!(integer(i64::MIN), "-9,223,372,036,854,775,808");
}

#[test]
fn single_precision_prints_the_digits_it_has_and_its_exact_value_as_an_f64() {
    assert_eq!(fixed(0.1_f32, 10), "0.100000");
    assert_eq!(fixed(f64::from(0.1_f32), 10), "0.1000000015");
    assert_eq!(fixed(16_777_216_f32, 0), "16777216");
}

#[test]
fn any_number_of_decimals_is_possible() {
    assert_eq!(fixed(1.0, usize::MAX).len(), 2 + 1074);
    assert_eq!(fixed(1, usize::MAX).len(), 2 + 1074);
    assert_eq!(matrix([[1.0]], usize::MAX).len(), 4 + 1074);
    assert!(show::heat_map([[1.0]], usize::MAX).len() > 1074);
}

#[test]
fn shapes_print_as_in_numpy() {
    assert_eq!(shape(&array![1.0, 2.0, 3.0]), "(3,)");
    assert_eq!(shape(&Array3::<f32>::zeros((2, 0, 4))), "(2, 0, 4)");
    assert_eq!(shape(&ndarray::arr0(1.5)), "()");
    assert_eq!(shape(&array![[1, 2]].view()), "(1, 2)");
    assert_eq!(shape(&Array2::<f64>::zeros((3, 4)).into_dyn()), "(3, 4)");
}

#[test]
fn tables_take_strings_and_slices() {
    let wanted = "a  b\n─  ─\nx  1";
    let owned = vec![vec!["x".to_string(), fixed(1, 0)]];
    assert_eq!(show::table(&["a", "b"], &owned), wanted);
    assert_eq!(show::table(&["a", "b"], &[["x", "1"]]), wanted);
    assert_eq!(show::table(&["a", "b"], &[["x".to_string(), fixed(1, 0)]]), wanted);
    assert_eq!(show::table(&["a".to_string(), "b".to_string()], &[&["x", "1"][..]]), wanted);
    assert_eq!(show::table(&["a"], &owned), "a\n─  ─\nx  1", "a long row");
}

#[test]
fn a_wild_count_of_decimals_is_cut_in_every_entry() {
    use show::{Grid, Number};
    assert_eq!(Number::fixed(&1.0, 70_000).len(), 2 + 1074);
    assert_eq!(Number::fixed(&7, usize::MAX).len(), 2 + 1074);
    assert_eq!([[0.5]].cells(70_000)[0][0].len(), 2 + 1074);
    assert_eq!(Number::fixed(&0.1_f32, 70_000), "0.100000");
    assert_eq!(show::fixed(1, usize::MAX).len(), 2 + 1074);
}
