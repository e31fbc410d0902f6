//! What may follow "The white ", and what top-p 0.6 leaves of it.
//! kind: figure

use language::figures::next_token;

pub fn main() -> numerics::Result<()> {
    // Text 0, temperature 1, no top-k, top-p 0.6.
    println!("{}", next_token(0, 1.0, 0, 0.6)?.svg);
    Ok(())
}
