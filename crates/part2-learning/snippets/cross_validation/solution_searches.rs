//! Hyperparameter search over two dials: grid search, and random search with as many tries.

use learning::metrics::root_mean_squared_error as rmse;
use learning::model_selection::{grid, grid_search, random_search};
use ndarray::{ArrayView1, ArrayView2, s};
use numerics::estimator::Fit;
use numerics::split::KFold;
use numerics::{Result, Rng};
use part2_learning::overfitting::PolynomialRidge;

pub fn main() -> Result<()> {
    let birds = data::penguins_matrix(&["flipper_length_mm", "bill_depth_mm"])?;
    let (x, y) = (birds.slice(s![.., ..1]), birds.column(1));
    let mut rng = Rng::new(7);
    let folds = KFold { n_splits: 5 }.split_shuffled(342, &mut rng)?;
    let fit = |&(degree, alpha): &(usize, f64), x: ArrayView2<f64>, y: ArrayView1<f64>| {
        PolynomialRidge { degree, alpha }.fit(x, y)
    };
    // More is better: a score is minus the error.
    let score = |y_true: ArrayView1<f64>, y_pred: ArrayView1<f64>| Ok(-rmse(y_true, y_pred)?);

    let candidates = grid(&[1, 3, 5, 7, 9, 11], &[0.01, 0.1, 1.0, 10.0]);
    let by_grid = grid_search(candidates, x, y, &folds, fit, score)?;
    let draw = |rng: &mut Rng| -> (usize, f64) {
        // yours: a degree from 1 to 11, and a penalty from 0.01 to 10
        let degree = rng.integers(1..12).unwrap_or(1);
        (degree, libm::pow(10.0, rng.uniform(-2.0, 1.0)))
        // end
    };
    let by_chance = random_search(24, draw, x, y, &folds, fit, score, &mut rng)?;
    for (name, search) in [("grid search", by_grid), ("random search", by_chance)] {
        let &(degree, alpha) = search.best_candidate();
        println!("{name}: {} candidates", search.candidates.len());
        println!("  best: degree {degree}, penalty {}", show::fixed(alpha, 3));
        println!("  its mean error {} mm", show::fixed(-search.best_score(), 4));
    }
    Ok(())
}
