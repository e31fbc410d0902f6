//! Four numbers about the same 100 predictions: a linear model of diabetes, beside the mean.

use learning::linear_model::LinearRegression;
use learning::metrics::mean_absolute_percentage_error;
use learning::metrics::r_squared;
use learning::metrics::{mean_absolute_error, root_mean_squared_error};
use ndarray::{Array1, Axis};
use numerics::estimator::{Fit, Predict};
use numerics::{Rng, stats};

pub fn main() -> numerics::Result<()> {
    let diabetes = data::diabetes();
    let order = Rng::new(7).permutation(diabetes.y.len());
    let (test, train) = order.split_at(100);
    let (x_train, y_train) = (diabetes.x.select(Axis(0), train), diabetes.y.select(Axis(0), train));
    let (x_test, y_test) = (diabetes.x.select(Axis(0), test), diabetes.y.select(Axis(0), test));

    let model = LinearRegression::default().fit(&x_train, &y_train)?;
    let guesses = [
        ("linear model", model.predict(&x_test)?),
        ("the mean", Array1::from_elem(100, stats::mean(&y_train)?)),
    ];
    let mut rows = Vec::new();
    for (name, y_pred) in &guesses {
        let (truth, guess) = (y_test.view(), y_pred.view());
        rows.push([
            name.to_string(),
            show::fixed(mean_absolute_error(truth, guess)?, 2),
            show::fixed(root_mean_squared_error(truth, guess)?, 2),
            show::fixed(mean_absolute_percentage_error(truth, guess)?, 4),
            show::fixed(r_squared(truth, guess)?, 4),
        ]);
    }
    println!("{}", show::table(&["100 held out", "MAE", "RMSE", "MAPE", "R²"], &rows));
    Ok(())
}
