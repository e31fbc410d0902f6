//! The logarithm of cosh overflows long before its own value is large; rearranged, it does not.

pub fn main() {
    let mut rows = Vec::new();
    for error in [1.0, 20.0, 500.0, 711.0, 5000.0] {
        let as_written = libm::log(libm::cosh(error));
        rows.push(show::row![(error, 0), ([as_written, rearranged(error)], 4)]);
    }
    println!("{}", show::table(&["error", "as written", "rearranged"], &rows));
}

fn rearranged(error: f64) -> f64 {
    // yours: log cosh without the exponential of a positive number
    let size = error.abs(); // cosh e = ½ e^|e| (1 + e^(−2|e|)): the logarithm of each factor
    size - libm::log(2.0) + libm::log1p(libm::exp(-2.0 * size))
    // end
}
