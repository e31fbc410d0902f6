//! The curse of dimensionality: 500 random points in a cube, and how alike their distances are.

use ndarray::{Array2, s};
use numerics::{Result, Rng, linalg};

pub fn main() -> Result<()> {
    let mut rows = Vec::new();
    for n_features in [1, 2, 10, 64, 1000] {
        let points = Rng::new(7).uniforms((501, n_features));
        // The edge of a small cube that holds one hundredth of the large one.
        let edge = libm::pow(0.01, 1.0 / n_features as f64);
        let name = format!("random, {n_features}");
        rows.push(row(name, &points, show::fixed(edge, 4))?);
    }
    let digits = data::digits().x.slice(s![..501, ..]).to_owned();
    rows.push(row("digits, 64".into(), &digits, "–".into())?);
    let header = ["points, features", "edge for 1 %", "nearest", "farthest", "nearest / farthest"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

/// The distances of the first point to the 500 others.
fn row(name: String, points: &Array2<f64>, edge: String) -> Result<[String; 5]> {
    let squared = linalg::pairwise_squared_distances(points.slice(s![..1, ..]), points)?;
    let others = squared.slice(s![0, 1..]).sqrt();
    let nearest = others.fold(f64::INFINITY, |a, b| a.min(*b));
    let farthest = others.fold(0.0_f64, |a, b| a.max(*b));
    let [near, far, ratio] = [nearest, farthest, nearest / farthest].map(|d| show::fixed(d, 4));
    Ok([name, edge, near, far, ratio])
}
