//! Dropout left on while predicting: the same patient gets another answer at every call.

use learning::linear_model::Ridge;
use learning::metrics::root_mean_squared_error as rmse;
use ndarray::s;
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng};
use part2_learning::regularization::{dropout, patients};

pub fn main() -> Result<()> {
    let patients = patients()?;
    let ((x, y), (x_new, y_new)) = (&patients.train, &patients.validation);
    let model = Ridge { alpha: 100.0, ..Default::default() }.fit(x, y)?;
    let first = x_new.slice(s![..1, ..]);
    let off = show::fixed(model.predict(first)?[0], 1);
    println!("off: first patient {off}, and {off} again");
    let error = rmse(y_new, &model.predict(x_new)?)?;
    println!("  validation error {}", show::fixed(error, 2));

    let mut rng = Rng::new(7);
    let mut answer = || Ok(model.predict(&dropout(first, 0.5, &mut rng)?)?[0]);
    let answers: Result<Vec<f64>> = (0..3).map(|_| answer()).collect();
    println!("on:  first patient {}", show::vector(&answers?, 1));
    let dropped = dropout(x_new, 0.5, &mut rng)?;
    let error = rmse(y_new, &model.predict(&dropped)?)?;
    println!("  validation error {}", show::fixed(error, 2));
    Ok(())
}
