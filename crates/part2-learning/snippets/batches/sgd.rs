//! Stochastic gradient descent: the same number of gradients, spent on many steps or on few.

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis, concatenate};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Rng, linalg};

pub fn main() -> numerics::Result<()> {
    let data::Dataset { x, y, .. } = data::diabetes();
    let x = concatenate![Axis(1), StandardScaler.fit(x)?.transform(x)?, Array2::ones((442, 1))];
    let loss = |w: &Array1<f64>| (x.dot(w) - y).mapv(|miss| miss * miss).sum() / 442.0;
    let lowest = loss(&linalg::least_squares(&x, y)?);

    println!("loss above the lowest, {}, after so many epochs", show::integer(lowest));
    let mut rows = Vec::new(); // one for the full batch, three for mini-batches
    for (batch_size, learning_rate) in [(442, 0.2), (32, 0.05), (8, 0.02), (1, 5e-3)] {
        let mut above = [0.0; 4]; // after 1, 2, 5 and 20 epochs: the mean of ten walks
        for seed in 1..=10 {
            let (mut w, mut rng) = (Array1::zeros(11), Rng::new(seed));
            for epoch in 1..=20 {
                for batch in rng.permutation(442).chunks(batch_size) {
                    let (x, y) = (x.select(Axis(0), batch), y.select(Axis(0), batch));
                    let gradient = x.t().dot(&(x.dot(&w) - y)) * (2.0 / batch.len() as f64);
                    w.scaled_add(-learning_rate, &gradient);
                }
                if let Some(place) = [1, 2, 5, 20].iter().position(|at| *at == epoch) {
                    above[place] += (loss(&w) - lowest) / 10.0;
                }
            }
        }
        let n_steps = 442_usize.div_ceil(batch_size);
        rows.push(show::row![batch_size, (learning_rate, 3), n_steps, (above, 0)]);
    }
    let header = ["batch", "rate", "steps an epoch", "1", "2", "5", "20"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
