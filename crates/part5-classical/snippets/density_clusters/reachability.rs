//! Two crowds and a bridge of nine points: the longest edge of the way across, measured twice.

use ndarray::{Array2, Axis, array, concatenate, s};
use numerics::{Result, Rng, linalg, stats};

pub fn main() -> Result<()> {
    let mut rng = Rng::new(4);
    let left: Array2<f64> = rng.normals((60, 2)) * 0.5;
    let right: Array2<f64> = rng.normals((60, 2)) * 0.5 + array![4.0, 0.0];
    let bridge = Array2::from_shape_fn((9, 2), |(i, axis)| [0.8 + 0.3 * i as f64, 0.0][axis]);
    let x = concatenate![Axis(0), left, right, bridge];
    let distances = linalg::pairwise_squared_distances(&x, &x)?.mapv(f64::sqrt);
    let core: Vec<f64> = distances.rows().into_iter().map(|row| tenth(row.to_vec())).collect();
    let farther = |i: usize, j: usize| distances[[i, j]].max(core[i]).max(core[j]);
    let mutual = Array2::from_shape_fn((129, 129), |(i, j)| farther(i, j));
    let mut rows = Vec::new();
    for (name, table) in [("distance", distances.clone()), ("mutual reachability", mutual)] {
        let longest = longest_edges(table).row(0).to_owned();
        let own = stats::median(longest.slice(s![..60]))?;
        let other = stats::median(longest.slice(s![60..120]))?;
        rows.push(show::row![name, ([own, other], 2)]);
    }
    println!("{}", show::table(&["edges measured by", "to its own crowd", "to the other"], &rows));
    Ok(())
}

/// The core distance: to the tenth nearest, the point itself being the first.
fn tenth(mut distances: Vec<f64>) -> f64 {
    distances.sort_by(f64::total_cmp);
    distances[9]
}

/// For each pair the longest edge on the best way: over one more point, where that is better.
fn longest_edges(mut edges: Array2<f64>) -> Array2<f64> {
    for over in 0..edges.nrows() {
        let (from, to) = (edges.column(over).to_owned(), edges.row(over).to_owned());
        edges.indexed_iter_mut().for_each(|((i, j), edge)| *edge = edge.min(from[i].max(to[j])));
    }
    edges
}
