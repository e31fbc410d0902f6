//! Distances in feature space come from the Gram matrix alone: k(x, x) − 2 k(x, z) + k(z, z).

use learning::kernels::rbf_gram;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let x = array![[0.0], [0.5], [2.0], [100.0]];
    let k = rbf_gram(&x, 0.5)?;
    for j in 1..4 {
        let apart = squared(k[[0, 0]], k[[0, j]], k[[j, j]]).sqrt();
        let (inputs, features) = (show::fixed(x[[j, 0]], 1), show::fixed(apart, 4));
        println!("inputs {inputs:>5} apart   features {features} apart");
    }
    println!("square root of 2            {}", show::fixed(2.0_f64.sqrt(), 4));
    Ok(())
}

/// The squared distance of two feature vectors.
fn squared(k_xx: f64, k_xz: f64, k_zz: f64) -> f64 {
    // yours: the squared distance from three kernels
    k_xx - 2.0 * k_xz + k_zz
    // end
}
