//! Scores that need calibration: a model with many features, learned from few wines.

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis};
use numerics::estimator::{Fit, FitUnsupervised, Transform};
use numerics::{Result, Rng};

use learning::linear_model::LogisticRegression;

/// The scores that one model gives three groups of wines, in log-odds, and whether each wine is
/// good (1) or not (0).
#[derive(Debug, Clone, PartialEq)]
pub struct WineScores {
    /// The wines that the model learned from.
    pub train: (Array1<usize>, Array1<f64>),
    /// Wines that it has not seen, to calibrate with.
    pub calibration: (Array1<usize>, Array1<f64>),
    /// Wines that nobody has seen, to judge with.
    pub test: (Array1<usize>, Array1<f64>),
}

/// A logistic regression that knows too much of 200 wines, and its scores for 500 and 899 others.
///
/// A wine is good with a grade of 6 or more. The features are the eleven figures of its analysis,
/// standardized and cut off at 1.5 standard deviations, and the 66 products of two of them, each
/// with itself too. 77 features for 200 wines are too many, so the model is far too sure.
///
/// Cost: about ten milliseconds, and no randomness but a fixed shuffle.
///
/// Errors: none with the data as it is.
///
/// ```
/// use part2_learning::calibration::overconfident_wines;
/// let wines = overconfident_wines()?;
/// assert_eq!((wines.calibration.0.len(), wines.test.0.len()), (500, 899));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10d (calibration).
pub fn overconfident_wines() -> Result<WineScores> {
    let wines = data::wine_quality();
    let y = wines.y.mapv(|grade| usize::from(grade >= 6.0));
    let order = Rng::new(7).permutation(y.len());
    let (train, others) = order.split_at(200);
    let (calibration, test) = others.split_at(500);

    let scaler = StandardScaler.fit(&wines.x.select(Axis(0), train))?;
    let z = scaler.transform(&wines.x)?.mapv(|z| z.clamp(-1.5, 1.5));
    let products: Vec<(usize, usize)> =
        (0..11).flat_map(|i| (i..11).map(move |j| (i, j))).collect();
    let x = Array2::from_shape_fn((y.len(), 11 + products.len()), |(row, column)| {
        match column.checked_sub(11) {
            None => z[[row, column]],
            Some(pair) => z[[row, products[pair].0]] * z[[row, products[pair].1]],
        }
    });
    let model = LogisticRegression { l2: 0.1, ..Default::default() }
        .fit(&x.select(Axis(0), train), &y.select(Axis(0), train))?;
    let scores = model.decision_function(&x)?;
    let part = |rows: &[usize]| (y.select(Axis(0), rows), scores.select(Axis(0), rows));
    Ok(WineScores { train: part(train), calibration: part(calibration), test: part(test) })
}
