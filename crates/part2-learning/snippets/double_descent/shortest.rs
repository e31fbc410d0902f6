//! 50 weights, 20 samples: many weights fit exactly, and the model takes the shortest of them.

use numerics::functions::power;
use numerics::{Result, Rng, linalg};
use part2_learning::double_descent::minimum_norm;

pub fn main() -> Result<()> {
    let mut rng = Rng::new(7);
    let (x, y) = (rng.normals((20, 50)), rng.normals(20));
    let shortest = minimum_norm(x.view(), y.view(), 0.0)?;
    let largest = |weights: &ndarray::Array1<f64>| {
        (x.dot(weights) - &y).iter().fold(0.0_f64, |largest, off| largest.max(off.abs()))
    };
    println!("shortest weights: length {}", show::fixed(linalg::norm_l2(&shortest), 4));
    println!("  largest residual {}", show::fixed(largest(&shortest), 8));
    // Adding what the samples cannot see changes no answer on them.
    let unseen = linalg::null_space(&x)?.column(0).to_owned();
    let longer = &shortest + &unseen * 2.0;
    println!("other weights:    length {}", show::fixed(linalg::norm_l2(&longer), 4));
    println!("  largest residual {}", show::fixed(largest(&longer), 8));

    for exponent in [0, 3, 6, 9] {
        let alpha = power(0.1, exponent);
        let off = (minimum_norm(x.view(), y.view(), alpha)? - &shortest).mapv(f64::abs);
        let difference = show::fixed(off.fold(0.0, |a: f64, b| a.max(*b)), 8);
        println!("ridge penalty 10^-{exponent}: largest difference from the shortest {difference}");
    }
    Ok(())
}
