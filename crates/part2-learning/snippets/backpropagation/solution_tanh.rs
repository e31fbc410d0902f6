//! A hidden layer with tanh: its gate is 1 − h², and the slopes agree with measured ones.

use ndarray::{Array1, array};
use numerics::functions::power;

pub fn main() {
    let (x, y) = (1.5, 2.0);
    let (w, b) = (array![0.8, -0.5, 0.4], array![0.1, 0.2, -0.2]);
    let (v, c) = (array![1.0, 2.0, -0.5], -0.3);
    let loss_at = |w: &Array1<f64>| {
        let hidden = (w * x + &b).mapv(libm::tanh);
        power(v.dot(&hidden) + c - y, 2)
    };

    let hidden = (&w * x + &b).mapv(libm::tanh);
    let d_prediction = 2.0 * (v.dot(&hidden) + c - y);
    let gate = hidden.mapv(|h| 1.0 - h * h);
    let d_w = &v * d_prediction * &gate * x;
    println!("hidden                {}", show::vector(&hidden, 4));
    println!("gate 1 − h²           {}", show::vector(&gate, 4));
    println!("slopes of w           {}", show::vector(&d_w, 4));

    let measured: Array1<f64> = (0..3)
        .map(|i| {
            let mut step = Array1::zeros(3);
            step[i] = 1e-5;
            (loss_at(&(&w + &step)) - loss_at(&(&w - &step))) / 2e-5
        })
        .collect();
    println!("slopes of w, measured {}", show::vector(&measured, 4));
}
