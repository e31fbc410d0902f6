//! Penguins in three clusters: the mass in grams, in kilograms, and all columns standardized.

use classical::cluster::KMeans;
use learning::metrics::adjusted_rand_index;
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, array};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let (grams, species) = data::penguins_by_species(&data::PENGUIN_FEATURES)?;
    let kilograms = &grams / &array![1.0, 1.0, 1.0, 1000.0];
    let standardized = StandardScaler.fit(&grams)?.transform(&grams)?;
    let mut rows = Vec::new();
    for (name, x) in [("grams", &grams), ("kilograms", &kilograms), ("standardized", &standardized)]
    {
        rows.push(show::row![name, (agreement(x, &species.to_vec())?, 2)]);
    }
    println!("{}", show::table(&["features", "adjusted Rand index with the species"], &rows));
    Ok(())
}

/// How well three clusters, the best of 100 starts, agree with the species.
fn agreement(x: &Array2<f64>, species: &[usize]) -> Result<f64> {
    // yours: cluster, then compare with the species
    let how = KMeans { n_clusters: 3, n_init: 100, tol: 0.0, ..KMeans::default() };
    let clusters = how.fit(x, &mut Rng::new(1))?.labels().to_vec();
    adjusted_rand_index(species, &clusters)
    // end
}
