//! How unlike are the flocks of three islands? KL divergence both ways, and Jensen–Shannon.

use learning::information::{js_divergence_bits, kl_divergence_bits, shares};
use ndarray::array;
use numerics::Result;

pub fn main() -> Result<()> {
    let islands = [
        ("Biscoe", shares(&array![44.0, 0.0, 124.0])?), // Adelie, Chinstrap, Gentoo
        ("Dream", shares(&array![56.0, 68.0, 0.0])?),
        ("Torgersen", shares(&array![52.0, 0.0, 0.0])?),
    ];
    let mut rows = Vec::new();
    for (a, b) in [(0, 1), (0, 2), (1, 2), (0, 0)] {
        let ((name_a, p), (name_b, q)) = (&islands[a], &islands[b]);
        let numbers =
            [kl_divergence_bits(p, q)?, kl_divergence_bits(q, p)?, js_divergence_bits(p, q)?];
        let mut row = vec![name_a.to_string(), name_b.to_string()];
        row.extend(numbers.map(|bits| show::fixed(bits, 4)));
        rows.push(row);
    }
    let header = ["p", "q", "KL(p to q)", "KL(q to p)", "Jensen–Shannon divergence"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
