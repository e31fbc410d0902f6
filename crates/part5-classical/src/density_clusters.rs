//! Page 22b: four shapes in the plane that clusterings are tried on.

use ndarray::{Array1, Array2};
use numerics::{Result, Rng, matrix_of};

/// Samples in the plane with the group that each was made for.
pub struct Shape {
    /// What it looks like.
    pub name: &'static str,
    /// Shape: (n_samples, 2).
    pub x: Array2<f64>,
    /// The group of each sample.
    pub groups: Vec<usize>,
    /// How many groups there are.
    pub n_groups: usize,
}

impl Shape {
    /// The adjusted Rand index with the groups, every noise sample being a cluster of its own.
    ///
    /// # Errors
    /// Another number of labels than samples.
    pub fn agreement(&self, labels: &[Option<usize>]) -> Result<f64> {
        let n = labels.len();
        let labels: Vec<usize> = (0..n).map(|i| labels[i].unwrap_or(n + i)).collect();
        learning::metrics::adjusted_rand_index(&self.groups, &labels)
    }
}

/// Two moons, two rings, three round crowds, and three crowds of unequal density: 400 samples each.
pub fn shapes(rng: &mut Rng) -> [Shape; 4] {
    let n = 400;
    let noisy =
        |rng: &mut Rng, place: &dyn Fn(usize) -> [f64; 2], spread: &dyn Fn(usize) -> f64| {
            let noise: Array2<f64> = rng.normals((n, 2));
            matrix_of((n, 2), &|i, axis| place(i)[axis] + noise[[i, axis]] * spread(i))
        };
    let angles: Array1<f64> = rng.uniforms(n) * std::f64::consts::PI;
    let moon = |i: usize| {
        let (sin, cos) = libm::sincos(angles[i]);
        if i.is_multiple_of(2) { [cos, sin] } else { [1.0 - cos, 0.5 - sin] }
    };
    let moons = noisy(rng, &moon, &|_| 0.05);
    let angles: Array1<f64> = rng.uniforms(n) * std::f64::consts::TAU;
    let ring = |i: usize| {
        let (sin, cos) = libm::sincos(angles[i]);
        let radius = [0.6, 1.3][i % 2];
        [radius * cos, radius * sin]
    };
    let rings = noisy(rng, &ring, &|_| 0.05);
    let crowds = noisy(rng, &|i| [[0.0, 0.0], [2.0, 0.0], [1.0, 1.8]][i % 3], &|_| 0.3);
    let places = [[0.0, 0.0], [0.6, 0.0], [3.0, 0.0], [3.0, 0.0]];
    let unequal = noisy(rng, &|i| places[i % 4], &|i| [0.08, 0.08, 0.6, 0.6][i % 4]);
    let groups = |number: &dyn Fn(usize) -> usize| (0..n).map(number).collect();
    [
        Shape { name: "moons", x: moons, groups: groups(&|i| i % 2), n_groups: 2 },
        Shape { name: "rings", x: rings, groups: groups(&|i| i % 2), n_groups: 2 },
        Shape { name: "crowds", x: crowds, groups: groups(&|i| i % 3), n_groups: 3 },
        Shape { name: "unequal", x: unequal, groups: groups(&|i| (i % 4).min(2)), n_groups: 3 },
    ]
}
