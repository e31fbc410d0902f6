//! The nearest neighbor of held-out penguins, with the same features on three scales.

use learning::neighbors::KNearest;
use learning::preprocessing::StandardScaler;
use ndarray::{Axis, array};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};

pub fn main() -> numerics::Result<()> {
    let (grams, y) = data::penguins_by_species(&data::PENGUIN_FEATURES)?; // mass is the last
    let kilograms = &grams / &array![1.0, 1.0, 1.0, 1000.0];
    let mut right = [0; 3]; // of 50 · 100
    let mut rng = numerics::Rng::new(7);
    for _ in 0..50 {
        let order = rng.permutation(y.len());
        let (held_out, train) = order.split_at(100);
        // The scaler learns from the training set alone.
        let standardized = StandardScaler.fit(&grams.select(Axis(0), train))?.transform(&grams)?;
        for (right, x) in right.iter_mut().zip([&grams, &kilograms, &standardized]) {
            let known = (x.select(Axis(0), train), y.select(Axis(0), train));
            let answers = KNearest { n_neighbors: 1 }.fit(&known.0, &known.1)?.predict(x)?;
            *right += held_out.iter().filter(|i| answers[**i] == y[**i]).count();
        }
    }
    for (scale, right) in ["mass in grams", "mass in kilograms", "standardized"].iter().zip(right) {
        println!("{scale:<18} {} of 100 right", show::fixed(right as f64 / 50.0, 1));
    }
    Ok(())
}
