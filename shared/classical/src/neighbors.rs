//! Neighbors, found fast: brute force, the kd-tree, the ball tree, and the model that asks the neighbors.

mod brute;
mod distance;
mod found;
mod index;
mod model;
mod tree;

use ndarray::{Array1, Array2, ArrayView2, Axis};
use numerics::Result;
use numerics::estimator::Fit;

pub use brute::BruteForce;
pub(crate) use index::Index;
pub use index::Search;
pub use learning::neighbors::Neighbors;
pub use model::{KNearest, KNearestModel, Weights};
pub use tree::{BallTree, Balls, Bounds, Boxes, KdTree, SearchTree};

/// For each new sample the known samples within a radius, one list after the other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WithinRadius {
    /// All lists, one after the other.
    pub rows: Vec<usize>,
    /// Where each list ends in `rows`.
    pub ends: Vec<usize>,
}

impl WithinRadius {
    /// The known samples near the i-th new one.
    ///
    /// Panics where there is no i-th new sample.
    pub fn of(&self, i: usize) -> &[usize] {
        let start = if i == 0 { 0 } else { self.ends[i - 1] };
        &self.rows[start..self.ends[i]]
    }

    /// The lists by the simple model, for numbers whose squares leave `f64`.
    fn far_apart(known: &Array2<f64>, x: ArrayView2<'_, f64>, radius: f64) -> Result<Self> {
        let mut all = WithinRadius::default();
        for query in x.axis_chunks_iter(Axis(0), 1) {
            let found = far_apart(known, query, known.nrows())?;
            let near = found.rows.iter().zip(&found.distances).filter(|near| *near.1 <= radius);
            let mut rows: Vec<usize> = near.map(|near| *near.0).collect();
            rows.sort_unstable();
            all.rows.extend(rows);
            all.ends.push(all.rows.len());
        }
        Ok(all)
    }

    /// Pieces put together, in their order.
    fn joined(pieces: Vec<(Vec<usize>, Vec<usize>)>) -> Self {
        let mut all = WithinRadius::default();
        for (rows, ends) in pieces {
            let before = all.rows.len();
            all.rows.extend(rows);
            all.ends.extend(ends.into_iter().map(|end| before + end));
        }
        all
    }
}

/// Of the k + 1 nearest of each sample, `found` in an order of rows, the k that are not the sample itself, by row.
fn without_itself(found: &Neighbors, order: impl Iterator<Item = usize>) -> Neighbors {
    let (n, k) = (found.rows.nrows(), found.rows.ncols() - 1);
    let (mut rows, mut distances) = (Array2::zeros((n, k)), Array2::zeros((n, k)));
    for (place, row) in order.enumerate() {
        // With many samples in one place, a sample may not be among the k + 1 nearest to itself.
        let others = (0..=k).filter(|&j| found.rows[[place, j]] != row).take(k);
        for (to, j) in others.enumerate() {
            rows[[row, to]] = found.rows[[place, j]];
            distances[[row, to]] = found.distances[[place, j]];
        }
    }
    Neighbors { rows, distances }
}

/// The k nearest by the simple model, which divides numbers whose squares leave `f64`.
fn far_apart(known: &Array2<f64>, x: ArrayView2<'_, f64>, k: usize) -> Result<Neighbors> {
    let simple = learning::neighbors::KNearest { n_neighbors: k };
    simple.fit(known, &Array1::<usize>::zeros(known.nrows()))?.neighbors(x)
}
