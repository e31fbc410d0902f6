//! Cross-validation by hand: each patient is tested once, and learned from four times.

use learning::linear_model::LinearRegression;
use learning::metrics::root_mean_squared_error as rmse;
use numerics::estimator::{Fit, Predict};
use numerics::{Result, split::Split, stats};

pub fn main() -> Result<()> {
    let patients = data::diabetes();
    let (mut errors, mut rows) = (Vec::new(), Vec::new());
    for fold in [0, 89, 178, 266, 354, 442].windows(2) {
        let test: Vec<usize> = (fold[0]..fold[1]).collect();
        let train: Vec<usize> = (0..442).filter(|row| !test.contains(row)).collect();
        let split = Split { train, test };
        let (x_train, x_test) = split.apply(&patients.x)?;
        let (y_train, y_test) = split.apply(&patients.y)?;
        let model = LinearRegression::default().fit(&x_train, &y_train)?;
        let error = rmse(&y_test, &model.predict(&x_test)?)?;
        let name = format!("{} to {}", fold[0], fold[1] - 1);
        rows.push(show::row![name, y_test.len(), y_train.len(), (error, 2)]);
        errors.push(error);
    }
    println!("{}", show::table(&["fold", "held out", "fitted to", "error"], &rows));
    println!("mean error          {}", show::fixed(stats::mean(&errors)?, 2));
    println!("standard deviation  {}", show::fixed(stats::std_dev(&errors, 0)?, 2));
    Ok(())
}
