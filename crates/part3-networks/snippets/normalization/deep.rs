//! Four hidden layers, with and without a norm before each bend: what two short epochs teach.

use candle_core::DType;
use numerics::{Rng, stats::mean};
use part3_networks::normalization::{Network, Norm};
use part3_networks::training_loop::Pictures;

pub fn main() -> tensors::Result<()> {
    let (digits, mut table) = (Pictures::read()?, Vec::new());
    for name in ["none", "batch", "layer", "RMS"] {
        let mut counts = Vec::new();
        for seed in 0..5 {
            let mut rng = Rng::new(seed);
            let model = Network::of(4, DType::F64, |vb| Norm::named(name, 32, vb), &mut rng)?;
            model.train(&digits, 42, &mut rng)?;
            counts.push(model.right(&digits.x_test, &digits.y_test, false)? as f64);
        }
        table.push(show::row![name, (mean(&counts)?, 1), show::vector(&counts, 0)]);
    }
    println!("{}", show::table(&["norm", "right of 510", "each start"], &table));
    Ok(())
}
