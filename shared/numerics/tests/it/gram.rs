//! Products of columns: against sums written out, at the edges, with any number of threads.

use ndarray::{Array1, Array2, Axis, array, s};
use numerics::linalg::{
    GramSum, add_weighted_rows, centered_products, column_means, fold_rows, gram, weighted_gram,
};
use numerics::{Result, Rng};
use proptest::prelude::*;
use testing::message;

/// `XᵀWX`, entry by entry.
fn plain(x: &Array2<f64>, weights: &Array1<f64>) -> Array2<f64> {
    Array2::from_shape_fn((x.ncols(), x.ncols()), |(j, k)| {
        (0..x.nrows()).map(|i| weights[i] * x[[i, j]] * x[[i, k]]).sum()
    })
}

#[track_caller]
fn assert_near(a: &Array2<f64>, b: &Array2<f64>, tolerance: f64) {
    let size = b.iter().fold(1e-300, |largest: f64, value| largest.max(value.abs()));
    let worst = (a - b).iter().fold(0.0, |worst: f64, d| worst.max(d.abs()));
    assert!(worst <= tolerance * size, "{worst:e} apart");
}

#[test]
fn products_are_the_sums_for_few_and_many_rows_and_columns() -> Result<()> {
    let mut rng = Rng::new(5);
    for (n_rows, n_columns) in [(1, 1), (3, 2), (257, 33), (1025, 5), (40_000, 3), (300, 70)] {
        let x = rng.normals((n_rows, n_columns));
        let weights = rng.uniforms(n_rows);
        let ones = Array1::ones(n_rows);
        let got = gram(&x)?;
        assert_near(&got, &plain(&x, &ones), 1e-13);
        assert_eq!(got, got.t());
        assert_near(&weighted_gram(&x, &weights)?, &plain(&x, &weights), 1e-13);
        // Another layout in memory, the same numbers.
        let turned = x.t().as_standard_layout().into_owned();
        assert_near(&gram(turned.t())?, &got, 1e-14);
        // In two parts.
        let half = n_rows / 2;
        let mut sum = GramSum::new(n_columns);
        sum.add(x.slice(s![..half, ..]));
        let mut rest = GramSum::new(n_columns);
        rest.add(x.slice(s![half.., ..]));
        assert_near(&sum.merge(rest).into_matrix(), &got, 1e-13);
    }
    Ok(())
}

#[test]
fn centered_products_are_those_of_a_centered_copy() -> Result<()> {
    let mut rng = Rng::new(6);
    for (n_rows, n_columns, offset) in [(1, 2, 0.0), (50, 4, 1e6), (5000, 3, -1e4)] {
        let mut x = rng.normals((n_rows, n_columns)) + offset;
        // Later rows are elsewhere than the first ones.
        for (i, mut row) in x.rows_mut().into_iter().enumerate() {
            row[0] += i as f64;
        }
        let y = rng.normals(n_rows) + 10.0;
        let products = centered_products(&x, &y, true)?;
        let means = column_means(&x)?;
        assert!((&means - &products.x_mean).iter().all(|d| d.abs() < 1e-9));
        let centered = &x - &means;
        assert_near(&products.gram, &centered.t().dot(&centered), 1e-12);
        let y_mean = y.mean().unwrap_or(0.0);
        assert!((products.y_mean - y_mean).abs() < 1e-13);
        let moment = centered.t().dot(&(&y - y_mean)).insert_axis(Axis(1));
        assert_near(&products.moment.insert_axis(Axis(1)), &moment, 1e-11);

        let about_zero = centered_products(&x, &y, false)?;
        assert_eq!((about_zero.x_mean, about_zero.y_mean), (Array1::zeros(n_columns), 0.0));
        assert_near(&about_zero.gram, &x.t().dot(&x), 1e-13);
    }
    Ok(())
}

