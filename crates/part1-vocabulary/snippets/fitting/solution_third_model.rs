//! The loss of a third model, 30·mm − 1800, on the same four penguins.

use learning::metrics::mean_squared_error;
use ndarray::{Array1, array};

pub fn main() -> numerics::Result<()> {
    let flipper_mm = array![181.0, 192.0, 211.0, 230.0];
    let mass_g = array![3750.0, 3500.0, 4500.0, 5700.0];
    let predicted_g: Array1<f64> = 30.0 * &flipper_mm - 1800.0;
    let loss = mean_squared_error(&mass_g, &predicted_g)?;
    println!("misses  {}", show::vector(&predicted_g - &mass_g, 0));
    println!("loss    {} g²", show::integer(loss));
    println!("root    {} g", show::fixed(loss.sqrt(), 1));
    Ok(())
}
