//! The forward pass through any number of layers, with all that it keeps for the way back.

use learning::losses::categorical_cross_entropy_with_logits as cross_entropy;
use ndarray::{Array1, Array2, s};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let (digits, mut rng) = (part3_networks::unseen(), Rng::new(7));
    let (x, y) = (digits.x_train.slice(s![..32, ..]), digits.y_train.slice(s![..32]));
    let pairs = [(64, 32), (32, 16), (16, 10)];
    let layers: Vec<(Array2<f64>, Array1<f64>)> =
        pairs.map(|n| (rng.normals(n) * (2.0 / n.0 as f64).sqrt(), Array1::zeros(n.1))).to_vec();

    let mut values = vec![x.to_owned()]; // what goes into each layer
    let mut sums = Vec::new(); // what comes out of it
    for (i, (weights, biases)) in layers.iter().enumerate() {
        let sum = values[i].dot(weights) + biases;
        if i < layers.len() - 1 {
            values.push(sum.mapv(|z| z.max(0.0))); // ReLU, but not on the logits
        }
        sums.push(sum);
    }

    let [n_values, n_sums] = [&values, &sums].map(|of| of.iter().map(Array2::len).sum::<usize>());
    for i in 0..3 {
        let [v, w, s] = [&values[i], &layers[i].0, &sums[i]].map(show::shape);
        println!("layer {i}  values {v:<8}  weights {w:<8}  sums {s}");
    }
    println!("kept  {} values and {} sums", show::integer(n_values), show::integer(n_sums));
    println!("loss  {} nats", show::fixed(cross_entropy(y, &sums[2])?, 4));
    println!("all ten classes alike: log 10 = {}", show::fixed(libm::log(10.0), 4));
    Ok(())
}
