//! Python's three divisions and its power, each with the Rust that gives the same.

use numerics::functions::power;

pub fn main() {
    for (a, b) in [(7, 2), (-7, 2)] {
        println!("{a} by {b}");
        println!("  Python /       {}", show::fixed(f64::from(a) / f64::from(b), 1));
        println!("  Python //      {}", i32::div_euclid(a, b)); // for a positive b
        println!("  Python %       {}", i32::rem_euclid(a, b));
        println!("  Rust / and %   {} and {}", a / b, a % b);
    }
    println!("Python 2**100");
    println!("  exact          {}", 2_u128.pow(100));
    println!("  as a float     {}", show::fixed(power(2.0, 100), 0));
}
