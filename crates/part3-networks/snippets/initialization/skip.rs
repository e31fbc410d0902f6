//! Residual connections: with a way around 18 layers, a depth learns that was lost without.

use ndarray::Axis;
use numerics::estimator::Predict;
use numerics::{Result, Rng};
use part3_networks::{
    initialization::{Blocks, size},
    unseen,
};

pub fn main() -> Result<()> {
    let digits = unseen();
    let mut rows = Vec::new();
    for (name, n_blocks, std_dev, skip) in [
        ("2 layers", 0, 0.0, false),
        ("20 layers, He", 18, 0.25, false), // √(2 / 32)
        ("20 layers, 0.01, a way around", 18, 0.01, true),
    ] {
        let (mut first, mut right) = (0.0, Vec::new());
        for seed in 1..=3 {
            let mut rng = Rng::new(seed);
            let mut network = Blocks::random(64, 32, n_blocks, 10, std_dev, &mut rng)?;
            network.skip = skip;
            let slopes = network.gradient(&digits.x_train, &digits.y_train)?;
            first += size(slopes[0].view()) / 3.0;
            for _ in 0..2 {
                for batch in learning::optim::shuffled(1287, 32, &mut rng)? {
                    let x = digits.x_train.select(Axis(0), &batch);
                    network.step(&x, &digits.y_train.select(Axis(0), &batch), 0.05)?;
                }
            }
            let predicted = network.predict(&digits.x_test)?;
            right.push(predicted.iter().zip(&digits.y_test).filter(|(a, b)| a == b).count() as f64);
        }
        rows.push(show::row![name, (libm::log10(first), 1), (right, 0)]);
    }
    let header = ["network", "slopes of layer 1, 10^", "right, start 1", "start 2", "start 3"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
