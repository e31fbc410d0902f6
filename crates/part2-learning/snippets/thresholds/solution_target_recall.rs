//! The highest threshold that still finds nine of ten malignant tumors, and its price.

use learning::metrics::{Costs, OperatingPoint, operating_points};
use part2_learning::thresholds::tumor_scores;

pub fn main() -> numerics::Result<()> {
    let (y, s) = tumor_scores()?;
    let points = operating_points(&y, &s, Costs::default())?;
    let mut rows = Vec::new();
    for wanted in [0.5, 0.9, 1.0] {
        let point = highest(&points, wanted);
        let n = point.counts;
        let (found, alarms) = (n.true_positives, n.false_positives);
        rows.push(show::row![(wanted, 1), (point.threshold, 3), found, alarms, (n.precision(), 3)]);
    }
    let header = ["recall at least", "threshold", "found", "false alarms", "precision"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

/// The points come from the highest threshold down; with the last one all are found.
fn highest(points: &[OperatingPoint], wanted: f64) -> OperatingPoint {
    // yours: the first point with a recall of at least `wanted`
    *points.iter().find(|point| point.counts.recall() >= wanted).unwrap_or(&points[0])
    // end
}
