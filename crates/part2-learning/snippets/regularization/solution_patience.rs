//! Too little patience stops at the first stumble of a noisy descent.

use learning::metrics::root_mean_squared_error as rmse;
use learning::optim::EarlyStopping;
use numerics::estimator::Predict;
use numerics::{Result, Rng};
use part2_learning::regularization::{LinearDescent, dropout, patients};

pub fn main() -> Result<()> {
    for patience in [1, 5, 20, 100] {
        let mut watch = EarlyStopping::new(patience)?;
        let steps = descend(&mut watch)?;
        let best = show::fixed(watch.best_error(), 2);
        println!("patience {patience:>3}: stopped at step {steps:>3}, best {best}");
    }
    Ok(())
}

/// Descends with dropout of rate 0.5 until the watch has had enough; returns the number of steps.
fn descend(watch: &mut EarlyStopping) -> Result<usize> {
    let patients = patients()?;
    let ((x, y), (x_new, y_new)) = (&patients.train, &patients.validation);
    let mut rng = Rng::new(7);
    let mut walk = LinearDescent::new(x.ncols(), y)?;
    let mut steps = 0;
    loop {
        walk.step(&dropout(x, 0.5, &mut rng)?, y, 0.05)?;
        let error = rmse(y_new, &walk.model().predict(x_new)?)?;
        steps += 1;
        // yours: ask watch.observe(error) whether to stop, and return the steps if so
        if watch.observe(error) {
            return Ok(steps);
        }
        // end
    }
}
