//! Too little patience stops at the first stumble of a noisy descent.

use learning::metrics::root_mean_squared_error as rmse;
use learning::optim::EarlyStopping;
use numerics::estimator::Predict;
use numerics::{Result, Rng};
use part2_learning::regularization::{LinearDescent, dropout, patients};

pub fn main() -> Result<()> {
    let patients = patients()?;
    let ((x, y), (x_new, y_new)) = (&patients.train, &patients.validation);
    for patience in [1, 5, 20, 100] {
        let mut rng = Rng::new(7);
        let mut walk = LinearDescent::new(x.ncols(), y.view())?;
        let mut watch = EarlyStopping::new(patience)?;
        let mut steps = 0;
        for step in 1..=2000 {
            walk.step(dropout(x.view(), 0.5, &mut rng)?.view(), y.view(), 0.05)?;
            let error = rmse(y_new, &walk.model().predict(x_new)?)?;
            steps = step;
            if watch.observe(error) {
                break;
            }
        }
        let best = show::fixed(watch.best_error(), 2);
        println!("patience {patience:>3}: stopped at step {steps:>3}, best {best}");
    }
    Ok(())
}
