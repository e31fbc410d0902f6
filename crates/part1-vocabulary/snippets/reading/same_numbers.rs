//! Random numbers that are the same on every computer: they come from a seed.

use numerics::Rng;

pub fn main() {
    for seed in [7, 7, 8] {
        let mut rng = Rng::new(seed); // the random generator
        let numbers: Vec<f64> = (0..4).map(|_| rng.random()).collect();
        println!("seed {seed}  {}", show::vector(&numbers, 4));
    }
}
