//! The same feature twice: ridge and elastic net share it out evenly, the lasso gives it to one.

use learning::linear_model::{ElasticNet, Lasso, Ridge};
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, ArrayView1, Axis, stack};
use numerics::estimator::{Fit, FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let patients = data::diabetes();
    let (x, y) = (&patients.x, &patients.y);
    let z = StandardScaler.fit(x)?.transform(x)?;
    let (bmi, bp) = (z.column(2), z.column(3));
    let (once, twice) = (stack![Axis(1), bmi, bp], bmi_bp_bmi(bmi, bp));

    let ridge = Ridge { alpha: 10.0, ..Default::default() };
    let net = ElasticNet { alpha: 2.0, l1_ratio: 0.9, ..Default::default() };
    let lasso = Lasso { alpha: 5.0, ..Default::default() };
    let rows = [
        ("ridge", ridge.fit(&once, y)?, ridge.fit(&twice, y)?),
        ("elastic net", net.fit(&once, y)?, net.fit(&twice, y)?),
        ("lasso", lasso.fit(&once, y)?, lasso.fit(&twice, y)?),
    ]
    .map(|(name, once, twice)| show::row![name, (&once.coef(), 3), (&twice.coef(), 3)]);
    println!("{}", show::table(&["penalty", "bmi", "bp", "bmi", "bp", "bmi again"], &rows));
    Ok(())
}

fn bmi_bp_bmi(bmi: ArrayView1<'_, f64>, bp: ArrayView1<'_, f64>) -> Array2<f64> {
    // yours: a table with three columns: bmi, bp, bmi
    stack![Axis(1), bmi, bp, bmi]
    // end
}
