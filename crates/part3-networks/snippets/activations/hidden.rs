//! Two tanh units and XOR: one start learns hidden values that a line splits, another is stuck.

use ndarray::{Array1, Axis, array};
use numerics::Rng;
use numerics::functions::sigmoid;

pub fn main() {
    let x = array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
    let y = array![[0.0], [1.0], [1.0], [0.0]]; // 1 where the two inputs differ
    for seed in [5, 1] {
        let mut rng = Rng::new(seed);
        let (mut w, mut b) = (rng.normals((2, 2)), Array1::zeros(2)); // into the hidden layer
        let (mut v, mut c) = (rng.normals((2, 1)), 0.0); // out of it
        for step in 0..=300 {
            let hidden = (x.dot(&w) + &b).mapv(libm::tanh); // 8 activations, (4, 2)
            let shares = (hidden.dot(&v) + c).mapv(sigmoid); // (4, 1)
            if step == 300 {
                // The hidden representation of each point, and what the output makes of it.
                println!("start {seed}: point, hidden values, probability that they differ");
                for i in 0..4 {
                    let (x, h) = (show::vector(x.row(i), 0), show::vector(hidden.row(i), 2));
                    println!("  {x}  {h:>14}  {}", show::fixed(shares[[i, 0]], 2));
                }
            }
            let d_logits = (shares - &y) / 4.0; // probability minus truth
            let d_sums = d_logits.dot(&v.t()) * hidden.mapv(|h| 1.0 - h * h);
            v.scaled_add(-1.0, &hidden.t().dot(&d_logits)); // learning rate 1
            c -= d_logits.sum();
            w.scaled_add(-1.0, &x.t().dot(&d_sums));
            b.scaled_add(-1.0, &d_sums.sum_axis(Axis(0)));
        }
    }
}
