//! The Hessian: curvature as a table, whose eigenvalues tell a bowl from a saddle.

use learning::finite_differences::hessian;
use ndarray::{Array1, ArrayView1, array};
use numerics::functions::power;
use numerics::linalg;
use part2_learning::curvature::Surroundings;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (flipper_cm, mass_kg) = (&flock.column(0) / 10.0 - 20.0, &flock.column(1) / 1000.0);
    let line = |w: ArrayView1<f64>| {
        let misses: Array1<f64> = w[0] * &flipper_cm + w[1] - &mass_kg;
        misses.mapv(|miss| miss * miss).sum() / 342.0
    };
    let saddle = |w: ArrayView1<f64>| w[0] * w[0] / 2.0 - w[1] * w[1] / 2.0 + power(w[1], 4) / 4.0;

    let at_line = hessian(line, array![0.1, 4.0].view())?;
    let at_saddle = hessian(saddle, array![0.0, 0.0].view())?;
    let at_bottom = hessian(saddle, array![0.0, 1.0].view())?;
    for (name, h) in [
        ("the penguins' line, at (0.1, 4.0)", at_line),
        ("½ w₀² − ½ w₁² + ¼ w₁⁴, critical point (0, 0)", at_saddle),
        ("the same, critical point (0, 1)", at_bottom),
    ] {
        let kind = match Surroundings::of(h.view(), 1e-6)? {
            Surroundings::Saddle => "up and down: a saddle point",
            Surroundings::Minimum => "up in every direction",
            _ => "down, or flat",
        };
        println!("Hessian of {name}\n{}", show::matrix(&h, 3));
        let curvatures = linalg::symmetric_eigen(&h)?.values;
        println!("eigenvalues {}, {kind}", show::vector(&curvatures, 3));
    }
    Ok(())
}
