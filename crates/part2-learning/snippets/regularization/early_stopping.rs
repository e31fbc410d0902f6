//! Early stopping: the validation error has its minimum long before the training error settles.

use learning::metrics::root_mean_squared_error as rmse;
use learning::optim::EarlyStopping;
use numerics::Result;
use numerics::estimator::Predict;
use part2_learning::regularization::{LinearDescent, patients};

pub fn main() -> Result<()> {
    let patients = patients()?;
    let ((x, y), (x_new, y_new)) = (&patients.train, &patients.validation);
    let mut walk = LinearDescent::new(x.ncols(), y.view())?;
    let mut watch = EarlyStopping::new(20)?;
    let mut stopped = None;
    for step in 1..=5000 {
        walk.step(x.view(), y.view(), 0.05)?;
        let seen = rmse(y, &walk.model().predict(x)?)?;
        let new = rmse(y_new, &walk.model().predict(x_new)?)?;
        if watch.observe(new) && stopped.is_none() {
            stopped = Some((step, watch));
        }
        if [1, 3, 10, 30, 100, 500, 5000].contains(&step) {
            let (seen, new) = (show::fixed(seen, 2), show::fixed(new, 2));
            println!("step {step:>4}   training {seen}   validation {new}");
        }
    }
    if let Some((step, watch)) = stopped {
        println!("patience of 20 steps ended at step {step}");
        let best = show::fixed(watch.best_error(), 2);
        println!("back to step {}, validation {best}", watch.best_step());
    }
    Ok(())
}