#[test]
fn the_bits_are_the_same_for_any_number_of_threads() -> Result<()> {
    let mut rng = Rng::new(7);
    let (x, y) = (rng.normals((20_001, 7)), rng.normals(20_001));
    let all = || Ok((gram(&x)?, weighted_gram(&x, &(&y * &y))?, centered_products(&x, &y, true)?));
    let mut results = Vec::new();
    for n_threads in [1, 2, 8] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(n_threads).build();
        results.push(pool.expect("a pool of threads").install(all)?);
    }
    assert_eq!(results[0], results[1]);
    assert_eq!(results[0], results[2]);
    Ok(())
}

#[test]
fn weighted_rows_are_added_for_any_number_of_them_and_any_layout() {
    let mut rng = Rng::new(8);
    for (n_rows, n_columns) in [(0, 3), (1, 1), (3, 2), (4, 5), (11, 7), (6, 0)] {
        let (x, weights) = (rng.normals((n_rows, n_columns)), rng.normals(n_rows));
        let start = rng.normals(n_columns);
        let wanted = &start + &x.t().dot(&weights);
        let mut sums = start.clone();
        add_weighted_rows(&mut sums, &x, &weights);
        assert!((&sums - &wanted).iter().all(|d| d.abs() < 1e-13));
        let turned = x.t().as_standard_layout().into_owned();
        let mut every_second = Array1::<f64>::zeros(2 * n_columns);
        add_weighted_rows(every_second.slice_mut(s![..;2]), turned.t(), &weights);
        let got = &every_second.slice(s![..;2]) + &start;
        assert!((got - &wanted).iter().all(|d| d.abs() < 1e-13));
    }
}

#[test]
fn folding_sees_every_row_once_and_in_order() {
    for n_rows in [0, 1, 255, 256, 257, 5000, 100_000] {
        let rows = fold_rows(
            n_rows,
            Vec::new,
            |seen: &mut Vec<usize>, rows| {
                assert!(rows.len() <= 256);
                seen.extend(rows);
            },
            |a, b| [a, b].concat(),
        );
        assert_eq!(rows.unwrap_or_default(), (0..n_rows).collect::<Vec<_>>());
    }
}

#[test]
fn bad_input_is_named() {
    let x = array![[1.0, 2.0], [3.0, f64::NAN]];
    let place = "x[1, 1] is NaN, but every number must be finite";
    assert_eq!(message(gram(&x)), place);
    assert_eq!(message(column_means(&x)), place);
    assert_eq!(message(centered_products(&x, &array![1.0, 2.0], true)), place);
    assert_eq!(message(centered_products(&x, &array![1.0, 2.0], false)), place);
    let x = array![[1.0], [2.0]];
    assert_eq!(
        message(centered_products(&x, &array![1.0, f64::INFINITY], true)),
        "y[1] is inf, but every number must be finite"
    );
    assert_eq!(
        message(centered_products(&x, &array![1.0], true)),
        "x has shape (2, 1) and y has shape (1,), but y must have one number per row of x"
    );
    assert_eq!(
        message(weighted_gram(&x, &array![1.0])),
        "x has 2 rows and weights has 1, but they must have equally many"
    );
    assert_eq!(
        message(weighted_gram(&x, &array![1.0, -1.0])),
        "weights[1] is -1, but it must be zero or positive, and finite"
    );
    assert_eq!(
        message(gram(&Array2::<f64>::zeros((0, 2)))),
        "x is empty, but it must hold at least one row"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_gram_matrix_gives_squared_lengths(n in 1..400usize, d in 1..40usize, seed in any::<u64>()) {
        let mut rng = Rng::new(seed);
        let (x, w) = (rng.normals((n, d)), rng.normals(d));
        let long = x.dot(&w).mapv(|value| value * value).sum();
        let short = w.dot(&gram(&x)?.dot(&w));
        prop_assert!((long - short).abs() <= 1e-11 * long.max(1.0));
    }
}
