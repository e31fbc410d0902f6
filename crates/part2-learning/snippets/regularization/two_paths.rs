//! Errors over the steps of a descent: the training error falls for good, the other turns around.
//! kind: figure

use learning::metrics::root_mean_squared_error as rmse;
use learning::optim::EarlyStopping;
use numerics::Result;
use numerics::estimator::Predict;
use part2_learning::regularization::{LinearDescent, patients};
use show::figure::{Color, Figure};

pub fn main() -> Result<()> {
    let patients = patients()?;
    let ((x, y), (x_new, y_new)) = (&patients.train, &patients.validation);
    let mut walk = LinearDescent::new(x.ncols(), y)?;
    let mut watch = EarlyStopping::new(500)?;
    let (mut training, mut validation) = (Vec::new(), Vec::new());
    for step in 1..=200 {
        walk.step(x, y, 0.05)?;
        let model = walk.model();
        training.push((step, rmse(y, &model.predict(x)?)?));
        let error = rmse(y_new, &model.predict(x_new)?)?;
        watch.observe(error);
        validation.push((step, error));
    }
    let figure = Figure::new(
        "Early stopping: the best model is on the way",
        "Training and validation error over 200 steps of gradient descent.",
    );
    let figure = figure.size(640, 320).x_label("step").y_label("root mean squared error");
    let figure = figure.y_range(35.0, 75.0).line("training", Color::Blue, training);
    let figure = figure.line("validation", Color::Orange, validation);
    println!("{}", figure.vline(watch.best_step() as f64, "stop here").svg()?);
    Ok(())
}
