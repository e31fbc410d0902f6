//! Chinstraps among 342 penguins: the border of the RBF kernel with C 1 and gamma 1.
//! kind: figure

use classical::figures::svm_border;
use learning::preprocessing::StandardScaler;
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let (x, species) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let chinstrap = species.mapv(|s| usize::from(s == 1));
    let picture = svm_border(&x, &chinstrap, ["others", "Chinstrap"], 1.0, 1.0)?;
    let chart = picture.chart.x_label("bill length, standardized");
    println!("{}", chart.y_label("bill depth, standardized").svg()?);
    Ok(())
}
