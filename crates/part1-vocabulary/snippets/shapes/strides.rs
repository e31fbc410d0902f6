//! Twelve numbers in row-major memory order, read as five tables by changing the strides alone.

use ndarray::{Array, ArrayView2, s};
use part1_vocabulary::shapes::{position, row_major_strides};

pub fn main() -> numerics::Result<()> {
    let table = Array::from_iter(0..12).into_shape_with_order((3, 4)).unwrap_or_default();
    println!("{}", show::matrix(&table, 0));
    println!("strides by the formula  {}", show::vector(row_major_strides(&[3, 4])?, 0));
    println!("element [2, 1] lies at  {}", position(&[2, 1], &[3, 4])?);
    println!("and is                  {}\n", table[[2, 1]]);

    let views: [(&str, ArrayView2<i32>); 5] = [
        ("the table", table.view()),
        ("transposed", table.t()),
        ("every second column", table.slice(s![.., ..;2])),
        ("rows 1 and 2", table.slice(s![1.., ..])),
        ("columns backwards", table.slice(s![.., ..;-1])),
    ];
    let mut rows = Vec::new();
    for (name, view) in views {
        let (shape, strides) = (show::shape(&view), show::vector(view.strides(), 0));
        let starts_with = view[[0, 0]].to_string();
        rows.push([name.to_string(), shape, strides, starts_with]);
    }
    println!("{}", show::table(&["view", "shape", "strides", "starts with"], &rows));
    Ok(())
}
