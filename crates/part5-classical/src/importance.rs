//! Page 19c: shuffling columns by hand.

use ndarray::{Array1, Array2, Axis};
use numerics::estimator::Predict;
use numerics::{Result, Rng};

use learning::metrics::r_squared;

/// By how much R² falls when a column is shuffled: the mean of five times, for each column.
///
/// Shapes: `x` (n_samples, n_features), `y` (n_samples,); (n_features,) out. Errors: what the model and R² refuse.
pub fn lost<M: Predict<Target = f64>>(
    model: &M,
    x: &Array2<f64>,
    y: &Array1<f64>,
    rng: &mut Rng,
) -> Result<Array1<f64>> {
    let whole = r_squared(y, &model.predict(x)?)?;
    let mut lost = Array1::zeros(x.ncols());
    for column in 0..x.ncols() {
        for _ in 0..5 {
            let mut shuffled = x.clone();
            let numbers = x.column(column).select(Axis(0), &rng.permutation(x.nrows()));
            shuffled.column_mut(column).assign(&numbers);
            lost[column] += (whole - r_squared(y, &model.predict(&shuffled)?)?) / 5.0;
        }
    }
    Ok(lost)
}
