//! Early stopping: the validation error has its minimum long before the training error settles.

use learning::metrics::root_mean_squared_error as rmse;
use numerics::Result;
use numerics::estimator::Predict;
use part2_learning::regularization::{LinearDescent, patients};

const PATIENCE: usize = 20;

pub fn main() -> Result<()> {
    let patients = patients()?;
    let ((x, y), (x_new, y_new)) = (&patients.train, &patients.validation);
    let mut walk = LinearDescent::new(x.ncols(), y)?;
    let (mut best, mut best_step) = (f64::INFINITY, 0);
    for step in 1..=5000 {
        walk.step(x, y, 0.05)?;
        let seen = rmse(y, &walk.model().predict(x)?)?;
        let new = rmse(y_new, &walk.model().predict(x_new)?)?;
        if new < best {
            (best, best_step) = (new, step);
        }
        if step == best_step + PATIENCE {
            println!(
                "step {step}: stop, and go back to step {best_step}, {}",
                show::fixed(best, 2)
            );
        }
        if [1, 3, 10, 30, 100, 500, 5000].contains(&step) {
            let (seen, new) = (show::fixed(seen, 2), show::fixed(new, 2));
            println!("step {step:>4}   training {seen}   validation {new}");
        }
    }
    Ok(())
}
