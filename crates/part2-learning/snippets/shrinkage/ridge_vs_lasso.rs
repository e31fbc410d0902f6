//! Ridge and lasso on the same patients: all coefficients smaller, or some of them zero.

use learning::linear_model::LinearRegression;
use learning::linear_model::{Lasso, Ridge};
use learning::preprocessing::StandardScaler;
use numerics::estimator::{Fit, FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let patients = data::diabetes();
    let (x, y) = (&patients.x, patients.y.view());
    let z = StandardScaler.fit(x)?.transform(x)?;
    let models = [
        LinearRegression::default().fit(&z, y)?,
        Ridge { alpha: 100.0, ..Default::default() }.fit(&z, y)?,
        Lasso { alpha: 5.0, ..Default::default() }.fit(&z, y)?,
    ];
    let mut rows = Vec::new();
    for (j, name) in patients.feature_names.iter().enumerate() {
        let coef = models.each_ref().map(|model| show::fixed(model.coef()[j], 2));
        rows.push([&[name.to_string()], &coef[..]].concat());
    }
    println!("{}", show::table(&["feature", "least squares", "ridge 100", "lasso 5"], &rows));
    let each = |of: &dyn Fn(f64) -> f64, decimals| {
        let sums = models.each_ref().map(|model| model.coef().mapv(of).sum());
        show::vector(sums, decimals)
    };
    println!("coefficients at zero  {}", each(&|w| f64::from(w == 0.0), 0));
    println!("sum of sizes          {}", each(&f64::abs, 1));
    println!("sum of squares        {}", each(&|w| w * w, 0));
    Ok(())
}
