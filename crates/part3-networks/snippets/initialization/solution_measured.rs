//! A start that measures: each layer is divided by the size of its sums on real pictures.

use ndarray::{Array2, s};
use networks::activations::Activation;
use numerics::Rng;
use part3_networks::unseen;

pub fn main() {
    let x = unseen().x_train.slice(s![..200, ..]).to_owned();
    let mut rows = Vec::new();
    for f in [Activation::Relu, Activation::Tanh, Activation::Sigmoid] {
        let (mut raw, mut scaled) = (x.clone(), x.clone());
        let mut rng = Rng::new(1);
        for _ in 0..20 {
            let weights = rng.normals((64, 64)) * 0.01;
            raw = raw.dot(&weights).mapv(|z| f.value(z));
            scaled = scaled.dot(&rescaled(&weights, &scaled)).mapv(|z| f.value(z));
        }
        rows.push(show::row![f.name(), ([spread(&raw), spread(&scaled)], 6)]);
    }
    println!("{}", show::table(&["bend", "as drawn", "measured"], &rows));
}

/// The weights, divided so that their sums over these values have a mean square of 1.
fn rescaled(weights: &Array2<f64>, values: &Array2<f64>) -> Array2<f64> {
    // yours: the sums, their mean square, and the division
    let sums = values.dot(weights);
    weights / (&sums * &sums).mean().unwrap_or(1.0).sqrt()
    // end
}

/// How much the pictures differ: the standard deviation of each unit over them, on average.
fn spread(values: &Array2<f64>) -> f64 {
    values.std_axis(ndarray::Axis(0), 0.0).mean().unwrap_or(0.0)
}
