//! Adam by hand: two moving averages, a bias correction for each, and a quotient.

use numerics::functions::power;

pub fn main() {
    let (rate, beta1, beta2) = (0.1, 0.9, 0.999);
    let (mut w, mut m, mut s): (f64, f64, f64) = (0.0, 0.0, 0.0);
    let mut rows = Vec::new();
    for (t, g) in [(1, 4.0), (2, 2.0), (3, -1.0), (4, 3.0)] {
        m = beta1 * m + (1.0 - beta1) * g;
        s = beta2 * s + (1.0 - beta2) * g * g;
        let (m_hat, s_hat) = (m / (1.0 - power(beta1, t)), s / (1.0 - power(beta2, t)));
        let step = rate * m_hat / (s_hat.sqrt() + 1e-8);
        w -= step;
        let uncorrected = rate * m / s.sqrt();
        rows.push(show::row![(g, 0), ([m, s, m_hat, s_hat, uncorrected, step, w], 4)]);
    }
    let header = ["gradient", "m", "s", "m corrected", "s corrected", "uncorrected", "step", "w"];
    println!("{}", show::table(&header, &rows));
}
