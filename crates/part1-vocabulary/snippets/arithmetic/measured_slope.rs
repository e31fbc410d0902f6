//! The slope of a curve at one place, measured with shorter and shorter steps.

const STEP: f64 = 1e-3; // the shortest, a thousandth

pub fn main() {
    for step in [2.0, 1.0, 0.1, 0.01, STEP] {
        let slope = show::fixed(measured_slope(1.0, step), 3);
        println!("at x = 1, step {}: slope {slope}", show::fixed(step, 3));
    }
    println!();
    for x in [-2.0, -1.0, 0.0, 1.0, 2.0, 3.0] {
        let slope = show::fixed(measured_slope(x, STEP), 3);
        println!("at x = {}, shortest step: slope {slope}", show::fixed(x, 0));
    }
}

/// Rise by run, from x to x + step.
fn measured_slope(x: f64, step: f64) -> f64 {
    (square(x + step) - square(x)) / step
}

fn square(x: f64) -> f64 {
    x * x
}
