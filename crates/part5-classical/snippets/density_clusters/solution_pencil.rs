//! Nine numbers, eps 1 and four samples: core, border and noise, counted by pencil and by DBSCAN.

use classical::cluster::Dbscan;
use ndarray::array;
use numerics::estimator::FitUnsupervised;

pub fn main() -> numerics::Result<()> {
    let n_core: usize = 3; // yours: core samples
    let n_noise: usize = 4; // yours: noise samples
    println!("by pencil  {n_core} core, {n_noise} noise");
    let x = array![[1.0], [1.5], [2.0], [2.5], [3.4], [5.0], [6.0], [7.0], [8.0]];
    let found = Dbscan { eps: 1.0, min_samples: 4 }.fit(&x)?;
    println!("DBSCAN     {} core, {} noise", found.core_samples().len(), found.n_noise());
    Ok(())
}
