//! The logit gradient: probability minus truth, and each row adds up to zero.

use learning::losses::categorical_cross_entropy_with_logits as cross_entropy;
use ndarray::{Array2, array};

pub fn main() -> numerics::Result<()> {
    let logits = array![[2.0, 1.0, -1.0], [2.0, 1.0, -1.0], [9.0, 1.0, -1.0]];
    let truth = [0, 2, 0]; // of each sample
    let powers = logits.mapv(libm::exp);
    let mut d_logits: Array2<f64> = Array2::zeros((3, 3));
    for sample in 0..3 {
        for class in 0..3 {
            let probability = powers[[sample, class]] / powers.row(sample).sum();
            let one_hot = f64::from(u8::from(class == truth[sample]));
            d_logits[[sample, class]] = (probability - one_hot) / 3.0; // the loss is a mean
        }
        let slopes = show::vector(d_logits.row(sample), 4);
        println!("truth {}  slopes {slopes}", truth[sample]);
    }
    let loss = |by: f64| {
        let mut nudged = logits.clone();
        nudged[[1, 2]] += by;
        cross_entropy(&truth[..], &nudged)
    };
    let measured = (loss(1e-5)? - loss(-1e-5)?) / 2e-5;
    println!("second sample, third logit, measured  {}", show::fixed(measured, 4));
    Ok(())
}
