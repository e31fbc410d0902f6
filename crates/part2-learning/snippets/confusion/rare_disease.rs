//! One test, four towns: the rarer the disease, the fewer of the alarms are true.

use learning::metrics::BinaryCounts;

pub fn main() {
    let people = 100_000;
    let mut rows = Vec::new();
    for ill in [50_000, 10_000, 1_000, 100] {
        let healthy = people - ill;
        // The test finds 90 of 100 ill people, and lets 90 of 100 healthy ones go.
        let counts = BinaryCounts {
            true_positives: ill * 9 / 10,
            false_negatives: ill / 10,
            true_negatives: healthy * 9 / 10,
            false_positives: healthy / 10,
        };
        rows.push([
            show::percent(ill as f64 / people as f64, 1),
            show::fixed(counts.recall(), 2),
            show::fixed(counts.specificity(), 2),
            show::integer(counts.true_positives),
            show::integer(counts.false_positives),
            show::fixed(counts.precision(), 4),
        ]);
    }
    let header = ["ill", "recall", "specificity", "true alarms", "false alarms", "precision"];
    println!("{}", show::table(&header, &rows));
}
