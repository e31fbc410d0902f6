//! Five methods on four shapes: the adjusted Rand index with the true groups, mean of ten draws.

use classical::cluster::{Agglomerative, Dbscan, Hdbscan, KMeans, Linkage};
use numerics::estimator::FitUnsupervised;
use numerics::{Result, Rng};
use part5_classical::density_clusters::{Shape, shapes};

pub fn main() -> Result<()> {
    let mut means = [[0.0; 5]; 4];
    for seed in 1..=10 {
        for (shape, means) in shapes(&mut Rng::new(seed)).iter().zip(&mut means) {
            for (method, mean) in means.iter_mut().enumerate() {
                *mean += shape.agreement(&labels(shape, method)?)? / 10.0;
            }
        }
    }
    let mut rows = Vec::new();
    for (name, means) in ["moons", "rings", "crowds", "unequal"].into_iter().zip(means) {
        rows.push(show::row![name, (means, 2)]);
    }
    let header = ["shape", "k-means", "average", "single", "DBSCAN", "HDBSCAN"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

fn labels(shape: &Shape, method: usize) -> Result<Vec<Option<usize>>> {
    let (x, k) = (&shape.x, shape.n_groups);
    let cut = |linkage| -> Result<Vec<Option<usize>>> {
        Ok(Agglomerative { linkage }.fit(x)?.cut(k)?.mapv(Some).to_vec())
    };
    let k_means = KMeans { n_clusters: k, n_init: 20, ..KMeans::default() };
    Ok(match method {
        0 => k_means.fit(x, &mut Rng::new(1))?.labels().mapv(Some).to_vec(),
        1 => cut(Linkage::Average)?,
        2 => cut(Linkage::Single)?,
        3 => Dbscan { eps: 0.3, min_samples: 5 }.fit(x)?.labels().to_vec(),
        _ => Hdbscan { min_cluster_size: 15, min_samples: Some(5) }.fit(x)?.labels().to_vec(),
    })
}
