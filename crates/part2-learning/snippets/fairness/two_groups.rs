//! Two groups of 100 people, half of one positive, a fifth of the other: something must give.

use learning::metrics::BinaryCounts;
use learning::metrics::{GroupCounts, forced_false_positive_rate};

pub fn main() -> numerics::Result<()> {
    // Found positives, then everybody who was called positive.
    let tried = [
        ("A, 50 positive", 50, 40, 50),
        ("B, 20 positive, predictive parity", 20, 16, 20),
        ("B, equalized odds", 20, 16, 32),
        ("B, demographic parity", 20, 20, 50),
    ];
    let mut rows = Vec::new();
    for (name, positives, found, called) in tried {
        let counts = BinaryCounts {
            true_positives: found,
            false_negatives: positives - found,
            false_positives: called - found,
            true_negatives: 100 - positives - (called - found),
        };
        let group = GroupCounts { group: 0, counts };
        let (called, found) = (group.selection_rate()?, group.true_positive_rate()?);
        let (alarms, right) = (group.false_positive_rate()?, group.positive_predictive_value()?);
        let rates = [called, found, alarms, right].map(|rate| show::fixed(rate, 2));
        rows.push([&[name.to_string()], &rates[..]].concat());
    }
    let header = ["group", "called", "found (TPR)", "false alarms (FPR)", "precision"];
    println!("{}\n", show::table(&header, &rows));
    for prevalence in [0.5, 0.2] {
        let forced = show::fixed(forced_false_positive_rate(prevalence, 0.8, 0.8)?, 2);
        let share = show::fixed(prevalence, 1);
        println!("prevalence {share}, precision 0.8, TPR 0.8: the FPR must be {forced}");
    }
    Ok(())
}
