//! The AUC three ways: pairs in the right order, sum of ranks, area under the curve.

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
    let above = rank_sum - n * (n + 1) / 2;
    let curve = roc_curve(&y, &s)?;
    println!("pairs won  {} of {}", show::integer(won), show::integer(n_pairs));
    println!("by pairs   {}", show::fixed(won as f64 / n_pairs as f64, 6));
    println!("by ranks   {}", show::fixed(above as f64 / n_pairs as f64, 6));
    println!("AUC        {}", show::fixed(area_under(&curve.fpr, &curve.tpr)?, 6));
    Ok(())
}
