//! Seven operating points of one model: which mistakes it makes is a choice, made after training.

use learning::metrics::{Costs, operating_point};
use part2_learning::thresholds::tumor_scores;

pub fn main() -> numerics::Result<()> {
    let (y_true, y_score) = tumor_scores()?; // 190 tumors, 74 of them malignant (1)
    let costs = Costs { false_positive: 1.0, false_negative: 5.0 };
    let mut rows = Vec::new();
    for threshold in [0.9, 0.8, 0.65, 0.5, 0.35, 0.2, 0.1] {
        let point = operating_point(&y_true, &y_score, threshold, costs)?;
        let n = point.counts;
        let rates = [n.recall(), n.false_positive_rate(), n.precision(), n.accuracy()];
        let (found, alarms) = (n.true_positives, n.false_positives);
        rows.push(show::row![(threshold, 2), found, alarms, (rates, 3), (point.cost, 0)]);
    }
    let header =
        ["threshold", "found", "false alarms", "TPR", "FPR", "precision", "accuracy", "cost"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
