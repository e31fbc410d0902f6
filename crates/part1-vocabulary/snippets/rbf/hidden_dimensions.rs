//! The RBF kernel has an endless list of features; the first few carry almost everything.

use ndarray::Array1;
use numerics::functions::power;

const GAMMA: f64 = 0.5;

pub fn main() {
    let (x, z) = (0.8, 1.3);
    println!("first 5 features of x  {}", show::vector(features(x, 5), 4));
    println!("first 5 features of z  {}", show::vector(features(z, 5), 4));

    let k = libm::exp(-GAMMA * (x - z) * (x - z));
    println!("k(x, z)       {}", show::fixed(k, 10));
    for n in [1, 2, 3, 5, 10, 13, 14] {
        let dot = features(x, n).dot(&features(z, n));
        println!(
            "{n:>2} features   {}, missing {}",
            show::fixed(dot, 10),
            show::fixed(k - dot, 10)
        );
    }
}

/// The first features of one number: √((2γ)ⁱ / i!) · xⁱ · e^(−γx²).
fn features(x: f64, n: usize) -> Array1<f64> {
    let mut factorial = 1.0;
    (0..n as i32)
        .map(|i| {
            factorial *= f64::from(i.max(1));
            (power(2.0 * GAMMA, i) / factorial).sqrt() * power(x, i) * libm::exp(-GAMMA * x * x)
        })
        .collect()
}
