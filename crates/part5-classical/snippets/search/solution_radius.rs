//! All points within a radius, from the kd-tree of the page: what may be left out now.

use ndarray::{Array2, ArrayView1};
use numerics::{Rng, linalg};
use part5_classical::search::build; // the function of the page

pub fn main() -> numerics::Result<()> {
    let mut rng = Rng::new(7);
    let (x, asked) = (rng.uniforms((1000, 2)), rng.uniforms((100, 2)));
    let mut rows: Vec<usize> = (0..1000).collect();
    build(&mut rows, &x, 0);
    let all = linalg::pairwise_squared_distances(&asked, &x)?;
    for radius in [0.01, 0.1, 0.5] {
        let (mut found, mut computed) = (0, 0);
        for q in asked.rows() {
            let n = count(&rows, &x, 0, q, radius);
            (found, computed) = (found + n[0], computed + n[1]);
        }
        let n_true = all.iter().filter(|squared| **squared <= radius * radius).count();
        println!("radius {radius:<4}  found {found:>5} of {n_true:>5}, computed {computed:>6}");
    }
    Ok(())
}

/// How many were found, and how many distances were computed.
fn count(rows: &[usize], x: &Array2<f64>, j: usize, q: ArrayView1<f64>, radius: f64) -> [usize; 2] {
    let (before, [row, after @ ..]) = rows.split_at(rows.len() / 2) else { return [0, 0] };
    let is_near = (&x.row(*row) - &q).pow2().sum() <= radius * radius;
    let halves = [before, after].into_iter().zip(may_hold(q[j] - x[[*row, j]], radius));
    let counts = halves.filter(|half| half.1).map(|half| count(half.0, x, 1 - j, q, radius));
    counts.fold([usize::from(is_near), 1], |sum, n| [sum[0] + n[0], sum[1] + n[1]])
}

/// Whether the half before the cut and that after it may hold points; `gap` is q less the cut.
fn may_hold(gap: f64, radius: f64) -> [bool; 2] {
    // yours: the two answers
    [gap <= radius, -gap <= radius]
    // end
}
