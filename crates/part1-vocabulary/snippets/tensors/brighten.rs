//! A brighter picture in three number types: wrapped around, promoted, and cut off at white.

use ndarray::array;

pub fn main() {
    let gray = array![200_u8, 100, 50];
    println!("gray values            {}", show::vector(&gray, 0));

    // Rust's `+` would panic here; wrapping_add does what NumPy's + does.
    let wrapped = gray.mapv(|value| value.wrapping_add(100));
    println!("plus 100, in u8        {}", show::vector(&wrapped, 0));

    // What NumPy does by itself when the other side is a float.
    let promoted = gray.mapv(f64::from) + 100.0;
    println!("plus 100.0, in f64     {}", show::vector(&promoted, 1));
    let cut_off = promoted.mapv(|value| value.min(255.0) as u8);
    println!("cut off, back to u8    {}", show::vector(&cut_off, 0));

    // More bytes do not bring back digits that were never stored.
    let tenths = array![0.1_f32, 0.2, 0.3].mapv(f64::from);
    println!("f32 promoted to f64    {}", show::vector(&tenths, 10));
}
