//! The lasso by coordinate descent: set one weight at a time to its best value, and go round.

use learning::preprocessing::StandardScaler;
use ndarray::Array1;
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let data::Dataset { x, y, .. } = data::diabetes();
    let (z, y) = (StandardScaler.fit(x)?.transform(x)?, y - stats::mean(y)?);

    let (mut weights, mut rows) = (Array1::<f64>::zeros(10), Vec::new());
    for sweep in 1..=100 {
        for j in 0..10 {
            // The Newton step along this weight: a standardized column has curvature 1.
            let alone = weights[j] + z.column(j).dot(&(&y - z.dot(&weights))) / 442.0;
            weights[j] = alone.signum() * (alone.abs() - 5.0).max(0.0); // the soft threshold
        }
        if [1, 2, 5, 10, 100].contains(&sweep) {
            rows.push(show::row![sweep, (weights.to_vec(), 2)]);
        }
    }
    let names = ["sweep", "age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6"];
    println!("{}", show::table(&names, &rows));
    Ok(())
}
