//! The confusion matrix with the book's library and with linfa, and the largest difference.

use linfa::prelude::*;
use ndarray::{Array1, array};
use numerics::show;
use part2_learning::confusion::{BinaryCounts, confusion_matrix};

pub fn main() -> numerics::Result<()> {
    let (tp, fp, fn_, tn) = (43, 14, 31, 102);
    let repeat = |classes: [usize; 4]| -> Array1<usize> {
        let counts = [tp, fp, fn_, tn].into_iter().zip(classes);
        counts.flat_map(|(count, class)| std::iter::repeat_n(class, count)).collect()
    };
    let (y_true, y_pred) = (repeat([1, 0, 1, 0]), repeat([1, 1, 0, 0]));

    let matrix = confusion_matrix(y_true.view(), y_pred.view())?.mapv(|count| count as f64);
    println!("confusion matrix, rows truth, columns called");
    println!("{}", show::matrix(&matrix, 0));
    let counts = BinaryCounts::of(y_true.view(), y_pred.view())?;
    println!("type I errors  (false alarms)  {}", counts.false_positives);
    println!("type II errors (misses)        {}", counts.false_negatives);

    let ours = array![counts.accuracy(), counts.precision(), counts.recall(), counts.matthews()];
    println!("accuracy, precision, recall, Matthews {}", show::vector(&ours, 4));
    let theirs = y_pred.confusion_matrix(&y_true);
    if let Ok(linfa) = theirs {
        let theirs = [linfa.accuracy(), linfa.precision(), linfa.recall(), linfa.mcc()];
        println!("linfa {:?}", theirs);
        println!("{linfa:?}");
    }
    Ok(())
}
