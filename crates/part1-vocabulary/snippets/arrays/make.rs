//! Four ways to make an array: write it down, fill it, space evenly, or cut up a `Vec`.

use ndarray::{Array, Array1, Array2, array};

pub fn main() -> Result<(), ndarray::ShapeError> {
    // A matrix. One row a penguin: bill length, bill depth and flipper in mm, body mass in g.
    let penguins = array![
        [39.1, 18.7, 181.0, 3750.0],
        [46.5, 17.9, 192.0, 3500.0],
        [46.1, 13.2, 211.0, 4500.0],
    ];
    println!("three penguins, written down\n{}", show::matrix(&penguins, 1));
    println!("three zeros  {}", show::vector(Array1::<f64>::zeros(3), 1));
    println!("evenly       {}", show::vector(Array::linspace(0.0, 1.0, 5), 2));

    let cut_up = Array2::from_shape_vec((2, 3), vec![1, 2, 3, 4, 5, 6])?;
    println!("six in a Vec, cut into two rows of three\n{}", show::matrix(&cut_up, 0));
    println!("{} elements along {} axes", cut_up.len(), cut_up.ndim());
    println!("one scalar of it: {}", cut_up[[1, 2]]);
    Ok(())
}
