//! Two groups of 100 people, half of one positive, a fifth of the other: something must give.

pub fn main() {
    // Positives, positives let through, all let through.
    let tried = [
        ("A, 50 positive", 50.0, 40.0, 50.0),
        ("B, 20 positive, predictive parity", 20.0, 16.0, 20.0),
        ("B, equalized odds", 20.0, 16.0, 32.0),
        ("B, demographic parity", 20.0, 20.0, 50.0),
    ];
    let rows = tried.map(|(name, positives, found, through)| {
        let alarms = (through - found) / (100.0 - positives);
        show::row![name, ([through / 100.0, found / positives, alarms, found / through], 2)]
    });
    println!("{}", show::table(&["group", "let through", "TPR", "FPR", "precision"], &rows));
}
