//! The confusion matrix with the book's library and with linfa: two rates have changed places.
//! twin: none (rust-language)

use learning::metrics::{BinaryCounts, confusion_matrix};
use linfa::prelude::*;
use ndarray::Array1;
use numerics::Error;

pub fn main() -> numerics::Result<()> {
    let (y_true, y_pred) = (spread([1, 0, 1, 0]), spread([1, 1, 0, 0]));
    let matrix = confusion_matrix(&y_true, &y_pred)?.mapv(|count| count as f64);
    println!("confusion matrix (row: truth, column: called)");
    println!("{}", show::matrix(&matrix, 0));
    let counts = BinaryCounts::of(y_true.view(), y_pred.view())?;
    println!("type I errors   {}", counts.false_positives);
    println!("type II errors  {}", counts.false_negatives);

    let linfa = y_pred
        .confusion_matrix(&y_true)
        .map_err(|error| Error::invalid("linfa's matrix", error, "a matrix"))?;
    let rates = [
        ("accuracy", counts.accuracy(), linfa.accuracy()),
        ("precision", counts.precision(), linfa.precision()),
        ("recall", counts.recall(), linfa.recall()),
        ("Matthews", counts.matthews(), linfa.mcc()),
    ];
    let rows = rates.map(|(name, ours, theirs)| {
        [name.to_string(), show::fixed(ours, 4), show::fixed(f64::from(theirs), 4)]
    });
    println!("{}", show::table(&["rate", "ours", "linfa 0.8.1"], &rows));
    Ok(())
}

/// The held-out tumors: 43 found, 14 false alarms, 31 misses, 102 let go, with a class for each.
fn spread(classes: [usize; 4]) -> Array1<usize> {
    let counts = [43, 14, 31, 102].into_iter().zip(classes);
    counts.flat_map(|(count, class)| std::iter::repeat_n(class, count)).collect()
}
