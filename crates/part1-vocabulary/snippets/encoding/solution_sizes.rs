//! Four sizes in their own order, and in the alphabet's, where large comes before small.

use learning::preprocessing::ordinal_encode;

pub fn main() -> numerics::Result<()> {
    let sizes = ["medium", "small", "extra large", "large"];
    println!("sizes               {}", sizes.join(", "));
    println!("in their own order  {}", show::vector(ordinal_encode(&sizes, &own_order())?, 0));
    let mut alphabet = sizes;
    alphabet.sort_unstable();
    println!("in the alphabet's   {}", show::vector(ordinal_encode(&sizes, &alphabet)?, 0));
    Ok(())
}

fn own_order() -> [&'static str; 4] {
    // yours: the four sizes, the smallest first
    ["small", "medium", "large", "extra large"]
    // end
}
