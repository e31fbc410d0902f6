//! The summation sign Σ is a loop that adds; where the square stands decides what it adds.

pub fn main() {
    let x = [3.75, 3.80, 3.25]; // three body masses in kg
    let (mut sum, mut sum_of_squares) = (0.0, 0.0);
    for i in 1..=3 {
        sum += x[i - 1]; // Σ counts from 1, Rust from 0
        sum_of_squares += x[i - 1] * x[i - 1];
        println!("i = {i}: add {}, so far {}", show::fixed(x[i - 1], 2), show::fixed(sum, 2));
    }
    println!("Σ x    {}", show::fixed(sum, 2));
    println!("Σ x²   {}", show::fixed(sum_of_squares, 4));
    println!("(Σ x)² {}", show::fixed(sum * sum, 4));
}
