//! Half of a sum of whole numbers loses its fraction, unless it is cast before the division.

pub fn main() {
    let (a, b) = (3750, 3801);
    println!("(a + b) / 2             {}", (a + b) / 2);
    println!("((a + b) / 2) as f64    {}", show::fixed(((a + b) / 2) as f64, 1));
    println!("(a + b) as f64 / 2.0    {}", show::fixed((a + b) as f64 / 2.0, 1));
}
