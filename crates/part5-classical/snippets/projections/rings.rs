//! Two rings along the first component: by PCA, and by kernel PCA from a Gram matrix by hand.

use classical::decomposition::{KernelPca, Pca};
use learning::kernels::{Kernel, rbf_gram};
use ndarray::{Array1, Array2, s};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Result, linalg};
use part5_classical::projections::rings;

pub fn main() -> Result<()> {
    let x = rings(); // (120, 2), the inner ring first
    let gamma = 0.5;
    let gram = rbf_gram(&x, gamma)?; // (120, 120): how alike each pair is
    let means = gram.mean_axis(ndarray::Axis(0)).unwrap_or_default();
    let all = means.sum() / 120.0;
    let centered =
        Array2::from_shape_fn((120, 120), |(i, j)| gram[[i, j]] - means[i] - means[j] + all);
    let eigen = linalg::symmetric_eigen(&centered)?;
    let by_hand = &eigen.vectors.column(0) * eigen.values[0].sqrt();

    let plain = Pca::default().fit(&x)?.transform(&x)?;
    let kernel = Kernel::Rbf { gamma };
    let library = KernelPca { n_components: 1, kernel }.fit(&x)?.transform(&x)?;
    let rows =
        [("PCA", plain.column(0).to_owned()), ("kernel PCA", by_hand.clone())].map(|(name, z)| {
            let [inner, outer] =
                [0, 60].map(|first| range(&z.slice(s![first..first + 60]).to_owned()));
            show::row![name, (inner, 2), (outer, 2)]
        });
    let header = ["first component", "inner ring from", "to", "outer ring from", "to"];
    println!("{}", show::table(&header, &rows));
    let gap = (&by_hand - &library.column(0)).iter().fold(0.0, |m: f64, g| m.max(g.abs()));
    println!("the library's to 10⁻⁹: {}", gap < 1e-9);
    Ok(())
}

fn range(z: &Array1<f64>) -> [f64; 2] {
    z.iter().fold([f64::INFINITY, f64::NEG_INFINITY], |[low, high], v| [low.min(*v), high.max(*v)])
}
