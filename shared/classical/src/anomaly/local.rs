//! The local outlier factor: how much thinner it is around a sample than around its neighbors.

use ndarray::{Array1, ArrayView1, ArrayView2};
use numerics::estimator::{FitUnsupervised, Predict};
use numerics::{Result, check};

use super::{check_contamination, threshold};
use crate::neighbors::{Index, Neighbors, Search};

/// Above this factor a sample counts as strange where no share is given.
const USUAL: f64 = 1.5;

/// The local outlier factor compares how close together it is around a sample with how close it is around its neighbors.
///
/// The *reachability distance* of a sample from a neighbor is their distance, but at least the distance of that neighbor
/// to its own k-th nearest: `reach(p, o) = max(k_distance(o), |p − o|)`. With r(p) the mean of them over the k neighbors of p,
/// the factor is the mean of
///
/// `LOF(p) = mean over the neighbors o of r(p) / r(o)`.
///
/// About 1: as among its neighbors. Well above 1: p lies apart from a crowd. It finds what is strange for its surroundings, even
/// where another crowd is thinner than those surroundings.
///
/// Where k + 1 samples share a place, r is 0 there: such a sample's quotient with another such is 1, and the factor of a sample
/// that has one of them as a neighbor is infinite.
///
/// The neighbors are found by a kd-tree where there are few features, else by brute force. Cost: one search for each sample.
///
/// ```
/// use classical::anomaly::LocalOutlierFactor;
/// use ndarray::array;
/// use numerics::estimator::FitUnsupervised;
///
/// let x = array![[0.0], [1.0], [2.0], [3.0], [9.0]];
/// let model = LocalOutlierFactor { n_neighbors: 2, contamination: None }.fit(&x)?;
/// assert!(model.factors()[1] < 1.2 && model.factors()[4] > 3.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 23c (rare). Source: Markus Breunig, Hans-Peter Kriegel, Raymond Ng and Jörg Sander, *LOF: Identifying
/// Density-Based Local Outliers*, SIGMOD 2000. It has k neighbors for each sample, where the paper takes all that are equally far
/// as the k-th; so does scikit-learn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LocalOutlierFactor {
    /// How many neighbors a sample is compared with: from 1 to n_samples − 1.
    pub n_neighbors: usize,
    /// The share of the samples that is to be called strange; without one, a factor above 1.5 is.
    pub contamination: Option<f64>,
}

impl Default for LocalOutlierFactor {
    /// 20 neighbors, as in scikit-learn.
    fn default() -> Self {
        LocalOutlierFactor { n_neighbors: 20, contamination: None }
    }
}

/// The samples, their factors, and what new samples are compared with.
#[derive(Debug, Clone, PartialEq)]
pub struct LocalOutlierModel {
    n_neighbors: usize,
    n_features: usize,
    index: Index,
    /// The distance of each sample to its k-th nearest other.
    k_distances: Array1<f64>,
    /// The mean reachability distance of each sample.
    reaches: Array1<f64>,
    factors: Array1<f64>,
    threshold: f64,
}

impl FitUnsupervised for LocalOutlierFactor {
    type Model = LocalOutlierModel;

    /// Finds the neighbors of each sample and the factors.
    ///
    /// Shape: (n_samples, n_features). Errors: `n_neighbors` not from 1 to n_samples − 1; `contamination` not above 0 and at
    /// most 0.5, or one where a factor is infinite; no rows or columns; a number that is not finite.
    fn fit_view(&self, x: ArrayView2<'_, f64>) -> Result<LocalOutlierModel> {
        check::samples("x", &x)?;
        let most = ("n_samples - 1", x.nrows() - 1);
        check::between("n_neighbors", self.n_neighbors, 1, most)?;
        check_contamination(self.contamination)?;
        let index = Index::new(x, self.n_neighbors, Search::Auto)?;
        let found = index.k_nearest_others(self.n_neighbors)?;
        let k_distances = found.distances.column(self.n_neighbors - 1).to_owned();
        let reaches = reaches(&found, k_distances.view());
        let factors = factors(&found, reaches.view(), reaches.view());
        let threshold = threshold(&factors.to_vec(), self.contamination, USUAL)?;
        let (n_neighbors, n_features) = (self.n_neighbors, x.ncols());
        Ok(LocalOutlierModel {
            n_neighbors,
            n_features,
            index,
            k_distances,
            reaches,
            factors,
            threshold,
        })
    }
}

