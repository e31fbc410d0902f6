//! Half of a sum of whole numbers loses its fraction, unless it is cast before the division.

pub fn main() {
    let (a, b): (i32, i32) = (3750, 3801);
    println!("(a + b) / 2           {}", (a + b) / 2);
    println!("((a + b) / 2) as f64  {}", show::fixed(((a + b) / 2) as f64, 1));
    let mean_g: f64 = (a + b) as f64 / 2.0; // yours: the mean, with the cast in the right place
    println!("yours                 {}", show::fixed(mean_g, 1));
}
