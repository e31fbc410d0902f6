//! Normalization changes the numbers, not the fit; regularization changes the fit.

use learning::linear_model::Ridge;
use learning::preprocessing::StandardScaler;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};

pub fn main() -> numerics::Result<()> {
    let patients = data::diabetes();
    let (raw, y) = (&patients.x, &patients.y);
    let normalized = StandardScaler.fit(raw)?.transform(raw)?;
    for (name, alpha, x) in [
        ("least squares               ", 0.0, raw),
        ("normalized, then the same   ", 0.0, &normalized),
        ("normalized and regularized  ", 300.0, &normalized),
        ("regularized, not normalized ", 300.0, raw),
    ] {
        let fitted = Ridge { alpha, ..Default::default() }.fit(x, y)?.predict(x)?;
        println!("{name}  {}", show::vector(fitted.iter().take(4), 1));
    }
    Ok(())
}
