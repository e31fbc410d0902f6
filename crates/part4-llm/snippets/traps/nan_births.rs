//! Where NaN and infinity are born, and how far a single NaN pixel gets in one training step.

use ndarray::s;
use numerics::Rng;
use numerics::functions::{softmax, softmax_rows};

pub fn main() {
    let (zero, none, inf) = (0.0_f64, 0.0_f64, f64::INFINITY);
    let mean = |x: f64| (x + x + x) / 3.0; // of three equal numbers
    for (name, result) in [
        ("1 / 0", 1.0 / zero),
        ("exp 710", libm::exp(710.0)),
        ("log 0", libm::log(zero)),
        ("0 / 0, the mean of no rows", zero / none),
        ("inf - inf", inf + -inf),
        ("0 · inf, a mask times a loss", zero * inf),
        ("√ variance of 0.1, 0.1, 0.1", (mean(0.1 * 0.1) - mean(0.1) * mean(0.1)).sqrt()),
        ("softmax of -inf, -inf", softmax(&[-inf, -inf])[0]),
    ] {
        println!("{name:<30} {}", show::fixed(result, 0));
    }
    let (mut x, y) = (&data::digits().x.slice(s![..32, ..]) / 16.0, &data::digits().y);
    x[[5, 20]] = f64::NAN; // one pixel of one picture of 32
    let mut rng = Rng::new(0);
    let (w, v) = (rng.normals((64, 16)) * 0.1, rng.normals((16, 10)) * 0.1);
    let hidden = x.dot(&w).mapv(libm::tanh);
    let shares = softmax_rows(&hidden.dot(&v));
    let mut d_logits = &shares / 32.0;
    (0..32).for_each(|i| d_logits[[i, y[i]]] -= 1.0 / 32.0);
    let d_sums = d_logits.dot(&v.t()) * hidden.mapv(|h| 1.0 - h * h);
    let (d_v, d_w) = (hidden.t().dot(&d_logits), x.t().dot(&d_sums));
    println!("\n{:<18} {:>7} {:>7}", "one NaN pixel", "NaN", "of");
    let names = ["pixels", "hidden units", "shares", "slopes of layer 2", "slopes of layer 1"];
    for (name, table) in names.iter().zip([&x, &hidden, &shares, &d_v, &d_w]) {
        let bad = table.iter().filter(|value| value.is_nan()).count();
        println!("{name:<18} {:>7} {:>7}", show::integer(bad), show::integer(table.len()));
    }
}
