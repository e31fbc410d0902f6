//! A quarter of the way from the nest to the shore, and how much of the way is left.

use ndarray::array;

pub fn main() {
    let nest = array![3.0, 1.0];
    let shore = array![7.0, 4.0];

    let stop = &nest + 0.25 * (&shore - &nest);
    let left = &shore - &stop;
    println!("the stop           {}", show::vector(&stop, 2));
    println!("what is left       {}", show::vector(&left, 2));
    let length = f64::sqrt(left[0] * left[0] + left[1] * left[1]);
    println!("how long that is   {}", show::fixed(length, 2));
}
