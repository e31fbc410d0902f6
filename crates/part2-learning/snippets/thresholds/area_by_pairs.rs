//! The AUC three ways: area of trapezoids, pairs in the right order, sum of ranks.

use learning::metrics::{area_under, roc_auc, roc_auc_by_pairs, roc_auc_by_ranks, roc_curve};
use part2_learning::thresholds::tumor_scores;

pub fn main() -> numerics::Result<()> {
    let (y, s) = tumor_scores()?;
    let curve = roc_curve(&y, &s)?;
    let trapezoids = area_under(&curve.fpr, &curve.tpr)?;
    let pairs = roc_auc_by_pairs(&y, &s)?;
    let ranks = roc_auc_by_ranks(&y, &s)?;
    let fast = roc_auc(&y, &s)?;
    println!("area of {} trapezoids    {}", curve.fpr.len() - 1, show::fixed(trapezoids, 6));
    let n_pairs = y.sum() * (y.len() - y.sum());
    println!("pairs in order, of {}  {}", show::integer(n_pairs), show::fixed(pairs, 6));
    println!("from the sum of ranks     {}", show::fixed(ranks, 6));
    println!("counted with a fast sort  {}", show::fixed(fast, 6));
    let all = [trapezoids, pairs, ranks, fast];
    let largest = all.iter().fold(0.0_f64, |largest, auc| largest.max((auc - fast).abs()));
    println!("largest difference        {}", show::fixed(largest, 12));
    Ok(())
}
