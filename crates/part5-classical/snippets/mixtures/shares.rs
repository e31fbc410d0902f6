//! Where k-means names one group, a mixture divides: responsibilities near the middle.

use classical::mixture::{GaussianMixture, MixtureStart};
use learning::cluster::k_means;
use ndarray::{Array2, array};
use numerics::estimator::PredictProba;

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["flipper_length_mm"])?; // (342, 1)
    let (_, centers) = k_means(&x, &array![[180.0], [220.0]])?;
    let start = MixtureStart {
        weights: array![0.5, 0.5],
        means: array![[180.0], [220.0]],
        covariances: vec![array![[100.0]], array![[100.0]]],
    };
    let mixture = GaussianMixture { n_components: 2, tolerance: 1e-6, ..Default::default() };
    let model = mixture.fit_from(&x, &start)?;
    println!("steps {}, converged: {}", model.log_likelihoods().len(), model.converged());
    let few: Array2<f64> = array![[185.0], [195.0], [203.0], [206.0], [209.0], [220.0]];
    let shares = model.predict_proba(&few)?;
    let rows: Vec<_> = (0..6)
        .map(|i| {
            let mm = few[[i, 0]];
            let group = usize::from((mm - centers[[1, 0]]).abs() < (mm - centers[[0, 0]]).abs());
            show::row![(mm, 0), ["short", "long"][group], (shares.row(i), 3)]
        })
        .collect();
    let header = ["flipper (mm)", "k-means", "share of short", "share of long"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
