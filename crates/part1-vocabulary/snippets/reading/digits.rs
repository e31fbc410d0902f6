//! One number with 1, 6 and 17 decimals: how many digits to print is a decision.

pub fn main() {
    let sum = 0.1 + 0.2;
    for decimals in [1, 6, 17] {
        println!("{decimals:>2} decimals  {}", show::fixed(sum, decimals));
    }
    println!("is it 0.3?   {}", sum == 0.3);
    println!("is it near?  {}", (sum - 0.3_f64).abs() < 1e-12);
}
