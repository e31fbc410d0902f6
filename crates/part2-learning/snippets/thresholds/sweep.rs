//! Lower the threshold past eight tumors, one score at a time, and write down what changes.

// Scores and truth (1 is malignant) of eight held-out tumors, from high to low.
const TUMORS: [(f64, u32); 8] =
    [(0.96, 1), (0.93, 0), (0.83, 1), (0.68, 1), (0.51, 0), (0.38, 1), (0.38, 0), (0.28, 0)];

pub fn main() {
    let (mut tp, mut fp) = (0, 0);
    let mut rows = vec![show::row!["above all", tp, fp, ([0.0, 0.0], 2), "–"]];
    for group in TUMORS.chunk_by(|a, b| a.0 == b.0) {
        for (_, malignant) in group {
            tp += malignant;
            fp += 1 - malignant;
        }
        let (found, alarms) = (f64::from(tp), f64::from(fp));
        // Four of the eight are malignant, four benign.
        let rates = [found / 4.0, alarms / 4.0, found / (found + alarms)];
        rows.push(show::row![show::fixed(group[0].0, 2), tp, fp, (rates, 2)]);
    }
    let header =
        ["threshold", "TP", "FP", "true positive rate", "false positive rate", "precision"];
    println!("{}", show::table(&header, &rows));
}
