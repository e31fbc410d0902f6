//! Solution: the second component by hand, once the first is taken out of the covariance.

use data::PENGUIN_FEATURES;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&PENGUIN_FEATURES)?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let covariance = stats::covariance_matrix(&x, 1)?; // (4, 4)
    let (first, variance) = leading(&covariance);
    println!("first   {}  variance {}", show::vector(&first, 3), show::fixed(variance, 3));
    let (second, variance) = leading(&without(&covariance, &first, variance));
    println!("second  {}  variance {}", show::vector(&second, 3), show::fixed(variance, 3));
    println!("their dot product is 0 to 10⁻⁸: {}", first.dot(&second).abs() < 1e-8);
    let library = classical::decomposition::Pca::default().fit(&x)?;
    println!("library {}", show::vector(library.components().row(1), 3));
    Ok(())
}

/// The eigenvector of the largest eigenvalue, and that eigenvalue: a variance.
fn leading(covariance: &Array2<f64>) -> (Array1<f64>, f64) {
    let mut v = ndarray::array![0.1, 0.9, 0.1, 0.1];
    for _ in 0..200 {
        let sent = covariance.dot(&v);
        v = &sent / sent.dot(&sent).sqrt();
    }
    (v.clone(), v.dot(&covariance.dot(&v)))
}

/// The covariance of what is left when each sample's part along v is taken away.
fn without(covariance: &Array2<f64>, v: &Array1<f64>, variance: f64) -> Array2<f64> {
    // yours: take variance · v · vᵀ off the covariance
    Array2::from_shape_fn((4, 4), |(i, j)| covariance[[i, j]] - variance * v[i] * v[j])
    // end
}
