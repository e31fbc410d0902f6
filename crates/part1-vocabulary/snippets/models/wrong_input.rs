//! A model checks how many features come; it cannot check what they mean.
//! twin: none (error-text)

use ndarray::array;
use numerics::estimator::Predict;
use part1_vocabulary::models::WeightedSum;

pub fn main() -> numerics::Result<()> {
    let model = WeightedSum::new(&[4.0, 20.0, 50.0], -6400.0)?;

    println!("bill depth and flipper, but no bill length:");
    match model.predict(&array![[18.7, 181.0]]) {
        Ok(mass_g) => println!("  {} g", show::fixed(mass_g[0], 0)),
        Err(error) => println!("  {error}"),
    }

    println!("all three, but in centimeters:");
    let mass_g = model.predict(&array![[3.91, 1.87, 18.1]])?;
    println!("  {} g", show::fixed(mass_g[0], 0));
    Ok(())
}
