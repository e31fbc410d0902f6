//! One number for all 442 patients: the best for each measure, judged by the others.

use learning::metrics::r_squared;
use learning::metrics::{best_constant_for_percentages, mean_absolute_percentage_error};
use learning::metrics::{mean_absolute_error, root_mean_squared_error};
use ndarray::Array1;
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let y = data::diabetes().y.view();
    let guesses = [
        ("mean", stats::mean(y)?),
        ("median", stats::median(y)?),
        ("best for MAPE", best_constant_for_percentages(y)?),
    ];
    let mut rows = Vec::new();
    for (name, guess) in guesses {
        let y_pred = Array1::from_elem(y.len(), guess);
        rows.push([
            name.to_string(),
            show::fixed(guess, 2),
            show::fixed(root_mean_squared_error(y, &y_pred)?, 2),
            show::fixed(mean_absolute_error(y, &y_pred)?, 2),
            show::fixed(mean_absolute_percentage_error(y, &y_pred)?, 4),
            show::fixed(r_squared(y, &y_pred)?, 4),
        ]);
    }
    println!("{}", show::table(&["guess", "value", "RMSE", "MAE", "MAPE", "R²"], &rows));
    Ok(())
}
