//! A clone of a Var moves with it, a copy does not; and a slope found after the move is wrong.

use candle_core::{Device, Tensor, Var};
use part3_networks::candle::slopes;

pub fn main() -> tensors::Result<()> {
    let w = Var::new(3.0, &Device::Cpu)?;
    let (clone, detached, copy) = (w.as_tensor().clone(), w.detach(), w.copy()?);
    let square = w.sqr()?; // at 3 it is 9, and its slope 6
    let in_time = square.backward()?;
    w.set(&Tensor::new(10.0, &Device::Cpu)?)?; // as an update does
    let too_late = square.backward()?;

    let in_time = slopes(&in_time, &w)?;
    let too_late = slopes(&too_late, &w)?;
    let kept = [("w", w.as_tensor()), ("clone", &clone), ("detached", &detached), ("copy", &copy)];
    let found = [("square", &square), ("slope before", in_time), ("slope after", too_late)];
    for (name, tensor) in kept.into_iter().chain(found) {
        println!("{name:<12} {:>4}", show::fixed(tensor.to_scalar::<f64>()?, 1));
    }
    Ok(())
}
