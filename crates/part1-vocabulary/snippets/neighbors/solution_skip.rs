//! Skipping by the triangle inequality: what it saves in few dimensions, and in many.

use ndarray::s;
use numerics::{Rng, linalg};

pub fn main() -> numerics::Result<()> {
    for n_features in [1, 2, 4, 16, 64] {
        // Twenty questions and a thousand points; the first point is the one with known distances.
        let x = Rng::new(7).uniforms((1020, n_features));
        let (asked, points) = (x.slice(s![..20, ..]), x.slice(s![20.., ..]));
        let from_first =
            linalg::pairwise_squared_distances(points.slice(s![..1, ..]), points)?.sqrt();
        let distances = linalg::pairwise_squared_distances(asked, points)?.sqrt(); // (20, 1000)
        let mut n_compared = 0;
        for row in distances.rows() {
            let mut best = f64::INFINITY;
            for (distance, to_first) in row.iter().zip(from_first.row(0)) {
                if at_least(row[0], *to_first) < best {
                    n_compared += 1;
                    best = best.min(*distance);
                }
            }
        }
        let per_question = show::fixed(n_compared as f64 / 20.0, 1);
        println!("{n_features:>2} features  compared {per_question:>6} of 1,000");
    }
    Ok(())
}

/// How far the question and a point are apart at least, from the distances of both to the first.
fn at_least(asked_to_first: f64, point_to_first: f64) -> f64 {
    // yours: the smallest distance that these two allow
    (asked_to_first - point_to_first).abs()
    // end
}
