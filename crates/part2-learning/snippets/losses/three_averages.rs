//! Two guesses for all penguins, and three averages of their errors that disagree on the winner.

use learning::metrics::{mean_absolute_error, mean_squared_error, root_mean_squared_error};
use ndarray::Array1;
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let mass_g = Array1::from(data::penguins_column("body_mass_g")?);
    let guesses = [("the mean", stats::mean(&mass_g)?), ("the median", stats::median(&mass_g)?)];
    for (name, guess_g) in guesses {
        let predicted = Array1::from_elem(mass_g.len(), guess_g);
        let (y, p) = (mass_g.view(), predicted.view());
        println!("guess {name}, {} g", show::fixed(guess_g, 2));
        println!("  mean squared error   {} g²", show::fixed(mean_squared_error(y, p)?, 1));
        println!("  RMSE, its root       {} g", show::fixed(root_mean_squared_error(y, p)?, 2));
        println!("  mean absolute error  {} g", show::fixed(mean_absolute_error(y, p)?, 2));
    }
    Ok(())
}
