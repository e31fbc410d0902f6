//! A stopping rule looks at the slope: in a flat valley it stops far from the bottom.

use learning::optim::GradientDescent;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, ArrayView1, array};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let diabetes = data::diabetes();
    let x = StandardScaler.fit(&diabetes.x)?.transform(&diabetes.x)?;
    let exact = linalg::least_squares(&x, &diabetes.y)?;
    let slopes = |w: ArrayView1<f64>| x.t().dot(&(x.dot(&w) - &diabetes.y)) * 2.0 / 442.0;
    let mut rows = Vec::new();
    for tolerance in [1.0, 1e-2, 1e-4, 1e-8] {
        let descent = GradientDescent { learning_rate: 0.2, tolerance, ..Default::default() };
        let found = descent.minimize(&Array1::zeros(10), slopes)?;
        let off = linalg::norm_max(&(found.point - &exact));
        rows.push(show::row![(tolerance, 8), found.steps, (off, 6)]);
    }
    println!("largest weight  {}", show::fixed(linalg::norm_max(&exact), 4));
    println!("{}", show::table(&["no slope above", "steps", "a weight is off by"], &rows));

    // The loss ½ (w₁² + w₀² / 10,000): nearly flat along w₀. Its minimum is at (0, 0).
    let flat = |w: ArrayView1<f64>| array![w[0] / 10_000.0, w[1]];
    let descent = GradientDescent { learning_rate: 1.0, tolerance: 0.01, ..Default::default() };
    let found = descent.minimize(&array![-4.0, 1.5], flat)?;
    let end = show::vector(&found.point, 4);
    println!("flat valley, no slope above 0.01: steps {}, end {end}", found.steps);
    Ok(())
}
