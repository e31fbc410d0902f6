//! Five rules for one cut: each is the best by its own standard, and they stop at four places.

use learning::metrics::{Costs, OperatingPoint, operating_points};
use part2_learning::thresholds::tumor_scores;

pub fn main() -> numerics::Result<()> {
    let (y, s) = tumor_scores()?;
    let points = operating_points(&y, &s, Costs { false_positive: 1.0, false_negative: 5.0 })?;
    let rules: [(&str, fn(&OperatingPoint) -> f64); 5] = [
        ("largest F1", |at| at.counts.f1()),
        ("largest TPR - FPR", |at| at.counts.recall() - at.counts.false_positive_rate()),
        ("precision 0.9 or more", |at| found_if(at, at.counts.precision() >= 0.9)),
        ("fifty alarms or fewer", |at| found_if(at, at.counts.predicted_positives() <= 50)),
        ("lowest cost", |at| -at.cost),
    ];
    let rows = rules.map(|(name, worth)| {
        let better = |best, at| if worth(&at) > worth(&best) { at } else { best };
        let best = points.iter().copied().fold(points[0], better);
        let (found, alarms) = (best.counts.true_positives, best.counts.false_positives);
        show::row![name, (best.threshold, 2), found, alarms, (best.cost, 0)]
    });
    println!("{}", show::table(&["rule", "threshold", "found", "false alarms", "cost"], &rows));
    Ok(())
}

fn found_if(at: &OperatingPoint, allowed: bool) -> f64 {
    if allowed { at.counts.true_positives as f64 } else { 0.0 }
}
