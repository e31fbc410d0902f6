//! The same predictions made smaller and smaller: which measure is pleased, and how long.

use learning::linear_model::LinearRegression;
use learning::metrics::r_squared;
use learning::metrics::root_mean_squared_error;
use learning::metrics::{mean_absolute_percentage_error, weighted_absolute_percentage_error};
use ndarray::Axis;
use numerics::Rng;
use numerics::estimator::{Fit, Predict};

pub fn main() -> numerics::Result<()> {
    let diabetes = data::diabetes();
    let order = Rng::new(7).permutation(diabetes.y.len());
    let (test, train) = order.split_at(100);
    let (x_train, y_train) = (diabetes.x.select(Axis(0), train), diabetes.y.select(Axis(0), train));
    let model = LinearRegression::default().fit(&x_train, &y_train)?;
    let y_pred = model.predict(&diabetes.x.select(Axis(0), test))?;
    let y_test = diabetes.y.select(Axis(0), test);

    let mut rows = Vec::new();
    for factor in [1.0, 0.9, 0.8, 0.7, 0.6] {
        let (truth, lowered) = (y_test.view(), &y_pred * factor);
        rows.push([
            show::fixed(factor, 1),
            show::fixed(root_mean_squared_error(truth, &lowered)?, 2),
            show::fixed(r_squared(truth, &lowered)?, 4),
            show::fixed(weighted_absolute_percentage_error(truth, &lowered)?, 4),
            show::fixed(mean_absolute_percentage_error(truth, &lowered)?, 4),
        ]);
    }
    println!("{}", show::table(&["predictions times", "RMSE", "R²", "WAPE", "MAPE"], &rows));
    Ok(())
}
