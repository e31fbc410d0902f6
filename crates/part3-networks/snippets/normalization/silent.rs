//! Two layers with one forward pass: behind the first, the hidden layer gets no gradient.
//! twin: none (rust-library)

use candle_core::{DType, Module, ModuleT, Result, Tensor};
use candle_nn::{LayerNorm, layer_norm, loss::cross_entropy, ops::layer_norm_slow};
use numerics::{Rng, stats::mean};
use part3_networks::normalization::{Network, without_gradient};
use part3_networks::training_loop::Pictures;

struct Slow(LayerNorm);

impl Module for Slow {
    fn forward(&self, x: &Tensor) -> Result<Tensor> {
        let (scale, shift) = (self.0.weight(), self.0.bias().unwrap_or(self.0.weight()));
        layer_norm_slow(x, scale, shift, self.0.eps() as f32)
    }
}

pub fn main() -> tensors::Result<()> {
    let digits = Pictures::read()?;
    for name in ["LayerNorm", "layer_norm_slow"] {
        let (mut deaf, mut losses, mut counts) = (Vec::new(), Vec::new(), Vec::new());
        for seed in 0..5 {
            let mut rng = Rng::new(seed);
            let model = match name {
                "LayerNorm" => Network::of(1, DType::F32, |vb| layer_norm(32, 1e-5, vb), &mut rng)?,
                _ => Network::of(1, DType::F32, |vb| Ok(Slow(layer_norm(32, 1e-5, vb)?)), &mut rng)?,
            };
            let loss = cross_entropy(&model.forward_t(&digits.x_train, true)?, &digits.y_train)?;
            losses.push(f64::from(loss.to_scalar::<f32>()?));
            deaf = without_gradient(&model.vars, &loss.backward()?);
            model.train(&digits, 105, &mut rng)?;
            counts.push(model.right(&digits.x_test, &digits.y_test, false)? as f64);
        }
        println!("{name}");
        println!("  loss at the start  {}", show::fixed(mean(&losses)?, 3));
        println!("  without gradient   {}", deaf.join(", "));
        println!("  right of 510       {}", show::vector(&counts, 0));
    }
    Ok(())
}
