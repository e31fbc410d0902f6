//! How many bytes a hundred color photographs take, as bytes and as f32.

pub fn main() {
    let shape: [usize; 4] = [100, 480, 640, 3]; // yours: the shape of the tensor
    let bytes_of_f32: usize = 4; // yours: how many bytes one f32 takes

    let n: usize = shape.iter().product();
    println!("rank    {}", shape.len());
    println!("as u8   {} bytes", show::integer(n));
    println!("as f32  {} bytes", show::integer(n * bytes_of_f32));
}
