//! The same feature in another unit: least squares does not care, ridge predicts something else.

use learning::linear_model::Ridge;
use learning::preprocessing::StandardScaler;
use ndarray::Array1;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let patients = data::diabetes();
    let (x, y) = (&patients.x, &patients.y);
    let z = StandardScaler.fit(x)?.transform(x)?;
    // The body mass index a thousand times as large in number, as a change of unit does.
    let mut other = Array1::ones(z.ncols());
    other[2] = 1000.0;
    let rescaled = &z * &other;

    let mut rows = Vec::new();
    for alpha in [0.0, 100.0] {
        let ridge = Ridge { alpha, ..Default::default() };
        let before = ridge.fit(&z, y)?;
        let after = ridge.fit(&rescaled, y)?;
        let difference = before.predict(&z)? - after.predict(&rescaled)?;
        let numbers = [before.coef()[2], 1000.0 * after.coef()[2], linalg::norm_max(&difference)];
        let cells = numbers.map(|number| show::fixed(number, 2));
        rows.push([&[show::fixed(alpha, 0)], &cells[..]].concat());
    }
    let header =
        ["alpha", "per std of bmi", "the same, other unit", "largest change of a prediction"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
