//! In raw units every penguin is far from every other: the Gram matrix becomes the identity.

use learning::kernels::rbf_gram;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    // Bill length in mm and body mass in g, as the calipers and the scale gave them.
    let x = array![[39.1, 3750.0], [39.3, 4250.0], [49.0, 3950.0], [50.0, 5700.0]];
    println!("{}", show::matrix(&rbf_gram(&x, 0.5)?, 4));
    let difference = &x.row(0) - &x.row(1);
    println!("the two Adelies, squared differences {}", show::vector(&difference * &difference, 2));
    Ok(())
}
