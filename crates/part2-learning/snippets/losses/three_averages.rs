//! Two guesses for all penguins, and three averages of their errors that disagree on the winner.

use ndarray::Array1;
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let mass_g = Array1::from(data::penguins_column("body_mass_g")?);
    for (name, guess_g) in [("mean", stats::mean(&mass_g)?), ("median", stats::median(&mass_g)?)] {
        let error_g = guess_g - &mass_g;
        let mse = stats::mean(&error_g.mapv(|e| e * e))?;
        let mae = stats::mean(&error_g.mapv(f64::abs))?;
        println!("guess the {name}, {} g", show::fixed(guess_g, 2));
        println!("  mean squared error   {} g²", show::fixed(mse, 1));
        println!("  RMSE, its root       {} g", show::fixed(mse.sqrt(), 2));
        println!("  mean absolute error  {} g", show::fixed(mae, 2));
    }
    Ok(())
}
