//! The sixteen bits of 6.5 in f16: a sign, five bits of exponent, ten of significand.
//! kind: figure

use language::figures::bits;

pub fn main() -> numerics::Result<()> {
    let flipped = [0.0; 16]; // none
    println!("{}", bits(6.5, false, &flipped)?.svg);
    Ok(())
}
