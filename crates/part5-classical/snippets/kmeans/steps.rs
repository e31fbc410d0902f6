//! Three centers walk through the bills of 342 penguins: six steps of k-means.
//! kind: figure

use classical::figures::kmeans_steps;
use learning::preprocessing::StandardScaler;
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?.0;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let chart = kmeans_steps(&x, 3, 2, 12)?.chart;
    let chart = chart.x_label("bill length, standardized").y_label("bill depth, standardized");
    println!("{}", chart.svg()?);
    Ok(())
}
