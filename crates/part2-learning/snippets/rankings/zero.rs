//! A true value of 0 has no percentages: one library refuses, the other divides by 2.2e−16.
//! twin: none (error-text)

use learning::metrics::mean_absolute_error;
use learning::metrics::mean_absolute_percentage_error;
use ndarray::{Array1, array};

pub fn main() -> numerics::Result<()> {
    let (y_true, y_pred) = (array![2.0, 0.0, 5.0, 1.0], array![2.0, 1.0, 4.0, 1.0]);
    println!("MAE  {}", show::fixed(mean_absolute_error(&y_true, &y_pred)?, 2));
    match mean_absolute_percentage_error(&y_true, &y_pred) {
        Ok(mape) => println!("MAPE {}", show::fixed(mape, 2)),
        Err(error) => println!("MAPE {error}"),
    }
    // scikit-learn puts the smallest step between numbers near 1 in the place of the zero.
    let shares: Array1<f64> = y_true
        .iter()
        .zip(&y_pred)
        .map(|(truth, guess)| f64::abs(truth - guess) / truth.max(f64::EPSILON))
        .collect();
    println!("MAPE with the zero replaced  {}", show::integer(shares.sum() / 4.0));
    Ok(())
}
