//! The same walk with five learning rates: too short a step, a good one, too long a one.

use ndarray::{ArrayView1, array};
use part1_vocabulary::fitting::WalkDownhill;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (x, y) = (flock.column(0).mapv(|mm| mm / 10.0 - 20.0), &flock.column(1) / 1000.0);
    let loss = |at: ArrayView1<'_, f64>| {
        let misses = at[0] * &x + at[1] - &y;
        misses.mapv(|miss| miss * miss).sum() / y.len() as f64
    };
    let mut rows = Vec::new();
    for learning_rate in [0.01, 0.05, 0.1, 0.4, 0.6] {
        let walk = WalkDownhill {
            learning_rate,
            ..Default::default() // 100 steps
        };
        let losses = walk.run(loss, array![0.0, 0.0].view())?.losses;
        let mut row = vec![show::fixed(learning_rate, 2)];
        row.extend([0, 1, 3, 10].map(|step| show::fixed(losses[step], 4)));
        rows.push(row);
    }
    let header = ["learning rate", "loss at start", "after 1", "after 3", "after 10"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
