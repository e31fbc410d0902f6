//! The AUC three ways: pairs in the right order, sum of ranks, area of trapezoids.

use learning::metrics::{area_under, roc_curve};
use part2_learning::thresholds::tumor_scores;

pub fn main() -> numerics::Result<()> {
    let (y, s) = tumor_scores()?;
    let of_class = |class: usize| -> Vec<f64> {
        y.iter().zip(&s).filter(|(y, _)| **y == class).map(|(_, s)| *s).collect()
    };
    let (negatives, positives) = (of_class(0), of_class(1));
    let (mut won, mut rank_sum) = (0, 0);
    for plus in &positives {
        won += negatives.iter().filter(|minus| plus > *minus).count(); // no scores are equal
        rank_sum += s.iter().filter(|score| *score <= plus).count();
    }
    let (n, n_pairs) = (positives.len(), positives.len() * negatives.len());
    let by_pairs = won as f64 / n_pairs as f64;
    let by_ranks = (rank_sum - n * (n + 1) / 2) as f64 / n_pairs as f64;
    let curve = roc_curve(&y, &s)?;
    let area = area_under(&curve.fpr, &curve.tpr)?;
    println!("pairs won  {} of {}", show::integer(won), show::integer(n_pairs));
    println!("by pairs   {}", show::fixed(by_pairs, 6));
    println!("by ranks   {}", show::fixed(by_ranks, 6));
    println!("AUC        {} from {} trapezoids", show::fixed(area, 6), curve.fpr.len() - 1);
    Ok(())
}
