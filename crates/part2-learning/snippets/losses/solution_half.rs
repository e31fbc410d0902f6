//! At q one half the quantile loss is half the absolute error; its best guess is the median.

use learning::losses::{Loss, best_constant};
use ndarray::{Array1, array};
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let best_by_hand_kg: f64 = 3.65; // yours: the guess that costs least at q = 0.5, in kg

    let mass_kg = array![3.25, 3.45, 3.65, 3.75, 3.8];
    let error_kg: Array1<f64> = 3.5 - &mass_kg;
    let half = Loss::Quantile { q: 0.5 };
    println!("errors of a guess of 3.5 kg  {}", show::vector(&error_kg, 2));
    let quantile_loss = stats::mean(&error_kg.mapv(|e| half.of(e)))?;
    println!("quantile loss at 0.5         {}", show::fixed(quantile_loss, 3));
    let mae = stats::mean(&error_kg.mapv(f64::abs))?;
    println!("mean absolute error          {}", show::fixed(mae, 3));
    println!("best guess, by hand          {}", show::fixed(best_by_hand_kg, 2));
    println!("best guess, by the library   {}", show::fixed(best_constant(half, &mass_kg)?, 2));
    Ok(())
}
