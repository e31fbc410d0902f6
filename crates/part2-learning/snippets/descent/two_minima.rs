//! Where a walk starts decides where it ends: in a local minimum or in the global minimum.

use ndarray::Array1;
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let slope = |w: f64| 4.0 * w * w * w - 8.0 * w + 1.0;
    let mut rows = Vec::new();
    for start in [-2.0, -0.5, 0.1, 0.15, 0.5, 2.0] {
        let w = thousand_steps(start, slope);
        let (loss, curvature) = (w * w * w * w - 4.0 * w * w + w, 12.0 * w * w - 8.0);
        rows.push(show::row![(start, 2), ([w, loss, slope(w), curvature], 4)]);
    }
    println!("{}", show::table(&["start", "end", "loss", "slope", "curvature"], &rows));

    let mean = stats::mean(&Array1::from(data::penguins_column("flipper_length_mm")?))?;
    let ends = [100.0, 190.0, 300.0].map(|start| thousand_steps(start, |g| 2.0 * (g - mean)));
    println!("flippers, from 100, 190 and 300 mm: {}", show::vector(ends, 3));
    Ok(())
}

fn thousand_steps(mut w: f64, slope: impl Fn(f64) -> f64) -> f64 {
    (0..1000).for_each(|_| w -= 0.02 * slope(w));
    w
}
