//! The direction of the largest variance: multiply by the covariance matrix, again and again.

use classical::decomposition::Pca;
use ndarray::{Axis, array};
use numerics::estimator::FitUnsupervised;

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["bill_length_mm", "flipper_length_mm"])?;
    let n = x.nrows() as f64;
    let centered = &x - &(x.sum_axis(Axis(0)) / n);
    let covariance = centered.t().dot(&centered) / (n - 1.0); // (2, 2)
    println!("{}", show::matrix(&covariance, 2));

    let mut v = array![1.0, 0.0];
    let mut rows = Vec::new();
    for step in 0..=5 {
        let sent = covariance.dot(&v);
        let angle = libm::atan2(v[1], v[0]).to_degrees();
        rows.push(show::row![step, (&v, 4), (angle, 2), (v.dot(&sent), 2)]);
        v = &sent / sent.dot(&sent).sqrt(); // nearer to the eigenvector
    }
    let header = ["step", "bill", "flipper", "angle (°)", "variance (mm²)"];
    println!("{}", show::table(&header, &rows));

    let model = Pca::default().fit(&x)?; // its first principal component is v
    println!("the library's component  {}", show::vector(model.components().row(0), 4));
    println!("explained variance       {}", show::vector(model.explained_variance(), 2));
    Ok(())
}
