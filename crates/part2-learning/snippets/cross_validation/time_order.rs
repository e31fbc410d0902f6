//! A time-ordered split: a price is easy to guess from tomorrow, and hard from the past alone.

use learning::metrics::root_mean_squared_error as rmse;
use learning::model_selection::cross_validate;
use learning::neighbors::KNearest;
use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::Fit;
use numerics::split::{KFold, TimeSeriesSplit};
use numerics::{Result, Rng, stats};

pub fn main() -> Result<()> {
    // A made-up price: each day it moves by a random number with standard deviation 1.
    let mut rng = Rng::new(7);
    let mut price = 100.0;
    let prices: Array1<f64> = (0..300)
        .map(|_| {
            price += rng.normal();
            price
        })
        .collect();
    let days = Array2::from_shape_fn((300, 1), |(day, _)| day as f64);
    let fit = |x: ArrayView2<f64>, y: ArrayView1<f64>| KNearest { n_neighbors: 1 }.fit(x, y);

    let shuffled = KFold { n_splits: 5 }.split_shuffled(300, &mut rng)?;
    let ordered = TimeSeriesSplit { n_splits: 5, gap: 0 }.split(300)?;
    for (name, folds) in [("shuffled folds", shuffled), ("time-ordered split", ordered)] {
        let errors = cross_validate(days.view(), prices.view(), &folds, fit, |y, p| rmse(y, p))?;
        println!("{name}: errors {}", show::vector(&errors, 2));
        println!("  mean {}", show::fixed(stats::mean(&errors)?, 2));
    }
    Ok(())
}
