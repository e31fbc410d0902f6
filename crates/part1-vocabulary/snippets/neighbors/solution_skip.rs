//! Skipping by the triangle inequality: what it saves in few dimensions, and in many.

use ndarray::s;
use numerics::{Result, Rng, linalg};

pub fn main() -> Result<()> {
    let mut rows = Vec::new();
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
                if (row[0] - to_first).abs() < best {
                    n_compared += 1;
                    best = best.min(*distance);
                }
            }
        }
        let per_question = n_compared as f64 / 20.0;
        rows.push([n_features.to_string(), show::fixed(per_question, 1)]);
    }
    println!("{}", show::table(&["features", "compared, of 1,000"], &rows));
    Ok(())
}
