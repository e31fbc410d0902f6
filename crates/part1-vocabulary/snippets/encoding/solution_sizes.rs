//! Four sizes in their own order, and in the alphabet's, where large comes before small.

use learning::preprocessing::ordinal_encode;

pub fn main() -> numerics::Result<()> {
    let sizes = ["medium", "small", "extra large", "large"];
    println!("sizes               {}", sizes.join(", "));
    let own = ["small", "medium", "large", "extra large"];
    println!("in their own order  {}", show::vector(ordinal_encode(&sizes, &own)?, 0));
    let mut alphabet = sizes;
    alphabet.sort_unstable();
    println!("in the alphabet's   {}", show::vector(ordinal_encode(&sizes, &alphabet)?, 0));
    Ok(())
}
