//! The kernel of a matrix, its null space: what adding neighbors turns into zeros.

use ndarray::{Array1, array};

pub fn main() {
    // Five rows, one for each pair of neighbors among six numbers.
    let matrix = array![
        [1.0, 1.0, 0.0, 0.0, 0.0, 0.0],
        [0.0, 1.0, 1.0, 0.0, 0.0, 0.0],
        [0.0, 0.0, 1.0, 1.0, 0.0, 0.0],
        [0.0, 0.0, 0.0, 1.0, 1.0, 0.0],
        [0.0, 0.0, 0.0, 0.0, 1.0, 1.0],
    ];
    let stripes = array![1.0, -1.0, 1.0, -1.0, 1.0, -1.0];
    let hill = array![4.0, 6.0, 8.0, 8.0, 6.0, 4.0];
    let striped: Array1<f64> = &hill + 4.0 * &stripes;

    for (name, signal) in [("stripes", stripes), ("hill", hill), ("both", striped)] {
        let blurred = matrix.dot(&signal);
        println!("{name:<8}{:<24}-> {}", show::vector(signal, 0), show::vector(blurred, 0));
    }
}
