//! Detach: the same value, and a path less for the slopes.

use learning::tensor_autograd::Tape;
use ndarray::{arr0, array};

pub fn main() -> numerics::Result<()> {
    let tape = Tape::new();
    let x = tape.leaf(arr0(3.0));
    for (name, factor) in [("x · x", x), ("x · x.detach()", x.detach())] {
        let f = (x * factor)?;
        let (value, slope) = (f.item()?, f.backward()?.of(x)?.sum());
        println!("{name:<17} value {}   slope {}", show::fixed(value, 1), show::fixed(slope, 1));
    }

    // A layer that subtracts the mean of its numbers, and weights behind it.
    let h = tape.leaf(array![1.0, 2.0, 6.0]);
    let weights = tape.constant(array![1.0, 0.0, 0.5]);
    let mean = h.mean()?;
    for (name, mean) in [("mean on the tape", mean), ("mean detached", mean.detach())] {
        let result = ((h - mean)? * weights)?.sum();
        let slopes = show::vector(result.backward()?.of(h)?.iter(), 1);
        println!("{name:<17} value {}   slopes {slopes}", show::fixed(result.item()?, 1));
    }
    Ok(())
}
