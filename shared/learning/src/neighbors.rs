//! Neighbors: the samples that lie nearest to a new one, and the model that asks them.

mod density;

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis, aview0};
use numerics::estimator::{Fit, Predict, PredictProba};
use numerics::{Elementwise, Error, Result, Scale, check, linalg, parallel, stats};

pub use density::{
    DensityModel, KernelDensity, Window, leave_one_out_log_likelihood, modes, peaks,
    silverman_bandwidth, trapezoid,
};

/// How many new samples are compared at a time, so that the distances need little memory.
const CHUNK: usize = 256;

/// Class numbers stay below this, because the probabilities have a column for each.
const MAX_CLASSES: usize = 1 << 16;

/// The k-nearest-neighbors model answers for a new sample by asking the known samples nearest to it.
///
/// Classes are put to the vote: the class that most of the neighbors have, of equally frequent ones
/// the smallest class number. Numbers are averaged. Nearest is meant by Euclidean distance, and of two
/// samples equally far the one with the smaller row number counts as nearer. So features should be
/// of similar size: standardize them first.
///
/// ```
/// use learning::neighbors::KNearest;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// let x = array![[1.0], [2.0], [8.0], [9.0]];
/// let knn = KNearest { n_neighbors: 3 };
/// let classes = knn.fit(&x, &array![0, 0, 1, 1])?;
/// assert_eq!(classes.predict(&array![[3.0], [7.0]])?, array![0, 1]);
/// let numbers = knn.fit(&x, &array![10.0, 20.0, 30.0, 40.0])?;
/// assert_eq!(numbers.predict(&array![[3.0]])?, array![20.0]); // the mean of 20, 10 and 30
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 4b (neighbors). The same as scikit-learn's `KNeighborsClassifier` and
/// `KNeighborsRegressor` with `algorithm="brute"`, but for samples equally far, whose order
/// scikit-learn leaves open. Source: Evelyn Fix and Joseph Hodges, *Discriminatory Analysis:
/// Nonparametric Discrimination*, USAF School of Aviation Medicine, 1951.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KNearest {
    /// How many neighbors are asked: from 1 to the number of samples.
    pub n_neighbors: usize,
}

impl Default for KNearest {
    /// Five neighbors, as in scikit-learn.
    fn default() -> Self {
        KNearest { n_neighbors: 5 }
    }
}

/// What [`KNearest`] keeps: the samples and their targets, unchanged. The work is done when it is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct KNearestModel<Y> {
    n_neighbors: usize,
    x: Array2<f64>,
    y: Array1<Y>,
}

/// The nearest known samples of each new one, nearest first.
#[derive(Debug, Clone, PartialEq)]
pub struct Neighbors {
    /// The known samples' row numbers. Shape: (n_new, n_neighbors).
    pub rows: Array2<usize>,
    /// How far they are. Shape: (n_new, n_neighbors).
    pub distances: Array2<f64>,
}

impl Fit<usize> for KNearest {
    type Model = KNearestModel<usize>;

    /// Keeps the samples and their classes.
    ///
    /// Errors: those of [`Fit::fit`]; `n_neighbors` not from 1 to n_samples; a class number of 65,536
    /// or more. Cost: one copy.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<Self::Model> {
        check::samples_and_targets(&x, y.len())?;
        if let Some(i) = y.iter().position(|class| *class >= MAX_CLASSES) {
            let wanted = format!("below {MAX_CLASSES}");
            return Err(Error::invalid(format!("y[{i}]"), y[i], wanted));
        }
        self.keep(x, y)
    }
}

impl Fit<f64> for KNearest {
    type Model = KNearestModel<f64>;

    /// Keeps the samples and their numbers.
    ///
    /// Errors: those of [`Fit::fit`]; `n_neighbors` not from 1 to n_samples. Cost: one copy.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<Self::Model> {
        check::regression(&x, &y)?;
        self.keep(x, y)
    }
}

impl KNearest {
    fn keep<Y: Clone>(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, Y>,
    ) -> Result<KNearestModel<Y>> {
        check::between("n_neighbors", self.n_neighbors, 1, ("n_samples", x.nrows()))?;
        Ok(KNearestModel { n_neighbors: self.n_neighbors, x: x.to_owned(), y: y.to_owned() })
    }
}

impl<Y: Copy> KNearestModel<Y> {
    /// The nearest known samples of each row of `x`, with their Euclidean distances.
    ///
    /// Shape: (n_new, n_features) in. Of two samples equally far, the one with the smaller row number
    /// comes first. Runs on all threads; each answer depends on its row alone. A distance beyond `f64`
    /// is infinite, and still in its place. Cost: O(n_new · n_samples · n_features).
    ///
    /// Errors: another number of features than in `fit`; a number that is not finite.
    pub fn neighbors<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Neighbors> {
        self.neighbors_of(x.into())
    }

