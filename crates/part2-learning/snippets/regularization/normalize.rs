//! Normalization changes the numbers, not the fit; regularization changes the fit.

use learning::linear_model::LinearRegression;
use learning::linear_model::Ridge;
use ndarray::{Array1, Axis};
use numerics::Result;
use numerics::estimator::{Fit, Predict};

pub fn main() -> Result<()> {
    let patients = data::diabetes();
    let (raw, y) = (&patients.x, patients.y.view());
    let mean = raw.mean_axis(Axis(0)).unwrap_or_default();
    let normalized = (raw - &mean) / &raw.std_axis(Axis(0), 0.0);
    let of_first = |fitted: Array1<f64>| show::vector(fitted.iter().take(4), 1);

    let plain = LinearRegression::default().fit(raw.view(), y)?.predict(raw.view())?;
    println!("least squares                 {}", of_first(plain));
    let model = LinearRegression::default().fit(normalized.view(), y)?;
    println!("normalized, then the same     {}", of_first(model.predict(normalized.view())?));
    let ridge = Ridge { alpha: 300.0, ..Default::default() };
    let model = ridge.fit(normalized.view(), y)?;
    println!("normalized and regularized    {}", of_first(model.predict(normalized.view())?));
    let model = ridge.fit(raw.view(), y)?;
    println!("regularized, not normalized   {}", of_first(model.predict(raw.view())?));
    Ok(())
}
