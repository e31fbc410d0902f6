//! Twelve numbers in row-major memory order, read as six tables by changing the strides alone.

use ndarray::{Array2, ArrayView2, s};

pub fn main() {
    // Every number is its own place in memory: 4 for a step down, 1 for a step to the right.
    let table = Array2::from_shape_fn((3, 4), |(i, j)| 4 * i + j);
    println!("{}", show::matrix(&table, 0));
    println!("element [2, 1] is {}", table[[2, 1]]);

    let first_row = table.row(0);
    let Some(repeated) = first_row.broadcast((3, 4)) else { return };
    let views: [(&str, ArrayView2<usize>); 6] = [
        ("the table", table.view()),
        ("transposed", table.t()),
        ("every second column", table.slice(s![.., ..;2])),
        ("rows 1 and 2", table.slice(s![1.., ..])),
        ("columns backwards", table.slice(s![.., ..;-1])),
        ("row 0 three times", repeated),
    ];
    let rows = views.map(|(name, view)| {
        show::row![name, show::shape(&view), show::vector(view.strides(), 0), view[[0, 0]]]
    });
    println!("{}", show::table(&["view", "shape", "strides", "starts with"], &rows));
}
