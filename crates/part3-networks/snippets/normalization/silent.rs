//! Two norms with one forward pass: through the first, no gradient reaches the hidden layer.
//! twin: none (rust-library)

use candle_core::{DType, Module, ModuleT};
use candle_nn::{VarBuilder, func, layer_norm, loss::cross_entropy, ops::layer_norm_slow};
use numerics::Rng;
use part3_networks::normalization::{Network, without_gradient};
use part3_networks::training_loop::Pictures;

pub fn main() -> tensors::Result<()> {
    let digits = Pictures::read()?;
    for is_slow in [false, true] {
        println!("{}", if is_slow { "layer_norm_slow" } else { "LayerNorm" });
        let norm = |vb: VarBuilder<'_>| {
            let layer = layer_norm(32, 1e-5, vb)?;
            Ok(func(move |x| match layer.bias() {
                Some(shift) if is_slow => layer_norm_slow(x, layer.weight(), shift, 1e-5),
                _ => layer.forward(x),
            }))
        };
        let mut right = 0;
        for seed in 0..5 {
            let mut rng = Rng::new(seed);
            let model = Network::of(1, DType::F32, norm, &mut rng)?;
            if seed == 0 {
                let logits = model.forward_t(&digits.x_train, true)?;
                let loss = cross_entropy(&logits, &digits.y_train)?;
                println!("  loss at the start  {}", show::fixed(loss.to_scalar::<f32>()?, 3));
                let names = without_gradient(&model.vars, &loss.backward()?).join(", ");
                println!("  without gradient   {}", if names.is_empty() { "none" } else { &names });
            }
            model.train(&digits, 105, &mut rng)?;
            right += model.right(&digits.x_test, &digits.y_test, false)?;
        }
        println!("  right of 100       {}", show::fixed(right as f64 / 5.0 / 5.1, 0));
    }
    Ok(())
}
