//! Penalties L1, L2, elastic net on 55 weights and 100 patients: what each buys, what it zeroes.

use learning::linear_model::{ElasticNet, LinearRegression};
use learning::metrics::root_mean_squared_error as rmse;
use numerics::estimator::{Fit, Predict};
use part2_learning::regularization::patients;

pub fn main() -> numerics::Result<()> {
    let patients = patients()?;
    let ((x, y), (x_new, y_new)) = (&patients.train, &patients.validation);
    let mut models = vec![("none", 0.0, LinearRegression::default().fit(x, y)?)];
    for (name, l1_ratio, alphas) in [
        ("L2", 0.0, [0.1, 1.0, 10.0]),
        ("L1", 1.0, [1.0, 3.0, 10.0]),
        ("elastic net", 0.5, [0.3, 1.0, 3.0]),
    ] {
        for alpha in alphas {
            let net = ElasticNet { alpha, l1_ratio, ..Default::default() };
            models.push((name, alpha, net.fit(x, y)?));
        }
    }
    let mut rows = Vec::new();
    for (name, alpha, model) in models {
        let errors = [rmse(y, &model.predict(x)?)?, rmse(y_new, &model.predict(x_new)?)?];
        let n_kept = model.coef().iter().filter(|weight| **weight != 0.0).count();
        rows.push(show::row![name, (alpha, 1), (errors, 2), n_kept]);
    }
    let header = ["penalty", "alpha", "training", "held out", "weights that are not 0"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
