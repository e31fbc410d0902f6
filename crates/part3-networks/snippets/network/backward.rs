//! The backward pass through any number of layers, each slope of a weight beside a measured one.

use learning::losses::categorical_cross_entropy_with_logits_gradient as logit_gradient;
use ndarray::{Axis, s};
use networks::activations::Activation;
use networks::mlp::{Init, Mlp};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let digits = part3_networks::unseen();
    let (x, y) = (digits.x_train.slice(s![..32, ..]), digits.y_train.slice(s![..32]));
    let sizes = [64, 32, 16, 10];
    let network = Mlp::new(&sizes, Activation::Relu, Init::HeNormal, &mut Rng::new(7))?;
    let forward = network.forward(x)?;

    let mut d_sums = logit_gradient(y, forward.logits())?; // upstream of the last layer
    let mut rows = Vec::new();
    for i in [2, 1, 0] {
        let d_weights = forward.values()[i].t().dot(&d_sums);
        let d_biases = d_sums.sum_axis(Axis(0));
        let nudged = |by: f64| {
            let mut nudged = network.clone();
            nudged.weights_mut(i)[[10, 5]] += by;
            nudged.loss(x, y)
        };
        let measured = (nudged(1e-5)? - nudged(-1e-5)?) / 2e-5;
        let shapes = [show::shape(&d_weights), show::shape(&d_biases)];
        rows.push(show::row![i, shapes[0], shapes[1], ([d_weights[[10, 5]], measured], 6)]);
        if i > 0 {
            let slopes = forward.sums()[i - 1].mapv(|z| if z > 0.0 { 1.0 } else { 0.0 });
            d_sums = d_sums.dot(&network.weights(i).t()) * slopes;
        }
    }
    let header = ["layer", "slopes of weights", "of biases", "one of them", "measured"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
