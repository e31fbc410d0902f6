//! Fifty doublings: over a thousand million million paths, and a pass back over 51 nodes.

use learning::autograd::{Real, Tape};

pub fn main() -> numerics::Result<()> {
    let tape = Tape::new();
    let x = tape.var(1.0);
    let mut f = x;
    for _ in 0..50 {
        f = f + f; // two paths lead from each node to the one before
    }
    println!("value              {}", show::integer(f.value() as u64));
    println!("slope along x      {}", show::integer(f.backward()?.of(x) as u64));
    println!("nodes on the tape  {}", show::integer(tape.len()));
    Ok(())
}
