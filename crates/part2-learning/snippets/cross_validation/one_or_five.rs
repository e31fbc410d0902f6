//! A hundred shuffles: one test part may say anything, the mean of five folds hardly moves.

use learning::linear_model::LinearRegression;
use learning::metrics::root_mean_squared_error as rmse;
use learning::model_selection::cross_validate;
use numerics::estimator::Fit;
use numerics::{Result, Rng, split::KFold, stats};

pub fn main() -> Result<()> {
    let patients = data::diabetes();
    let (x, y) = (patients.x.view(), patients.y.view());
    let mut rng = Rng::new(7);
    let (mut single, mut means) = (Vec::new(), Vec::new());
    for _ in 0..100 {
        let folds = KFold { n_splits: 5 }.split_shuffled(442, &mut rng)?;
        let fit = |x: ndarray::ArrayView2<f64>, y: ndarray::ArrayView1<f64>| {
            LinearRegression::default().fit(x, y)
        };
        let errors = cross_validate(x, y, &folds, fit, |y, p| rmse(y, p))?;
        single.push(errors[0]);
        means.push(stats::mean(&errors)?);
    }
    let mut rows = Vec::new();
    for (name, errors) in [("one test part", single), ("mean of five folds", means)] {
        let smallest = errors.iter().copied().fold(f64::INFINITY, f64::min);
        let largest = errors.iter().copied().fold(0.0, f64::max);
        let numbers = [smallest, stats::mean(&errors)?, largest, stats::std_dev(&errors, 0)?];
        let mut row = vec![name.to_string()];
        row.extend(numbers.map(|number| show::fixed(number, 2)));
        rows.push(row);
    }
    let header = ["error measured on", "smallest", "mean", "largest", "standard deviation"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
