//! Times two, asked of a number, a text, a list and a NumPy array: four different answers.

use ndarray::array;

pub fn main() {
    println!("a number   {}", show::fixed(2.0 * 3750.0, 0));
    println!("a text     {}", "3750".repeat(2));
    println!("a list     {}", show::vector([3750.0, 3800.0].repeat(2), 0));
    println!("an array   {}", show::vector(&(2.0 * array![3750.0, 3800.0]), 0));
}
