//! A quarter of a million scores: the fast AUC is the plain one, on any number of threads.

use learning::metrics::{roc_auc, roc_auc_by_ranks};
use ndarray::Array1;
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let (n_samples, mut rng) = (250_000, Rng::new(7));
    let y: Array1<usize> = (0..n_samples).map(|_| usize::from(rng.random() < 0.3)).collect();
    let s = rng.normals(n_samples) + y.mapv(|class| class as f64);

    let plain = roc_auc_by_ranks(&y, &s)?;
    let fast = roc_auc(&y, &s)?;
    println!("AUC from ranks    {}", show::fixed(plain, 6));
    println!("AUC, fast         {}", show::fixed(fast, 6));
    println!("difference        {}", show::fixed((fast - plain).abs(), 10));
    let mut same = true;
    for n_threads in [1, 2, 5] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(n_threads).build();
        let again = pool.map(|pool| pool.install(|| roc_auc(&y, &s)));
        same &= again.is_ok_and(|auc| auc.is_ok_and(|auc| auc.to_bits() == fast.to_bits()));
    }
    println!("same bits in three more runs  {same}");
    Ok(())
}
