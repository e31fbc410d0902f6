//! Gradient descent on ten features and an intercept ends where least squares says it must.

use learning::optim::GradientDescent;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, ArrayView1, s};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let diabetes = data::diabetes();
    let mut x = Array2::ones((442, 11)); // standardized, with a column of ones
    x.slice_mut(s![.., ..10]).assign(&(StandardScaler.fit(&diabetes.x)?.transform(&diabetes.x)?));
    let gradient = |w: ArrayView1<f64>| x.t().dot(&(x.dot(&w) - &diabetes.y)) * (2.0 / 442.0);

    let exact = linalg::least_squares(&x, &diabetes.y)?;
    for tolerance in [1.0, 1e-2, 1e-4, 1e-8] {
        let descent = GradientDescent { learning_rate: 0.2, tolerance, ..Default::default() };
        let found = descent.minimize(Array1::zeros(11).view(), gradient)?;
        let difference = linalg::norm_max(&(found.point - &exact));
        println!(
            "no slope above {}: {} steps, largest difference {}",
            show::fixed(tolerance, 8),
            show::integer(found.steps),
            show::fixed(difference, 6)
        );
    }
    println!("first three weights  {}", show::vector(exact.slice(s![..3]), 4));
    Ok(())
}
