//! One number from six classes, three ways: micro average, macro average, weighted average.

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
    let (mut pool, mut plain, mut weighted) = ([0.0; 3], [0.0; 3], [0.0; 3]);
    for class in 0..6 {
        let support: f64 = WINES[class].iter().sum();
        let called: f64 = WINES.iter().map(|row| row[class]).sum();
        let counts = [WINES[class][class], called, support];
        for i in 0..3 {
            pool[i] += counts[i];
            plain[i] += rates(counts)[i] / 6.0;
            weighted[i] += rates(counts)[i] * support / 400.0;
        }
    }
    let rows = [("micro", rates(pool)), ("macro", plain), ("weighted", weighted)]
        .map(|(name, numbers)| show::row![name, (numbers, 3)]);
    println!("{}", show::table(&["average", "precision", "recall", "F1"], &rows));
}

/// Precision, recall and F1; 0 / 0 is shown as 0.
fn rates([right, called, are]: [f64; 3]) -> [f64; 3] {
    [(right, called), (right, are), (2.0 * right, called + are)]
        .map(|(part, whole)| if whole == 0.0 { 0.0 } else { part / whole })
}
