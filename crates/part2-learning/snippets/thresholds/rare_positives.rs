//! Ten times as many benign tumors, same model: the ROC curve stands still, precision falls.

use learning::metrics::{
    Costs, average_precision, operating_point, precision_recall_curve, roc_auc,
};
use ndarray::{Array1, Axis, concatenate};
use part2_learning::thresholds::tumor_scores;

pub fn main() -> numerics::Result<()> {
    let (y, s) = tumor_scores()?;
    let benign: Array1<f64> =
        y.iter().zip(&s).filter(|(class, _)| **class == 0).map(|(_, score)| *score).collect();
    let mut rows = Vec::new();
    for copies in [1, 10] {
        let (mut y, mut s) = (y.clone(), s.clone());
        for _ in 1..copies {
            y = concatenate![Axis(0), y, Array1::<usize>::zeros(benign.len())];
            s = concatenate![Axis(0), s, benign];
        }
        let share = y.sum() as f64 / y.len() as f64;
        let point = operating_point(&y, &s, 0.5, Costs::default())?;
        let curve = precision_recall_curve(&y, &s)?;
        rows.push([
            show::percent(share, 1),
            show::fixed(point.counts.recall(), 3),
            show::fixed(point.counts.false_positive_rate(), 3),
            show::fixed(point.counts.precision(), 3),
            show::fixed(roc_auc(&y, &s)?, 4),
            show::fixed(average_precision(&y, &s)?, 4),
            show::fixed(curve.precision[0], 3),
        ]);
    }
    let header =
        ["malignant", "TPR", "FPR", "precision", "AUC", "average precision", "at recall 1"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
