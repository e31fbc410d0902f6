//! What it costs to believe in the wrong flock: cross-entropy and KL divergence, in bits.

use learning::information::{cross_entropy_bits, entropy_bits, kl_divergence_bits, shares};
use ndarray::array;
use numerics::Result;

pub fn main() -> Result<()> {
    let flocks = [
        ("all islands", shares(&array![152.0, 68.0, 124.0])?), // Adelie, Chinstrap, Gentoo
        ("Biscoe", shares(&array![44.0, 0.0, 124.0])?),
        ("Dream", shares(&array![56.0, 68.0, 0.0])?),
    ];
    let pairs = [(0, 0), (0, 1), (1, 0), (2, 0), (1, 2)];
    let mut rows = Vec::new();
    for (truth, belief) in pairs {
        let ((truth, p), (belief, q)) = (&flocks[truth], &flocks[belief]);
        let numbers = [entropy_bits(p)?, cross_entropy_bits(p, q)?, kl_divergence_bits(p, q)?];
        let mut row = vec![truth.to_string(), belief.to_string()];
        row.extend(numbers.map(|bits| show::fixed(bits, 4)));
        rows.push(row);
    }
    let header = ["truth p", "belief q", "entropy of p", "cross-entropy", "KL divergence"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
