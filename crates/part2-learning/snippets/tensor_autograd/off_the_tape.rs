//! A number that leaves the tape and comes back as a plain one: its slope is lost without a word.

use learning::autograd::{Real, Tape};

pub fn main() -> numerics::Result<()> {
    let tape = Tape::new();
    let x = tape.var(3.0);
    let on_tape = x * x;
    let half_off = x * x.value();
    for (name, f) in [("x · x", on_tape), ("x · x.value()", half_off)] {
        let slope = f.backward()?.of(x);
        println!(
            "{name:<14} value {}   slope {}",
            show::fixed(f.value(), 1),
            show::fixed(slope, 1)
        );
    }
    Ok(())
}
