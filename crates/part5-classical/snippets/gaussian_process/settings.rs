//! Five length scales: how likely they make the targets, and what they are worth on other weeks.

use classical::gaussian_process::GaussianProcess;
use numerics::estimator::Fit;
use part5_classical::gaussian_process::{between, learned, weeks};

pub fn main() -> numerics::Result<()> {
    let ((x, y), (new, truth)) = (weeks(learned), weeks(between));
    let mut rows = Vec::new();
    for length_scale in [0.02, 0.1, 0.2, 0.5, 1.0] {
        let process = GaussianProcess { length_scale, amplitude: 2.4, noise: 0.35 };
        let model = process.fit(&x, &y)?;
        let (mean, std) = model.predict_with_std(&new)?;
        let doubt = std.mapv(|std| (std * std + 0.35 * 0.35).sqrt());
        let misses = (&mean - &truth).mapv(f64::abs);
        let within = misses.iter().zip(&doubt).filter(|(miss, doubt)| **miss < 2.0 * **doubt);
        let percent = 100.0 * within.count() as f64 / 137.0;
        let [miss, doubt] = [&misses, &doubt].map(|v| v.mean().unwrap_or(0.0));
        let likelihood = model.log_marginal_likelihood();
        rows.push(show::row![(length_scale, 2), (likelihood, 1), ([doubt, miss], 2), (percent, 1)]);
    }
    let header = ["length scale", "log likelihood", "mean doubt", "mean miss", "within two, %"];
    println!("{}", show::table(&header, &rows));
    for length_scale in [0.3, 0.01] {
        let start = GaussianProcess { length_scale, amplitude: 3.0, noise: 0.3 };
        let top = start.maximized(&x, &y)?.log_marginal_likelihood(&x, &y)?;
        let [from, top] = [(length_scale, 2), (top, 1)].map(|(v, digits)| show::fixed(v, digits));
        println!("climbing from length scale {from}: the top is at {top}");
    }
    Ok(())
}
