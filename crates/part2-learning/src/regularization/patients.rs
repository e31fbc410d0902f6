//! The page's example: more weights than 100 patients can support.

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis, concatenate, s};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Error, Result, Rng};

/// Samples with their targets.
type Part = (Array2<f64>, Array1<f64>);

/// The diabetes patients in three parts, with 10 features and their 45 products.
#[derive(Debug, Clone, PartialEq)]
pub struct Patients {
    /// 100 patients to fit to. Features (100, 55), standardized; progression (100,).
    pub train: Part,
    /// 150 patients to choose with.
    pub validation: Part,
    /// 192 patients to judge with.
    pub test: Part,
}

/// The patients of [`data::diabetes`], shuffled with seed 7 and cut into 100, 150 and 192.
///
/// The features are standardized by the training patients; then the product of every two different
/// ones is added, and all 55 columns are standardized by the training patients.
///
/// ```
/// let patients = part2_learning::regularization::patients()?;
/// assert_eq!(patients.train.0.dim(), (100, 55));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 9d (stop early, drop out, augment).
pub fn patients() -> Result<Patients> {
    let diabetes = data::diabetes();
    let order = Rng::new(7).permutation(diabetes.x.nrows());
    let y = diabetes.y.select(Axis(0), &order);
    let x = standardized(&diabetes.x.select(Axis(0), &order))?;
    let n_features = x.ncols();
    let pairs: Vec<(usize, usize)> =
        (0..n_features).flat_map(|i| (i + 1..n_features).map(move |j| (i, j))).collect();
    let products = Array2::from_shape_fn((x.nrows(), pairs.len()), |(row, pair)| {
        x[[row, pairs[pair].0]] * x[[row, pairs[pair].1]]
    });
    let both = concatenate(Axis(1), &[x.view(), products.view()])
        .map_err(|error| Error::invalid("the features' shape", error, "that of their products"))?;
    let x = standardized(&both)?;
    let part = |from: usize, to: usize| {
        (x.slice(s![from..to, ..]).to_owned(), y.slice(s![from..to]).to_owned())
    };
    Ok(Patients { train: part(0, 100), validation: part(100, 250), test: part(250, y.len()) })
}

/// Mean 0 and standard deviation 1 over the first 100 rows.
fn standardized(x: &Array2<f64>) -> Result<Array2<f64>> {
    StandardScaler.fit(x.slice(s![..100, ..]))?.transform(x)
}
