//! A group without positives has no rate of found positives, and the library says so.
//! twin: none (error-text)

use learning::metrics::{GroupCounts, group_counts, largest_gap};
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let (y_true, y_pred) = (array![1, 0, 1, 0, 0], array![1, 0, 0, 0, 0]);
    let groups = array![0, 0, 0, 1, 1];
    let counts = group_counts(&y_true, &y_pred, &groups)?;
    if let Err(error) = largest_gap(&counts, GroupCounts::true_positive_rate) {
        println!("true positive rate  {error}");
    }
    if let Err(error) = largest_gap(&counts, GroupCounts::positive_predictive_value) {
        println!("precision           {error}");
    }
    Ok(())
}
