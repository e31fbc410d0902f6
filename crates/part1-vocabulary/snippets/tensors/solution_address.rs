//! Where row 5, column 4 of picture 3 lies in the memory of all digits, and what stands there.

use part1_vocabulary::tensors::{position, row_major_strides};

pub fn main() -> numerics::Result<()> {
    let images = &data::digits().images;
    let at = position(&[3, 5, 4], images.shape())?;
    println!("strides            {}", show::vector(row_major_strides(images.shape())?, 0));
    println!("3·64 + 5·8 + 4·1   {at}");
    println!("by index           {}", show::fixed(images[[3, 5, 4]], 1));
    let in_memory = images.iter().nth(at).copied().unwrap_or(f64::NAN);
    println!("in memory          {}", show::fixed(in_memory, 1));
    Ok(())
}
