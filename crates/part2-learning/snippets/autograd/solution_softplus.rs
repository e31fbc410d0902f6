//! A new operation, softplus, from its value and its slope, and the gradient check it must pass.

use learning::autograd::{Real, Tape, check_gradient};
use numerics::functions;

pub fn main() -> numerics::Result<()> {
    for at in [-2.0, 0.5, 800.0] {
        let tape = Tape::new();
        let x = tape.var(at);
        for (name, f) in [("one rule ", softplus(x)), ("in steps ", (x.exp() + 1.0).log())] {
            let (value, slope) = (f.value(), f.backward()?.of(x));
            println!(
                "x {:>5}  {name} value {} slope {}",
                show::fixed(at, 1),
                show::fixed(value, 4),
                show::fixed(slope, 4)
            );
        }
    }
    println!("gradient check passed: {}", check_gradient(|v| softplus(v[0]), &[0.5])? < 1e-8);
    Ok(())
}

/// log(1 + exp(x)), one node on the tape.
fn softplus<T: Real>(x: T) -> T {
    // yours: chain, with the value and the slope from numerics::functions
    x.chain(functions::softplus(x.value()), functions::sigmoid(x.value()))
    // end
}
