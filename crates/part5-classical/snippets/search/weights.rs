//! Votes that count alike and distance-weighted votes, from one neighbor to all.

use classical::neighbors::{KNearest, Weights};
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};

const K: [usize; 6] = [1, 5, 15, 50, 100, 242];

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&data::PENGUIN_FEATURES)?;
    let mut right = Array2::<f64>::zeros((6, 2)); // of 100 held out, the mean of 25 splits
    let mut rng = numerics::Rng::new(7);
    for _ in 0..25 {
        let order = rng.permutation(y.len());
        let (held_out, train) = order.split_at(100);
        let z = StandardScaler.fit(&x.select(Axis(0), train))?.transform(&x)?;
        let (known, species) = (z.select(Axis(0), train), y.select(Axis(0), train));
        let (new, truth) = (z.select(Axis(0), held_out), y.select(Axis(0), held_out));
        for (i, n_neighbors) in K.into_iter().enumerate() {
            for (j, weights) in [Weights::Uniform, Weights::Distance].into_iter().enumerate() {
                let nearest = KNearest { n_neighbors, weights, ..Default::default() };
                let answers = nearest.fit(&known, &species)?.predict(&new)?;
                let n_right = answers.iter().zip(&truth).filter(|(a, b)| a == b).count();
                right[[i, j]] += n_right as f64 / 25.0;
            }
        }
    }
    let rows = Vec::from_iter((0..6).map(|i| show::row![K[i], (right.row(i), 1)]));
    println!("right of 100 held-out penguins, mean of 25 splits");
    println!("{}", show::table(&["k", "alike", "by 1 / distance"], &rows));
    Ok(())
}
