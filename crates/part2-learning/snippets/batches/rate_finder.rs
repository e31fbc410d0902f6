//! Which learning rate? Raise it at each step and watch the loss: it falls, turns, explodes.

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis, concatenate};
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let data::Dataset { x, y, .. } = data::diabetes();
    let x = concatenate![Axis(1), StandardScaler.fit(x)?.transform(x)?, Array2::ones((442, 1))];
    let (mut w, mut learning_rate) = (Array1::<f64>::zeros(11), 0.001);
    let (mut rng, mut rows) = (Rng::new(7), Vec::new());
    for step in 0..=50 {
        let batch = &rng.permutation(442)[..32];
        let (x, y) = (x.select(Axis(0), batch), y.select(Axis(0), batch));
        let misses = x.dot(&w) - y;
        if step % 5 == 0 {
            let loss = misses.dot(&misses) / 32.0;
            rows.push(show::row![step, (learning_rate, 4), show::integer(loss.round())]);
        }
        w.scaled_add(-learning_rate * 2.0 / 32.0, &x.t().dot(&misses));
        learning_rate *= 1.15;
    }
    println!("{}", show::table(&["step", "learning rate", "loss of its batch"], &rows));
    Ok(())
}
