//! SwiGLU: two gated units multiply two numbers exactly, and ReLU units cannot.

use ndarray::{Array2, array};
use numerics::functions::{relu, silu};

pub fn main() {
    let x = array![[2.0, 3.0], [2.0, -3.0], [-1.0, 4.0], [0.5, 0.5]]; // (n_words, width)
    let w_gate = array![[1.0, -1.0], [0.0, 0.0]]; // (width, n_hidden): a and −a
    let w_up = array![[0.0, 0.0], [1.0, -1.0]]; // b and −b
    let w_down = array![[1.0], [1.0]]; // (n_hidden, 1)

    let gate: Array2<f64> = x.dot(&w_gate).mapv(silu); // (n_words, n_hidden)
    let hidden = &gate * &x.dot(&w_up); // (n_words, n_hidden)
    let output = hidden.dot(&w_down); // (n_words, 1)

    // The layer of page 13d with the same weights in front: up, ReLU, down.
    let plain = (x.dot(&w_gate) + x.dot(&w_up)).mapv(relu).dot(&w_down);
    let rows: Vec<_> = (0..4)
        .map(|i| {
            let (a, b) = (x[[i, 0]], x[[i, 1]]);
            let row = (gate.row(i), 3);
            show::row![(a, 1), (b, 1), row, (output[[i, 0]], 3), (a * b, 3), (plain[[i, 0]], 1)]
        })
        .collect();
    let header = ["a", "b", "gate of a", "of −a", "gated", "a · b", "ReLU"];
    println!("{}", show::table(&header, &rows));
}
