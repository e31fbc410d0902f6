//! Is the doubt right? Weeks within two standard deviations: between samples, in a hole, later.

use classical::gaussian_process::GaussianProcess;
use numerics::estimator::Fit;
use part5_classical::gaussian_process::{between, hole, learned, weeks};

pub fn main() -> numerics::Result<()> {
    let (x, y) = weeks(learned);
    let start = GaussianProcess { length_scale: 0.3, amplitude: 3.0, noise: 0.3 };
    let best = start.maximized(&x, &y)?;
    let model = best.fit(&x, &y)?;
    let mut rows = Vec::new();
    let places: [(&str, &dyn Fn(usize, f64) -> bool); 4] = [
        ("between", &between),
        ("the hole", &hole),
        ("1994", &|_, year| (4.0..5.0).contains(&year)),
        ("1995 to 2001", &|_, year| year >= 5.0),
    ];
    for (place, chosen) in places {
        let (new, truth) = weeks(chosen);
        let (mean, std) = model.predict_with_std(&new)?;
        let doubt = std.mapv(|std| (std * std + best.noise * best.noise).sqrt()); // of a week
        let misses = (&mean - &truth).mapv(f64::abs);
        let within = misses.iter().zip(&doubt).filter(|(miss, doubt)| **miss < 2.0 * **doubt);
        let percent = 100.0 * within.count() as f64 / truth.len() as f64;
        let [miss, doubt] = [&misses, &doubt].map(|v| v.mean().unwrap_or(0.0));
        rows.push(show::row![place, truth.len(), ([doubt, miss], 2), (percent, 1)]);
    }
    let header = ["weeks", "number", "mean doubt, ppm", "mean miss, ppm", "within two, %"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
