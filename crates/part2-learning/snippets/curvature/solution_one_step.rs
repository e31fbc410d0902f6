//! For a squared loss one Newton step from anywhere is the exact least-squares solution.

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis, concatenate};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Result, Rng, linalg};

/// One Newton step on the mean squared error of x w against y.
fn newton(x: &Array2<f64>, y: &Array1<f64>, w: &Array1<f64>) -> Result<Array1<f64>> {
    // yours: solve with the Hessian, subtract from w
    let n_samples = y.len() as f64;
    let gradient = x.t().dot(&(x.dot(w) - y)) * (2.0 / n_samples);
    let hessian = x.t().dot(x) * (2.0 / n_samples);
    Ok(w - linalg::solve(&hessian, &gradient)?)
    // end
}

pub fn main() -> Result<()> {
    let data::Dataset { x, y, .. } = data::diabetes();
    let x = concatenate![Axis(1), StandardScaler.fit(x)?.transform(x)?, Array2::ones((442, 1))];
    let exact = linalg::least_squares(&x, y)?;
    let mut rng = Rng::new(7);
    for size in [1.0, 100.0, 10_000.0] {
        let start = rng.normals(11) * size;
        let found = newton(&x, y, &start)?;
        let far = show::integer(linalg::norm_max(&(&start - &exact)));
        let left = show::fixed(linalg::norm_max(&(found - &exact)), 6);
        println!("start off by up to {far}: 1 step, then off by {left}");
    }
    Ok(())
}
