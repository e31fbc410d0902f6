//! A step off a cliff: plain descent explodes; warm-up and gradient clipping both come down.

use numerics::functions::power;

pub fn main() {
    // Eight factors w in a row, and a target of 1: the loss (w⁸ − 1)².
    let gradient = |w: f64| 2.0 * (power(w, 8) - 1.0) * 8.0 * power(w, 7);
    let (mut plain, mut warmed, mut clipped) = (1.5, 1.5, 1.5);
    let mut rows = Vec::new();
    for step in 0..=100 {
        let rising = (f64::from(step + 1) / 1000.0).min(1.0); // the warm-up: 1,000 steps
        let length = gradient(clipped).abs();
        let cut = if length > 1.0 { 1.0 / length } else { 1.0 }; // a length of 1, at most
        if [0, 1, 2, 3, 10, 30, 60, 100].contains(&step) {
            let lengths = ([length, cut * length], 2);
            rows.push(show::row![step, size(plain), ([warmed, clipped], 4), lengths]);
        }
        plain -= 0.01 * gradient(plain);
        warmed -= 0.01 * rising * gradient(warmed);
        clipped -= 0.01 * cut * gradient(clipped);
    }
    let header = ["step", "plain", "warm-up", "clipped", "its gradient", "after clipping"];
    println!("{}", show::table(&header, &rows));
}

/// The number, or how many digits it has.
fn size(w: f64) -> String {
    if w.is_finite() && w.abs() > 1e6 {
        return format!("{} digits", libm::log10(w.abs()).floor() as usize + 1);
    }
    show::fixed(w, 4)
}
