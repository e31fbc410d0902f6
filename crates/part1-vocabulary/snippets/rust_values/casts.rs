//! Casts: a fraction is cut off, a float stops at the type's limits, an integer goes around.

pub fn main() {
    let n: i32 = 7;
    println!("7 / 2               {}", n / 2);
    println!("7 as f64 / 2.0      {}", show::fixed(n as f64 / 2.0, 1));
    println!("2.9 as i32          {}", 2.9 as i32);
    println!("-2.9 as i32         {}", -2.9 as i32);
    println!("2.9.round() as i32  {}", 2.9_f64.round() as i32);

    println!("u8 holds the whole numbers from 0 to 255");
    println!("  300.0 as u8       {}", 300.0 as u8);
    println!("  300 as u8         {}", 300_i32 as u8);
    println!("  -1 as u8          {}", -1_i32 as u8);
    let nan = 0.0 * f64::INFINITY;
    println!("  NaN as u8         {}", nan as u8);
}
