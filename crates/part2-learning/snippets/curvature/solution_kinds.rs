//! Four landscapes, level at the origin: what their Hessians say, and where they say nothing.

use learning::finite_differences::hessian;
use ndarray::{ArrayView1, array};
use numerics::linalg;
use part2_learning::curvature::Surroundings;

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
        let h = hessian(loss, array![0.0, 0.0].view())?;
        let curvatures = linalg::symmetric_eigen(&h)?.values;
        let kind = match Surroundings::of(h.view(), 1e-4)? {
            Surroundings::Minimum => "minimum",
            Surroundings::Maximum => "maximum",
            Surroundings::Saddle => "saddle point",
            Surroundings::Flat => "flat: undecided",
        };
        rows.push([name.to_string(), show::vector(&curvatures, 2), kind.to_string()]);
    }
    println!("{}", show::table(&["loss", "eigenvalues", "at (0, 0)"], &rows));
    Ok(())
}
