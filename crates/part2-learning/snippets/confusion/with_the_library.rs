//! Four unequal counts put to two libraries: in one of them two rates have changed places.

use learning::metrics::{BinaryCounts, confusion_matrix};
use linfa::prelude::*;
use ndarray::Array1;
use numerics::Error;

pub fn main() -> numerics::Result<()> {
    let (y_true, y_pred) = (spread([1, 0, 1, 0]), spread([1, 1, 0, 0]));
    let matrix = confusion_matrix(&y_true, &y_pred)?.mapv(|count| count as f64);
    println!("confusion matrix (row: truth, column: called)");
    println!("{}", show::matrix(&matrix, 0));

    let ours = BinaryCounts::of(&y_true, &y_pred)?;
    let linfa = y_pred
        .confusion_matrix(&y_true)
        .map_err(|error| Error::invalid("linfa's matrix", error, "a matrix"))?;
    let rows = [
        ("accuracy", ours.accuracy(), linfa.accuracy()),
        ("precision", ours.precision(), linfa.precision()),
        ("recall", ours.recall(), linfa.recall()),
    ]
    .map(|(name, ours, linfa)| show::row![name, ([ours, f64::from(linfa)], 4)]);
    println!("{}", show::table(&["rate", "ours", "exchanged"], &rows));
    Ok(())
}

/// The held-out tumors: 43 found, 14 false alarms, 31 misses, 102 let go, with a class for each.
fn spread(classes: [usize; 4]) -> Array1<usize> {
    let counts = [43, 14, 31, 102].into_iter().zip(classes);
    counts.flat_map(|(count, class)| std::iter::repeat_n(class, count)).collect()
}
