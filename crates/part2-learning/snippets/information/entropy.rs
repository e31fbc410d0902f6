//! How unsure is one of a penguin's sex and species? Entropy, in bits and in nats.

pub fn main() {
    let cases: [(&str, &[f64]); 5] = [
        ("a fair coin", &[1.0, 1.0]),
        ("sex of 333 penguins", &[165.0, 168.0]),
        ("species of 344 penguins", &[152.0, 68.0, 124.0]),
        ("three species alike", &[1.0, 1.0, 1.0]),
        ("species on Torgersen", &[52.0, 0.0, 0.0]), // Adelies alone
    ];
    let rows = cases.map(|(name, counts)| {
        show::row![name, ([entropy(counts, libm::log2), entropy(counts, libm::log)], 4)]
    });
    println!("{}", show::table(&["", "entropy, bits", "nats"], &rows));
    println!("1 nat is {} bits", show::fixed(1.0 / libm::log(2.0), 4));
}

/// Each surprise times how often it comes, added up; what never happens adds nothing.
fn entropy(counts: &[f64], log: fn(f64) -> f64) -> f64 {
    let total: f64 = counts.iter().sum();
    let shares = counts.iter().map(|count| count / total).filter(|p| *p > 0.0);
    shares.map(|p| p * -log(p)).sum()
}
