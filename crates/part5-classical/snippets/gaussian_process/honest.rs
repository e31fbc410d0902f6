//! Is the doubt right? Weeks within two deviations: between samples, in ten holes, later.

use classical::gaussian_process::GaussianProcess;
use ndarray::{Array2, array};
use numerics::estimator::Fit;
use part5_classical::gaussian_process::{HOLES, around_hole, weeks};

pub fn main() -> numerics::Result<()> {
    let (mut means, mut in_holes) = (Array2::<f64>::zeros((4, 3)), Vec::new());
    for from in HOLES {
        let [(x, y), between, hole] = around_hole(from);
        let (next, later) =
            (weeks(|_, year| (4.0..5.0).contains(&year)), weeks(|_, year| year >= 5.0));
        let start = GaussianProcess { length_scale: 0.3, amplitude: 3.0, noise: 0.3 };
        let best = start.maximized(&x, &y)?;
        let model = best.fit(&x, &y)?;
        for (k, (new, truth)) in [between, hole, next, later].iter().enumerate() {
            let (mean, std) = model.predict_with_std(new)?;
            let doubt = std.mapv(|std| (std * std + best.noise * best.noise).sqrt()); // of a week
            let misses = (&mean - truth).mapv(f64::abs);
            let within = misses.iter().zip(&doubt).filter(|(miss, doubt)| **miss < 2.0 * **doubt);
            let percent = 100.0 * within.count() as f64 / truth.len() as f64;
            let [doubt, miss] = [&doubt, &misses].map(|v| v.mean().unwrap_or(0.0));
            means.row_mut(k).scaled_add(0.1, &array![doubt, miss, percent]);
            if k == 1 {
                in_holes.push(percent);
            }
        }
    }
    let mut rows = Vec::new();
    for (place, mean) in ["between", "the hole", "1994", "1995 to 2001"].iter().zip(means.rows()) {
        rows.push(show::row![*place, ([mean[0], mean[1]], 2), (mean[2], 1)]);
    }
    println!(
        "{}",
        show::table(&["weeks", "mean doubt, ppm", "mean miss, ppm", "within two, %"], &rows)
    );
    println!("hole by hole, within two, %: {}", show::vector(&in_holes, 0));
    Ok(())
}
