//! A Var is a tensor whose uses are recorded: its slope by hand, and from one call.

use candle_core::{Device, Tensor, Var};

pub fn main() -> tensors::Result<()> {
    let x = Tensor::new(&[1.0, 2.0, 4.0], &Device::Cpu)?;
    let plain = Tensor::new(3.0, &Device::Cpu)?;
    let w = Var::from_tensor(&plain)?;
    for (name, w) in [("Tensor", &plain), ("Var", w.as_tensor())] {
        let squares = x.broadcast_mul(w)?.sqr()?; // (w·x)², three of them
        let loss = squares.mean_all()?;
        let (value, recorded) = (show::fixed(loss.to_scalar::<f64>()?, 1), loss.track_op());
        println!("{name:<6}  value {value}  recorded {recorded}  slope {}", slope(&loss, w)?);
        println!("        slope of the three, not yet their mean: {}", slope(&squares, w)?);
    }
    let mean_of_squares = (1.0 + 4.0 + 16.0) / 3.0; // by hand: the slope of w²·m is 2·w·m
    println!("by hand {}", show::fixed(2.0 * 3.0 * mean_of_squares, 1));
    Ok(())
}

fn slope(loss: &Tensor, w: &Tensor) -> tensors::Result<String> {
    Ok(match loss.backward()?.get(w) {
        Some(slope) => show::fixed(slope.to_scalar::<f64>()?, 1),
        None => "none".to_owned(),
    })
}
