//! A column minus a row is a table: the loss is wrong, it falls, and nothing is learned.

use ndarray::{Array2, Axis};
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let x = stats::z_scores(flock.column(0), 0)?.insert_axis(Axis(1)); // (342, 1)
    let y = stats::z_scores(flock.column(1), 0)?; // (342,)
    train("column − column", |w| w * &x - y.view().insert_axis(Axis(1)), &x);
    train("column − row", |w| w * &x - &y, &x);
    let correlation = stats::correlation(flock.column(0), flock.column(1))?;
    println!("the right weight  {}", show::fixed(correlation, 4));
    Ok(())
}

/// Forty steps of one weight, from the mean of the squared errors.
fn train(name: &str, errors: impl Fn(f64) -> Array2<f64>, x: &Array2<f64>) {
    let mean = |table: Array2<f64>| table.sum() / table.len() as f64;
    let loss = |w: f64| show::fixed(mean(errors(w) * errors(w)), 4);
    let mut w = 0.5;
    for _ in 0..40 {
        w -= 0.1 * 2.0 * mean(errors(w) * x);
    }
    println!("{name}: errors {}", show::shape(&errors(w)));
    println!("  loss {} → {}, weight {}", loss(0.5), loss(w), show::fixed(w, 4));
}
