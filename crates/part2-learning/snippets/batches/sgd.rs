//! Stochastic gradient descent: the same number of gradients, spent on many steps or on few.

use learning::optim::Sgd;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, ArrayView1, Axis, concatenate};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Rng, linalg};

pub fn main() -> numerics::Result<()> {
    let diabetes = data::diabetes();
    let z = StandardScaler.fit(&diabetes.x)?.transform(&diabetes.x)?;
    let x = concatenate![Axis(1), z, Array2::ones((442, 1))];
    let misses = |w: ArrayView1<f64>| x.dot(&w) - &diabetes.y;
    let loss = |w: ArrayView1<f64>| misses(w).mapv(|miss| miss * miss).sum() / 442.0;
    let lowest = loss(linalg::least_squares(&x, &diabetes.y)?.view());
    println!("lowest loss {}; above it after so many epochs:", show::integer(lowest));

    let gradient = |w: ArrayView1<f64>, rows: &[usize]| {
        let (x, y) = (x.select(Axis(0), rows), diabetes.y.select(Axis(0), rows));
        x.t().dot(&(x.dot(&w) - y)) * (2.0 / rows.len() as f64)
    };
    let mut table = Vec::new();
    for (name, batch_size, learning_rate) in
        [("full batch", 442, 0.2), ("32", 32, 0.05), ("8", 8, 0.02), ("1", 1, 5e-3)]
    {
        let sgd = Sgd { learning_rate, batch_size, n_epochs: 20, ..Default::default() };
        let run = sgd.minimize(Array1::zeros(11).view(), 442, gradient, &mut Rng::new(7))?;
        let above = |epoch: usize| show::integer(loss(run.after_epoch.row(epoch)) - lowest);
        let mut row = vec![name.to_string(), show::fixed(learning_rate, 3)];
        row.extend([show::integer(run.n_steps), above(1), above(2), above(5), above(20)]);
        table.push(row);
    }
    let header = ["batch", "rate", "steps in 20", "1", "2", "5", "20"];
    println!("{}", show::table(&header, &table));
    Ok(())
}
