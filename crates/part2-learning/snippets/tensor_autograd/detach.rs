//! Detach: the same value, and a path less for the slopes.

use learning::tensor_autograd::Tape;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let tape = Tape::new();
    let h = tape.leaf(array![1.0, 2.0, 6.0]);
    let weights = tape.constant(array![1.0, 0.0, 0.5]);
    let mean = h.mean()?;
    for (name, mean) in [("mean on the tape", mean), ("mean detached", mean.detach())] {
        let result = ((h - mean)? * weights)?.sum();
        let slopes = result.backward()?;
        println!(
            "{name:<17} result {}   gradient {}",
            show::fixed(result.item()?, 2),
            show::vector(slopes.of(h)?.iter(), 2)
        );
    }
    Ok(())
}
