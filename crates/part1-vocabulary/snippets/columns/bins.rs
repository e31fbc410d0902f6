//! Binning: bill depth cut into five bins, a weight for each, where no straight line fits.

use learning::metrics::mean_squared_error;
use learning::preprocessing::{BinRule, Binner};
use ndarray::{Array1, Array2, Axis};
use numerics::estimator::{FitUnsupervised, Transform};
use part1_vocabulary::fitting::best_line;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["bill_depth_mm", "body_mass_g"])?;
    let (depth_mm, y) = (flock.column(0), flock.column(1));
    let error_g = |predicted: &Array1<f64>| {
        mean_squared_error(y, predicted).map(|loss| show::fixed(loss.sqrt(), 0))
    };
    let (weight, bias) = best_line(depth_mm, y)?;
    println!("a line: {} g per mm", show::fixed(weight, 0));
    println!("  error {} g", error_g(&(weight * &depth_mm + bias))?);

    for (name, rule) in [("width", BinRule::EqualWidth), ("count", BinRule::EqualCount)] {
        let model = Binner { n_bins: 5, rule }.fit(depth_mm.insert_axis(Axis(1)))?;
        let bins = model.transform(depth_mm.insert_axis(Axis(1)))?;
        // One-hot of the bins: column j is 1 where the penguin is in bin j.
        let hot = Array2::from_shape_fn((y.len(), 5), |(i, j)| f64::from(bins[[i, 0]] == j as f64));
        let counts = hot.sum_axis(Axis(0));
        let means = hot.t().dot(&y) / &counts;
        println!("bins of equal {name}");
        println!("  edges mm  {}", show::vector(model.edges(0).unwrap_or_default(), 1));
        println!("  penguins  {}", show::vector(&counts, 0));
        println!("  mean g    {}", show::vector(&means, 0));
        println!("  error {} g", error_g(&hot.dot(&means))?);
    }
    Ok(())
}
