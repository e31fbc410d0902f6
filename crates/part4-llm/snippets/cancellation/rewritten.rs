//! Five small differences of large numbers, and the same five without the subtraction.

use ndarray::{Array1, array};

pub fn main() {
    let (b, tiny) = (1e8_f64, 1e-12); // x² − b·x + 1 = 0 has a root at about 1/b
    let (root, half) = ((b * b - 4.0).sqrt(), tiny * tiny / 2.0);
    let (large, step) = (1e12_f64, libm::exp2(-20.0));
    let angle = 3.0 * step / (25.0 + 4.0 * step); // cross product over dot product
    let pair = [array![3.0, 4.0], array![3.0, 4.0 + step]];
    let [u, v] = pair.map(|a: Array1<f64>| &a / a.dot(&a).sqrt());
    // As written, rewritten, and the first terms of the series for the truth.
    let cases = [
        ("small root", (b - root) / 2.0, 2.0 / (b + root), 1.0 / b + 1.0 / b / b / b),
        ("log(1 + x)", libm::log(1.0 + tiny), libm::log1p(tiny), tiny - half),
        ("exp(x) − 1", libm::exp(tiny) - 1.0, libm::expm1(tiny), tiny + half),
        (
            "√(x + 1) − √x",
            (large + 1.0).sqrt() - large.sqrt(),
            1.0 / ((large + 1.0).sqrt() + large.sqrt()),
            0.5 / large.sqrt() * (1.0 - 0.25 / large),
        ),
        ("1 − cosine", 1.0 - u.dot(&v), (&u - &v).dot(&(&u - &v)) / 2.0, angle * angle / 2.0),
    ];
    let rows = cases.map(|(name, written, rewritten, truth)| {
        show::row![name, digits(written, truth), digits(rewritten, truth)]
    });
    println!("{}", show::table(&["right digits of", "as written", "rewritten"], &rows));
}

/// How many decimal digits are right, from 0 to 15.
fn digits(found: f64, truth: f64) -> i32 {
    let relative_error = ((found - truth) / truth).abs();
    (-libm::log10(relative_error.max(1e-15))).clamp(0.0, 15.0).floor() as i32
}
