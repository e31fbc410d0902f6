//! The same feature twice: ridge shares the coefficient out evenly, the lasso gives it to one.

use learning::linear_model::{Lasso, Ridge};
use learning::preprocessing::StandardScaler;
use ndarray::{Axis, concatenate, s};
use numerics::estimator::{Fit, FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let patients = data::diabetes();
    let (x, y) = (&patients.x, &patients.y);
    let z = StandardScaler.fit(x)?.transform(x)?;
    let once = z.slice(s![.., 2..4]).to_owned(); // bmi, bp
    let twice = concatenate![Axis(1), once, z.slice(s![.., 2..3])]; // bmi, bp, bmi
    let (ridge, lasso) =
        (Ridge { alpha: 10.0, ..Default::default() }, Lasso { alpha: 5.0, ..Default::default() });
    let (y, once, twice) = (y.view(), once.view(), twice.view());
    println!("ridge, bmi bp      {}", show::vector(ridge.fit(once, y)?.coef(), 3));
    println!("ridge, bmi bp bmi  {}", show::vector(ridge.fit(twice, y)?.coef(), 3));
    println!("lasso, bmi bp      {}", show::vector(lasso.fit(once, y)?.coef(), 3));
    println!("lasso, bmi bp bmi  {}", show::vector(lasso.fit(twice, y)?.coef(), 3));
    Ok(())
}
