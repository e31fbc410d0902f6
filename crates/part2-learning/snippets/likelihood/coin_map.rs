//! The likeliest coin by the data alone, and with a prior: far apart at first, then together.

use numerics::Rng;

pub fn main() {
    let mut rng = Rng::new(26);
    let tosses: Vec<bool> = (0..10_000).map(|_| rng.random() < 0.6).collect(); // heads: 0.6
    let rows = [3, 10, 100, 1000, 10_000].map(|n| {
        let heads = tosses[..n].iter().filter(|heads| **heads).count();
        let by_data = heads as f64 / n as f64;
        // As if two heads and two tails had been seen before.
        let with_prior = (heads + 2) as f64 / (n + 4) as f64;
        show::row![n, heads, ([by_data, with_prior], 4)]
    });
    let header = ["tosses", "heads", "maximum likelihood", "with the prior: MAP estimate"];
    println!("{}", show::table(&header, &rows));
}
