//! Each grade against all others: precision, recall, F1, and how many wines stand behind them.

/// The held-out wines: a row for each true grade from 3 to 8, a column for each grade given.
const WINES: [[usize; 6]; 6] = [
    [0, 0, 1, 0, 0, 0],
    [0, 0, 7, 8, 0, 0],
    [0, 0, 123, 55, 1, 1],
    [0, 0, 41, 95, 11, 0],
    [0, 0, 1, 32, 20, 0],
    [0, 0, 0, 2, 2, 0],
];

pub fn main() {
    let mut rows = Vec::new();
    for class in 0..6 {
        let right = WINES[class][class] as f64;
        let support: usize = WINES[class].iter().sum();
        let called: usize = WINES.iter().map(|row| row[class]).sum();
        // 0 / 0 is shown as 0, scikit-learn's rule.
        let share = |whole: usize| if whole == 0 { 0.0 } else { right / whole as f64 };
        let (precision, recall) = (share(called), share(support));
        rows.push([
            (class + 3).to_string(),
            show::fixed(precision, 3),
            show::fixed(recall, 3),
            show::fixed(2.0 * right / (support + called) as f64, 3),
            support.to_string(),
        ]);
    }
    println!("{}", show::table(&["grade", "precision", "recall", "F1", "support"], &rows));
}
