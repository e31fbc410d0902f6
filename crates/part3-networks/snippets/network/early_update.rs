//! An update that comes too early: slopes sent back through weights that have already moved.

use learning::optim::shuffled;
use ndarray::Axis;
use networks::activations::Activation;
use networks::mlp::{Init, Mlp};
use numerics::{Result, Rng};
use part3_networks::network::step_layer_by_layer;

pub fn main() -> Result<()> {
    for start in 0..5 {
        println!("start {start}  in order  {}", train(start, false)?);
        println!("         too early {}", train(start, true)?);
    }
    Ok(())
}

/// The mean losses of six epochs, as long as no batch has one above 100 nats.
fn train(start: u64, early: bool) -> Result<String> {
    let (digits, mut rng, mut losses) = (part3_networks::unseen(), Rng::new(start), String::new());
    let mut network = Mlp::new(&[64, 32, 16, 10], Activation::Relu, Init::HeNormal, &mut rng)?;
    for _epoch in 1..=6 {
        let mut total = 0.0;
        for rows in shuffled(1287, 32, &mut rng)? {
            let x = digits.x_train.select(Axis(0), &rows);
            let y = digits.y_train.select(Axis(0), &rows);
            match step_layer_by_layer(&mut network, (x.view(), y.view()), 0.1, early) {
                Ok(loss) if loss < 100.0 => total += loss * rows.len() as f64,
                _ => return Ok(losses + "  gone"),
            }
        }
        losses += &format!("  {}", show::fixed(total / 1287.0, 2));
    }
    Ok(losses)
}
