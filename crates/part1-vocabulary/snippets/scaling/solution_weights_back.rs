//! Weights for standardized features, turned into weights for millimeters: the same predictions.

use learning::preprocessing::StandardScaler;
use ndarray::{Array2, array};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let columns = ["flipper_length_mm", "bill_depth_mm", "body_mass_g"];
    let flock = data::penguins_matrix(&columns)?;
    let (x, y) = (flock.select(ndarray::Axis(1), &[0, 1]), flock.column(2));
    let scaler = StandardScaler.fit(&x)?;
    let z = scaler.transform(&x)?;
    // The best bias and weights by one formula: where the walk would end.
    let with_ones =
        |z: &Array2<f64>| ndarray::concatenate![ndarray::Axis(1), Array2::ones((z.nrows(), 1)), *z];
    let best = linalg::least_squares(&with_ones(&z), y)?;
    println!("bias and weights, g per std: {}", show::vector(&best, 2));

    let per_mm = array![best[1], best[2]] / scaler.scale();
    let bias = best[0] - per_mm.dot(&scaler.center());
    println!("the same in g per mm:        {}", show::vector([bias, per_mm[0], per_mm[1]], 2));
    println!(
        "fitted to millimeters:       {}",
        show::vector(linalg::least_squares(&with_ones(&x), y)?, 2)
    );
    Ok(())
}
