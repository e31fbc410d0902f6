//! (x + y)·(x − y) at x = 5, y = 3: the nodes counted, and the slopes 2x and −2y.

use learning::autograd::Tape;

pub fn main() -> numerics::Result<()> {
    let nodes: usize = 5; // yours: how many nodes the formula puts on the tape
    let slopes: [f64; 2] = [10.0, -6.0]; // yours: the slopes along x and y
    println!("by hand  {nodes} nodes, slopes {}", show::vector(slopes, 1));

    let tape = Tape::new();
    let (x, y) = (tape.var(5.0), tape.var(3.0));
    let f = (x + y) * (x - y);
    let slopes = f.backward()?.of_all(&[x, y]);
    println!("by tape  {} nodes, slopes {}", tape.len(), show::vector(slopes, 1));
    Ok(())
}
