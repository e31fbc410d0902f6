//! Two draws from one generator go on in its sequence; two generators with one seed begin again.

use numerics::Rng;

pub fn main() {
    let mut rng = Rng::new(7);
    println!("one generator    {}  {}", show::fixed(rng.random(), 4), show::fixed(rng.random(), 4));
    let (mut a, mut b) = (Rng::new(7), Rng::new(7));
    println!("two, same seed   {}  {}", show::fixed(a.random(), 4), show::fixed(b.random(), 4));
}
