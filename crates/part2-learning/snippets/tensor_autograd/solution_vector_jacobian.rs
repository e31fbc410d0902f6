//! A layer's Jacobian, and the vector–Jacobian product that a backward pass needs.

use ndarray::{Array1, Array2, array};

pub fn main() {
    let w = array![[0.5, -0.25, 1.0], [-1.0, 0.75, 0.5]];
    let x = array![1.0, -2.0, 0.5];
    let y = w.dot(&x).mapv(libm::tanh); // a layer: 3 numbers in, 2 out
    let v = array![2.0, -1.0]; // the slopes that arrive from behind

    // d y[i] / d x[j] = (1 − y[i]²) · w[i, j]
    let jacobian = Array2::from_shape_fn((2, 3), |(i, j)| (1.0 - y[i] * y[i]) * w[[i, j]]);
    println!("Jacobian {}\n{}", show::shape(&jacobian), show::matrix(&jacobian, 4));
    println!("v · Jacobian         {}", show::vector(v.dot(&jacobian), 4));
    println!("the same without it  {}", show::vector(back(&v, &y, &w), 4));

    let (n_samples, n_features, n_hidden) = (1415, 64, 32); // the digits, along w1
    let jacobian = n_samples * n_hidden * n_features * n_hidden;
    println!("digits: Jacobian {} numbers", show::integer(jacobian));
    println!("digits: product  {} numbers", show::integer(n_features * n_hidden));
}

/// What goes on to the inputs of the layer.
fn back(v: &Array1<f64>, y: &Array1<f64>, w: &Array2<f64>) -> Array1<f64> {
    // yours: v times the slopes of tanh, then times the weights; no Jacobian
    (v * &y.mapv(|y| 1.0 - y * y)).dot(w)
    // end
}
