//! Both dials at once: the validation set chooses degree and penalty, the test set judges.

use learning::metrics::root_mean_squared_error as rmse;
use ndarray::Array1;
use numerics::Result;
use part2_learning::overfitting::{Part, PolynomialRidge, flock};

pub fn main() -> Result<()> {
    let flock = flock()?;
    let error = |degree: usize, alpha: f64, part: &Part| -> Result<f64> {
        let curve = PolynomialRidge { degree, alpha }
            .fit_points(&flock.train.flipper_mm, &flock.train.bill_mm)?;
        let predicted: Array1<f64> = part.flipper_mm.mapv(|x| curve.at(x));
        rmse(&part.bill_mm, &predicted)
    };
    let mut best: (f64, usize, f64) = (f64::INFINITY, 0, 0.0);
    for degree in 1..=12 {
        for alpha in [0.0, 1e-3, 0.01, 0.1, 1.0] {
            // yours: keep the pair with the smallest validation error
            let validation_error = error(degree, alpha, &flock.validation)?;
            if validation_error < best.0 {
                best = (validation_error, degree, alpha);
            }
            // end
        }
    }
    let (validation_error, degree, alpha) = best;
    println!("chosen: degree {degree}, ridge penalty {}", show::fixed(alpha, 3));
    println!("validation error {} mm", show::fixed(validation_error, 2));
    println!("test error       {} mm", show::fixed(error(degree, alpha, &flock.test)?, 2));
    Ok(())
}
