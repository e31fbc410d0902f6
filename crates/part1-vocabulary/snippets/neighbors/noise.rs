//! Columns of random numbers beside the penguins' four measurements: the neighbors drown in them.

use learning::neighbors::KNearest;
use learning::preprocessing::StandardScaler;
use ndarray::{Axis, concatenate, s};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};

const N_NOISE: [usize; 5] = [0, 4, 20, 100, 1000];

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&data::PENGUIN_FEATURES)?;
    let mut rng = numerics::Rng::new(7);
    let mut right = [0; 5]; // of 10 · 100; each split has noise of its own
    for _ in 0..10 {
        let order = rng.permutation(y.len());
        let (held_out, train) = order.split_at(100);
        let z = StandardScaler.fit(&x.select(Axis(0), train))?.transform(&x)?;
        let noise = rng.normals((y.len(), 1000)); // as spread out as the measurements
        for (right, n_noise) in right.iter_mut().zip(N_NOISE) {
            let z = concatenate![Axis(1), z, noise.slice(s![.., ..n_noise])];
            let known = (z.select(Axis(0), train), y.select(Axis(0), train));
            let model = KNearest { n_neighbors: 5 }.fit(&known.0, &known.1)?;
            let answers = model.predict(&z.select(Axis(0), held_out))?;
            *right += answers.iter().zip(held_out).filter(|(class, i)| **class == y[**i]).count();
        }
    }
    for (n_noise, right) in N_NOISE.into_iter().zip(right) {
        let right = show::fixed(right as f64 / 10.0, 1);
        println!("4 measurements, {n_noise:>4} random columns: {right} of 100 right");
    }
    Ok(())
}
