//! Three hidden neurons: slopes stop at a closed gate and add up where paths meet.

use ndarray::{Array1, array};

pub fn main() {
    let (x, y) = (1.5, 2.0);
    let (w, b) = (array![0.8, -0.5, 0.4], array![0.1, 0.2, -0.2]); // into the hidden layer
    let (v, c) = (array![1.0, 2.0, -0.5], -0.3); // out of it

    let sums: Array1<f64> = x * &w + &b;
    let hidden = sums.mapv(|z| z.max(0.0)); // ReLU, the activation function
    let prediction = v.dot(&hidden) + c;
    let loss = (prediction - y) * (prediction - y);
    println!("sums {}   hidden {}", show::vector(&sums, 2), show::vector(&hidden, 2));
    println!("prediction {}   loss {}", show::fixed(prediction, 2), show::fixed(loss, 2));

    let d_prediction = 2.0 * (prediction - y);
    let d_v = d_prediction * &hidden;
    let d_hidden = d_prediction * &v;
    let d_sums = &d_hidden * &sums.mapv(|z| if z > 0.0 { 1.0 } else { 0.0 });
    let d_w = x * &d_sums;
    let paths = &w * &d_sums; // what arrives at x, one product a path
    println!("slope along the prediction {}", show::fixed(d_prediction, 2));
    println!("v      {}   hidden  {}", show::vector(d_v, 2), show::vector(d_hidden, 2));
    println!("sums   {}   w       {}", show::vector(d_sums, 2), show::vector(d_w, 2));
    println!("x      {}, added up {}", show::vector(&paths, 2), show::fixed(paths.sum(), 2));
}
