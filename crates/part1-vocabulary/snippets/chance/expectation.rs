//! The expectation of a die, and how close the mean of more and more throws comes to it.

use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let mut expectation = 0.0;
    for value in 1..=6 {
        expectation += f64::from(value) / 6.0; // each value times its probability
    }
    println!("expectation {}", show::fixed(expectation, 4));

    let (mut rng, mut sum, mut rows) = (Rng::new(7), 0, Vec::new());
    for n in 1..=1_000_000 {
        sum += rng.integers(1..7)?;
        if [10, 100, 1000, 10_000, 100_000, 1_000_000].contains(&n) {
            let mean = f64::from(sum) / f64::from(n);
            rows.push(show::row![n, ([mean, mean - expectation], 4)]);
        }
    }
    println!("{}", show::table(&["throws", "their mean", "miss"], &rows));
    Ok(())
}
