//! Each grade against all others: precision, recall, F1, and how many wines stand behind them.

/// The held-out wines: a row for each true grade from 3 to 8, a column for each grade given.
const WINES: [[f64; 6]; 6] = [
    [0.0, 0.0, 1.0, 0.0, 0.0, 0.0],
    [0.0, 0.0, 7.0, 8.0, 0.0, 0.0],
    [0.0, 0.0, 123.0, 55.0, 1.0, 1.0],
    [0.0, 0.0, 41.0, 95.0, 11.0, 0.0],
    [0.0, 0.0, 1.0, 32.0, 20.0, 0.0],
    [0.0, 0.0, 0.0, 2.0, 2.0, 0.0],
];

pub fn main() {
    let rows: Vec<_> = (0..6)
        .map(|class| {
            let right = WINES[class][class];
            let support: f64 = WINES[class].iter().sum();
            let called: f64 = WINES.iter().map(|row| row[class]).sum();
            // 0 / 0 is shown as 0, scikit-learn's rule.
            let share = |part: f64, whole: f64| if whole == 0.0 { 0.0 } else { part / whole };
            let f1 = share(2.0 * right, called + support);
            let rates = [share(right, called), share(right, support), f1];
            show::row![class + 3, (rates, 3), (support, 0)]
        })
        .collect();
    println!("{}", show::table(&["grade", "precision", "recall", "F1", "support"], &rows));
}
