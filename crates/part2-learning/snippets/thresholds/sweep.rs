//! Lower the threshold past eight tumors, one score at a time, and write down what changes.

// Scores and truth (1 is malignant) of eight held-out tumors, from high to low.
const TUMORS: [(f64, u32); 8] =
    [(0.96, 1), (0.93, 0), (0.83, 1), (0.68, 1), (0.51, 0), (0.38, 1), (0.38, 0), (0.28, 0)];

pub fn main() {
    let (mut tp, mut fp) = (0, 0);
    let mut rows = vec![row("above all", tp, fp)];
    for group in TUMORS.chunk_by(|a, b| a.0 == b.0) {
        for (_, malignant) in group {
            tp += malignant;
            fp += 1 - malignant;
        }
        rows.push(row(&show::fixed(group[0].0, 2), tp, fp));
    }
    let header =
        ["threshold", "TP", "FP", "true positive rate", "false positive rate", "precision"];
    println!("{}", show::table(&header, &rows));
}

/// Four of the eight are malignant, four benign.
fn row(threshold: &str, tp: u32, fp: u32) -> Vec<String> {
    let (tpr, fpr) = (f64::from(tp) / 4.0, f64::from(fp) / 4.0);
    let precision = if tp + fp == 0 {
        "–".to_string()
    } else {
        show::fixed(f64::from(tp) / f64::from(tp + fp), 2)
    };
    vec![
        threshold.into(),
        tp.to_string(),
        fp.to_string(),
        show::fixed(tpr, 2),
        show::fixed(fpr, 2),
        precision,
    ]
}
