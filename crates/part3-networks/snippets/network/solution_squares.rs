//! Another loss, the same way back: only the slopes along the outputs differ.

use ndarray::{Array2, ArrayView2};
use networks::activations::Activation;
use networks::mlp::{Init, Mlp};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let (birds, _) = data::penguins_by_species(&data::PENGUIN_FEATURES)?;
    let x = &birds.slice(ndarray::s![.., ..2]) / 10.0; // bills, in centimeters
    let y = &birds.slice(ndarray::s![.., 2..3]) / 100.0; // flippers, in decimeters
    let network = Mlp::new(&[2, 5, 1], Activation::Tanh, Init::XavierNormal, &mut Rng::new(7))?;
    let forward = network.forward(&x)?;
    let d_outputs = slopes(forward.logits(), y.view());
    let gradient = network.backward(&forward, &d_outputs)?;

    for i in [0, 1] {
        let nudged = |by: f64| {
            let mut nudged = network.clone();
            nudged.weights_mut(i)[[1, 0]] += by;
            nudged.squared_loss(&x, &y)
        };
        let measured = (nudged(1e-5)? - nudged(-1e-5)?) / 2e-5;
        let slope = show::fixed(gradient.weights(i)[[1, 0]], 6);
        println!("layer {i}  slope {slope}  measured {}", show::fixed(measured, 6));
    }
    Ok(())
}

/// The slopes of the mean squared error along the predicted numbers.
fn slopes(predicted: ArrayView2<'_, f64>, y: ArrayView2<'_, f64>) -> Array2<f64> {
    // yours: the loss is the mean of (predicted − y)² over all samples
    (&predicted - &y) * (2.0 / y.len() as f64)
    // end
}
