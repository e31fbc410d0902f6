//! Two moons by k-means and by spectral clustering, with more and more neighbors in the graph.

use classical::spectral::{Affinity, SpectralClustering};
use learning::cluster::k_means;
use learning::metrics::adjusted_rand_index;
use ndarray::Axis;
use numerics::{Result, Rng};
use part5_classical::projections::moons;

pub fn main() -> Result<()> {
    let (x, y) = moons();
    let (groups, _) = k_means(&x, &x.select(Axis(0), &[0, 1]))?;
    let ari = adjusted_rand_index(&groups.to_vec(), &y)?;
    println!("k-means              ARI {}", show::fixed(ari, 2));
    let mut rows = Vec::new();
    for k in [3, 8, 15, 30, 80] {
        let affinity = Affinity::Neighbors { k };
        let spectral = SpectralClustering { n_clusters: 2, affinity, ..Default::default() };
        let model = spectral.fit(&x, &mut Rng::new(1))?;
        let ari = adjusted_rand_index(&model.groups().to_vec(), &y)?;
        rows.push(show::row![k, (model.laplacian_eigenvalues()[1], 4), (ari, 2)]);
    }
    println!("{}", show::table(&["neighbors", "second eigenvalue", "ARI"], &rows));
    Ok(())
}
