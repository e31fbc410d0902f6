//! The penguins' network on a tape of arrays: page 8f's gradient, and no rule written.

use learning::preprocessing::StandardScaler;
use learning::tensor_autograd::Tape;
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, Transform};
use part2_learning::backpropagation::Network;

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&data::PENGUIN_FEATURES)?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let start = Network::random(4, 5, 3, &mut Rng::new(7))?;
    let (_, by_hand) = start.loss_and_gradient(&x, &y)?;

    let tape = Tape::new();
    let x = tape.constant(x);
    let (w1, b1) = (tape.leaf(start.w1), tape.leaf(start.b1));
    let (w2, b2) = (tape.leaf(start.w2), tape.leaf(start.b2));
    let hidden = (x.matmul(w1)? + b1)?.relu();
    let loss = (hidden.matmul(w2)? + b2)?.cross_entropy(&y.to_vec())?;
    let gradients = loss.backward()?;

    println!("loss {}", show::fixed(loss.item()?, 4));
    for (name, leaf) in [("w1", w1), ("b1", b1), ("w2", w2), ("b2", b2)] {
        let (shape, of) = (show::shape(&leaf.value()), show::shape(&gradients.of(leaf)?));
        println!("{name}: a leaf of shape {shape}, its gradient {of}");
    }
    println!("along b1, by tape {}", show::vector(gradients.of(b1)?.iter(), 6));
    println!("along b1, by hand {}", show::vector(by_hand.b1, 6));
    Ok(())
}
