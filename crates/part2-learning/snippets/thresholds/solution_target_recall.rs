//! The highest threshold that still finds nine of ten malignant tumors, and its price.

use learning::metrics::{Costs, operating_points};
use part2_learning::thresholds::tumor_scores;

pub fn main() -> numerics::Result<()> {
    let (y, s) = tumor_scores()?;
    let points = operating_points(&y, &s, Costs::default())?;
    for wanted in [0.5, 0.9, 1.0] {
        // From high to low: the first point that is good enough has the fewest alarms.
        if let Some(point) = points.iter().find(|point| point.counts.recall() >= wanted) {
            println!("recall at least {}", show::fixed(wanted, 1));
            println!("  threshold     {}", show::fixed(point.threshold, 3));
            println!("  found         {}", point.counts.true_positives);
            println!("  false alarms  {}", point.counts.false_positives);
            println!("  precision     {}", show::fixed(point.counts.precision(), 3));
        }
    }
    Ok(())
}
