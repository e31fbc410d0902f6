//! The expectation of a die, and how close the mean of more and more throws comes to it.

use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    // The random variable: the number shown, 1 to 6, each with probability 1/6.
    let mut expectation = 0.0;
    for value in 1..=6 {
        expectation += f64::from(value) / 6.0;
    }
    println!("expectation {}", show::fixed(expectation, 4));

    let mut rng = Rng::new(7);
    let mut sum = 0;
    let mut rows = Vec::new();
    for n in 1..=1_000_000 {
        sum += rng.integers(1..7)?;
        if [10, 100, 1000, 10_000, 100_000, 1_000_000].contains(&n) {
            let mean = f64::from(sum) / f64::from(n);
            let miss = mean - expectation;
            rows.push([show::integer(n), show::fixed(mean, 4), show::fixed(miss, 4)]);
        }
    }
    println!("{}", show::table(&["throws", "their mean", "miss"], &rows));
    Ok(())
}
