//! Predicting a week ahead: the honest test leaves the week before it out of the training part.

use learning::metrics::root_mean_squared_error as rmse;
use learning::model_selection::cross_validate;
use learning::neighbors::KNearest;
use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::Fit;
use numerics::split::TimeSeriesSplit;
use numerics::{Result, Rng, stats};

pub fn main() -> Result<()> {
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
    for gap in [0, 7, 30] {
        // 60 rounds, each tested on the next four days.
        let rounds = TimeSeriesSplit { n_splits: 60, gap }.split(300)?;
        let tested: Vec<_> = rounds.into_iter().filter(|round| round.test[0] >= 100).collect();
        let errors = cross_validate(days.view(), prices.view(), &tested, fit, |y, p| rmse(y, p))?;
        println!("{gap:>2} days left out: error {}", show::fixed(stats::mean(&errors)?, 2));
    }
    Ok(())
}
