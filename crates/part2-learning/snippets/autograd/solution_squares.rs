//! (x + y)·(x − y) at x = 5, y = 3: five nodes, and the slopes 2x and −2y.

use learning::autograd::{Real, Tape};

pub fn main() -> numerics::Result<()> {
    let tape = Tape::new();
    let (x, y) = (tape.var(5.0), tape.var(3.0));
    let f = (x + y) * (x - y);
    let slopes = f.backward()?;
    println!("value {}   nodes {}", show::fixed(f.value(), 1), tape.len());
    println!("slopes {}", show::vector(slopes.of_all(&[x, y]), 1));
    Ok(())
}
