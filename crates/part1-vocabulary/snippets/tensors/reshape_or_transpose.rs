//! Both make three rows of two from two rows of three, and they do not agree.

use ndarray::array;

pub fn main() -> Result<(), ndarray::ShapeError> {
    // Two penguins; bill length, bill depth and flipper in mm.
    let penguins = array![[39.1, 18.7, 181.0], [46.5, 17.9, 192.0]];
    println!("the table, shape {}", show::shape(&penguins));
    println!("{}", show::matrix(&penguins, 1));

    let transposed = penguins.t();
    println!("transposed, shape {}", show::shape(&transposed));
    println!("{}", show::matrix(transposed, 1));

    let reshaped = penguins.to_shape((3, 2))?;
    println!("reshaped, shape {}", show::shape(&reshaped));
    println!("{}", show::matrix(&reshaped, 1));
    Ok(())
}
