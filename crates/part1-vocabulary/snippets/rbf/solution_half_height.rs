//! The RBF kernel is one half at a distance of the square root of log(2) divided by gamma.

use learning::kernels::rbf;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let origin = array![0.0];
    for gamma in [0.5, 2.0] {
        let distance = (libm::log(2.0) / gamma).sqrt();
        let k = rbf(&origin, &array![distance], gamma)?;
        let (gamma, distance) = (show::fixed(gamma, 1), show::fixed(distance, 4));
        println!("gamma {gamma}   distance {distance}   kernel {}", show::fixed(k, 4));
    }
    Ok(())
}
