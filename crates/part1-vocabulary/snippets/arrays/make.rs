//! Five ways to make an array: write it down, fill it, count, space evenly, or cut up a `Vec`.

use ndarray::{Array, Array1, Array2, array};

pub fn main() -> Result<(), ndarray::ShapeError> {
    // One row a penguin: bill length, bill depth and flipper in mm, body mass in g.
    let penguins = array![
        [39.1, 18.7, 181.0, 3750.0],
        [46.5, 17.9, 192.0, 3500.0],
        [46.1, 13.2, 211.0, 4500.0],
    ];
    println!("three penguins, written down\n{}", show::matrix(&penguins, 1));

    let empty_table = Array2::<f64>::zeros((2, 3));
    println!("two rows of three zeros\n{}", show::matrix(&empty_table, 1));

    let whole_numbers = Array1::from_iter(0..5);
    println!("counted      {}", show::vector(&whole_numbers, 0));
    let evenly = Array::linspace(0.0, 1.0, 5);
    println!("evenly       {}", show::vector(&evenly, 2));

    let flat = vec![1, 2, 3, 4, 5, 6];
    let cut_up = Array::from_shape_vec((2, 3), flat)?;
    println!("six in a Vec, cut into two rows of three\n{}", show::matrix(&cut_up, 0));
    println!("it has {} elements along {} axes", cut_up.len(), cut_up.ndim());
    Ok(())
}
