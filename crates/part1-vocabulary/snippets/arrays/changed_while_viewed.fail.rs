//! The compiler refuses to change an array while a view of it is still going to be read.
//! twin: none (rust-language)

use ndarray::array;

pub fn main() {
    let mut penguins = array![[181.0, 3750.0], [192.0, 3500.0]];
    let first = penguins.row(0);
    penguins[[0, 1]] = 0.0;
    println!("{} g", first[1]);
}
