//! A gradient's formula on trial: ten weights, measured slopes, and a forgotten factor.

use learning::finite_differences::gradient;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, ArrayView1};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let diabetes = data::diabetes();
    let x = StandardScaler.fit(&diabetes.x)?.transform(&diabetes.x)?;
    let misses = |w: ArrayView1<f64>| x.dot(&w) - &diabetes.y;
    let loss = |w: ArrayView1<f64>| misses(w).pow2().sum() / 442.0;

    let w = Array1::linspace(-1.0, 1.0, 10);
    let measured = gradient(loss, &w)?;
    let size = measured.mapv(|slope| slope.abs().max(1.0));
    let formula = x.t().dot(&misses(w.view())) * 2.0 / 442.0;
    for (name, factor) in [("the formula", 1.0), ("2 forgotten", 0.5), ("sign turned", -1.0)] {
        let largest = linalg::norm_max(&((factor * &formula - &measured) / &size));
        println!("{name}  largest error of the gradient {}", show::fixed(largest, 6));
    }
    Ok(())
}
