//! The sum of the first odd numbers, Σ (2i − 1), is always a square.

pub fn main() {
    for n in 1..=6 {
        let mut sum = 0;
        for i in 1..=n {
            sum += 2 * i - 1;
        }
        println!("n = {n}: last term {:>2}, sum {sum:>2}, n² {:>2}", 2 * n - 1, n * n);
    }
}
