//! Binning: bill depth cut into five bins, a weight for each, where no straight line fits.

use ndarray::{Array1, Array2, Axis};
use numerics::stats::{QuantileRule, quantile};
use part1_vocabulary::fitting::best_line;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["bill_depth_mm", "body_mass_g"])?;
    let (depth_mm, y) = (flock.column(0), flock.column(1));
    let error_g = |predicted_g: Array1<f64>| {
        let misses_g = predicted_g - y;
        show::fixed((misses_g.dot(&misses_g) / y.len() as f64).sqrt(), 0)
    };
    let (weight, bias) = best_line(depth_mm, y)?;
    let line_g = error_g(weight * &depth_mm + bias);
    println!("a line, {} g per mm: error {line_g} g", show::fixed(weight, 0));

    // Four borders make five bins: equal steps from 13.1 to 21.5 mm, or equal shares of the birds.
    let equal_width = [1.0, 2.0, 3.0, 4.0].map(|i| 13.1 + i * (21.5 - 13.1) / 5.0);
    let mut equal_count = [0.2, 0.4, 0.6, 0.8];
    for border in &mut equal_count {
        *border = quantile(depth_mm, *border, QuantileRule::Linear)?;
    }
    for (name, borders_mm) in [("width", equal_width), ("count", equal_count)] {
        let bin = depth_mm.mapv(|mm| borders_mm.iter().filter(|border| **border <= mm).count());
        let hot = Array2::from_shape_fn((y.len(), 5), |(i, j)| f64::from(bin[i] == j));
        let counts = hot.sum_axis(Axis(0));
        let means_g = hot.t().dot(&y) / &counts; // the weight of each bin
        println!("bins of equal {name}: error {} g", error_g(hot.dot(&means_g)));
        println!("  borders mm  {}", show::vector(borders_mm, 1));
        println!("  penguins    {}", show::vector(counts, 0));
        println!("  mean g      {}", show::vector(means_g, 0));
    }
    Ok(())
}
