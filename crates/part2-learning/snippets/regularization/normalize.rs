//! Normalization changes the numbers, not the fit; regularization changes the fit.

use learning::linear_model::LinearRegression;
use learning::linear_model::Ridge;
use learning::preprocessing::StandardScaler;
use ndarray::Array1;
use numerics::Result;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};

pub fn main() -> Result<()> {
    let patients = data::diabetes();
    let (raw, y) = (&patients.x, patients.y.view());
    let normalized = StandardScaler.fit(raw)?.transform(raw)?;
    let of_first = |fitted: Array1<f64>| show::vector(fitted.iter().take(4), 1);

    let plain = LinearRegression::default().fit(raw, y)?.predict(raw)?;
    println!("least squares                 {}", of_first(plain));
    let model = LinearRegression::default().fit(&normalized, y)?;
    println!("normalized, then the same     {}", of_first(model.predict(&normalized)?));
    let ridge = Ridge { alpha: 300.0, ..Default::default() };
    let model = ridge.fit(&normalized, y)?;
    println!("normalized and regularized    {}", of_first(model.predict(&normalized)?));
    let model = ridge.fit(raw, y)?;
    println!("regularized, not normalized   {}", of_first(model.predict(raw)?));
    Ok(())
}
