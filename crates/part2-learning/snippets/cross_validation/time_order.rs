//! A time-ordered split: a price is easy to guess from tomorrow, and hard from the past alone.

use learning::neighbors::KNearest;
use learning::{metrics::mean_absolute_error as mae, model_selection::cross_validate};
use ndarray::{Array1, Array2};
use numerics::estimator::Fit;
use numerics::split::{KFold, TimeSeriesSplit};
use numerics::{Result, Rng, stats};

pub fn main() -> Result<()> {
    // A made-up price: each day it moves by a random number with standard deviation 1.
    let (mut rng, mut price) = (Rng::new(7), 100.0);
    let mut prices = Array1::zeros(300);
    for today in &mut prices {
        price += rng.normal();
        *today = price;
    }
    let days = Array2::from_shape_fn((300, 1), |(day, _)| day as f64);
    let nearest = KNearest { n_neighbors: 2 };

    let shuffled = KFold { n_splits: 60 }.split_shuffled(300, &mut rng)?;
    let mut cuts = vec![("shuffled".to_string(), shuffled)];
    for gap in [0, 7, 30] {
        // 200 rounds: each of the days from 100 on is tested once, by days before it.
        let rounds = TimeSeriesSplit { n_splits: 200, gap }.split(300)?;
        cuts.push((format!("in time, gap of {gap} days"), rounds));
    }
    let (x, y) = (&days, &prices);
    for (name, folds) in cuts {
        let off = cross_validate(x, y, &folds, |x, y| nearest.fit(x, y), |y, p| mae(y, p))?;
        println!("{name:<23}  error {}", show::fixed(stats::mean(&off)?, 2));
    }
    Ok(())
}
