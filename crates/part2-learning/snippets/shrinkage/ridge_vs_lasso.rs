//! Ridge, lasso and elastic net on the same patients: a smaller sum of squares, or zeros.

use learning::linear_model::{ElasticNet, Lasso, LinearRegression, Ridge};
use learning::preprocessing::StandardScaler;
use numerics::estimator::{Fit, FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let patients = data::diabetes();
    let (x, y) = (&patients.x, &patients.y);
    let z = StandardScaler.fit(x)?.transform(x)?;
    let models = [
        LinearRegression::default().fit(&z, y)?,
        Ridge { alpha: 100.0, ..Default::default() }.fit(&z, y)?,
        Lasso { alpha: 5.0, ..Default::default() }.fit(&z, y)?,
        ElasticNet { alpha: 2.0, l1_ratio: 0.9, ..Default::default() }.fit(&z, y)?,
    ];
    let mut rows = Vec::new();
    for (j, name) in patients.feature_names.iter().enumerate() {
        rows.push(show::row![name.as_str(), (models.each_ref().map(|model| model.coef()[j]), 2)]);
    }
    let squares = models.each_ref().map(|model| model.coef().pow2().sum());
    rows.push(show::row!["sum of squares", (squares, 0)]);
    println!("{}", show::table(&["feature", "least squares", "ridge", "lasso", "net"], &rows));
    Ok(())
}
