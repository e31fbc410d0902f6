//! The same walk with six learning rates: too short a step, a good one, too long a one.

use ndarray::ArrayView1;
use part1_vocabulary::fitting::WalkDownhill;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (x, y) = (flock.column(0).mapv(|mm| mm / 10.0 - 20.0), &flock.column(1) / 1000.0);
    let loss = |at: ArrayView1<'_, f64>| {
        (at[0] * &x + at[1] - &y).mapv(|miss| miss * miss).sum() / y.len() as f64
    };
    let start = [0.0, 0.0];
    let mut rows = Vec::new();
    for learning_rate in [0.01, 0.05, 0.1, 0.4, 0.6] {
        let walk = WalkDownhill { learning_rate, n_steps: 10, ..Default::default() };
        let losses = walk.run(loss, &start)?.losses;
        rows.push(show::row![(learning_rate, 2), ([0, 1, 3, 10].map(|step| losses[step]), 4)]);
    }
    let header = ["learning rate", "loss kg² at start", "after 1", "after 3", "after 10"];
    println!("{}", show::table(&header, &rows));

    let walk = WalkDownhill { learning_rate: 2.0, n_steps: 1000, ..Default::default() };
    if let Err(error) = walk.run(loss, &start) {
        println!("learning rate 2: {error}");
    }
    Ok(())
}
