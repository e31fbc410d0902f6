//! The model with a perfect memory: it repeats the target of the most similar sample it has seen.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, check, linalg};

/// Answers with the target of the nearest training sample, for classes and for numbers alike.
///
/// `f(x) = y_i`, where `i` is the sample with the smallest `‖x − x_i‖`
///
/// Its training error is zero whatever the targets are, as long as no sample occurs twice: the model
/// on which the training error says the least. Of samples equally near, the first one answers.
///
/// ```
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// use part2_learning::overfitting::NearestNeighbor;
/// let model = NearestNeighbor.fit(&array![[0.0], [10.0]], &array![7, 9])?;
/// assert_eq!(model.predict(&array![[4.0], [6.0]])?, array![7, 9]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 9a (overfitting). scikit-learn's `KNeighborsClassifier(1)` and
/// `KNeighborsRegressor(1)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NearestNeighbor;

impl Fit<usize> for NearestNeighbor {
    type Model = NearestNeighborModel<usize>;

    /// Stores the samples and their classes. Cost: a copy.
    fn fit_view(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, usize>,
    ) -> Result<NearestNeighborModel<usize>> {
        check::samples_and_targets(&x, y.len())?;
        Ok(NearestNeighborModel { x: x.to_owned(), y: y.to_owned() })
    }
}

impl Fit<f64> for NearestNeighbor {
    type Model = NearestNeighborModel<f64>;

    /// Stores the samples and their numbers. Cost: a copy.
    fn fit_view(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, f64>,
    ) -> Result<NearestNeighborModel<f64>> {
        check::regression(&x, &y)?;
        Ok(NearestNeighborModel { x: x.to_owned(), y: y.to_owned() })
    }
}

/// What [`NearestNeighbor`] learned: everything.
#[derive(Debug, Clone, PartialEq)]
pub struct NearestNeighborModel<Y> {
    x: Array2<f64>,
    y: Array1<Y>,
}

impl<Y: Copy> Predict for NearestNeighborModel<Y> {
    type Target = Y;

    /// The nearest sample's target for each row of `x`. Cost: O(n_new · n_samples · n_features).
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<Y>> {
        check::features("x", &x, self.x.ncols())?;
        if x.nrows() == 0 {
            return Ok(Array1::from_iter([]));
        }
        let distances = linalg::pairwise_squared_distances(x, &self.x)?;
        let nearest = distances.rows().into_iter().zip(x.rows()).map(|(row, point)| {
            let first = (0..row.len()).min_by(|&i, &j| row[i].total_cmp(&row[j])).unwrap_or(0);
            // Where all squares leave f64, they would all be tied.
            let lost = !row[first].is_normal() && row.iter().any(|square| !square.is_normal());
            let first = if lost { nearest(&self.x, point)? } else { first };
            Ok(self.y[first])
        });
        nearest.collect()
    }
}

/// The row nearest to a point, by distances instead of their squares; of equal ones the first.
fn nearest(x: &Array2<f64>, point: ArrayView1<'_, f64>) -> Result<usize> {
    let distances = x.rows().into_iter().map(|row| linalg::distance(row, point));
    let distances = distances.collect::<Result<Vec<f64>>>()?;
    let first = (0..distances.len()).min_by(|&i, &j| distances[i].total_cmp(&distances[j]));
    Ok(first.unwrap_or(0))
}
