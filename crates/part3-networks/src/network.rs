//! Page 11c: a training step whose layers move one by one on the way back, in the right order or too early.

use learning::losses::categorical_cross_entropy_with_logits as cross_entropy;
use learning::losses::categorical_cross_entropy_with_logits_gradient as logit_gradient;
use ndarray::{ArrayView1, ArrayView2, Axis};
use networks::mlp::Mlp;
use numerics::{Elementwise, Result};

/// One training step in which each layer moves as soon as its slopes are there; gives the loss before it.
///
/// Slopes go back through the weights as they were in the forward pass, or, `early`, through weights that have moved.
///
/// Shapes: `x` (n_samples, n_inputs), `y` (n_samples,). Errors: as [`Mlp::loss_and_gradient`]; then layers may have moved.
///
/// Explained in Part III, chapter 11c (network).
pub fn step_layer_by_layer(
    network: &mut Mlp,
    (x, y): (ArrayView2<'_, f64>, ArrayView1<'_, usize>),
    learning_rate: f64,
    early: bool,
) -> Result<f64> {
    let forward = network.forward(x)?;
    let mut d_sums = logit_gradient(y, forward.logits())?;
    for i in (0..network.n_layers()).rev() {
        let unmoved = network.weights(i).to_owned();
        let d_weights = forward.values()[i].t().dot(&d_sums);
        network.weights_mut(i).scaled_add(-learning_rate, &d_weights);
        network.biases_mut(i).scaled_add(-learning_rate, &d_sums.sum_axis(Axis(0)));
        if i > 0 {
            let slopes = forward.sums()[i - 1].each(&|z| network.activations()[i - 1].slope(z));
            let weights = if early { network.weights(i) } else { unmoved.view() };
            d_sums = d_sums.dot(&weights.t()) * slopes;
        }
    }
    cross_entropy(y, forward.logits())
}
