//! Normal equations, QR and gradient descent: three roads to the same weights for 342 penguins.

use learning::linear_model::{LinearRegression, Solver};
use learning::metrics::root_mean_squared_error;
use learning::preprocessing::StandardScaler;
use ndarray::Axis;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::linalg;

const LENGTHS: [&str; 3] = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm"];

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&LENGTHS)?;
    let y = data::penguins_matrix(&["body_mass_g"])?.remove_axis(Axis(1));
    // In standard deviations from the mean, so that walking works.
    let z = StandardScaler.fit(&x)?.transform(&x)?;

    let walk = |n_steps| Solver::GradientDescent { learning_rate: 0.3, n_steps };
    let solvers = [
        ("normal equations", Solver::NormalEquations),
        ("QR", Solver::Qr),
        ("descent, 10 steps", walk(10)),
        ("descent, 100 steps", walk(100)),
        ("descent, 400 steps", walk(400)),
    ];
    let exact = LinearRegression::default().fit(&z, &y)?;
    let mut rows = Vec::new();
    for (name, solver) in solvers {
        let model = LinearRegression { solver, fit_intercept: true }.fit(&z, &y)?;
        let mut row = vec![name.to_string()];
        row.extend(model.coef().iter().map(|weight| show::fixed(*weight, 2)));
        let rmse = root_mean_squared_error(&y, &model.predict(&z)?)?;
        let off = linalg::norm_max(&(&model.coef() - &exact.coef()));
        row.extend([(model.intercept(), 2), (rmse, 1), (off, 6)].map(|(x, n)| show::fixed(x, n)));
        rows.push(row);
    }
    let header = ["way", "bill length", "bill depth", "flipper", "intercept", "RMSE g", "off QR"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
