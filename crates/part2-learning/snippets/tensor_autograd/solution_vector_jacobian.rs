//! A layer's Jacobian, and the one product with it that a backward pass needs.

use ndarray::{Array2, array};

pub fn main() {
    let w = array![[0.5, -0.25, 1.0], [-1.0, 0.75, 0.5]];
    let x = array![1.0, -2.0, 0.5];
    let y = w.dot(&x).mapv(libm::tanh); // a layer: 3 numbers in, 2 out
    println!("layer's output {}", show::vector(&y, 4));

    // d y[i] / d x[j] = (1 − y[i]²) · w[i, j]
    let jacobian = Array2::from_shape_fn((2, 3), |(i, j)| (1.0 - y[i] * y[i]) * w[[i, j]]);
    println!("Jacobian {}", show::shape(&jacobian));
    println!("{}", show::matrix(&jacobian, 4));

    let v = array![2.0, -1.0]; // the slopes that arrive from behind
    println!("v · Jacobian           {}", show::vector(v.dot(&jacobian), 4));
    // The vector–Jacobian product: no Jacobian was built for it.
    let back = (&v * &y.mapv(|y| 1.0 - y * y)).dot(&w);
    println!("the same without it    {}", show::vector(&back, 4));

    let (n_samples, n_features, n_hidden) = (1437, 64, 32); // digits, one layer
    let (outputs, weights) = (n_samples * n_hidden, n_features * n_hidden);
    println!("digits: Jacobian of the layer  {} numbers", show::integer(outputs * weights));
    println!("digits: product with it        {} numbers", show::integer(weights));
}
