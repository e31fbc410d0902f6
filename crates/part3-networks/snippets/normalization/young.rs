//! Running statistics need time: after a few steps eval mode still divides by what it began with.

use candle_nn::batch_norm;
use numerics::{Rng, stats::mean};
use part3_networks::{normalization::Network, training_loop::Pictures};

pub fn main() -> tensors::Result<()> {
    let (digits, mut table) = (Pictures::read()?, Vec::new());
    for n_steps in [1, 3, 5, 10, 20, 60] {
        let (mut train, mut eval) = (Vec::new(), Vec::new());
        for seed in 0..5 {
            let mut rng = Rng::new(seed);
            let model = Network::new(|vb| batch_norm(32, 1e-5, vb), &mut rng)?;
            model.train(&digits, n_steps, &mut rng)?;
            eval.push(model.right(&digits.x_test, &digits.y_test, false)? as f64);
            train.push(model.right(&digits.x_test, &digits.y_test, true)? as f64);
        }
        let of_the_start = 0.9_f64.powi(n_steps as i32);
        table.push(show::row![n_steps, (of_the_start, 3), (mean(&train)?, 1), (mean(&eval)?, 1)]);
    }
    let header = ["steps", "share of the start", "right in train mode", "in eval mode"];
    println!("{}", show::table(&header, &table));
    Ok(())
}
