//! The curse of dimensionality: 500 random points in a cube, and how alike their distances are.

use ndarray::{Array2, s};
use numerics::{Result, Rng, linalg};

pub fn main() -> Result<()> {
    let mut rows = Vec::new();
    for d in [1, 2, 10, 64, 1000] {
        // The side of a small cube that holds one hundredth of the large one.
        let side = libm::pow(0.01, 1.0 / d as f64);
        let [near, far] = nearest_and_farthest(&Rng::new(7).uniforms((501, d)))?;
        rows.push(show::row![d, (side, 4), ([near, far, near / far], 4)]);
    }
    println!("{}", show::table(&["d", "side for 1 %", "nearest", "farthest", "ratio"], &rows));
    let [near, far] = nearest_and_farthest(&data::digits().x.slice(s![..501, ..]).to_owned())?;
    println!("digits, 64 pixels: ratio {}", show::fixed(near / far, 4));
    Ok(())
}

/// The smallest and the largest distance from the first point to the 500 others.
fn nearest_and_farthest(points: &Array2<f64>) -> Result<[f64; 2]> {
    let squared = linalg::pairwise_squared_distances(points.slice(s![..1, ..]), points)?;
    let mut others = squared.slice(s![0, 1..]).sqrt().to_vec();
    others.sort_by(f64::total_cmp);
    Ok([others[0], others[499]])
}
