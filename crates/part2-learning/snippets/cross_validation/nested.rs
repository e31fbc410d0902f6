//! Nested cross-validation: the outer folds score the whole search, and had no say in it.

use learning::metrics::root_mean_squared_error as rmse;
use learning::model_selection::{grid, grid_search};
use ndarray::{ArrayView1, ArrayView2, Axis, s};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng, split::KFold, stats};
use part2_learning::overfitting::PolynomialRidge;

pub fn main() -> Result<()> {
    let birds = data::penguins_matrix(&["flipper_length_mm", "bill_depth_mm"])?;
    let birds = birds.select(Axis(0), &Rng::new(7).permutation(342)[..100]);
    let fit = |&(degree, alpha): &(usize, f64), x: ArrayView2<f64>, y: ArrayView1<f64>| {
        PolynomialRidge { degree, alpha }.fit(x, y)
    };
    let (mut inner, mut outer, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    for fold in (KFold { n_splits: 5 }).split(100)? {
        let (x, x_out) = fold.apply(birds.slice(s![.., ..1]))?;
        let (y, y_out) = fold.apply(birds.column(1))?;
        let candidates = grid(&[1, 2, 3, 4, 5, 6, 7, 8], &[0.01, 0.1, 1.0, 10.0]);
        let folds = KFold { n_splits: 5 }.split(80)?;
        // More is better for a search: the score is minus the error.
        let score = |y: ArrayView1<f64>, p: ArrayView1<f64>| Ok(-rmse(y, p)?);
        let search = grid_search(candidates, &x, &y, &folds, fit, score)?;
        let winner = search.best_candidate();
        inner.push(-search.best_score());
        outer.push(rmse(&y_out, &fit(winner, x.view(), y.view())?.predict(&x_out)?)?);
        let errors = [inner[inner.len() - 1], outer[outer.len() - 1]];
        rows.push(show::row![winner.0, (winner.1, 2), (errors, 3)]);
    }
    rows.push(show::row!["mean", "", ([stats::mean(&inner)?, stats::mean(&outer)?], 3)]);
    println!("{}", show::table(&["degree", "penalty", "inner error", "outer error"], &rows));
    Ok(())
}
