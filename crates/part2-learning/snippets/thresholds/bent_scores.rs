//! Square every score: no order changes, so no AUC changes; the log loss and the accuracy do.

use learning::metrics::{Costs, average_precision, log_loss, operating_point, roc_auc};
use ndarray::array;
use part2_learning::thresholds::tumor_scores;

pub fn main() -> numerics::Result<()> {
    let (y, p) = tumor_scores()?;
    let mut rows = Vec::new();
    for (name, s) in [
        ("as the model gave them", p.clone()),
        ("squared", p.mapv(|p| p * p)),
        ("0 or 1, by the half", p.mapv(|p| f64::from(u8::from(p >= 0.5)))),
    ] {
        let accuracy = operating_point(&y, &s, 0.5, Costs::default())?.counts.accuracy();
        let judges = [roc_auc(&y, &s)?, average_precision(&y, &s)?, accuracy, log_loss(&y, &s)?];
        rows.push(show::row![name, (judges, 4)]);
    }
    let header = ["scores", "AUC", "average precision", "accuracy at 0.5", "log loss"];
    println!("{}", show::table(&header, &rows));
    let half = operating_point(&y, &p, 0.5, Costs::default())?.counts;
    let mean = (half.recall() + half.specificity()) / 2.0;
    println!("mean of recall and specificity at 0.5  {}", show::fixed(mean, 4));
    println!(
        "certain and wrong, in log loss         {}",
        show::fixed(log_loss(&array![1], &array![0.0])?, 4)
    );
    Ok(())
}
