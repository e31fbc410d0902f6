//! The logarithm of cosh overflows long before its own value is large; rearranged, it does not.

pub fn main() {
    for error in [1.0, 20.0, 500.0, 711.0, 5000.0_f64] {
        let naive = libm::log(libm::cosh(error));
        // cosh e = ½ e^|e| (1 + e^(−2|e|)): take the logarithm of each factor.
        let size = error.abs();
        let stable = size - libm::log(2.0) + libm::log1p(libm::exp(-2.0 * size));
        let (naive, stable) = (show::fixed(naive, 4), show::fixed(stable, 4));
        println!("error {:>6}   naive {naive:>9}   rearranged {stable:>9}", show::fixed(error, 1));
    }
}
