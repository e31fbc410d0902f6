//! A handwritten zero as 64 features; moved one pixel to the right, most of them change.

use ndarray::{Array2, s};

pub fn main() -> numerics::Result<()> {
    let zero = data::digits().image(0)?;
    println!("{}\n", show::matrix(zero, 0)); // 0 is paper, 16 is full ink

    let mut moved = Array2::zeros((8, 8));
    moved.slice_mut(s![.., 1..]).assign(&zero.slice(s![.., ..7]));
    println!("row 2             {}", show::vector(zero.row(2), 0));
    println!("row 2, moved      {}", show::vector(moved.row(2), 0));
    let changed = zero.iter().zip(&moved).filter(|(a, b)| a != b).count();
    println!("features changed  {changed} of {}", zero.len());
    println!("ink in all        {} and {}", show::integer(zero.sum()), show::integer(moved.sum()));
    Ok(())
}
