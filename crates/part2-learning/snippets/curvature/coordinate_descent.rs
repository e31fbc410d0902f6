//! The lasso by coordinate descent: set one weight at a time to its best value, and go round.

use learning::linear_model::{Lasso, soft_threshold};
use learning::preprocessing::StandardScaler;
use ndarray::Array1;
use numerics::estimator::{Fit, FitUnsupervised, Transform};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let patients = data::diabetes();
    let (x, alpha) = (&patients.x, 5.0);
    let z = StandardScaler.fit(x)?.transform(x)?;
    let y = &patients.y - patients.y.mean().unwrap_or_default();
    let n = z.nrows() as f64;

    let mut weights = Array1::<f64>::zeros(z.ncols());
    let mut rows = Vec::new();
    for sweep in 1..=100 {
        for j in 0..z.ncols() {
            // What this weight would be alone, for all that the others leave over.
            let residuals = &y - &z.dot(&weights);
            let alone = weights[j] + z.column(j).dot(&residuals) / n; // columns have mean square 1
            weights[j] = soft_threshold(alone, alpha);
        }
        if [1, 2, 5, 10, 100].contains(&sweep) {
            let mut row = vec![sweep.to_string()];
            row.extend(weights.iter().map(|weight| show::fixed(*weight, 2)));
            rows.push(row);
        }
    }
    let names = ["sweep", "age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6"];
    println!("{}", show::table(&names, &rows));
    let library = Lasso { alpha, ..Default::default() }.fit(&z, &y)?;
    let difference = linalg::norm_max(&(&library.coef() - &weights));
    println!("largest difference from the library  {}", show::fixed(difference, 6));
    Ok(())
}
