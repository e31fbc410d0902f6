//! Components by the covariance and by the SVD: of the digits, and of a cloud that is flat.

use classical::decomposition::{Pca, PcaSolver};
use ndarray::{Array2, array};
use numerics::estimator::FitUnsupervised;
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let x = &data::digits().x; // (1797, 64)
    let fit = |x: &Array2<f64>, solver| Pca { solver, ..Pca::default() }.fit(x);
    let by_covariance = fit(x, PcaSolver::Covariance)?;
    let by_svd = fit(x, PcaSolver::Svd)?;
    let variances = by_svd.explained_variance();
    println!("variances       {}", show::vector(variances.iter().take(4), 2));
    println!("singular values {}", show::vector(by_svd.singular_values().iter().take(4), 1));
    let gap = by_covariance.explained_variance() - variances;
    let largest = gap.iter().fold(0.0, |most: f64, gap| most.max(gap.abs()));
    println!(
        "all 64 the same both ways, to 10⁻¹⁰ of the first: {}",
        largest < 1e-10 * variances[0]
    );

    let cloud: Array2<f64> = Rng::new(1).normals((200, 3)) * &array![1.0, 1e-4, 1e-10];
    let turned = cloud.dot(&array![[0.6, 0.8, 0.0], [-0.8, 0.6, 0.0], [0.0, 0.0, 1.0]]);
    let turned = turned.dot(&array![[1.0, 0.0, 0.0], [0.0, 0.6, 0.8], [0.0, -0.8, 0.6]]);
    for (name, solver) in [("covariance", PcaSolver::Covariance), ("SVD", PcaSolver::Svd)] {
        let found = fit(&turned, solver)?.explained_variance().mapv(f64::sqrt);
        let right = [1.0, 1e-4, 1e-10].iter().zip(&found);
        let right: Vec<_> =
            right.map(|(true_one, found)| (found / true_one - 1.0).abs() < 0.2).collect();
        println!("{name}: standard deviations 1, 10⁻⁴ and 10⁻¹⁰ found: {right:?}");
    }
    Ok(())
}
