//! One step of SMO with a pencil: two birds, their slopes and kernels, and a price that clips.

pub fn main() {
    let by_pencil: f64 = 2.0; // yours: slopes 1 and −1, kernels 1 and 1 and between them 0.5
    println!("by pencil     {}", show::fixed(by_pencil, 2));
    for c in [10.0, 1.5] {
        let delta = step([1.0, -1.0], [1.0, 1.0, 0.5], c);
        println!("C = {}: step {}", show::fixed(c, 1), show::fixed(delta, 2));
    }
}

/// How far the first β goes up and the second down, both from 0, with room for C each.
fn step(slopes: [f64; 2], kernels: [f64; 3], c: f64) -> f64 {
    // yours: the top of the parabola, or the bound
    let curvature = kernels[0] + kernels[1] - 2.0 * kernels[2];
    ((slopes[0] - slopes[1]) / curvature).min(c)
    // end
}
