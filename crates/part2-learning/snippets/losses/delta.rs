//! The Huber loss turns from the absolute into the squared one as its delta grows.

use learning::losses::{Loss, best_constant};
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let mass_kg = array![3.25, 3.45, 3.65, 3.75, 3.8, 37.0];
    println!("median  {} kg", show::fixed(best_constant(Loss::Absolute, &mass_kg)?, 4));
    let mut rows = Vec::new();
    for delta in [0.3 / 1000.0, 0.03, 0.3, 3.0, 30.0, 300.0] {
        let best_kg = best_constant(Loss::Huber { delta }, &mass_kg)?;
        rows.push(show::row![(delta, 4), (best_kg, 4)]);
    }
    println!("{}", show::table(&["delta kg", "best guess kg"], &rows));
    println!("mean    {} kg", show::fixed(best_constant(Loss::Squared, &mass_kg)?, 4));
    Ok(())
}
