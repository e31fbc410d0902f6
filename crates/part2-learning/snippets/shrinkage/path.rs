//! The lasso's regularization path: which features are left at each price, and what that costs.

use learning::linear_model::Lasso;
use learning::metrics::r_squared;
use learning::preprocessing::StandardScaler;
use ndarray::Axis;
use numerics::Rng;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};

pub fn main() -> numerics::Result<()> {
    let patients = data::diabetes();
    let order = Rng::new(7).permutation(442);
    let part = |i: &[usize]| (patients.x.select(Axis(0), i), patients.y.select(Axis(0), i));
    let ((x, y), (x_new, y_new)) = (part(&order[..342]), part(&order[342..]));
    let scaler = StandardScaler.fit(&x)?;
    let (z, z_new) = (scaler.transform(&x)?, scaler.transform(&x_new)?);
    let mut rows = Vec::new();
    for alpha in [50.0, 40.0, 20.0, 10.0, 5.0, 2.0, 1.0, 0.1] {
        let model = Lasso { alpha, ..Default::default() }.fit(&z, &y)?;
        let kept = (0..10).filter(|j| model.coef()[*j] != 0.0);
        let names: Vec<_> = kept.map(|j| patients.feature_names[j].as_str()).collect();
        let r2 = r_squared(&y_new, &model.predict(&z_new)?)?;
        rows.push(show::row![(alpha, 1), (r2, 3), names.join(" ")]);
    }
    println!("{}", show::table(&["alpha", "R² held out", "features left"], &rows));
    Ok(())
}
