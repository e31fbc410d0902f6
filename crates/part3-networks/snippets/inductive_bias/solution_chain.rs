//! Three members in a chain: what one round leaves of a single number, with pencil and paper.

use ndarray::array;
use networks::graph::normalized_adjacency;

pub fn main() -> numerics::Result<()> {
    let own: f64 = 0.5; // yours: what member 0 has after one round
    let middle: f64 = 1.0 / 6.0_f64.sqrt(); // yours: what member 1 has after one round
    let far: f64 = 0.0; // yours: what member 2 has after one round

    let after = normalized_adjacency(3, &[(0, 1), (1, 2)])?.dot(&array![1.0, 0.0, 0.0]);
    println!("by hand  {}", show::vector([own, middle, far], 4));
    println!("library  {}", show::vector(&after, 4));
    Ok(())
}
