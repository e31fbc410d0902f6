//! Four detectors and five summaries: which of them gives the lazy ones nothing?

use learning::metrics::BinaryCounts;

pub fn main() -> numerics::Result<()> {
    // TP, FP, FN, TN on the same 190 tumors, 74 of them malignant.
    let detectors = [
        ("the model", [43, 14, 31, 102]),
        ("always malignant", [74, 116, 0, 0]),
        ("always benign", [0, 0, 74, 116]),
        ("a fair coin", [37, 58, 37, 58]),
    ];
    for looked_for in ["malignant", "benign"] {
        let mut rows = Vec::new();
        for (name, mut n) in detectors {
            if looked_for == "benign" {
                n.reverse();
            }
            let n = BinaryCounts {
                true_positives: n[0],
                false_positives: n[1],
                false_negatives: n[2],
                true_negatives: n[3],
            };
            let [f1, f2] = [n.f_beta(1.0)?, n.f_beta(2.0)?];
            let summaries = [n.accuracy(), f1, f2, n.balanced_accuracy(), n.matthews()];
            rows.push(show::row![name, (summaries, 3)]);
        }
        println!("positive is {looked_for}");
        let header =
            ["detector", "accuracy", "F1", "F2", "balanced accuracy", "Matthews correlation"];
        println!("{}", show::table(&header, &rows));
    }
    Ok(())
}
