//! The same feature in another unit: least squares does not care, ridge predicts something else.

use learning::linear_model::Ridge;
use learning::preprocessing::StandardScaler;
use ndarray::Array2;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let patients = data::diabetes();
    let (x, y) = (&patients.x, &patients.y);
    let z = StandardScaler.fit(x)?.transform(x)?;
    let rescaled = bmi_a_thousandfold(&z);
    let mut rows = Vec::new();
    for alpha in [0.0, 100.0] {
        let ridge = Ridge { alpha, ..Default::default() };
        let (before, after) = (ridge.fit(&z, y)?, ridge.fit(&rescaled, y)?);
        let change = before.predict(&z)? - after.predict(&rescaled)?;
        let numbers = [before.coef()[2], 1000.0 * after.coef()[2], linalg::norm_max(&change)];
        rows.push(show::row![(alpha, 0), (numbers, 2)]);
    }
    let header = ["alpha", "per std of bmi", "the same, other unit", "most a prediction changes"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

fn bmi_a_thousandfold(z: &Array2<f64>) -> Array2<f64> {
    // yours: the same features, the third a thousand times as large in number
    let mut rescaled = z.clone();
    rescaled.column_mut(2).mapv_inplace(|bmi| 1000.0 * bmi);
    rescaled
    // end
}
