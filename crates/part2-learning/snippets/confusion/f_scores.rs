//! One number from precision and recall: the plain mean forgives, F1, the harmonic, does not.

pub fn main() {
    // TP, FP, FN on the same 190 tumors, 74 of them malignant.
    let detectors: [(&str, [f64; 3]); 3] = [
        ("the model", [43.0, 14.0, 31.0]),
        ("always malignant", [74.0, 116.0, 0.0]),
        ("only the surest one", [1.0, 0.0, 73.0]),
    ];
    let rows = detectors.map(|(name, [tp, fp, fn_])| {
        let (precision, recall) = (tp / (tp + fp), tp / (tp + fn_));
        let mean = (precision + recall) / 2.0;
        let f1 = 2.0 / (1.0 / precision + 1.0 / recall);
        show::row![name, ([precision, recall, mean, f1], 3)]
    });
    println!("{}", show::table(&["detector", "precision", "recall", "plain mean", "F1"], &rows));
}
