//! The made shapes of page 23b: two rings, two moons.

use ndarray::Array2;
use numerics::Rng;

/// 60 points around each of two circles, of radius 1 and 3, moved by normal numbers of deviation 0.1. Shape: (120, 2), the
/// inner ring first.
///
/// ```
/// assert_eq!(part5_classical::projections::rings().dim(), (120, 2));
/// ```
pub fn rings() -> Array2<f64> {
    let noise: Array2<f64> = Rng::new(5).normals((120, 2)) * 0.1;
    let circles = Array2::from_shape_fn((120, 2), |(i, j)| {
        let angle = std::f64::consts::TAU * (i % 60) as f64 / 60.0;
        let radius = if i < 60 { 1.0 } else { 3.0 };
        radius * if j == 0 { libm::cos(angle) } else { libm::sin(angle) }
    });
    circles + noise
}

/// Two half moons of 100 points, one upside down and pushed into the other, and the moon of each point. Shape: (200, 2). Each
/// seed draws other noise.
///
/// ```
/// assert_eq!(part5_classical::projections::moons(3).0.dim(), (200, 2));
/// ```
pub fn moons(seed: u64) -> (Array2<f64>, Vec<usize>) {
    let noise: Array2<f64> = Rng::new(seed).normals((200, 2)) * 0.06;
    let moons = Array2::from_shape_fn((200, 2), |(i, j)| {
        let angle = std::f64::consts::PI * (i / 2) as f64 / 99.0;
        match (i % 2, j) {
            (0, 0) => libm::cos(angle),
            (0, _) => libm::sin(angle),
            (_, 0) => 1.0 - libm::cos(angle),
            _ => 0.5 - libm::sin(angle),
        }
    });
    (moons + noise, (0..200).map(|i| i % 2).collect())
}
