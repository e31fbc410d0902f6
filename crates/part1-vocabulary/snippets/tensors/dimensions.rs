//! One table, three answers: how many axes, how long they are, and the rank in linear algebra.

use ndarray::{Axis, array};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    // The second column is always twice the first.
    let table = array![[1.0, 2.0], [2.0, 4.0], [3.0, 6.0]];

    println!("{}", show::matrix(&table, 0));
    println!("axes (rank of the tensor)         {}", table.ndim());
    println!("shape                             {}", show::shape(&table));
    println!("length of axis 0                  {}", table.len_of(Axis(0)));
    println!("dimension of the vector in row 0  {}", table.row(0).len());
    println!("rank of the matrix                {}", linalg::rank(&table)?);
    Ok(())
}
