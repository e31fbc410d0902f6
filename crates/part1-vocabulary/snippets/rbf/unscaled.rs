//! In raw units every penguin is far from every other: the Gram matrix becomes the identity.

use learning::kernels::rbf_gram;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    // Bill length in mm and body mass in g, as the scale and the calipers gave them.
    let x = array![[39.1, 3750.0], [39.3, 4250.0], [49.0, 3950.0], [50.0, 5700.0]];
    println!("raw units, gamma = 0.5");
    println!("{}", show::matrix(&rbf_gram(&x, 0.5)?, 4));
    let difference = &x.row(0) - &x.row(1);
    let squares = difference.mapv(|d| d * d);
    println!("squared distance of the two Adelies {}", show::fixed(squares.sum(), 2));
    println!("  of which bill length              {}", show::fixed(squares[0], 2));
    println!("  of which body mass                {}", show::fixed(squares[1], 2));

    println!("in units of 5 mm and 800 g, gamma = 0.5");
    let scaled = x / array![5.0, 800.0];
    println!("{}", show::matrix(&rbf_gram(&scaled, 0.5)?, 4));
    Ok(())
}
