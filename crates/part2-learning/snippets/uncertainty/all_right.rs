//! Ten answers, all right: the bootstrap is certain, because it has never seen a mistake.

use learning::bootstrap::{bootstrap, percentile_interval};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for (n, n_wrong) in [(10, 0), (10, 1), (100, 0), (100, 1)] {
        let accuracy =
            |drawn: &[usize]| Ok(drawn.iter().filter(|i| **i >= n_wrong).count() as f64 / n as f64);
        let interval = percentile_interval(&bootstrap(n, 2000, &mut Rng::new(7), accuracy)?, 0.95)?;
        // With an accuracy below this, n right answers in a row have a chance under 5 percent.
        let bound = libm::pow(0.05, 1.0 / n as f64);
        let bound = if n_wrong == 0 { show::fixed(bound, 4) } else { String::new() };
        rows.push(show::row![n, n_wrong, ([interval.low, interval.high], 2), bound]);
    }
    let header = ["answers", "wrong", "from", "to", "it may be as low as"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
