//! Twelve letters, then say them again: a block without places, and one that learns them.

use numerics::Rng;
use part3_networks::transformer::transformer_repeats;

pub fn main() -> tensors::Result<()> {
    let mut rows = Vec::new();
    for places in ["none", "learned"] {
        let right = transformer_repeats(places, 0.01, &mut Rng::new(0))?;
        rows.push(show::row![places, (right, 1)]);
    }
    println!("right of 100 letters of sequences not trained on");
    println!("{}", show::table(&["places", "10 steps", "20 steps", "30", "40"], &rows));
    Ok(())
}
