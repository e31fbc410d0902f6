//! The interval of an accuracy with more and more test samples: four times for half the width.

use learning::bootstrap::{Interval, bootstrap, percentile_interval};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let mut rows = Vec::new();
    for n in [50, 200, 800, 3200] {
        let Interval { low, high } = interval(n)?;
        let standard_error = (0.9 * 0.1 / n as f64).sqrt();
        rows.push(show::row![n, ([low, high, high - low, standard_error], 4)]);
    }
    let header = ["test samples", "from", "to", "width", "standard error"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

/// The 95 percent interval of an accuracy where nine of ten answers are right.
fn interval(n: usize) -> Result<Interval> {
    let is_right = |i: &&usize| !i.is_multiple_of(10);
    // yours: 1,000 draws of the accuracy by the bootstrap, with the seed 7
    let accuracy = |drawn: &[usize]| Ok(drawn.iter().filter(is_right).count() as f64 / n as f64);
    percentile_interval(&bootstrap(n, 1000, &mut Rng::new(7), accuracy)?, 0.95)
    // end
}
