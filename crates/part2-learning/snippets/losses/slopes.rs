//! The slope of each loss by its formula, and checked against a ratio of small changes.

use learning::losses::Loss;

pub fn main() {
    let losses = [
        Loss::Squared,
        Loss::Absolute,
        Loss::Huber { delta: 1.0 },
        Loss::LogCosh,
        Loss::Quantile { q: 0.8 },
    ];
    let h = 1e-6; // the small change
    let mut largest = 0.0_f64;
    let mut rows = Vec::new();
    for error in [-10.0, -2.0, -0.1, 0.1, 2.0, 10.0] {
        let mut row = vec![show::fixed(error, 1)];
        for loss in losses {
            let ratio = (loss.of(error + h) - loss.of(error - h)) / (2.0 * h);
            largest = largest.max((loss.slope(error) - ratio).abs());
            row.push(show::fixed(loss.slope(error), 4));
        }
        rows.push(row);
    }
    let header = ["error", "squared", "absolute", "Huber", "log-cosh", "quantile 0.8"];
    println!("{}", show::table(&header, &rows));
    println!("largest difference from the ratio  {}", show::fixed(largest, 6));
}
