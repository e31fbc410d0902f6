//! A matrix product by hand: one dot product of a row and a column for each element.

use ndarray::{Array2, array};

pub fn main() {
    let left = array![[1.0, 2.0], [3.0, 4.0]];
    let right = array![[0.0, 1.0], [10.0, 100.0]];

    let mut by_hand = Array2::<f64>::zeros((2, 2));
    for i in 0..2 {
        for j in 0..2 {
            let (row, column) = (left.row(i), right.column(j));
            by_hand[[i, j]] = (&row * &column).sum();
            let (row, column) = (show::vector(row, 0), show::vector(column, 0));
            println!("row {i} {row} · column {j} {column} = {}", show::fixed(by_hand[[i, j]], 0));
        }
    }
    println!("rows times columns\n{}", show::matrix(&by_hand, 0));
    println!("the library's dot gives the same: {}", by_hand == left.dot(&right));
    println!("right times left\n{}", show::matrix(right.dot(&left), 0));
    println!("elementwise\n{}", show::matrix(&left * &right, 0));
}
