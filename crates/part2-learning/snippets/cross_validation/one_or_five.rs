//! The patients' board: a hundred shuffles, each model's error on one part and on five folds.

use learning::{dummy::MeanBaseline, linear_model::LinearRegression, linear_model::Ridge};
use learning::{metrics::root_mean_squared_error as rmse, model_selection::cross_validate};
use learning::{neighbors::KNearest, pipeline::Pipeline, preprocessing::StandardScaler};
use ndarray::{Array2, ArrayView2, Axis, concatenate, s};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng, split::KFold, stats};

pub fn main() -> Result<()> {
    let x = data::diabetes().x.view();
    let pairs: Vec<_> = (0..10).flat_map(|i| (0..i).map(move |j| (i, j))).collect();
    let product = |(row, k): (usize, usize)| x[[row, pairs[k].0]] * x[[row, pairs[k].1]];
    let all = concatenate![Axis(1), x, Array2::from_shape_fn((442, 45), product)];
    let (line, ridge) = (LinearRegression::default(), Ridge::default());
    let (first, then) = (StandardScaler, KNearest { n_neighbors: 1 });
    let rows = [
        show::row!["mean of the others", (cv(x, MeanBaseline)?, 2)],
        show::row!["bmi alone", (cv(x.slice(s![.., 2..3]), line)?, 2)],
        show::row!["ten features", (cv(x, line)?, 2)],
        show::row!["55 weights, ridge", (cv(all.view(), Pipeline { first, then: ridge })?, 2)],
        show::row!["nearest neighbor", (cv(x, Pipeline { first, then })?, 2)],
    ];
    let header = ["model", "one part", "to", "spread", "five folds", "spread"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

fn cv(x: ArrayView2<f64>, m: impl Fit<f64, Model: Predict<Target = f64>>) -> Result<[f64; 5]> {
    let y = &data::diabetes().y;
    let (mut rng, mut one, mut five) = (Rng::new(7), Vec::new(), Vec::new());
    for _ in 0..100 {
        let folds = KFold { n_splits: 5 }.split_shuffled(442, &mut rng)?;
        let errors = cross_validate(x, y, &folds, |x, y| m.fit(x, y), |y, p| rmse(y, p))?;
        one.push(errors[0]);
        five.push(stats::mean(&errors)?);
    }
    one.sort_by(f64::total_cmp);
    Ok([one[0], one[99], stats::std_dev(&one, 0)?, stats::mean(&five)?, stats::std_dev(&five, 0)?])
}
