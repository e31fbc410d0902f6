//! How many bytes a hundred color photographs take, as bytes and as f32.

use std::mem::size_of;

pub fn main() {
    let shape = [100, 480, 640, 3];
    let n: usize = shape.iter().product();
    println!("rank       {}", shape.len());
    println!("numbers    {}", show::integer(n));
    println!("as u8      {} bytes", show::integer(n * size_of::<u8>()));
    println!("as f32     {} bytes", show::integer(n * size_of::<f32>()));
}
