//! From 2,000 rows to a million: what the counts become if each doubling goes on as it did.

pub fn main() {
    let counted = [
        ("a tree", 1_027_614.0, 2.52),
        ("30 boosted trees", 3_635_982.0, 2.00),
        ("an RBF SVM", 1_814_000.0, 3.71),
    ];
    for (name, at_2000, factor) in counted {
        let times = growth(factor, 1_000_000.0 / 2_000.0);
        let billions = show::fixed(at_2000 * times / 1e9, 1);
        println!("{name:<16}  {:>9} times the work, {billions:>7} billion", show::integer(times));
    }
}

/// By how much the work grows with `rows` times the rows, a doubling being `factor` times the work.
fn growth(factor: f64, rows: f64) -> f64 {
    // yours: how many doublings are there in `rows`?
    libm::pow(factor, libm::log2(rows))
    // end
}
