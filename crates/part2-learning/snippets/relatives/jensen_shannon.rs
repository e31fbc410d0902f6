//! How unlike are two flocks, or two coins? KL divergence both ways, and Jensen–Shannon.

use learning::information::{kl_divergence_bits, shares};
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let dream = ("Dream", array![56.0, 68.0, 0.0]); // Adelie, Chinstrap, Gentoo
    let torgersen = ("Torgersen", array![52.0, 0.0, 0.0]);
    let heads = ("always heads", array![1.0, 0.0]);
    let fair = ("a fair coin", array![1.0, 1.0]);
    let tails = ("always tails", array![0.0, 1.0]);
    let pairs = [(&dream, &torgersen), (&heads, &tails), (&heads, &fair), (&fair, &tails)];
    let mut rows = Vec::new();
    for ((name_p, p), (name_q, q)) in pairs {
        let (p, q) = (&shares(p)?, &shares(q)?);
        let middle = &((p + q) / 2.0);
        let js = (kl_divergence_bits(p, middle)? + kl_divergence_bits(q, middle)?) / 2.0;
        let kl = [kl_divergence_bits(p, q)?, kl_divergence_bits(q, p)?];
        rows.push(show::row![name_p, name_q, (kl, 4), ([js, js.sqrt()], 4)]);
    }
    let header = ["p", "q", "KL(p ‖ q)", "KL(q ‖ p)", "Jensen–Shannon", "its root"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
