//! A column computed from the target: a wonderful error on held-out birds, and no use at all.

use ndarray::{Array, Axis, s, stack};
use numerics::{Rng, linalg};

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (flipper_mm, y) = (flock.column(0), flock.column(1));
    // A colleague's addition to the table: how much a penguin weighs for its size.
    let condition = &y / &flipper_mm;
    // (n_samples, 3): a 1 for the bias, the flipper, the condition
    let x = stack![Axis(1), Array::ones(y.len()), flipper_mm, condition];

    let order = Rng::new(7).permutation(y.len());
    let (held_out, seen) = order.split_at(100);
    for (name, n) in [("flipper", 2), ("flipper, condition", 3)] {
        let x = x.slice(s![.., ..n]);
        let fitted = linalg::least_squares(&x.select(Axis(0), seen), &y.select(Axis(0), seen))?;
        let misses_g = x.select(Axis(0), held_out).dot(&fitted) - y.select(Axis(0), held_out);
        let error_g = (misses_g.dot(&misses_g) / 100.0).sqrt();
        println!("{name:<18}  error on 100 held out {:>5} g", show::fixed(error_g, 1));
    }
    Ok(())
}
