//! Three ReLU units learn a border around a disc of points: straight pieces, bent at dashed lines.
//! kind: figure

use networks::activations::Activation;
use networks::figures::learn_border;

pub fn main() -> numerics::Result<()> {
    // Width 3, learning rate 1, 300 steps.
    println!("{}", learn_border(3, Activation::Relu, 1.0, 300)?.chart.svg()?);
    Ok(())
}
