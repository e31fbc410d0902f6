//! Rust's answer to a text times two: the program does not start.
//! twin: none (rust-language)

pub fn main() {
    println!("{}", twice("3750")); // Python's interpreter would start
}

fn twice(x: f64) -> f64 {
    2.0 * x
}
