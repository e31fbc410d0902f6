//! Weights for standardized features, turned into weights for millimeters: the same predictions.

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, ArrayView1, Axis, array, concatenate};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "bill_depth_mm", "body_mass_g"])?;
    let (x, y) = (flock.select(Axis(1), &[0, 1]), flock.column(2));
    let scaler = StandardScaler.fit(&x)?;
    // Bias and weights by formula: where the walk would end.
    let fitted = |x: &Array2<f64>| {
        linalg::least_squares(&concatenate![Axis(1), Array2::ones((x.nrows(), 1)), *x], y)
    };
    let best = fitted(&scaler.transform(&x)?)?;
    println!("bias and weights, g per std: {}", show::vector(&best, 2));
    let back = for_millimeters(&best, scaler.center(), scaler.scale());
    println!("the same in g per mm:        {}", show::vector(&back, 2));
    println!("fitted to millimeters:       {}", show::vector(fitted(&x)?, 2));
    Ok(())
}

/// From `[bias, weight, weight]` for standardized columns, with their means and deviations.
fn for_millimeters(
    best: &Array1<f64>,
    mean: ArrayView1<'_, f64>,
    std: ArrayView1<'_, f64>,
) -> Array1<f64> {
    // yours: the bias and the two weights for raw millimeters
    let per_mm = array![best[1] / std[0], best[2] / std[1]];
    array![best[0] - per_mm.dot(&mean), per_mm[0], per_mm[1]]
    // end
}
