//! A generator made anew for each throw begins anew: the die always shows the same.

use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let (mut anew, mut once): (Vec<i32>, Vec<i32>) = (Vec::new(), Vec::new());
    let mut rng = Rng::new(7);
    for _ in 0..12 {
        once.push(rng.integers(1..7)?);
        // yours: a throw of a generator that is made here, with seed 7
        anew.push(Rng::new(7).integers(1..7)?);
        // end
    }
    println!("made for each throw {}", show::vector(&anew, 0));
    println!("made once           {}", show::vector(&once, 0));
    Ok(())
}
