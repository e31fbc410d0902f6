//! One number from six classes, three ways: pooled counts, a plain mean, a weighted mean.

use learning::metrics::{Average, average_scores};
use ndarray::Array1;

/// The held-out wines: a row for each true grade from 3 to 8, a column for each grade given.
const WINES: [[usize; 6]; 6] = [
    [0, 0, 1, 0, 0, 0],
    [0, 0, 7, 8, 0, 0],
    [0, 0, 123, 55, 1, 1],
    [0, 0, 41, 95, 11, 0],
    [0, 0, 1, 32, 20, 0],
    [0, 0, 0, 2, 2, 0],
];

pub fn main() -> numerics::Result<()> {
    let (y_true, y_pred) = spread(&WINES);
    let mut rows = Vec::new();
    for (name, average) in [
        ("micro average", Average::Micro),
        ("macro average", Average::Macro),
        ("weighted average", Average::Weighted),
    ] {
        let scores = average_scores(&y_true, &y_pred, average)?;
        let numbers = [scores.precision, scores.recall, scores.f1];
        let [precision, recall, f1] = numbers.map(|number| show::fixed(number, 3));
        rows.push([name.to_string(), precision, recall, f1]);
    }
    println!("{}", show::table(&["", "precision", "recall", "F1"], &rows));
    Ok(())
}

/// One entry for each wine: its grade (less 3) and the one it was given.
fn spread(counts: &[[usize; 6]; 6]) -> (Array1<usize>, Array1<usize>) {
    let pairs = (0..36)
        .flat_map(|cell| std::iter::repeat_n((cell / 6, cell % 6), counts[cell / 6][cell % 6]));
    let (y_true, y_pred): (Vec<usize>, Vec<usize>) = pairs.unzip();
    (y_true.into(), y_pred.into())
}
