//! The slopes of a sum, a mean, and a mean of squares.

use learning::tensor_autograd::Tape;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let tape = Tape::new();
    let x = tape.leaf(array![1.0, -2.0, 3.0, 5.0]);
    for (name, result) in
        [("sum", x.sum()), ("mean", x.mean()?), ("mean of squares", x.powi(2).mean()?)]
    {
        let gradients = result.backward()?;
        println!("{name:<15} {}", show::vector(gradients.of(x)?.iter(), 2));
    }
    Ok(())
}
