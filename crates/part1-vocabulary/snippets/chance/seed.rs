//! A random generator throws a die: the same seed, the same throws; another seed, others.

use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    for seed in [7, 7, 8] {
        let mut rng = Rng::new(seed);
        let mut throws = Vec::new();
        for _ in 0..12 {
            throws.push(rng.integers(1..7)?); // 1 to 6
        }
        println!("seed {seed}: {}", show::vector(&throws, 0));
    }
    Ok(())
}
