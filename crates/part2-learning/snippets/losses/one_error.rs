//! What one error costs under five losses: squares explode, sizes do not, a quantile is lopsided.

use learning::losses::Loss;

pub fn main() {
    let losses = [
        Loss::Squared,
        Loss::Absolute,
        Loss::Huber { delta: 1.0 },
        Loss::LogCosh,
        Loss::Quantile { q: 0.8 },
    ];
    let mut rows = Vec::new();
    for error in [-10.0, -2.0, -1.0, -0.1, 0.0, 0.1, 1.0, 2.0, 10.0] {
        let mut row = vec![show::fixed(error, 1)];
        for loss in losses {
            row.push(show::fixed(loss.of(error), 4));
        }
        rows.push(row);
    }
    let header = ["error", "squared", "absolute", "Huber loss", "log-cosh loss", "quantile loss"];
    println!("{}", show::table(&header, &rows));
}
