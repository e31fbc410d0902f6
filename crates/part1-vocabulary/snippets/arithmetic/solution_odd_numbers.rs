//! The sum of the first odd numbers, Σ (2i − 1), is always a square.

pub fn main() {
    for n in 1..=6 {
        println!("n = {n}: sum {:>2}, n² {:>2}", sum_of_odd(n), n * n);
    }
}

/// Σ (2i − 1) for i from 1 to n.
fn sum_of_odd(n: i32) -> i32 {
    // yours: the sum, as a loop
    let mut sum = 0;
    for i in 1..=n {
        sum += 2 * i - 1;
    }
    sum
    // end
}
