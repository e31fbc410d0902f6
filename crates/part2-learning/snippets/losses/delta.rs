//! The Huber loss turns from the absolute into the squared one as its delta grows.

use learning::losses::{Loss, best_constant};
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let mass_kg = array![3.25, 3.45, 3.65, 3.75, 3.8, 37.0];
    println!("median  {} kg", show::fixed(best_constant(Loss::Absolute, &mass_kg)?, 4));
    for delta in [0.3 / 1000.0, 0.03, 0.3, 3.0, 30.0, 300.0] {
        let best = best_constant(Loss::Huber { delta }, &mass_kg)?;
        println!("delta {:>8} kg   best guess {} kg", show::fixed(delta, 4), show::fixed(best, 4));
    }
    println!("mean    {} kg", show::fixed(best_constant(Loss::Squared, &mass_kg)?, 4));
    Ok(())
}
