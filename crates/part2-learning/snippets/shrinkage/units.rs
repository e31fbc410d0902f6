//! The same feature in another unit: least squares does not care, ridge predicts something else.

use learning::linear_model::Ridge;
use ndarray::{Array1, Axis};
use numerics::estimator::{Fit, Predict};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let patients = data::diabetes();
    let (x, y) = (&patients.x, &patients.y);
    let z = (x - &x.mean_axis(Axis(0)).unwrap_or_default()) / &x.std_axis(Axis(0), 0.0);
    // The body mass index a thousand times as large in number, as a change of unit does.
    let mut other = Array1::ones(z.ncols());
    other[2] = 1000.0;
    let rescaled = &z * &other;

    let mut rows = Vec::new();
    for alpha in [0.0, 100.0] {
        let ridge = Ridge { alpha, ..Default::default() };
        let before = ridge.fit(z.view(), y.view())?;
        let after = ridge.fit(rescaled.view(), y.view())?;
        let difference = before.predict(z.view())? - after.predict(rescaled.view())?;
        let numbers = [before.coef()[2], 1000.0 * after.coef()[2], linalg::norm_max(&difference)];
        let cells = numbers.map(|number| show::fixed(number, 2));
        rows.push([&[show::fixed(alpha, 0)], &cells[..]].concat());
    }
    let header =
        ["alpha", "per std of bmi", "the same, other unit", "largest change of a prediction"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
