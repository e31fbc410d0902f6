//! Three penguins and three species: categorical cross-entropy from logits, and its slopes.

use ndarray::{Array2, array};
use numerics::functions::{log_sum_exp, softmax_rows};

pub fn main() {
    let logits = array![[2.0, 1.0, -1.0], [0.0, 0.0, 3.0], [1.0, 0.5, 0.0]];
    let y = [0, 2, 1]; // Adelie, Gentoo, Chinstrap
    println!("probabilities\n{}", show::matrix(softmax_rows(&logits), 4));

    let surprise = |z: &Array2<f64>, i: usize| log_sum_exp(z.row(i)) - z[[i, y[i]]];
    let nats = [0, 1, 2].map(|i| surprise(&logits, i));
    println!("surprise of each, nats        {}", show::vector(nats, 4));
    println!("categorical cross-entropy     {}", show::fixed(nats.iter().sum::<f64>() / 3.0, 4));

    let h = 1e-6; // each logit moved a little, up and down
    let slopes = Array2::from_shape_fn((3, 3), |(i, k)| {
        let (mut up, mut down) = (logits.clone(), logits.clone());
        up[[i, k]] += h;
        down[[i, k]] -= h;
        (surprise(&up, i) - surprise(&down, i)) / (2.0 * h)
    });
    println!("slopes of each surprise in its logits\n{}", show::matrix(&slopes, 4));
}
