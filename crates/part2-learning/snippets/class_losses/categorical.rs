//! Three penguins and three species: cross-entropy from logits, and its gradient.

use learning::losses::categorical_cross_entropy;
use learning::losses::{
    categorical_cross_entropy_with_logits as loss,
    categorical_cross_entropy_with_logits_gradient as loss_gradient,
};
use ndarray::array;
use numerics::Result;
use numerics::functions::softmax_rows;

pub fn main() -> Result<()> {
    let logits = array![[2.0, 1.0, -1.0], [0.0, 0.0, 3.0], [1.0, 0.5, 0.0]];
    let y = array![0, 2, 1]; // Adelie, Gentoo, Chinstrap
    let p = softmax_rows(&logits);
    println!("probabilities\n{}", show::matrix(&p, 4));
    println!(
        "surprise of each, nats  {}",
        show::vector((0..3).map(|i| -libm::log(p[[i, y[i]]])), 4)
    );
    println!("from probabilities      {}", show::fixed(categorical_cross_entropy(&y, &p)?, 4));
    println!("from logits             {}", show::fixed(loss(&y, &logits)?, 4));
    let gradient = loss_gradient(&y, &logits)?;
    println!("categorical cross-entropy, its gradient\n{}", show::matrix(&gradient, 4));

    let h = 1e-6; // each logit moved a little, up and down
    let mut largest = 0.0_f64;
    for ((i, k), slope) in gradient.indexed_iter() {
        let moved = |by: f64| {
            let mut logits = logits.clone();
            logits[[i, k]] += by;
            loss(&y, &logits)
        };
        largest = largest.max((slope - (moved(h)? - moved(-h)?) / (2.0 * h)).abs());
    }
    println!("largest difference from the ratio  {}", show::fixed(largest, 6));
    Ok(())
}
