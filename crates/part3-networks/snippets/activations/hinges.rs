//! Universal approximation by hand: a sine of ReLU hinges, and the error for more and more units.

use std::f64::consts::TAU;

use ndarray::Array1;

pub fn main() {
    let x = Array1::linspace(0.0, TAU, 1001);
    let mut rows = Vec::new();
    for width in [2, 4, 8, 16, 32, 64] {
        let h = TAU / width as f64; // from one hinge to the next
        let place = |unit: usize| unit as f64 * h;
        let slope = |unit| (libm::sin(place(unit + 1)) - libm::sin(place(unit))) / h;
        let mut line = Array1::zeros(x.len());
        for unit in 0..width {
            // The unit's weight is 1 and its bias −place: it begins to rise where its piece begins.
            let hinge = x.mapv(|x| (x - place(unit)).max(0.0));
            let bend = if unit == 0 { slope(unit) } else { slope(unit) - slope(unit - 1) };
            line += &(bend * hinge);
        }
        let errors = (line - x.mapv(libm::sin)).abs();
        let largest = errors.iter().fold(0.0, |a: f64, b| a.max(*b));
        rows.push(show::row![width, ([largest, h * h / 8.0], 4)]);
    }
    println!("{}", show::table(&["units", "largest error", "h²/8"], &rows));
}
