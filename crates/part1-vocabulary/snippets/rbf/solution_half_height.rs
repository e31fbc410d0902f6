//! The RBF kernel is one half at a distance of the square root of log(2) divided by gamma.

use learning::kernels::rbf;

pub fn main() -> numerics::Result<()> {
    for gamma in [0.5, 2.0] {
        let d = half_height(gamma);
        let k = rbf(&[0.0], &[d], gamma)?;
        let (gamma, d, k) = (show::fixed(gamma, 1), show::fixed(d, 4), show::fixed(k, 4));
        println!("gamma {gamma}   distance {d}   kernel {k}");
    }
    Ok(())
}

fn half_height(gamma: f64) -> f64 {
    // yours: the distance at which exp(−gamma · d²) is one half
    (libm::log(2.0) / gamma).sqrt()
    // end
}
