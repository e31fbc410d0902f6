//! Six rates from four counts: each divides by another sum of them.

pub fn main() {
    // The held-out tumors: malignant is positive.
    let (tp, fp, fn_, tn) = (43.0, 14.0, 31.0, 102.0);
    let rates = [
        ("accuracy", "right, of all", tp + tn, tp + fp + fn_ + tn),
        ("precision", "malignant, of those called so", tp, tp + fp),
        ("recall", "called so, of the malignant", tp, tp + fn_),
        ("specificity", "let go, of the benign", tn, tn + fp),
        ("false positive rate", "called malignant, of the benign", fp, fp + tn),
        ("negative predictive value", "benign, of those let go", tn, tn + fn_),
    ];
    let rows = rates.map(|(name, words, part, whole)| {
        let quotient = format!("{} / {}", show::fixed(part, 0), show::fixed(whole, 0));
        show::row![name, words, quotient, (part / whole, 3)]
    });
    println!("{}", show::table(&["rate", "in words", "counts", "value"], &rows));
}
