//! The first components of a photograph from random directions, and how many products that takes.

use classical::decomposition::{Pca, RandomizedPca};
use ndarray::Array2;
use numerics::estimator::FitUnsupervised;
use numerics::{Rng, linalg};

pub fn main() -> numerics::Result<()> {
    let x = data::photograph(); // (106, 160): each row of pixels is a sample
    let (n, d, k, extra) = (106, 160, 5, 5);
    let exact = Pca { n_components: Some(k), ..Pca::default() }.fit(x)?;
    let kept = |variances: f64| (variances / exact.total_variance(), 5);

    // A randomized SVD by hand: ten random directions, sent through the samples and back.
    let centered = x - exact.mean();
    let mut directions: Array2<f64> = Rng::new(1).normals((d, k + extra));
    let mut rows = Vec::new();
    for times in 1..=4 {
        directions = linalg::qr(&directions)?.q; // made perpendicular, of length 1
        let along = centered.dot(&directions); // (n, 10): the samples in ten numbers
        let small = linalg::svd(&along)?.singular_values;
        let variances = small.iter().take(k).map(|s| s * s / (n as f64 - 1.0)).sum::<f64>();
        let products = (2 * times - 1) * n * d * (k + extra);
        rows.push(show::row![times, products, kept(variances)]);
        directions = centered.t().dot(&along); // (d, 10)
    }
    println!("{}", show::table(&["times through", "products", "variance kept"], &rows));

    let (share, decimals) = kept(exact.explained_variance().sum());
    println!("five components of the SVD keep      {}", show::fixed(share, decimals));
    let how = RandomizedPca { n_components: k, n_oversamples: extra, ..Default::default() };
    let (share, decimals) = kept(how.fit(x, &mut Rng::new(1))?.explained_variance().sum());
    println!("the library, from random directions  {}", show::fixed(share, decimals));
    Ok(())
}
