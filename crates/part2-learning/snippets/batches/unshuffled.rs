//! Without shuffling, the batches of a sorted file pull to whoever comes last.

use learning::optim::{in_order, shuffled};
use ndarray::Array1;
use numerics::{Rng, stats};

pub fn main() -> numerics::Result<()> {
    // The table as an export might give it: sorted, the shortest flipper first.
    let mut sorted = data::penguins_column("flipper_length_mm")?;
    sorted.sort_by(f64::total_cmp);
    let flippers_mm = Array1::from(sorted);
    let mut rng = Rng::new(7);
    let mut guesses = [190.0, 190.0];
    let mut rows = Vec::new();
    for epoch in 1..=5 {
        let dealt = [in_order(342, 8)?, shuffled(342, 8, &mut rng)?];
        for (guess, batches) in guesses.iter_mut().zip(dealt) {
            for batch in batches {
                let misses = batch.iter().map(|row| *guess - flippers_mm[*row]);
                *guess -= 0.1 * 2.0 * misses.sum::<f64>() / batch.len() as f64;
            }
        }
        rows.push([epoch.to_string(), show::fixed(guesses[0], 2), show::fixed(guesses[1], 2)]);
    }
    println!("{}", show::table(&["epoch", "sorted", "shuffled"], &rows));
    println!("mean of all  {}", show::fixed(stats::mean(&flippers_mm)?, 2));
    Ok(())
}
