//! How far can a vote fall? The variance of a mean of B trees that are correlated.

pub fn main() {
    let variance = 0.08;
    let mut rows = Vec::new();
    for correlation in [0.0, 0.3, 0.6] {
        let of = |n_trees: f64| variance_of_mean(variance, correlation, n_trees);
        rows.push(show::row![(correlation, 1), ([of(1.0), of(10.0), of(100.0), of(1e6)], 4)]);
    }
    let header = ["correlation", "1 tree", "10 trees", "100", "a million"];
    println!("{}", show::table(&header, &rows));
}

fn variance_of_mean(variance: f64, correlation: f64, n_trees: f64) -> f64 {
    // yours: the formula of this page
    correlation * variance + (1.0 - correlation) * variance / n_trees
    // end
}
