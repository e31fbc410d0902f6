//! The same sine, learned: five random starts, and the errors they end with after 500 steps.

use std::f64::consts::TAU;

use ndarray::{Array1, Array2, Axis};
use numerics::Rng;

pub fn main() {
    let mut rows = Vec::new();
    for width in [8, 16, 32] {
        let mut errors: Vec<f64> = (0..5).map(|seed| learned(width, seed)).collect();
        errors.sort_by(f64::total_cmp);
        rows.push(show::row![width, ([errors[0], errors[2], errors[4]], 3)]);
    }
    println!("{}", show::table(&["units", "best of 5", "middle", "worst"], &rows));
}

/// The largest error of a network that began with random hinges.
fn learned(width: usize, seed: u64) -> f64 {
    let x = Array1::linspace(0.0, TAU, 51).insert_axis(Axis(1)); // (51, 1)
    let y = x.mapv(libm::sin);
    let mut rng = Rng::new(seed);
    let mut w: Array2<f64> = rng.normals((1, width));
    let mut b = -&w * rng.uniforms((1, width)) * TAU; // a hinge anywhere on the axis
    let (mut v, mut c) = (rng.normals((width, 1)) * (2.0 / width as f64).sqrt(), 0.0);
    for step in 0.. {
        let hidden = (x.dot(&w) + &b).mapv(|z| z.max(0.0));
        let errors = hidden.dot(&v) + c - &y;
        if step == 500 {
            return errors.iter().fold(0.0, |a: f64, b| a.max(b.abs()));
        }
        let d = errors * (2.0 / 51.0);
        let d_sums = d.dot(&v.t()) * hidden.mapv(|h| if h > 0.0 { 1.0 } else { 0.0 });
        v.scaled_add(-0.05, &hidden.t().dot(&d));
        c -= 0.05 * d.sum();
        w.scaled_add(-0.05, &x.t().dot(&d_sums));
        b.scaled_add(-0.05, &d_sums.sum_axis(Axis(0)).insert_axis(Axis(0)));
    }
    f64::NAN
}
