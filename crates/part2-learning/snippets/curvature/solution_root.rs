//! Newton's method on w³/3 − 2w finds the square root of 2, and doubles its digits at each step.

/// One Newton step: the slope is w² − 2, the curvature 2w.
fn newton(w: f64) -> f64 {
    // yours: where one Newton step leads from w
    w - (w * w - 2.0) / (2.0 * w)
    // end
}

pub fn main() {
    let mut w = 1.0;
    for step in 0..=5 {
        println!("step {step}  w = {}", show::fixed(w, 12));
        w = newton(w);
    }
    println!("root    w = {}", show::fixed(2.0_f64.sqrt(), 12));
}
