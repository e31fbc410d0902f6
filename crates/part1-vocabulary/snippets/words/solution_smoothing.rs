//! In a large collection the smoothing fades, and the 1 that scikit-learn adds stays.

pub fn main() {
    let mut rows = Vec::new();
    for n in [3, 30, 3_000, 3_000_000] {
        let [textbook, smooth] = weights(f64::from(n / 3), f64::from(n)); // one text of three
        rows.push(show::row![n, ([textbook, smooth, smooth - textbook], 4)]);
    }
    println!("{}", show::table(&["texts", "textbook", "scikit-learn", "difference"], &rows));
}

fn weights(df: f64, n: f64) -> [f64; 2] {
    // yours: the textbook's weight, then scikit-learn's
    [libm::log(n / df), libm::log((1.0 + n) / (1.0 + df)) + 1.0]
    // end
}
