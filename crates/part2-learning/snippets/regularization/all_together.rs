//! Three brakes in 20 splits: strength chosen on validation patients, judged on test patients.

use learning::linear_model::{Lasso, LinearRegression, Ridge};
use learning::{metrics::root_mean_squared_error as rmse, preprocessing::StandardScaler};
use ndarray::{Array2, Axis, concatenate, s};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use part2_learning::regularization::{LinearDescent, Patients, patients};

pub fn main() -> numerics::Result<()> {
    let Patients { train: (x, y), validation: (x2, y2), test: (x3, y3) } = patients()?;
    let (x, y) = (concatenate![Axis(0), x, x2, x3], concatenate![Axis(0), y, y2, y3]);
    let mut tests = Array2::<f64>::zeros((4, 20)); // (n_ways, n_splits)
    for ((way, split), test) in tests.indexed_iter_mut() {
        let order = numerics::Rng::new(split as u64).permutation(442);
        let (x, y) = (x.select(Axis(0), &order), y.select(Axis(0), &order));
        let x = StandardScaler.fit(x.slice(s![..100, ..]))?.transform(&x)?;
        let (seen, y_seen) = (x.slice(s![..100, ..]), y.slice(s![..100]));
        let (mut walk, mut best) = (LinearDescent::new(55, y_seen)?, f64::INFINITY);
        for (alpha, more) in [(8.0, 5), (4.0, 5), (2.0, 10), (1.0, 20), (0.5, 40)] {
            (0..more).try_for_each(|_| walk.step(seen, y_seen, 0.05))?; // 5, 10, … 80 in all
            let model = match way {
                0 => LinearRegression::default().fit(seen, y_seen)?,
                1 => Ridge { alpha: 100.0 * alpha, ..Default::default() }.fit(seen, y_seen)?,
                2 => Lasso { alpha, ..Default::default() }.fit(seen, y_seen)?,
                _ => walk.model(),
            };
            let answers = model.predict(&x)?;
            let error = |a, b| rmse(y.slice(s![a..b]), answers.slice(s![a..b]));
            if error(100, 250)? < best {
                (best, *test) = (error(100, 250)?, error(250, 442)?);
            }
        }
    }
    for (name, of_way) in ["nothing", "L2", "L1", "early stopping"].iter().zip(tests.rows()) {
        let n = of_way.iter().zip(tests.row(1)).filter(|(way, l2)| way < l2).count();
        let mean = show::fixed(of_way.sum() / 20.0, 2);
        println!("{name:<15} test error {mean:>6}, below that of L2 in {n:>2} of 20 splits");
    }
    Ok(())
}
