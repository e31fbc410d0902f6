//! How often a 95 percent interval catches the true accuracy, which here is known.

use learning::bootstrap::{bootstrap, percentile_interval};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    const TRUTH: f64 = 0.9;
    let mut rows = Vec::new();
    for n in [10, 40, 160] {
        let mut rng = Rng::new(7);
        let (mut caught, mut widths) = (0, 0.0);
        for _ in 0..200 {
            // A new test set, on which each answer is right with probability 0.9.
            let right: Vec<bool> = (0..n).map(|_| rng.random() < TRUTH).collect();
            let accuracy =
                |drawn: &[usize]| Ok(drawn.iter().filter(|i| right[**i]).count() as f64 / n as f64);
            let interval = percentile_interval(&bootstrap(n, 200, &mut rng, accuracy)?, 0.95)?;
            widths += interval.high - interval.low;
            // yours: count the intervals that catch the truth
            caught += usize::from(interval.contains(TRUTH));
            // end
        }
        rows.push(show::row![n, (caught as f64 / 200.0, 3), (widths / 200.0, 4)]);
    }
    println!("{}", show::table(&["test samples", "intervals that catch 0.9", "mean width"], &rows));
    Ok(())
}
