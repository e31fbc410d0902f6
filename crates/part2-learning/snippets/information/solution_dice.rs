//! A fair die is the most uncertain of all dice; a loaded one has fewer bits.

use learning::information::{entropy_bits, entropy_nats};
use ndarray::array;
use numerics::Result;

pub fn main() -> Result<()> {
    let sixth = 1.0 / 6.0;
    let dice = [
        ("fair", array![sixth, sixth, sixth, sixth, sixth, sixth]),
        ("loaded", array![0.5, 0.1, 0.1, 0.1, 0.1, 0.1]),
        ("two faces", array![0.5, 0.5, 0.0, 0.0, 0.0, 0.0]),
    ];
    for (name, p) in dice {
        let (bits, nats) = (entropy_bits(&p)?, entropy_nats(&p)?);
        println!("{name:<9}  {} bits  {} nats", show::fixed(bits, 4), show::fixed(nats, 4));
    }
    Ok(())
}