/// The mean reachability distance of each sample that `found` is about.
fn reaches(found: &Neighbors, k_distances: ArrayView1<'_, f64>) -> Array1<f64> {
    let k = found.rows.ncols() as f64;
    let mean = |(rows, distances): (ArrayView1<'_, usize>, ArrayView1<'_, f64>)| {
        let reach =
            rows.iter().zip(distances).map(|(&row, distance)| distance.max(k_distances[row]));
        reach.map(|reach| reach / k).sum()
    };
    found.rows.rows().into_iter().zip(found.distances.rows()).map(mean).collect()
}

/// The mean of each sample's reach divided by that of its neighbors.
fn factors(
    found: &Neighbors,
    reaches: ArrayView1<'_, f64>,
    known: ArrayView1<'_, f64>,
) -> Array1<f64> {
    let k = found.rows.ncols() as f64;
    let factor = |(rows, &reach): (ArrayView1<'_, usize>, &f64)| {
        let quotient = |&row: &usize| {
            // Two that are crowded alike, even where both reaches are 0 or beyond f64.
            if reach == known[row] { 1.0 } else { reach / known[row] }
        };
        rows.iter().map(quotient).map(|quotient| quotient / k).sum()
    };
    found.rows.rows().into_iter().zip(reaches).map(factor).collect()
}

impl LocalOutlierModel {
    /// The factor of each sample of the fit, among the others. It may be infinite.
    pub fn factors(&self) -> ArrayView1<'_, f64> {
        self.factors.view()
    }

    /// The factor of each row of `x`, which is no sample of the fit, among those samples. It may be infinite.
    ///
    /// Errors: another number of features than in `fit`; a number that is not finite.
    pub fn scores<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Array1<f64>> {
        let x = x.into();
        check::features("x", &x, self.n_features)?;
        let found = self.index.k_nearest(x, self.n_neighbors)?;
        let reaches = reaches(&found, self.k_distances.view());
        Ok(factors(&found, reaches.view(), self.reaches.view()))
    }

    /// Factors above it are strange.
    pub fn threshold(&self) -> f64 {
        self.threshold
    }
}

impl Predict for LocalOutlierModel {
    type Target = usize;

    /// 1 for a new sample whose factor is above the threshold, 0 for an ordinary one.
    ///
    /// A sample of the fit is a neighbor of itself here: ask [`factors`](LocalOutlierModel::factors) about those. Errors: as
    /// [`LocalOutlierModel::scores`].
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        Ok(self.scores(x)?.iter().map(|&score| usize::from(score > self.threshold)).collect())
    }
}

/// What is written of a model: the factors are computed again when it is read.
#[cfg(feature = "serde")]
mod written {
    use learning::stored::stored;
    use ndarray::Array2;
    use numerics::check;
    use numerics::estimator::FitUnsupervised;

    use super::{LocalOutlierFactor, LocalOutlierModel};
    use crate::saved::Saved;

    struct Kept {
        n_neighbors: usize,
        threshold: f64,
        x: Array2<f64>,
    }

    stored! {
        Kept as Kept { n_neighbors: usize, threshold: f64, x: Array2<f64> }
        |kept| check::samples("x", &kept.x)
    }

    impl serde::Serialize for LocalOutlierModel {
        fn serialize<S: serde::Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
            let x = self.index.samples().into_owned();
            Kept { n_neighbors: self.n_neighbors, threshold: self.threshold, x }.serialize(to)
        }
    }

    impl<'de> serde::Deserialize<'de> for LocalOutlierModel {
        fn deserialize<D: serde::Deserializer<'de>>(
            from: D,
        ) -> std::result::Result<Self, D::Error> {
            let Kept { n_neighbors, threshold, x } = Kept::deserialize(from)?;
            let again = LocalOutlierFactor { n_neighbors, contamination: None };
            let model = again.fit(&x).map_err(serde::de::Error::custom)?;
            Ok(LocalOutlierModel { threshold, ..model })
        }
    }

    impl Saved for LocalOutlierModel {
        const NAME: &'static str = "local-outlier-factor";
    }
}