    fn neighbors_of(&self, x: ArrayView2<'_, f64>) -> Result<Neighbors> {
        check::features("x", &x, self.x.ncols())?;
        let shape = (x.nrows(), self.n_neighbors);
        let (mut rows, mut distances) = (Array2::zeros(shape), Array2::zeros(shape));
        let k = self.n_neighbors;
        // Of numbers whose squares leave f64, all distances would be zero or infinite: all tied.
        let scale = common_scale(x, self.x.view());
        let chunks = x.axis_chunks_iter(Axis(0), CHUNK);
        let rows_of_chunks = rows.axis_chunks_iter_mut(Axis(0), CHUNK);
        let distances_of_chunks = distances.axis_chunks_iter_mut(Axis(0), CHUNK);
        for ((chunk, mut rows), mut distances) in
            chunks.zip(rows_of_chunks).zip(distances_of_chunks)
        {
            let squared = match scale {
                Scale::ONE => linalg::pairwise_squared_distances(chunk, &self.x)?,
                _ => {
                    let (chunk, x) =
                        (chunk.each(&|v| scale.down(v)), self.x.each(&|v| scale.down(v)));
                    linalg::pairwise_squared_distances(&chunk, &x)?
                }
            };
            let answers = rows.rows_mut().into_iter().zip(distances.rows_mut());
            parallel::map_pieces(answers.collect(), |i, (mut rows, mut distances)| {
                for (j, row) in smallest(squared.row(i), k).into_iter().enumerate() {
                    rows[j] = row;
                    distances[j] = scale.up(squared[[i, row]].sqrt());
                }
            });
        }
        Ok(Neighbors { rows, distances })
    }

    /// What `answer` makes of the neighbors' targets, for each row of `x`.
    fn ask<A>(&self, x: ArrayView2<'_, f64>, answer: impl Fn(&[Y]) -> Result<A>) -> Result<Vec<A>> {
        let neighbors = self.neighbors_of(x)?;
        let targets = |rows: ArrayView1<'_, usize>| rows.each(&|row| self.y[row]).to_vec();
        neighbors.rows.rows().into_iter().map(|rows| answer(&targets(rows))).collect()
    }
}

/// The power of two by which two tables are divided so that the squared distances of their rows stay within `f64`.
pub(crate) fn common_scale(a: ArrayView2<'_, f64>, b: ArrayView2<'_, f64>) -> Scale {
    let size =
        |x: ArrayView2<'_, f64>| x.iter().fold(0.0, |size: f64, value| size.max(value.abs()));
    let largest = size(a).max(size(b));
    Scale::for_squares(&aview0(&largest))
}

/// Up to this many smallest values are found by inserting each into a short list.
const SHORT: usize = 16;

/// The places of the `k` smallest values, the smallest first; of equal ones the first.
fn smallest(values: ArrayView1<'_, f64>, k: usize) -> Vec<usize> {
    let order = |a: &usize, b: &usize| values[*a].total_cmp(&values[*b]).then(a.cmp(b));
    if k > SHORT {
        let mut places: Vec<usize> = (0..values.len()).collect();
        if k < places.len() {
            // The k smallest come to the front, in any order: cheaper than sorting them all.
            places.select_nth_unstable_by(k, order);
            places.truncate(k);
        }
        places.sort_unstable_by(order);
        return places;
    }
    let mut places = Vec::with_capacity(k + 1);
    let mut bound = f64::INFINITY; // the last one's value, once there are k
    for (place, value) in values.iter().enumerate() {
        if places.len() < k || *value < bound {
            let at = places.partition_point(|before: &usize| values[*before] <= *value);
            places.insert(at, place);
            places.truncate(k);
            bound = if places.len() == k { values[places[k - 1]] } else { bound };
        }
    }
    places
}

impl Predict for KNearestModel<usize> {
    type Target = usize;

    /// The most frequent class among the neighbors; of equally frequent ones the smallest.
    ///
    /// Errors and cost: those of [`KNearestModel::neighbors`].
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        Ok(Array1::from(self.ask(x, stats::mode)?))
    }
}

impl Predict for KNearestModel<f64> {
    type Target = f64;

    /// The mean of the neighbors' numbers.
    ///
    /// Errors and cost: those of [`KNearestModel::neighbors`].
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
        Ok(Array1::from(self.ask(x, |numbers| stats::mean(numbers))?))
    }
}

impl PredictProba for KNearestModel<usize> {
    /// The share of the neighbors that have each class. Shape: (n_new, largest class + 1).
    ///
    /// Errors and cost: those of [`KNearestModel::neighbors`].
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        let n_classes = self.y.iter().max().map_or(0, |largest| largest + 1);
        check::size("n_samples times n_classes", &[x.nrows(), n_classes])?;
        let votes = self.ask(x, |classes| Ok(classes.to_vec()))?;
        let mut shares = Array2::zeros((votes.len(), n_classes));
        for (i, classes) in votes.iter().enumerate() {
            for class in classes {
                shares[[i, *class]] += 1.0;
            }
        }
        Ok(shares / self.n_neighbors as f64)
    }
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    KNearestModel<f64> as KNearestModel { n_neighbors: usize, x: Array2<f64>, y: Array1<f64> }
    |model| {
        check::samples_and_targets(&model.x, model.y.len())?;
        check::between("n_neighbors", model.n_neighbors, 1, ("n_samples", model.x.nrows()))
    }
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    KNearestModel<usize> as KNearestModel { n_neighbors: usize, x: Array2<f64>, y: Array1<usize> }
    |model| {
        check::samples_and_targets(&model.x, model.y.len())?;
        let most = ("the most classes", MAX_CLASSES - 1);
        let mut classes = model.y.iter().enumerate();
        classes.try_for_each(|(i, &y)| check::between(&format!("y[{i}]"), y, 0, most))?;
        check::between("n_neighbors", model.n_neighbors, 1, ("n_samples", model.x.nrows()))
    }
}
