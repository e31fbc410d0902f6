//! The kind of number decides how many bytes an element takes and how well it remembers 0.1.

use std::mem::size_of;

pub fn main() {
    let n = data::digits().images.len();
    println!("{} numbers, the pictures of all digits", show::integer(n));
    let (wide, narrow, byte) = (size_of::<f64>(), size_of::<f32>(), size_of::<u8>());
    let rows = [
        show::row!["f64, float64", wide, wide * n, (0.1_f64, 20)],
        show::row!["f32, float32", narrow, narrow * n, (f64::from(0.1_f32), 20)],
        show::row!["u8, uint8", byte, byte * n, (0.1_f64 as u8, 0)],
    ];
    println!("{}", show::table(&["dtype", "bytes each", "bytes in all", "0.1 kept as"], &rows));

    // 2²⁴: the first whole number after which an f32 has to skip one.
    let many = 16_777_216.0_f32;
    println!("in f32, 16,777,216 + 1 = {}", show::integer(many + 1.0));
}
