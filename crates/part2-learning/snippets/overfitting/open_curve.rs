//! With as many dials as places, infinitely many curves fit: the library refuses to pick one.
//! twin: none (error-text)

use numerics::Result;
use part2_learning::overfitting::{PolynomialRidge, flock};

pub fn main() -> Result<()> {
    let train = flock()?.train;
    for alpha in [0.0, 0.01] {
        let ridge = PolynomialRidge { degree: 20, alpha };
        match ridge.fit_points(train.flipper_mm.view(), train.bill_mm.view()) {
            Ok(curve) => println!("ridge penalty {alpha:.2}: {} coefficients", curve.coef().len()),
            Err(error) => println!("ridge penalty {alpha:.2}: {error}"),
        }
    }
    Ok(())
}
