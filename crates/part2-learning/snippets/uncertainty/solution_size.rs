//! The interval of an accuracy with more and more test samples: four times for half the width.

use learning::bootstrap::{bootstrap, percentile_interval};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for n in [50, 200, 800, 3200] {
        // Nine of ten answers are right.
        let accuracy =
            |drawn: &[usize]| Ok(drawn.iter().filter(|i| **i % 10 != 0).count() as f64 / n as f64);
        let interval = percentile_interval(&bootstrap(n, 1000, &mut Rng::new(7), accuracy)?, 0.95)?;
        rows.push([
            show::integer(n as u64),
            show::fixed(interval.low, 4),
            show::fixed(interval.high, 4),
            show::fixed(interval.high - interval.low, 4),
            show::fixed((0.9 * 0.1 / n as f64).sqrt(), 4),
        ]);
    }
    let header = ["test samples", "from", "to", "width", "standard error"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
