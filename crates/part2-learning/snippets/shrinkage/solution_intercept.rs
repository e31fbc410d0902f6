//! At an enormous price all coefficients are gone; the intercept, free of charge, is the mean.

use learning::linear_model::Ridge;
use learning::preprocessing::StandardScaler;
use numerics::estimator::{Fit, FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let patients = data::diabetes();
    let (x, y) = (&patients.x, &patients.y);
    let z = StandardScaler.fit(x)?.transform(x)?;
    println!("mean of the targets  {}", show::fixed(y.mean().unwrap_or_default(), 4));
    for alpha in [1.0, 1e3, 1e9] {
        let model = Ridge { alpha, ..Default::default() }.fit(&z, y)?;
        let largest = model.coef().iter().fold(0.0_f64, |largest, w| largest.max(w.abs()));
        println!(
            "alpha {:>13}   intercept {}   largest coefficient {}",
            show::integer(alpha),
            show::fixed(model.intercept(), 4),
            show::fixed(largest, 4)
        );
    }
    Ok(())
}
