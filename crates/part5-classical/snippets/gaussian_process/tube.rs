//! Support vector regression: the wider the epsilon tube around 45 weeks, the fewer hold it.

use classical::svm::Svr;
use learning::{kernels::Kernel, metrics::mean_absolute_error};
use numerics::estimator::{Fit, Predict};
use part5_classical::gaussian_process::{between, learned, weeks};

pub fn main() -> numerics::Result<()> {
    let ((x, y), (new, truth)) = (weeks(learned), weeks(between));
    let mut rows = Vec::new();
    for epsilon in [0.1, 0.25, 0.5, 1.0, 2.0] {
        let (kernel, c) = (Kernel::Rbf { gamma: 14.0 }, 100.0);
        let model = Svr { kernel, c, epsilon, tolerance: 1e-5, ..Svr::default() }.fit(&x, &y)?;
        let misses = (model.predict(&x)? - &y).mapv(f64::abs);
        let outside = misses.iter().filter(|miss| **miss > epsilon + 1e-3).count();
        let error = mean_absolute_error(&truth, &model.predict(&new)?)?;
        rows.push(show::row![(epsilon, 2), model.n_support(), outside, (error, 3)]);
    }
    let header = ["epsilon, ppm", "support vectors", "outside of the tube", "error between, ppm"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
