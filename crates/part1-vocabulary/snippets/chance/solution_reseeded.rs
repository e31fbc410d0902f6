//! A generator made anew for each throw begins anew: the die always shows the same.

use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let mut throws = Vec::new();
    for _ in 0..12 {
        let mut rng = Rng::new(7); // inside the loop
        throws.push(rng.integers(1..7)?);
    }
    println!("seed 7: {}", show::vector(&throws, 0));
    Ok(())
}
