//! Two draws from one generator go on in its sequence; two generators with one seed begin again.

use numerics::Rng;

pub fn main() {
    println!("one generator   {}", show::vector(from_one(), 4));
    println!("two, same seed  {}", show::vector(from_two(), 4));
}

fn from_one() -> [f64; 2] {
    // yours: two numbers, drawn from one generator with seed 7
    let mut rng = Rng::new(7);
    [rng.random(), rng.random()]
    // end
}

fn from_two() -> [f64; 2] {
    // yours: a number from each of two generators with seed 7
    let (mut a, mut b) = (Rng::new(7), Rng::new(7));
    [a.random(), b.random()]
    // end
}
