//! Three hidden neurons: slopes stop at a closed gate and add up where paths meet.

use ndarray::{Array1, array};
use numerics::functions::power;

pub fn main() {
    let (x, y) = (1.5, 2.0);
    let (w, b) = (array![0.8, -0.5, 0.4], array![0.1, 0.2, -0.2]); // into the hidden layer
    let (v, c) = (array![1.0, 2.0, -0.5], -0.3); // out of it

    let sums: Array1<f64> = &w * x + &b;
    let hidden = sums.mapv(|z| z.max(0.0)); // ReLU, the activation function
    let prediction = v.dot(&hidden) + c;
    let loss = power(prediction - y, 2);
    println!("sums        {}", show::vector(&sums, 2));
    println!("hidden      {}", show::vector(&hidden, 2));
    println!("prediction  {}   loss {}", show::fixed(prediction, 2), show::fixed(loss, 2));

    let d_prediction = 2.0 * (prediction - y);
    let d_v = &hidden * d_prediction;
    let d_hidden = &v * d_prediction;
    let gate = sums.mapv(|z| if z > 0.0 { 1.0 } else { 0.0 });
    let d_sums = &d_hidden * &gate;
    let d_w = &d_sums * x;
    let d_x = d_sums.dot(&w);
    println!("slopes, from the loss back");
    println!("prediction  {}", show::fixed(d_prediction, 2));
    println!("v           {}", show::vector(&d_v, 2));
    println!("hidden      {}", show::vector(&d_hidden, 2));
    println!("sums        {}", show::vector(&d_sums, 2));
    println!("w           {}", show::vector(&d_w, 2));
    println!("x           {} = {}", paths(&d_sums, &w), show::fixed(d_x, 2));
}

/// The products that meet at x, one a path.
fn paths(d_sums: &Array1<f64>, w: &Array1<f64>) -> String {
    let products: Vec<String> = (d_sums * w).iter().map(|d| show::fixed(d, 2)).collect();
    products.join(" + ")
}
