//! A new operation, softplus, from its value and its slope, and the gradient check it must pass.

use learning::autograd::{Real, Tape, check_gradient};
use numerics::functions;

/// log(1 + exp(x)), whose slope is the sigmoid: one node on the tape.
fn softplus<T: Real>(x: T) -> T {
    x.chain(functions::softplus(x.value()), functions::sigmoid(x.value()))
}

/// The same from what is there already: three nodes.
fn softplus_in_steps<T: Real>(x: T) -> T {
    (x.exp() + 1.0).log()
}

pub fn main() -> numerics::Result<()> {
    for at in [-2.0, 0.5, 3.0, 800.0] {
        let tape = Tape::new();
        let (x, z) = (tape.var(at), tape.var(at));
        let (new, steps) = (softplus(x), softplus_in_steps(z));
        let slopes = (new.backward()?.of(x), steps.backward()?.of(z));
        println!(
            "x {}: softplus {} slope {}   in steps {} slope {}",
            show::fixed(at, 1),
            show::fixed(new.value(), 4),
            show::fixed(slopes.0, 4),
            show::fixed(steps.value(), 4),
            show::fixed(slopes.1, 4),
        );
    }
    println!("gradient check passed: {}", check_gradient(|v| softplus(v[0]), &[0.5])? < 1e-8);
    Ok(())
}
