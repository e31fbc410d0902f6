//! Ten times as many benign tumors, same model: the ROC curve stands still, precision falls.

use learning::metrics::{Costs, average_precision, operating_point, roc_auc};
use part2_learning::thresholds::tumor_scores;

pub fn main() -> numerics::Result<()> {
    let (y_true, y_score) = tumor_scores()?;
    let mut rows = Vec::new();
    for copies in [1, 10] {
        let (mut y, mut s) = (Vec::new(), Vec::new());
        for (class, score) in y_true.iter().zip(&y_score) {
            for _ in 0..if *class == 0 { copies } else { 1 } {
                y.push(*class);
                s.push(*score);
            }
        }
        let counts = operating_point(&y, &s, 0.5, Costs::default())?.counts;
        let malignant = counts.positives() as f64 / counts.n_samples() as f64;
        let rates = [malignant, counts.recall(), counts.false_positive_rate(), counts.precision()];
        rows.push(show::row![(rates, 3), ([roc_auc(&y, &s)?, average_precision(&y, &s)?], 4)]);
    }
    let header = ["malignant", "TPR", "FPR", "precision", "AUC", "average precision"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
