//! Newton's method: slope divided by curvature is the step, and the right digits double.

pub fn main() {
    // The loss w⁴ − 4 w² + w, started right of a valley and near the top of the hill.
    for start in [3.0, 0.3] {
        println!("Newton's method from {}", show::fixed(start, 1));
        let end = (0..50).fold(start, |w, _| w - slope(w) / curvature(w));
        let mut w = start;
        let mut rows = Vec::new();
        for step in 0..=7 {
            let mut row = vec![step.to_string()];
            row.extend([w, slope(w), curvature(w)].map(|x| show::fixed(x, 6)));
            row.push(right_digits(w - end).to_string());
            rows.push(row);
            w -= slope(w) / curvature(w);
        }
        println!("{}", show::table(&["step", "w", "slope", "curvature", "right digits"], &rows));
    }
}

fn slope(w: f64) -> f64 {
    4.0 * w * w * w - 8.0 * w + 1.0
}

fn curvature(w: f64) -> f64 {
    12.0 * w * w - 8.0
}

/// How many decimals of w are right, up to twelve.
fn right_digits(distance: f64) -> i32 {
    (-libm::log10(distance.abs().max(1e-13))).floor().clamp(0.0, 12.0) as i32
}
