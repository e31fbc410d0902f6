//! A kd-tree by hand: halves of halves, and a search that leaves out what must be farther.

use ndarray::{Array2, ArrayView1};
use numerics::{Rng, linalg};

pub fn main() -> numerics::Result<()> {
    let mut rng = Rng::new(7);
    let (x, asked) = (rng.uniforms((1000, 2)), rng.uniforms((100, 2)));
    let mut rows: Vec<usize> = (0..1000).collect();
    build(&mut rows, &x, 0);
    let all = linalg::pairwise_squared_distances(&asked, &x)?;
    let (mut n_computed, mut n_found) = (0.0, 0);
    for (q, all) in asked.rows().into_iter().zip(all.rows()) {
        let mut best = f64::INFINITY;
        n_computed += search(&rows, &x, 0, q, &mut best) as f64;
        n_found += usize::from(all.iter().all(|squared| best <= squared + 1e-12));
    }
    println!("the nearest of 1,000 found  {n_found} of 100 times");
    println!("distances computed          {} a search", show::fixed(n_computed / 100.0, 2));
    Ok(())
}

/// Sorted by feature j, the middle row in the middle; each half by the other feature.
fn build(rows: &mut [usize], x: &Array2<f64>, j: usize) {
    rows.sort_by(|a, b| x[[*a, j]].total_cmp(&x[[*b, j]]));
    if let (before, [_, after @ ..]) = rows.split_at_mut(rows.len() / 2) {
        build(before, x, 1 - j);
        build(after, x, 1 - j);
    }
}

/// Lowers `best`, a squared distance, to the nearest's; gives how many distances it computed.
fn search(rows: &[usize], x: &Array2<f64>, j: usize, q: ArrayView1<f64>, best: &mut f64) -> usize {
    let (before, [row, after @ ..]) = rows.split_at(rows.len() / 2) else { return 0 };
    *best = best.min((&x.row(*row) - &q).pow2().sum());
    let gap = q[j] - x[[*row, j]];
    let (near, far) = if gap < 0.0 { (before, after) } else { (after, before) };
    let n = 1 + search(near, x, 1 - j, q, best);
    if gap * gap < *best { n + search(far, x, 1 - j, q, best) } else { n }
}
