//! One network, one batch: the slopes by hand, and those of the tape that needs no formula.

use learning::tensor_autograd::Tape;
use ndarray::s;
use networks::activations::Activation;
use networks::mlp::{Init, Mlp};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let digits = part3_networks::unseen();
    let (x, y) = (digits.x_train.slice(s![..32, ..]), digits.y_train.slice(s![..32]));
    let sizes = [64, 32, 16, 10];
    let network = Mlp::new(&sizes, Activation::Relu, Init::HeNormal, &mut Rng::new(7))?;
    let (loss, gradient) = network.loss_and_gradient(x, y)?;

    let tape = Tape::new();
    let weights = [0, 1, 2].map(|i| tape.leaf(network.weights(i).to_owned()));
    let biases = [0, 1, 2].map(|i| tape.leaf(network.biases(i).to_owned()));
    let mut values = tape.constant(x.to_owned());
    for i in 0..3 {
        let sums = (values.matmul(weights[i])? + biases[i])?;
        values = if i < 2 { sums.relu() } else { sums };
    }
    let on_tape = values.cross_entropy(&y.to_vec())?;
    let slopes = on_tape.backward()?;
    let [by_hand, by_tape] = [loss, on_tape.item()?].map(|loss| show::fixed(loss, 6));
    println!("loss  by hand {by_hand}  on the tape {by_tape}");
    for i in 0..3 {
        let mine = gradient.weights(i);
        let difference = (&slopes.of(weights[i])? - &mine).fold(0.0, |a: f64, b| a.max(b.abs()));
        let size = show::fixed(mine.mapv(f64::abs).mean().unwrap_or_default(), 6);
        let difference = show::fixed(difference, 12);
        println!("layer {i}  mean size {size}  largest difference {difference}");
    }
    Ok(())
}
