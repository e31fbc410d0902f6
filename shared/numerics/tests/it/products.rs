//! The matrix product: the bits of three plain loops, for every shape, layout and number of threads.

use ndarray::{Array2, ArrayView2, array, s};
use numerics::linalg::matmul;
use numerics::{Real, Result, Rng};
use proptest::prelude::*;
use testing::message;

/// Three plain loops.
fn plain<T: Real>(a: ArrayView2<'_, T>, b: ArrayView2<'_, T>) -> Array2<T> {
    Array2::from_shape_fn((a.nrows(), b.ncols()), |(i, j)| {
        (0..a.ncols()).fold(T::zero(), |sum, k| sum + a[[i, k]] * b[[k, j]])
    })
}

fn numbers<T: Real>(seed: u64, shape: (usize, usize)) -> Array2<T> {
    Rng::new(seed).normals(shape).mapv(T::of)
}

#[track_caller]
fn has_the_bits_of_plain_loops<T: Real>(a: ArrayView2<'_, T>, b: ArrayView2<'_, T>) {
    let (got, wanted) = (matmul(a, b).expect("the shapes fit"), plain(a, b));
    assert_eq!(got.dim(), wanted.dim());
    for (place, value) in got.indexed_iter() {
        assert!(*value == wanted[place], "{place:?}: {value:e} and not {:e}", wanted[place]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_shape_gives_the_bits_of_plain_loops(n in 0..70_usize, k in 0..140_usize, m in 0..150_usize) {
        let (a, b) = (numbers::<f64>(1, (n, k)), numbers::<f64>(2, (k, m)));
        has_the_bits_of_plain_loops(a.view(), b.view());
        has_the_bits_of_plain_loops(numbers::<f32>(1, (n, k)).view(), numbers(2, (k, m)).view());
        // Turned, backward, and every second number.
        has_the_bits_of_plain_loops(b.t(), a.t());
        has_the_bits_of_plain_loops(a.slice(s![..;-1, ..;2]), b.slice(s![..;2, ..;-1]));
    }
}

#[test]
fn nothing_times_nothing() -> Result<()> {
    let none = |rows, columns| Array2::<f64>::zeros((rows, columns));
    assert_eq!(matmul(&none(2, 0), &none(0, 3))?, none(2, 3));
    assert_eq!(matmul(&none(0, 2), &none(2, 3))?.dim(), (0, 3));
    assert_eq!(matmul(&none(3, 2), &none(2, 0))?.dim(), (3, 0));
    Ok(())
}

#[test]
fn shapes_that_do_not_fit_are_named() {
    let (tall, wide) = (Array2::<f32>::zeros((3, 2)), Array2::zeros((3, 4)));
    let text = message(matmul(&tall, &wide));
    assert!(text.contains("a must have as many columns as b has rows"), "{text}");
    let column = Array2::<f64>::zeros((1 << 20, 1));
    assert!(message(matmul(&column, column.t())).contains("at most 134217728"));
}

#[test]
fn what_is_not_finite_goes_through_where_it_belongs() -> Result<()> {
    let a = array![[f64::NAN, 1.0], [1e200, 1.0], [1.0, f64::INFINITY]];
    let product = matmul(&a, &array![[1e200], [1.0]])?;
    assert!(product[[0, 0]].is_nan());
    assert_eq!([product[[1, 0]], product[[2, 0]]], [f64::INFINITY; 2]);
    Ok(())
}

#[test]
fn any_number_of_threads_gives_the_same_bits() {
    let (a, b) = (numbers::<f64>(3, (700, 130)), numbers::<f64>(4, (130, 90)));
    let wanted = plain(a.view(), b.view());
    for n_threads in [1, 2, 8] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(n_threads).build().expect("a pool");
        assert_eq!(pool.install(|| matmul(&a, &b)).expect("the shapes fit"), wanted);
    }
}
