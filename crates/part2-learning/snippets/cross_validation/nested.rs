//! Nested cross-validation: the outer folds score the whole search, and had no say in it.

use learning::metrics::root_mean_squared_error as rmse;
use learning::model_selection::{grid, nested_cross_validation};
use ndarray::{ArrayView1, ArrayView2, Axis, s};
use numerics::estimator::Fit;
use numerics::split::KFold;
use numerics::{Result, Rng, stats};
use part2_learning::overfitting::PolynomialRidge;

pub fn main() -> Result<()> {
    let birds = data::penguins_matrix(&["flipper_length_mm", "bill_depth_mm"])?;
    let birds = birds.select(Axis(0), &Rng::new(7).permutation(342)[..100]);
    let (x, y) = (birds.slice(s![.., ..1]), birds.column(1));
    let candidates = grid(&[1, 2, 3, 4, 5, 6, 7, 8], &[0.01, 0.1, 1.0, 10.0]);
    let fit = |&(degree, alpha): &(usize, f64), x: ArrayView2<f64>, y: ArrayView1<f64>| {
        PolynomialRidge { degree, alpha }.fit(x, y)
    };
    let score = |y_true: ArrayView1<f64>, y_pred: ArrayView1<f64>| Ok(-rmse(y_true, y_pred)?);
    let outer = KFold { n_splits: 5 }.split(100)?;
    let inner = |y: ArrayView1<f64>| KFold { n_splits: 5 }.split(y.len());
    let folds = nested_cross_validation(&candidates, x, y, &outer, inner, fit, score)?;

    let mut rows = Vec::new();
    for fold in &folds {
        let (degree, alpha) = candidates[fold.chosen];
        let errors = [-fold.inner_score, -fold.outer_score].map(|error| show::fixed(error, 3));
        rows.push([vec![degree.to_string(), show::fixed(alpha, 2)], errors.to_vec()].concat());
    }
    println!("{}", show::table(&["degree", "penalty", "inner error", "outer error"], &rows));
    let mean = |of: fn(&learning::model_selection::NestedFold) -> f64| {
        stats::mean(&folds.iter().map(of).collect::<Vec<f64>>())
    };
    println!("mean inner error {}", show::fixed(-mean(|fold| fold.inner_score)?, 3));
    println!("mean outer error {}", show::fixed(-mean(|fold| fold.outer_score)?, 3));
    Ok(())
}
