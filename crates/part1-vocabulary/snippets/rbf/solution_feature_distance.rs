//! Distances in feature space come from the Gram matrix alone: k(x, x) − 2 k(x, z) + k(z, z).

use learning::kernels::rbf_gram;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let x = array![[0.0], [0.5], [2.0], [100.0]];
    let k = rbf_gram(&x, 0.5)?;
    for j in 1..4 {
        let squared = k[[0, 0]] - 2.0 * k[[0, j]] + k[[j, j]];
        println!(
            "distance of the inputs {}   of their features {}",
            show::fixed(x[[j, 0]], 1),
            show::fixed(squared.sqrt(), 4)
        );
    }
    println!("square root of 2 {}", show::fixed(2.0_f64.sqrt(), 4));
    Ok(())
}
