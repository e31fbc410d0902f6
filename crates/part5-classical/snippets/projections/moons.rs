//! Ten draws of two moons: k-means, and spectral clustering with more and more neighbors.

use classical::spectral::{Affinity, SpectralClustering};
use learning::cluster::k_means;
use learning::metrics::adjusted_rand_index;
use ndarray::Axis;
use numerics::{Result, Rng};
use part5_classical::projections::moons;

pub fn main() -> Result<()> {
    let draws = Vec::from_iter((0..10).map(moons));
    let mut straight = 0.0;
    for (x, y) in &draws {
        let (groups, _) = k_means(x, &x.select(Axis(0), &[0, 1]))?;
        straight += adjusted_rand_index(&groups.to_vec(), y)? / 10.0;
    }
    println!("k-means: mean ARI {}", show::fixed(straight, 1));
    let mut rows = Vec::new();
    for k in [3, 8, 15, 30, 80] {
        let affinity = Affinity::Neighbors { k };
        let spectral = SpectralClustering { n_clusters: 2, affinity, ..Default::default() };
        let (mut second, mut ari, mut n_apart) = (0.0, 0.0, 0);
        for (x, y) in &draws {
            let model = spectral.fit(x, &mut Rng::new(1))?;
            let eigenvalue = model.laplacian_eigenvalues()[1];
            n_apart += usize::from(eigenvalue < 1e-9);
            second += eigenvalue.max(0.0) / 10.0;
            ari += adjusted_rand_index(&model.groups().to_vec(), y)? / 10.0;
        }
        rows.push(show::row![k, n_apart, (second, 4), (ari, 1)]);
    }
    let header = ["neighbors", "in pieces, of 10", "second eigenvalue", "mean ARI"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
