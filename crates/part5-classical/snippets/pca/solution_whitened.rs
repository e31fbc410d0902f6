//! Solution: wines before and after whitening: the covariance becomes the identity.

use classical::decomposition::Pca;
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let wine = data::wine();
    let x = StandardScaler.fit(&wine.x)?.transform(&wine.x)?; // (178, 13)
    let plain = Pca::default().fit(&x)?.transform(&x)?;
    let white = whitened(&plain);
    let library = Pca { whiten: true, ..Pca::default() }.fit(&x)?.transform(&x)?;
    println!("the library's: {}", (&white - &library).iter().all(|gap| gap.abs() < 1e-9));
    let corner = |z: &Array2<f64>| -> Array2<f64> {
        let places = [0, 1, 12]; // the first two components and the last
        let z = z.select(Axis(1), &places);
        z.t().dot(&z) / 177.0
    };
    println!("covariance of components 1, 2 and 13\n{}", show::matrix(corner(&plain), 2));
    println!("whitened\n{}", show::matrix(corner(&white), 2));
    for (name, z) in [("standardized", &x), ("components", &plain), ("whitened", &white)] {
        let squares = linalg::pairwise_squared_distances(z, z)?;
        let same = (0..178).filter(|&i| {
            let near = |j: &usize| if *j == i { f64::INFINITY } else { squares[[i, *j]] };
            let nearest = (0..178).min_by(|a, b| near(a).total_cmp(&near(b)));
            nearest.is_some_and(|j| wine.y[j] == wine.y[i])
        });
        println!("{name}: {} of 178 have a neighbor from their own grower", same.count());
    }
    Ok(())
}

/// Each column divided by its standard deviation.
fn whitened(places: &Array2<f64>) -> Array2<f64> {
    // yours: the standard deviations (divisor n − 1), and the division
    places / &places.std_axis(Axis(0), 1.0) // by hand: the exercise
    // end
}
