//! What shuffling costs a linear model, by shuffling 2,000 times and by a formula.

use learning::linear_model::LinearRegression;
use learning::metrics::mean_squared_error;
use ndarray::Axis;
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng, stats};

pub fn main() -> Result<()> {
    let set = data::diabetes();
    let model = LinearRegression::default().fit(&set.x, &set.y)?;
    let error = mean_squared_error(&set.y, &model.predict(&set.x)?)?;
    let mut rng = Rng::new(0);
    for j in [2, 3, 8] {
        let mut shuffled = set.x.clone();
        let mut rise = 0.0;
        for _ in 0..2000 {
            let column = set.x.column(j).select(Axis(0), &rng.permutation(442));
            shuffled.column_mut(j).assign(&column);
            rise += (mean_squared_error(&set.y, &model.predict(&shuffled)?)? - error) / 2000.0;
        }
        let formula = by_formula(model.coef()[j], stats::variance(set.x.column(j), 0)?);
        println!(
            "{:<3}  shuffled {:>7}  formula {:>7}",
            set.feature_names[j],
            show::fixed(rise, 1),
            show::fixed(formula, 1)
        );
    }
    Ok(())
}

/// The expected rise of the mean squared error for a weight and the variance of its column.
fn by_formula(weight: f64, variance: f64) -> f64 {
    // yours: two independent draws of the column differ by twice its variance
    2.0 * weight * weight * variance
    // end
}
