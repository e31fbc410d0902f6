//! Where features repeat each other and the price is small, twenty sweeps are not enough.
//! twin: none (error-text)

use learning::linear_model::Lasso;
use learning::preprocessing::StandardScaler;
use numerics::estimator::{Fit, FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let patients = data::diabetes();
    let x = &patients.x;
    let z = StandardScaler.fit(x)?.transform(x)?;
    for (alpha, max_sweeps) in [(0.001, 20), (0.001, 10_000), (-1.0, 20)] {
        let lasso = Lasso { alpha, max_sweeps, ..Default::default() };
        match lasso.fit(&z, &patients.y) {
            Ok(_) => println!("{max_sweeps} sweeps: settled"),
            Err(error) => println!("{max_sweeps} sweeps: {error}"),
        }
    }
    Ok(())
}
