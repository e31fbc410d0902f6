//! The Jacobian of polar coordinates, and the factor by which it stretches areas: the radius.

use learning::finite_differences::jacobian;
use ndarray::array;
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    for radius in [1.0, 2.0, 5.0] {
        // (radius, angle) to (to the right, upwards)
        let slopes = jacobian(
            |p| array![p[0] * libm::cos(p[1]), p[0] * libm::sin(p[1])],
            array![radius, 0.5].view(),
        )?;
        println!("radius {}, angle 0.5", show::fixed(radius, 0));
        println!("{}", show::matrix(&slopes, 4));
        println!("determinant {}", show::fixed(linalg::determinant(&slopes)?, 4));
    }
    Ok(())
}
