//! A step off a cliff: plain descent explodes; warm-up and gradient clipping both come down.

use learning::optim::{Schedule, clip_norm};
use ndarray::array;
use numerics::functions::power;

const RATE: f64 = 0.01;

pub fn main() -> numerics::Result<()> {
    // Eight layers that each multiply by w, and a target of 1: the loss (w⁸ − 1)².
    let slope = |w: f64| 2.0 * (power(w, 8) - 1.0) * 8.0 * power(w, 7);
    let warm_up = Schedule::WarmUp { n_steps: 1000, then: Box::default() };
    let (mut plain, mut warmed, mut clipped) = (1.5, 1.5, 1.5);
    let mut rows = Vec::new();
    for step in 0..=100 {
        let (cut, length) = clip_norm(array![slope(clipped)].view(), 1.0)?;
        if [0, 1, 2, 3, 10, 30, 60, 100].contains(&step) {
            let (warmed, clipped) = (show::fixed(warmed, 4), show::fixed(clipped, 4));
            let lengths = [show::fixed(length, 2), show::fixed(cut[0].abs(), 2)];
            rows.push([&[step.to_string(), size(plain), warmed, clipped], &lengths[..]].concat());
        }
        plain -= RATE * slope(plain);
        warmed -= RATE * warm_up.factor(step)? * slope(warmed);
        clipped -= RATE * cut[0];
    }
    let header =
        ["step", "plain", "warm-up", "clipped", "length of its gradient", "after clipping"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

/// The number, or how many digits it has.
fn size(w: f64) -> String {
    if w.is_finite() && w.abs() > 1e6 {
        return format!("{} digits", libm::log10(w.abs()).floor() as usize + 1);
    }
    show::fixed(w, 4)
}
