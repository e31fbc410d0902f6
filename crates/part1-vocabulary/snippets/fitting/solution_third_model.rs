//! The loss of a third model, 30·mm − 1800, on the same four penguins: by hand and by library.

use learning::metrics::mean_squared_error;
use ndarray::{Array1, array};

pub fn main() -> numerics::Result<()> {
    let by_hand: f64 = 146_725.0; // yours: the mean of the four squared misses, in g²

    let flipper_mm = array![181.0, 192.0, 211.0, 230.0];
    let mass_g = array![3750.0, 3500.0, 4500.0, 5700.0];
    let predicted_g: Array1<f64> = 30.0 * &flipper_mm - 1800.0;
    let loss = mean_squared_error(&mass_g, &predicted_g)?;
    println!("misses      {} g", show::vector(&predicted_g - &mass_g, 0));
    println!("loss        {} g²", show::integer(loss));
    println!("by hand     {} g²", show::integer(by_hand));
    println!("its root    {} g", show::fixed(loss.sqrt(), 0));
    Ok(())
}
