//! Newton's step where the curvature is nearly nothing: thrown far out, unless it is halved.

use learning::optim::backtracking;
use ndarray::{Array1, ArrayView1, array};

pub fn main() -> numerics::Result<()> {
    // The loss log(cosh(w)): a rounded |w| with its minimum at 0, nearly straight outside.
    let loss = |w: ArrayView1<f64>| libm::log(libm::cosh(w[0]));
    let mut pure: Array1<f64> = array![1.5];
    let mut searched = pure.clone();
    let mut rows = Vec::new();
    for step in 0..=5 {
        let (direction, slope) = newton_step(searched[0]);
        let share = backtracking(loss, searched.view(), slope.view(), direction.view())?;
        let shown = if step < 3 { show::fixed(pure[0], 4) } else { "–".to_string() };
        rows.push([step.to_string(), shown, show::fixed(searched[0], 4), show::fixed(share, 4)]);
        pure += &newton_step(pure[0]).0;
        searched.scaled_add(share, &direction);
    }
    let header = ["step", "w, full steps", "w, with line search", "share of the step taken"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

/// Minus slope over curvature, and the slope.
fn newton_step(w: f64) -> (Array1<f64>, Array1<f64>) {
    let slope = libm::tanh(w);
    (array![-slope / (1.0 - slope * slope)], array![slope])
}
