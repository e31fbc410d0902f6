//! Four detectors and four summaries: which of them gives the lazy ones nothing?

use learning::metrics::BinaryCounts;

pub fn main() {
    // TP, FP, FN, TN on the same 190 tumors, 74 of them malignant.
    let detectors = [
        ("the model", [43, 14, 31, 102]),
        ("always malignant", [74, 116, 0, 0]),
        ("always benign", [0, 0, 74, 116]),
        ("a fair coin", [37, 58, 37, 58]),
    ];
    for looked_for in ["malignant", "benign"] {
        let rows = detectors.map(|(name, [tp, fp, fn_, tn])| {
            let [tp, fp, fn_, tn] =
                if looked_for == "malignant" { [tp, fp, fn_, tn] } else { [tn, fn_, fp, tp] };
            let counts = BinaryCounts {
                true_positives: tp,
                false_positives: fp,
                false_negatives: fn_,
                true_negatives: tn,
            };
            let summaries =
                [counts.accuracy(), counts.f1(), counts.balanced_accuracy(), counts.matthews()];
            let [accuracy, f1, balanced, matthews] = summaries.map(|number| show::fixed(number, 3));
            [name.to_string(), accuracy, f1, balanced, matthews]
        });
        println!("positive is {looked_for}");
        let header = ["detector", "accuracy", "F1", "balanced accuracy", "Matthews correlation"];
        println!("{}", show::table(&header, &rows));
    }
}
