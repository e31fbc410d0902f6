//! Which pixels speak for the digit? The gradient of its logit along the picture.
//! kind: figure

use learning::tensor_autograd::Tape;
use ndarray::Array2;
use numerics::Rng;
use part2_learning::backpropagation::Network;
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let digits = data::digits();
    let (x, y) = (&digits.x / 16.0, &digits.y);
    let mut network = Network::random(64, 24, 10, &mut Rng::new(7))?;
    for _ in 0..50 {
        let (_, gradient) = network.loss_and_gradient(&x, y)?;
        network.descend(&gradient, 0.5)?;
    }

    let mut picture = Diagram::new(
        "The gradient of a logit along the pixels",
        "Five digits; below each, where more ink would raise its own logit and where lower it.",
    )
    .size(760, 390);
    for (k, i) in (1700..1705).enumerate() {
        let tape = Tape::new();
        let image = tape.leaf(digits.image(i)?.to_owned() / 16.0); // the picture is the leaf
        let (w1, b1) = (tape.constant(network.w1.clone()), tape.constant(network.b1.clone()));
        let (w2, b2) = (tape.constant(network.w2.clone()), tape.constant(network.b2.clone()));
        let logits = ((image.reshape(&[1, 64])?.matmul(w1)? + b1)?.relu().matmul(w2)? + b2)?;
        let slopes = logits.pick(&[y[i]])?.sum().backward()?.take(image)?;
        let slopes = Array2::from_shape_fn((8, 8), |place| slopes[[place.0, place.1]]);
        let (at, name) = (24.0 + 146.0 * k as f64, format!("a {}", y[i]));
        picture = picture
            .shades((at, 50.0), 16.0, digits.image(i)?)
            .shades((at, 210.0), 16.0, &slopes)
            .text(Color::Ink, Align::Center, (at + 64.0, 360.0), &name);
    }
    println!("{}", picture.svg()?);
    Ok(())
}
