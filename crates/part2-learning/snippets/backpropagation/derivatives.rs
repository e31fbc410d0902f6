//! Ten slopes at z = 0.7: each formula of this page beside two small steps.

use libm::{exp, log, tanh};
use numerics::functions::sigmoid;

type Trial = (&'static str, fn(f64) -> f64, fn(f64) -> f64); // name, function, its slope

pub fn main() {
    let trials: [Trial; 10] = [
        ("3 z", |z| 3.0 * z, |_| 3.0),
        ("z²", |z| z * z, |z| 2.0 * z),
        ("1 / z", |z| 1.0 / z, |z| -1.0 / (z * z)),
        ("exp z", exp, exp),
        ("log z", log, |z| 1.0 / z),
        ("max(0, z)", |z| z.max(0.0), |z| if z > 0.0 { 1.0 } else { 0.0 }),
        ("sigmoid z", sigmoid, |z| sigmoid(z) * (1.0 - sigmoid(z))),
        ("tanh z", tanh, |z| 1.0 - tanh(z) * tanh(z)),
        ("surprise", |z| -log(share(z)), |z| share(z) - 1.0),
        ("square", square, |z| 2.0 * (sigmoid(z) - 1.0) * sigmoid(z) * (1.0 - sigmoid(z))),
    ];
    let rows = trials.map(|(name, f, slope)| {
        let measured = (f(0.7 + 1e-5) - f(0.7 - 1e-5)) / 2e-5;
        show::row![name, ([slope(0.7), measured], 6)]
    });
    println!("{}", show::table(&["function", "slope by formula", "measured"], &rows));
}

/// The softmax share of the true class, whose logit is z; the two others have 0 and −1.
fn share(z: f64) -> f64 {
    exp(z) / (exp(z) + exp(0.0) + exp(-1.0))
}

/// The squared error of a sigmoid where 1 is right.
fn square(z: f64) -> f64 {
    (sigmoid(z) - 1.0) * (sigmoid(z) - 1.0)
}
