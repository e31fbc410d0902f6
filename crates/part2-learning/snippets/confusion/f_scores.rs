//! One number from precision and recall: the plain mean forgives, the harmonic mean does not.

use learning::metrics::BinaryCounts;

pub fn main() -> numerics::Result<()> {
    // TP, FP, FN, TN on the same 190 tumors, 74 of them malignant.
    let detectors = [
        ("the model", [43, 14, 31, 102]),
        ("always malignant", [74, 116, 0, 0]),
        ("only the surest one", [1, 0, 73, 116]),
        ("always benign", [0, 0, 74, 116]),
    ];
    let mut rows = Vec::new();
    for (name, [true_positives, false_positives, false_negatives, true_negatives]) in detectors {
        let counts =
            BinaryCounts { true_positives, false_positives, false_negatives, true_negatives };
        let (precision, recall) = (counts.precision(), counts.recall());
        let mean = (precision + recall) / 2.0;
        let numbers =
            [precision, recall, mean, counts.f1(), counts.f_beta(0.5)?, counts.f_beta(2.0)?];
        let mut row = vec![name.to_string()];
        row.extend(numbers.map(|number| show::fixed(number, 3)));
        rows.push(row);
    }
    let header = ["detector", "precision", "recall", "plain mean", "F1", "F0.5", "F2"];
    println!("{}", show::table(&header, &rows));
    println!("F-beta with beta 0.5 leans toward precision, with beta 2 toward recall");
    Ok(())
}
