//! One program for any device: it asks for a graphics card, is told why there is none, and goes on.
//! twin: none (error-text)

use candle_core::{Device, Module};
use candle_nn::{VarBuilder, VarMap, linear};
use part3_networks::training_loop::Pictures;

pub fn main() -> tensors::Result<()> {
    let device = match Device::new_cuda(0) {
        Ok(card) => card,
        Err(error) => {
            println!("no card: {}", tensors::Error::from(error));
            Device::Cpu
        }
    };
    let x = Pictures::read()?.x_test.to_device(&device)?; // the data go there
    let vars = VarMap::new();
    let vb = VarBuilder::from_varmap(&vars, x.dtype(), &device); // and the parameters
    let logits = linear(64, 10, vb)?.forward(&x)?; // the rest is alike on any device
    let numbers = logits.to_device(&Device::Cpu)?.to_vec2::<f64>()?;
    println!("logits of {} pictures came back, {} each", numbers.len(), numbers[0].len());
    Ok(())
}
