//! Square every score: no order changes, so no AUC changes; the log loss and the accuracy do.

use learning::metrics::log_loss;
use learning::metrics::{Costs, average_precision, operating_point, roc_auc};
use part2_learning::thresholds::tumor_scores;

pub fn main() -> numerics::Result<()> {
    let (y, p) = tumor_scores()?;
    let mut rows = Vec::new();
    for (name, s) in [
        ("as the model gave them", p.clone()),
        ("squared", p.mapv(|p| p * p)),
        ("square root", p.mapv(f64::sqrt)),
        ("0 or 1, by the half", p.mapv(|p| f64::from(u8::from(p >= 0.5)))),
    ] {
        let point = operating_point(&y, &s, 0.5, Costs::default())?;
        rows.push([
            name.to_string(),
            show::fixed(roc_auc(&y, &s)?, 4),
            show::fixed(average_precision(&y, &s)?, 4),
            show::fixed(point.counts.accuracy(), 4),
            show::fixed(log_loss(&y, &s)?, 4),
        ]);
    }
    let header = ["scores", "AUC", "average precision", "accuracy at 0.5", "log loss"];
    println!("{}", show::table(&header, &rows));
    let half = operating_point(&y, &p, 0.5, Costs::default())?;
    let balanced = half.counts.balanced_accuracy();
    println!("balanced accuracy at 0.5  {}", show::fixed(balanced, 4));
    Ok(())
}
