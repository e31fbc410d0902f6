//! Finite differences have a best step: above it the curve bends, below it precision runs out.

use numerics::functions::power;

pub fn main() {
    let f = |x: f64| 1.0 / (1.0 + x * x);
    // How many decimals agree with the derivative at one half, −0.64.
    let digits = |slope: f64| (-libm::log10((slope + 0.64).abs())).floor() as i32;
    let mut rows = Vec::new();
    // From the truncation error of a long step to the rounding error of a short one.
    for k in [1, 3, 5, 7, 9, 11, 13, 15] {
        let step = 1.0 / power(10.0, k);
        let one_side = (f(0.5 + step) - f(0.5)) / step;
        let both_sides = (f(0.5 + step) - f(0.5 - step)) / (2.0 * step);
        let slopes =
            show::row![(one_side, 12), digits(one_side), (both_sides, 12), digits(both_sides)];
        rows.push([vec![format!("1e-{k}")], slopes].concat());
    }
    let header = ["step", "forward difference", "digits", "central difference", "digits"];
    println!("{}", show::table(&header, &rows));
}
