//! The training loop whole: a network of two layers learns the digits of ten writers.

use candle_core::{DType, Device, Module};
use candle_nn::{Activation, AdamW, Optimizer, VarBuilder, VarMap, linear, loss, seq};
use learning::optim::shuffled;
use numerics::Rng;
use part3_networks::training_loop::{Pictures, n_equal, start};
use tensors::{Result, rows};

pub fn main() -> Result<()> {
    let digits = Pictures::read()?;
    let mut rng = Rng::new(7);
    let mut vars = VarMap::new();
    let vb = VarBuilder::from_varmap(&vars, DType::F64, &Device::Cpu);
    let (hidden, output) = (linear(64, 32, vb.pp("0"))?, linear(32, 10, vb.pp("2"))?);
    let model = seq().add(hidden).add(Activation::Relu).add(output);
    start(&mut vars, &mut rng)?; // first weights with a seed, which candle's own lack
    let mut optimizer = AdamW::new_lr(vars.all_vars(), 0.01)?;
    for epoch in 1..=5 {
        let mut total = 0.0;
        for batch in shuffled(1287, 64, &mut rng)? {
            let (x, y) = (rows(&digits.x_train, &batch)?, rows(&digits.y_train, &batch)?);
            let logits = model.forward(&x)?;
            let loss = loss::cross_entropy(&logits, &y)?;
            let gradients = loss.backward()?;
            optimizer.step(&gradients)?;
            total += loss.to_scalar::<f64>()?;
        }
        let right = n_equal(&model.forward(&digits.x_test)?.argmax(1)?, &digits.y_test)?;
        println!("epoch {epoch}  loss {}  right of 510: {right}", show::fixed(total / 21.0, 3));
    }
    Ok(())
}
