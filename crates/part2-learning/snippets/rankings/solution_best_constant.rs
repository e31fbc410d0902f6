//! One number for all 442 patients: the best for each measure, judged by the others.

use learning::metrics::{mean_absolute_error, mean_absolute_percentage_error};
use learning::metrics::{r_squared, root_mean_squared_error};
use ndarray::Array1;
use numerics::{Result, stats};

pub fn main() -> Result<()> {
    let y = &data::diabetes().y;
    let (mean, median) = (stats::mean(y)?, stats::median(y)?);
    let mut rows = Vec::new();
    for (name, guess) in [("mean", mean), ("median", median), ("for MAPE", best_for_mape(y)?)] {
        let all = Array1::from_elem(442, guess);
        let points = [guess, root_mean_squared_error(y, &all)?, mean_absolute_error(y, &all)?];
        let shares = [mean_absolute_percentage_error(y, &all)?, r_squared(y, &all)?];
        rows.push(show::row![name, (points, 2), (shares, 4)]);
    }
    println!("{}", show::table(&["best", "value", "RMSE", "MAE", "MAPE", "R²"], &rows));
    Ok(())
}

fn best_for_mape(y: &Array1<f64>) -> Result<f64> {
    // yours: of all true values, the one that has the smallest MAPE as the guess for all
    let mut best = (f64::INFINITY, 0.0);
    for guess in y {
        let mape = mean_absolute_percentage_error(y, &Array1::from_elem(442, *guess))?;
        if mape < best.0 {
            best = (mape, *guess);
        }
    }
    Ok(best.1)
    // end
}
