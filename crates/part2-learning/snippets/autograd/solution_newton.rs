//! A dual number gives value and slope at once: Newton's method finds where a curve crosses zero.

use learning::autograd::{Dual, Real};

pub fn main() {
    let mut x = 0.0;
    for step in 1..=5 {
        x = next(x);
        println!("step {step}: x {}", show::fixed(x, 8));
    }
}

/// From x to x − f(x)/f′(x), where f(x) = exp(x) − 3x.
fn next(x: f64) -> f64 {
    // yours: value and slope of f from one dual number, then the step
    let at = Dual::variable(x);
    let f = at.exp() - at * 3.0;
    x - f.value() / f.slope()
    // end
}
