//! A loss spike: one batch of unscaled pixels, without and with gradient clipping.

use ndarray::{Array2, Axis, s};
use networks::activations::Activation;
use networks::mlp::{Init, Mlp};
use numerics::{Result, Rng, linalg::norm_l2};
use part4_llm::debugging::{dead, digit_batches};

pub fn main() -> Result<()> {
    for (name, most) in [("not clipped", f64::INFINITY), ("clipped to length 1", 1.0)] {
        let mut means = [[0.0; 3]; 5]; // of three seeds
        for seed in 0..3 {
            let seen = train(most, &mut Rng::new(seed))?.concat();
            means.as_flattened_mut().iter_mut().zip(seen).for_each(|(mean, x)| *mean += x / 3.0);
        }
        let rows = [99, 100, 101, 110, 199].into_iter().zip(means);
        let rows = rows.map(|(step, m)| show::row![step, (m[0], 1), (m[1], 2), (m[2], 1)]);
        let header = [name, "gradient's length", "held-out loss", "dead of 32"];
        println!("{}", show::table(&header, &rows.collect::<Vec<_>>()));
    }
    Ok(())
}

fn train(most: f64, rng: &mut Rng) -> Result<Vec<[f64; 3]>> {
    let (x, y) = (&data::digits().x / 16.0, &data::digits().y);
    let mut network = Mlp::new(&[64, 32, 10], Activation::Relu, Init::HeNormal, rng)?;
    let mut seen = Vec::new();
    for (step, rows) in digit_batches(200, rng)?.iter().enumerate() {
        let scale = if step == 100 { 16.0 } else { 1.0 }; // pixels from 0 to 16, once
        let batch: Array2<f64> = x.select(Axis(0), rows) * scale;
        let (_, gradient) = network.loss_and_gradient(&batch, &y.select(Axis(0), rows))?;
        let length = norm_l2(gradient.parameters());
        network.descend(&gradient, 0.2 * (most / length).min(1.0))?;
        if [99, 100, 101, 110, 199].contains(&step) {
            let loss = network.loss(x.slice(s![1347.., ..]), y.slice(s![1347..]))?;
            seen.push([length, loss, dead(&network, &x)? as f64]);
        }
    }
    Ok(seen)
}
