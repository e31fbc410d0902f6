//! A constant learning rate keeps circling; a schedule that falls to zero comes to rest.

use numerics::{Rng, stats};

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (z, mass_g) = (stats::z_scores(flock.column(0), 0)?, flock.column(1));
    let (best_a, best_b) = (z.dot(&mass_g) / 342.0, stats::mean(mass_g)?);

    // What multiplies the rate of 0.02 when t of 60 epochs are over.
    let schedules: [(&str, fn(f64) -> f64); 4] = [
        ("constant", |_| 1.0),
        ("half every 15 epochs", |t| libm::exp2(-(t / 15.0).floor())),
        ("inverse of time", |t| 1.0 / (1.0 + t)),
        ("cosine", |t| (1.0 + libm::cos(std::f64::consts::PI * t / 60.0)) / 2.0),
    ];
    println!("grams between the parameters and the best ones: the mean of ten walks");
    let mut rows = Vec::new();
    for (name, factor) in schedules {
        let mut off_g = [0.0; 4]; // after 1, 5, 20 and 60 epochs
        for seed in 1..=10 {
            let (mut rng, mut a, mut b) = (Rng::new(seed), 0.0, 0.0);
            for epoch in 0..60 {
                for (i, row) in rng.permutation(342).into_iter().enumerate() {
                    let rate = 0.02 * factor(f64::from(epoch) + i as f64 / 342.0);
                    let miss = 2.0 * (a * z[row] + b - mass_g[row]);
                    (a, b) = (a - rate * miss * z[row], b - rate * miss);
                }
                if let Some(place) = [1, 5, 20, 60].iter().position(|at| *at == epoch + 1) {
                    off_g[place] += libm::hypot(a - best_a, b - best_b) / 10.0;
                }
            }
        }
        rows.push(show::row![name, (off_g, 1), (0.02 * factor(60.0), 6)]);
    }
    let header = ["schedule", "after 1", "5", "20", "60 epochs", "rate at the end"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
