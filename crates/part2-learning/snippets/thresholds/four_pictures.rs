//! One threshold in four pictures: scores, cost, ROC curve, precision–recall curve.
//! kind: figure

use part2_learning::thresholds::{threshold_figure, tumor_scores};

pub fn main() -> numerics::Result<()> {
    let (y_true, y_score) = tumor_scores()?;
    // A missed tumor is taken to cost as much as five false alarms.
    println!("{}", threshold_figure(&y_true, &y_score, 0.5, 1.0, 5.0)?);
    Ok(())
}
