//! Two dense crowds and a thin one: six radii, and three settings of HDBSCAN.

use classical::cluster::{Dbscan, Hdbscan};
use numerics::Rng;
use numerics::estimator::FitUnsupervised;
use part5_classical::density_clusters::shapes;

pub fn main() -> numerics::Result<()> {
    let [_, _, _, crowds] = shapes(&mut Rng::new(3));
    let mut rows = Vec::new();
    for eps in [0.05, 0.1, 0.2, 0.24, 0.3, 0.5] {
        let found = Dbscan { eps, min_samples: 5 }.fit(&crowds.x)?;
        let agreement = crowds.agreement(&found.labels().to_vec())?;
        let name = format!("DBSCAN, eps {}", show::fixed(eps, 2));
        rows.push(show::row![name, found.n_clusters(), found.n_noise(), (agreement, 2)]);
    }
    for (min_cluster_size, min_samples) in [(15, 5), (150, 5), (15, 60)] {
        let how = Hdbscan { min_cluster_size, min_samples: Some(min_samples) };
        let found = how.fit(&crowds.x)?;
        let agreement = crowds.agreement(&found.labels().to_vec())?;
        let name = format!("HDBSCAN, {min_cluster_size} and {min_samples}");
        rows.push(show::row![name, found.n_clusters(), found.n_noise(), (agreement, 2)]);
    }
    println!("{}", show::table(&["method", "clusters", "noise", "adjusted Rand index"], &rows));
    Ok(())
}
