//! A hidden layer with tanh: its gate is 1 − h², and the slopes agree with measured ones.

use ndarray::{Array1, array};

pub fn main() {
    let (x, y) = (1.5, 2.0);
    let (w, b) = (array![0.8, -0.5, 0.4], array![0.1, 0.2, -0.2]);
    let (v, c) = (array![1.0, 2.0, -0.5], -0.3);
    let forward = |w: &Array1<f64>| {
        let hidden = (x * w + &b).mapv(libm::tanh);
        let miss = v.dot(&hidden) + c - y;
        (hidden, miss)
    };
    let measured = Array1::from_shape_fn(3, |i| {
        let mut step = Array1::zeros(3);
        step[i] = 1e-5;
        let (up, down) = (forward(&(&w + &step)).1, forward(&(&w - &step)).1);
        (up * up - down * down) / 2e-5
    });
    let (hidden, miss) = forward(&w);
    println!("hidden       {}", show::vector(&hidden, 4));
    println!("slopes of w  {}", show::vector(slopes(x, &v, &hidden, miss), 4));
    println!("measured     {}", show::vector(&measured, 4));
}

/// The slopes of the three weights w of the loss miss².
fn slopes(x: f64, v: &Array1<f64>, hidden: &Array1<f64>, miss: f64) -> Array1<f64> {
    // yours: from the loss back, over the prediction, the hidden values and the sums
    2.0 * miss * v * hidden.mapv(|h| 1.0 - h * h) * x
    // end
}
