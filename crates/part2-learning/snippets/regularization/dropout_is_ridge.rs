//! Training with dropout, averaged over many masks, ends where ridge regression does.

use learning::linear_model::LinearModel;
use learning::linear_model::Ridge;
use learning::metrics::root_mean_squared_error as rmse;
use ndarray::Array1;
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng};
use part2_learning::regularization::{LinearDescent, dropout, patients};

pub fn main() -> Result<()> {
    let patients = patients()?;
    let ((x, y), (x_new, y_new)) = (&patients.train, &patients.validation);
    let mut rng = Rng::new(7);
    let mut walk = LinearDescent::new(x.ncols(), y)?;
    let mut total: Array1<f64> = Array1::zeros(x.ncols());
    for step in 0..4000 {
        walk.step(&dropout(x, 0.5, &mut rng)?, y, 0.02)?;
        if step >= 1000 {
            total += &walk.model().coef();
        }
    }
    let dropped = LinearModel::new(total / 3000.0, walk.model().intercept());
    let ridge = Ridge { alpha: 100.0, ..Default::default() }.fit(x, y)?;
    let plain = Ridge { alpha: 0.0, ..Default::default() }.fit(x, y)?;
    for (name, model) in [
        ("least squares           ", &plain),
        ("dropout in training, 0.5", &dropped),
        ("ridge, alpha 100        ", &ridge),
    ] {
        let error = show::fixed(rmse(y_new, &model.predict(x_new)?)?, 1);
        println!("{name}  validation {error}   bmi {}", show::fixed(model.coef()[2], 1));
    }
    Ok(())
}
