//! Seven activation functions by hand: values, slopes by formula, and slopes by nudging.

use std::f64::consts::TAU;

use libm::{erf, exp, tanh};
use numerics::functions::sigmoid;

type Trial = (&'static str, fn(f64) -> f64, fn(f64) -> f64); // name, function, its slope

pub fn main() {
    let trials: [Trial; 7] = [
        ("step", above, |_| 0.0),
        ("sigmoid", sigmoid, |z| sigmoid(z) * (1.0 - sigmoid(z))),
        ("tanh", tanh, |z| 1.0 - tanh(z) * tanh(z)),
        ("ReLU", |z| z * above(z), above),
        ("leaky ReLU", |z| z.max(0.01 * z), |z| above(z).max(0.01)),
        ("GELU", |z| z * below(z), |z| below(z) + z * exp(-z * z / 2.0) / TAU.sqrt()),
        ("SiLU", |z| z * sigmoid(z), |z| sigmoid(z) * (1.0 + z * (1.0 - sigmoid(z)))),
    ];
    let mut rows = Vec::new();
    for (name, f, slope) in trials {
        let nudged = |z: f64| (f(z + 1e-5) - f(z - 1e-5)) / 2e-5;
        let [a, b] = [-2.0, 1.0].map(|z| [f(z), slope(z), nudged(z)]);
        rows.push(show::row![name, (a, 4), (b, 4)]);
    }
    let header = ["at", "−2", "slope", "nudged", "1", "slope", "nudged"];
    println!("{}", show::table(&header, &rows));
}

/// The step function.
fn above(z: f64) -> f64 {
    if z > 0.0 { 1.0 } else { 0.0 }
}

/// Of 1, the share of a standard normal distribution below z.
fn below(z: f64) -> f64 {
    (1.0 + erf(z / 2.0_f64.sqrt())) / 2.0
}
