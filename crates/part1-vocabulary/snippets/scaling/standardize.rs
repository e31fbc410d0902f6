//! Standardizing: subtract each column's mean, divide by its standard deviation.

use learning::preprocessing::StandardScaler;
use ndarray::{Axis, array};
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    // Bill depth in mm, flipper length in mm, body mass in g.
    let x = array![
        [18.7, 181.0, 3750.0],
        [17.4, 186.0, 3800.0],
        [18.0, 195.0, 3250.0],
        [19.3, 193.0, 3450.0],
        [13.2, 211.0, 4500.0],
    ];
    let mean = x.sum_axis(Axis(0)) / 5.0;
    let deviations = &x - &mean;
    let std = (deviations.mapv(|d| d * d).sum_axis(Axis(0)) / 5.0).mapv(f64::sqrt);
    println!("mean  {}", show::vector(&mean, 2));
    println!("std   {}", show::vector(&std, 2));
    println!("standardized\n{}", show::matrix(&deviations / &std, 2));
    let by_library = StandardScaler.fit(&x)?.transform(&x)?;
    println!("row 0 by the library  {}", show::vector(by_library.row(0), 2));
    Ok(())
}
