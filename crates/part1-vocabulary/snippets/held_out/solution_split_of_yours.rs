//! Twenty splits: how far the held-out error of the line scatters.

use ndarray::Axis;
use numerics::{Rng, stats};
use part1_vocabulary::fitting::best_line;

pub fn main() -> numerics::Result<()> {
    let seed: u64 = 2026; // yours: a seed that you like
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let mut rng = Rng::new(seed);
    let mut errors_g = Vec::new();
    for _ in 0..20 {
        let order = rng.permutation(flock.nrows());
        let [held_out, seen] = [&order[..100], &order[100..]].map(|i| flock.select(Axis(0), i));
        let (weight, bias) = best_line(seen.column(0), seen.column(1))?;
        let misses_g = weight * &held_out.column(0) + bias - held_out.column(1);
        errors_g.push((misses_g.dot(&misses_g) / 100.0).sqrt());
    }
    errors_g.sort_by(f64::total_cmp);
    println!("smallest            {} g", show::fixed(errors_g[0], 1));
    println!("largest             {} g", show::fixed(errors_g[19], 1));
    println!("mean                {} g", show::fixed(stats::mean(&errors_g)?, 1));
    println!("standard deviation  {} g", show::fixed(stats::std_dev(&errors_g, 1)?, 1));
    Ok(())
}
