//! For a squared loss one Newton step from anywhere is the exact least-squares solution.

use learning::optim::Newton;
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis, concatenate};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Rng, linalg};

pub fn main() -> numerics::Result<()> {
    let diabetes = data::diabetes();
    let z = StandardScaler.fit(&diabetes.x)?.transform(&diabetes.x)?;
    let x = concatenate![Axis(1), z, Array2::ones((442, 1))];
    let exact = linalg::least_squares(&x, &diabetes.y)?;
    let hessian = x.t().dot(&x) * (2.0 / 442.0);

    let mut rng = Rng::new(7);
    for size in [1.0, 100.0, 10_000.0] {
        let start = rng.normals(11) * size;
        let newton = Newton { tolerance: 1e-6, ..Default::default() };
        let found = newton.critical_point(start.view(), |w| {
            (x.t().dot(&(x.dot(&w) - &diabetes.y)) * (2.0 / 442.0), hessian.clone())
        })?;
        let far = show::integer(linalg::norm_max(&(&start - &exact)));
        let left = show::fixed(linalg::norm_max(&(found.point - &exact)), 6);
        println!("start off by up to {far}: {} step, then off by {left}", found.steps);
    }
    Ok(())
}
