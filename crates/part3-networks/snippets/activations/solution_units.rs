//! How many hinges keep a sine within 0.001: by the formula, then checked.

use std::f64::consts::TAU;

use ndarray::Array1;

pub fn main() {
    let needed: f64 = (TAU * TAU / 8.0 / 0.001).sqrt().ceil(); // yours: the fewest pieces by h²/8
    for width in [needed as usize - 1, needed as usize] {
        let h = TAU / width as f64;
        // A network of hinges is the straight line between its knots.
        let miss = |x: f64| {
            let left = (x / h).floor() * h;
            let (a, b) = (libm::sin(left), libm::sin(left + h));
            (a + (b - a) * (x - left) / h - libm::sin(x)).abs()
        };
        let largest =
            Array1::linspace(0.0, TAU, 10_001).mapv(miss).fold(0.0, |a: f64, b| a.max(*b));
        println!("{width} units: largest error {}", show::fixed(largest, 6));
    }
}
