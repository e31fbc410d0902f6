//! Finite differences have a best step: above it the curve bends, below it precision runs out.

use numerics::functions::power;

const DERIVATIVE: f64 = -0.64; // of f at 0.5, by formula

pub fn main() {
    let x = 0.5;
    let mut rows = Vec::new();
    for k in [1, 3, 5, 7, 9, 11, 13, 15] {
        let step = 1.0 / power(10.0, k);
        let forward = (f(x + step) - f(x)) / step;
        // The central difference looks to both sides.
        let central = (f(x + step) - f(x - step)) / (2.0 * step);
        let mut row = vec![format!("1e-{k}")];
        for difference in [forward, central] {
            row.extend([show::fixed(difference, 12), right_digits(difference).to_string()]);
        }
        rows.push(row);
    }
    let header = ["step", "forward difference", "digits", "central difference", "digits"];
    println!("{}", show::table(&header, &rows));
    println!("large steps: truncation error, small steps: rounding error");
}

fn f(x: f64) -> f64 {
    1.0 / (1.0 + x * x)
}

/// How many decimals agree with the derivative.
fn right_digits(difference: f64) -> i32 {
    let error = (difference - DERIVATIVE).abs().max(1e-16);
    (-libm::log10(error)).floor() as i32
}
