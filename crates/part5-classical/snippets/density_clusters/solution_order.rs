//! A border sample between two clusters: which one it joins depends on the order of the rows.

use classical::cluster::Dbscan;
use ndarray::Array2;
use numerics::Result;
use numerics::estimator::FitUnsupervised;

pub fn main() -> Result<()> {
    let mut km = between_two();
    let mut rows = Vec::new();
    for order in ["ascending", "descending"] {
        let x = Array2::from_shape_fn((km.len(), 1), |(i, _)| km[i]);
        let found = Dbscan { eps: 1.0, min_samples: 4 }.fit(&x)?;
        let (labels, middle) = (found.labels(), km.len() / 2);
        let (n_core, n_clusters) = (found.core_samples().len(), found.n_clusters());
        let same = (0..km.len()).filter(|i| labels[*i] == labels[middle]).map(|i| km[i]);
        rows.push(show::row![order, n_core, n_clusters, (same.collect::<Vec<_>>(), 1)]);
        km.reverse();
    }
    let header = ["rows", "core", "clusters", "cluster of the middle", "", "", "", ""];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

/// Nine numbers, ascending; the fifth is no core sample and near to core samples on both sides.
fn between_two() -> Vec<f64> {
    // yours: two clusters and a border sample between them
    vec![0.0, 0.2, 0.4, 0.8, 1.7, 2.6, 3.0, 3.2, 3.4]
    // end
}
