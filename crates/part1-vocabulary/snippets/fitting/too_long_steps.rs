//! With a learning rate of 2 every step overshoots, until the loss is no longer a number.
//! twin: none (error-text)

use ndarray::{ArrayView1, array};
use part1_vocabulary::fitting::WalkDownhill;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (x, y) = (flock.column(0).mapv(|mm| mm / 10.0 - 20.0), &flock.column(1) / 1000.0);
    let loss = |at: ArrayView1<'_, f64>| {
        let misses = at[0] * &x + at[1] - &y;
        misses.mapv(|miss| miss * miss).sum() / y.len() as f64
    };
    for n_steps in [3, 1000] {
        let walk = WalkDownhill { learning_rate: 2.0, n_steps, ..Default::default() };
        match walk.run(loss, array![0.0, 0.0].view()) {
            Ok(path) => println!("{n_steps} steps: {}", show::vector(path.losses, 1)),
            Err(error) => println!("{n_steps} steps: {error}"),
        }
    }
    Ok(())
}
