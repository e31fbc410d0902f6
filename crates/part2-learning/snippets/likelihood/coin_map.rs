//! The likeliest coin by the data alone, and with a prior: far apart at first, then together.

use ndarray::array;
use numerics::{Result, Rng};
use part2_learning::likelihood::smoothed_shares;

pub fn main() -> Result<()> {
    let mut rng = Rng::new(26);
    let tosses: Vec<bool> = (0..10_000).map(|_| rng.random() < 0.6).collect(); // heads: 0.6
    let mut rows = Vec::new();
    for n in [3, 10, 100, 1000, 10_000] {
        let heads = tosses[..n].iter().filter(|heads| **heads).count() as f64;
        let counts = array![heads, n as f64 - heads];
        let by_data = smoothed_shares(counts.view(), 0.0)?[0];
        // The prior: as if two heads and two tails had been seen before.
        let with_prior = smoothed_shares(counts.view(), 2.0)?[0];
        rows.push([
            show::integer(n),
            show::integer(heads),
            show::fixed(by_data, 4),
            show::fixed(with_prior, 4),
        ]);
    }
    let header = ["tosses", "heads", "maximum likelihood", "MAP estimate"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
