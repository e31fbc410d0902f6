//! MAPE and WAPE by hand, of predictions that are made smaller and smaller.

use learning::linear_model::LinearRegression;
use learning::metrics::{r_squared, root_mean_squared_error};
use ndarray::Array1;
use numerics::estimator::{Fit, Predict};
use numerics::{Rng, split::train_test_split, stats};

pub fn main() -> numerics::Result<()> {
    let diabetes = data::diabetes();
    let parts = train_test_split(&diabetes.x, &diabetes.y, 0.226, &mut Rng::new(7))?;
    let y = parts.y_test;
    let y_pred =
        LinearRegression::default().fit(&parts.x_train, &parts.y_train)?.predict(&parts.x_test)?;

    let mut answers =
        vec![("the mean".to_string(), Array1::from_elem(100, stats::mean(&parts.y_train)?))];
    for factor in [1.0, 0.9, 0.8, 0.7, 0.6] {
        answers.push((format!("model times {}", show::fixed(factor, 1)), factor * &y_pred));
    }
    let mut rows = Vec::new();
    for (name, guess) in &answers {
        let errors = (&y - guess).mapv(f64::abs);
        let (mae, rmse) = (errors.sum() / 100.0, root_mean_squared_error(&y, guess)?);
        let wape = errors.sum() / y.sum();
        let mape = (&errors / &y).sum() / 100.0;
        rows.push(show::row![name, ([mae, rmse], 2), ([r_squared(&y, guess)?, wape, mape], 4)]);
    }
    println!("{}", show::table(&["100 held out", "MAE", "RMSE", "R²", "WAPE", "MAPE"], &rows));
    Ok(())
}
