//! The Hessian: curvature as a table, whose eigenvalues tell a bowl from a saddle.

use ndarray::{Array1, Array2, array};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (x, y) = (&flock.column(0) / 10.0 - 20.0, &flock.column(1) / 1000.0); // cm, kg
    let of_line = |w: &Array1<f64>| {
        let misses = w[0] * &x + w[1] - &y;
        array![misses.dot(&x), misses.sum()] * (2.0 / 342.0)
    };
    let of_pass = |w: &Array1<f64>| array![w[0], w[1] * w[1] * w[1] - w[1]];
    report("the penguins' line, at (0.1, 4.0)", &of_line, array![0.1, 4.0])?;
    report("the pass, critical point (0, 0)", &of_pass, array![0.0, 0.0])?;
    report("the pass, critical point (0, 1)", &of_pass, array![0.0, 1.0])
}

/// Measures how fast each slope changes as each parameter grows.
fn report(
    name: &str,
    gradient: &dyn Fn(&Array1<f64>) -> Array1<f64>,
    w: Array1<f64>,
) -> numerics::Result<()> {
    let mut h = Array2::<f64>::zeros((2, 2));
    for j in 0..2 {
        let (mut before, mut after) = (w.clone(), w.clone());
        before[j] -= 1e-4;
        after[j] += 1e-4;
        h.column_mut(j).assign(&((gradient(&after) - gradient(&before)) / 2e-4));
    }
    println!("Hessian of {name}\n{}", show::matrix(&h, 3));
    println!("eigenvalues {}", show::vector(linalg::symmetric_eigen(&h)?.values, 3));
    Ok(())
}
