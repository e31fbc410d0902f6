//! Thirty features from forty tumors: how far to draw the covariance towards a round cloud.

use classical::discriminant::LinearDiscriminant;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let tumors = data::breast_cancer();
    let mut rows = Vec::new();
    for shrinkage in [0.0, 0.01, 0.1, 0.3, 0.6, 0.9] {
        let mut right = 0.0;
        for seed in 1..=50 {
            let order = Rng::new(seed).permutation(569);
            let (train, test) = (&order[..40], &order[400..]);
            let scaler = StandardScaler.fit(&tumors.x.select(Axis(0), train))?;
            let seen = scaler.transform(&tumors.x.select(Axis(0), train))?;
            let new = scaler.transform(&tumors.x.select(Axis(0), test))?;
            let answers = shrunken(shrinkage, &seen, &tumors.y.select(Axis(0), train), &new)?;
            let hits = test.iter().zip(&answers).filter(|(i, a)| tumors.y[**i] == **a).count();
            right += 2.0 * hits as f64 / 169.0;
        }
        rows.push(show::row![(shrinkage, 2), (right, 1)]);
    }
    println!("{}", show::table(&["shrinkage", "right of 100"], &rows));
    Ok(())
}

/// The answers for new samples of a linear discriminant analysis with this shrinkage.
fn shrunken(
    shrinkage: f64,
    x: &Array2<f64>,
    y: &Array1<usize>,
    new: &Array2<f64>,
) -> Result<Array1<usize>> {
    // yours: fit with the shrinkage, and predict
    LinearDiscriminant { shrinkage, ..Default::default() }.fit(x, y)?.predict(new)
    // end
}
