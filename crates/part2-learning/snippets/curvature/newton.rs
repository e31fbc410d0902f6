//! Newton's method: slope divided by curvature is the step, and the right digits double.

pub fn main() {
    let slope = |w: f64| 4.0 * w * w * w - 8.0 * w + 1.0; // of the loss w⁴ − 4 w² + w
    let curvature = |w: f64| 12.0 * w * w - 8.0;
    // Started right of a valley, and near the top of the hill.
    for (start, n_steps) in [(3.0, 7), (0.3, 4)] {
        println!("Newton's method from {}", show::fixed(start, 1));
        let end = (0..50).fold(start, |w, _| w - slope(w) / curvature(w));
        let (mut w, mut rows) = (start, Vec::new());
        for step in 0..=n_steps {
            // How many decimals of w are right, up to twelve.
            let digits = -libm::log10(f64::max((w - end).abs(), 1e-12));
            let digits = digits.floor().max(0.0);
            rows.push(show::row![step, ([w, slope(w), curvature(w)], 6), (digits, 0)]);
            w -= slope(w) / curvature(w);
        }
        println!("{}", show::table(&["step", "w", "slope", "curvature", "right digits"], &rows));
    }
}
