//! Four landscapes, level at the origin: what their Hessians say, and where they say nothing.

use learning::finite_differences::hessian;
use ndarray::{ArrayView1, array};
use numerics::linalg;

/// What a critical point is, by its smallest and its largest curvature.
fn kind(smallest: f64, largest: f64) -> &'static str {
    // yours: a minimum, a maximum, a saddle point or undecided, zero being below 0.0001
    match (smallest, largest) {
        (s, _) if s > 1e-4 => "minimum",
        (_, l) if l < -1e-4 => "maximum",
        (s, l) if s < -1e-4 && l > 1e-4 => "saddle point",
        _ => "undecided",
    }
    // end
}

type Loss = fn(ArrayView1<f64>) -> f64;

pub fn main() -> numerics::Result<()> {
    let losses: [(&str, Loss); 4] = [
        ("w₀² + w₀ w₁ + w₁²", |w| w[0] * w[0] + w[0] * w[1] + w[1] * w[1]),
        ("w₀² + 3 w₀ w₁ + w₁²", |w| w[0] * w[0] + 3.0 * w[0] * w[1] + w[1] * w[1]),
        ("w₀ w₁ − w₀² − w₁²", |w| w[0] * w[1] - w[0] * w[0] - w[1] * w[1]),
        ("w₀² + w₁³", |w| w[0] * w[0] + w[1] * w[1] * w[1]),
    ];
    let mut rows = Vec::new();
    for (name, loss) in losses {
        let curvatures = linalg::symmetric_eigen(&hessian(loss, &array![0.0, 0.0])?)?.values;
        let [largest, smallest] = [curvatures[0], curvatures[1]];
        rows.push(show::row![name, show::vector(&curvatures, 2), kind(smallest, largest)]);
    }
    println!("{}", show::table(&["loss", "eigenvalues", "at (0, 0)"], &rows));
    Ok(())
}
