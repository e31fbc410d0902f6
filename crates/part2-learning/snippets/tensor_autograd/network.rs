//! The penguins' network on a tape of arrays: page 8f's gradient, and no rule written.

use learning::preprocessing::StandardScaler;
use learning::tensor_autograd::Tape;
use ndarray::Zip;
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, Transform};
use part2_learning::backpropagation::Network;

const COLUMNS: [&str; 4] = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&COLUMNS)?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let y = y.to_vec();
    let start = Network::random(4, 5, 3, &mut Rng::new(7))?;
    let (_, by_hand) = start.loss_and_gradient(x.view(), &y)?;

    let tape = Tape::new();
    let x = tape.constant(x);
    let (w1, b1) = (tape.leaf(start.w1), tape.leaf(start.b1));
    let (w2, b2) = (tape.leaf(start.w2), tape.leaf(start.b2));
    let hidden = (x.matmul(w1)? + b1)?.relu();
    let loss = (hidden.matmul(w2)? + b2)?.cross_entropy(&y)?;
    println!("loss {}   nodes on the tape {}", show::fixed(loss.item()?, 4), tape.len());

    let gradients = loss.backward()?;
    for (name, leaf) in [("w1", w1), ("b1", b1), ("w2", w2), ("b2", b2)] {
        let (shape, of) = (show::shape(&leaf.value()), show::shape(&gradients.of(leaf)?));
        println!("{name}: a leaf of shape {shape}, its gradient {of}");
    }
    println!("gradient along b1 {}", show::vector(gradients.of(b1)?.iter(), 4));
    let mut largest: f64 = 0.0;
    for (leaf, by_hand) in [(w1, by_hand.w1.into_dyn()), (b1, by_hand.b1.into_dyn())] {
        let tape = gradients.of(leaf)?;
        Zip::from(&tape).and(&by_hand).for_each(|a, b| largest = largest.max((a - b).abs()));
    }
    println!("largest difference from the gradient by hand {}", show::fixed(largest, 12));
    Ok(())
}
