//! Neighbors, found fast: brute force, the kd-tree, the ball tree, and the model that asks the neighbors.

mod distance;
mod found;
mod tree;

use ndarray::{Array1, Array2, ArrayView2};
use numerics::Result;
use numerics::estimator::Fit;

pub use learning::neighbors::Neighbors;
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

/// The k nearest by the simple model, which divides numbers whose squares leave `f64`.
fn far_apart(known: &Array2<f64>, x: ArrayView2<'_, f64>, k: usize) -> Result<Neighbors> {
    let simple = learning::neighbors::KNearest { n_neighbors: k };
    simple.fit(known, &Array1::<usize>::zeros(known.nrows()))?.neighbors(x)
}
