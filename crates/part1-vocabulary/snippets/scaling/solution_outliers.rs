//! Outliers among 1,599 wines, by two rules: far in standard deviations, far in middle halves.

use learning::preprocessing::{RobustScaler, StandardScaler};
use ndarray::ArrayView1;
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let wine = data::wine_quality();
    let standard = StandardScaler.fit(&wine.x)?.transform(&wine.x)?;
    let robust = RobustScaler.fit(&wine.x)?.transform(&wine.x)?;
    let beyond = |column: ArrayView1<'_, f64>, limit: f64| {
        column.iter().filter(|value| value.abs() > limit).count().to_string()
    };
    let mut rows = Vec::new();
    for (j, name) in wine.feature_names.iter().enumerate() {
        let (standard, robust) = (standard.column(j), robust.column(j));
        rows.push([name.clone(), beyond(standard, 3.0), beyond(robust, 2.0)]);
    }
    println!("{}", show::table(&["column", "beyond 3 std", "beyond 2 middle halves"], &rows));
    Ok(())
}
