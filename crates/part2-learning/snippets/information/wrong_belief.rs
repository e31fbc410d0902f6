//! What it costs to believe in the wrong flock: cross-entropy and KL divergence, in bits.

use learning::information::shares;
use ndarray::{Array1, array};

pub fn main() -> numerics::Result<()> {
    let flocks = [
        ("all islands", shares(&array![152.0, 68.0, 124.0])?), // Adelie, Chinstrap, Gentoo
        ("Biscoe", shares(&array![44.0, 0.0, 124.0])?),
    ];
    let rows = [(0, 0), (1, 0), (0, 1)].map(|(truth, belief)| {
        let ((truth, p), (belief, q)) = (&flocks[truth], &flocks[belief]);
        let (entropy, cross) = (mean_surprise_bits(p, p), mean_surprise_bits(p, q));
        show::row![truth, belief, ([entropy, cross, cross - entropy], 4)]
    });
    let header = ["truth p", "belief q", "entropy of p", "cross-entropy", "KL divergence"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

/// Things happen with `p` and surprise as `q` says; what never happens adds nothing.
fn mean_surprise_bits(p: &Array1<f64>, q: &Array1<f64>) -> f64 {
    p.iter().zip(q).filter(|(p, _)| **p > 0.0).map(|(p, q)| p * -libm::log2(*q)).sum()
}
