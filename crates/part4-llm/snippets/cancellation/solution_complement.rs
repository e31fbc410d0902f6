//! The logarithm of 1 − e^−x, as written and by two formulas that each hold on one side.

pub fn main() {
    let cases = [("1e-20", 1e-20, 4), ("0.1", 0.1, 4), ("1", 1.0, 4), ("30", 30.0, 18)];
    let rows = cases.map(|(name, x, decimals)| {
        let written = libm::log(1.0 - libm::exp(-x));
        show::row![name, ([written, log_complement(x)], decimals)]
    });
    println!("{}", show::table(&["x", "as written", "rewritten"], &rows));
}

/// The logarithm of 1 − e^−x for a positive x.
fn log_complement(x: f64) -> f64 {
    // yours: expm1 where the exponential is near 1, log1p where it is near 0
    if x < 0.7 { libm::log(-libm::expm1(-x)) } else { libm::log1p(-libm::exp(-x)) }
    // end
}
