//! Straight lines between precision–recall points promise thresholds that do not exist.

use learning::metrics::{area_under, average_precision, precision_recall_curve, roc_auc};
use ndarray::{Array1, array};

pub fn main() -> numerics::Result<()> {
    let y = array![1, 0, 0, 0, 0, 0, 0, 0, 0, 0]; // one positive among ten
    let s: Array1<f64> = Array1::from_elem(10, 0.5); // yours: scores of a model that knows nothing
    let curve = precision_recall_curve(&y, &s)?;
    println!("recall     {}", show::vector(&curve.recall, 1));
    println!("precision  {}", show::vector(&curve.precision, 1));
    let lines = area_under(&curve.recall, &curve.precision)?;
    println!("area under a straight line  {}", show::fixed(lines, 2));
    let steps = average_precision(&y, &s)?;
    println!("average precision           {}", show::fixed(steps, 2));
    println!("AUC of the ROC curve        {}", show::fixed(roc_auc(&y, &s)?, 2));
    Ok(())
}
