//! A stopping rule looks at the slope: in a flat valley it stops before anything has moved.

use learning::optim::GradientDescent;
use ndarray::{ArrayView1, array};

pub fn main() -> numerics::Result<()> {
    // The loss ½ (w₁² + w₀² / 10,000): nearly flat along w₀. Its minimum is at (0, 0).
    let gradient = |w: ArrayView1<f64>| array![w[0] / 10_000.0, w[1]];
    let mut rows = Vec::new();
    for k in [2, 4, 6, 8] {
        let tolerance = libm::exp10(-f64::from(k));
        let descent = GradientDescent { learning_rate: 1.0, max_steps: 200_000, tolerance };
        let found = descent.minimize(array![-4.0, 1.5].view(), gradient)?;
        let (w, steps) = (found.point, show::integer(found.steps));
        rows.push([format!("1e-{k}"), steps, show::fixed(w[0], 4), show::fixed(w[1], 4)]);
    }
    let header = ["stopping rule: no slope above", "steps", "w₀", "w₁"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
