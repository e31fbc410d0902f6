//! Names for values, their types, one value that changes, and a function.

pub fn main() {
    let species = "Adelie"; // a text: &str
    let flipper_mm = 181; // a whole number: i32
    let mass_g = 3750.0; // a number with a fraction: f64
    let is_heavy = mass_g > 4000.0; // true or false: bool
    println!("{species}: {flipper_mm} mm, {} g, heavy: {is_heavy}", show::fixed(mass_g, 0));

    let mut n_seen = 0; // mut: the value behind this name will change
    n_seen += 1;
    n_seen += 1;
    println!("seen {n_seen} times"); // println! is a macro: see the mark

    let (bill_mm, depth_mm) = (39.1, 18.7); // two values in one go
    let longer = if bill_mm > depth_mm { "length" } else { "depth" }; // an `if` has a value
    println!("the bill's {longer} is larger, by {} mm", show::fixed(bill_mm - depth_mm, 1));

    let guess = guess_g(181.0);
    println!("guess {} g, miss {} g", show::fixed(guess, 0), show::fixed(guess - mass_g, 0));
}

/// The line of page 0b: a flipper's length in, a guess at the mass out.
fn guess_g(flipper_mm: f64) -> f64 {
    50.0 * flipper_mm - 5800.0
}
