//! A quarter of a million scores: the fast AUC is the plain one, on any number of threads.

use learning::metrics::{roc_auc, roc_auc_by_ranks};
use ndarray::Array1;
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let (n_samples, mut rng) = (250_000, Rng::new(7));
    let y: Array1<usize> = (0..n_samples).map(|_| usize::from(rng.random() < 0.3)).collect();
    let s = rng.normals(n_samples) + y.mapv(|class| class as f64);
    let fast = roc_auc(&y, &s)?;
    println!("AUC from ranks  {}", show::fixed(roc_auc_by_ranks(&y, &s)?, 6));
    println!("AUC, fast       {}", show::fixed(fast, 6));
    println!("same bits on 1, 2 and 5 threads: {}", same_bits(&y, &s, fast));
    Ok(())
}

fn same_bits(y: &Array1<usize>, s: &Array1<f64>, fast: f64) -> bool {
    // yours: whether roc_auc gives the bits of `fast` in rayon's pools of 1, 2 and 5 threads
    [1, 2, 5].into_iter().all(|n_threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(n_threads).build();
        let again = pool.map(|pool| pool.install(|| roc_auc(y, s)));
        again.is_ok_and(|auc| auc.is_ok_and(|auc| auc.to_bits() == fast.to_bits()))
    })
    // end
}
