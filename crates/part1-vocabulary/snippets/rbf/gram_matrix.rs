//! The Gram matrix: every point of a small flock compared with every other.

use ndarray::{Array2, ArrayView1, array};

pub fn main() {
    // Bill length (mm) and body mass (g) of two Adelies, a Chinstrap and a Gentoo.
    let x = array![[39.1, 3750.0], [39.3, 4250.0], [49.0, 3950.0], [50.0, 5700.0]];
    // 5 mm and 800 g are about one standard deviation each, so both columns count alike.
    let units = array![5.0, 800.0];
    let x = x / &units;

    let k = Array2::from_shape_fn((4, 4), |(i, j)| kernel(x.row(i), x.row(j)));
    println!("{}", show::matrix(&k, 4));

    // A new penguin: one row of comparisons.
    let new = array![48.0, 5200.0] / &units;
    let row = x.rows().into_iter().map(|known| kernel(known, new.view()));
    println!("a new penguin against the four {}", show::vector(row.collect::<Vec<f64>>(), 4));
}

/// The RBF kernel with gamma 0.5.
fn kernel(x: ArrayView1<f64>, z: ArrayView1<f64>) -> f64 {
    let difference = &x - &z;
    libm::exp(-0.5 * difference.dot(&difference))
}
