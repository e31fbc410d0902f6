//! Binning: a number replaced by the interval it falls into.

use ndarray::{Array2, ArrayView1, ArrayView2};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Result, check, matrix_of, stats};

/// Binning replaces every number by the index of the interval it falls into.
///
/// An interval includes its left edge. Numbers beyond the range of `fit` fall into the first or the
/// last bin.
///
/// ```
/// use learning::preprocessing::Binner;
/// use ndarray::array;
/// use numerics::estimator::{FitUnsupervised, Transform};
/// let model = Binner { n_bins: 2, ..Default::default() }.fit(&array![[0.0], [3.0], [10.0]])?;
/// assert_eq!(model.edges(0), Some(&[0.0, 5.0, 10.0][..]));
/// assert_eq!(model.transform(&array![[4.9], [5.0], [99.0]])?, array![[0.0], [1.0], [1.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3e (more columns). The same as scikit-learn's
/// `KBinsDiscretizer(encode="ordinal")` with `strategy` "uniform", or "quantile" and
/// `quantile_method="linear"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Binner {
    /// How many bins: at least 2.
    pub n_bins: usize,
    /// Where the edges are put.
    pub rule: BinRule,
}

/// Where [`Binner`] puts the edges of its bins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BinRule {
    /// All bins are equally wide.
    #[default]
    EqualWidth,
    /// All bins hold nearly the same number of samples. Where many samples are equal, edges fall
    /// together and there are fewer bins.
    EqualCount,
}

impl Default for Binner {
    /// Five bins of equal width.
    fn default() -> Self {
        Binner { n_bins: 5, rule: BinRule::EqualWidth }
    }
}

/// What [`Binner`] learned: the edges of each column's bins.
#[derive(Debug, Clone, PartialEq)]
pub struct BinnerModel {
    edges: Vec<Vec<f64>>,
}

impl BinnerModel {
    /// The edges of a column's bins, one more than bins, in the column's unit; `None` for a column
    /// that there is not.
    pub fn edges(&self, column: usize) -> Option<&[f64]> {
        self.edges.get(column).map(Vec::as_slice)
    }
}

impl FitUnsupervised for Binner {
    type Model = BinnerModel;

    /// Learns the edges. Cost: O(n_samples · log(n_samples) · n_features), without the logarithm for
    /// equal widths.
    ///
    /// Errors: no samples or no features; a number that is not finite; fewer than 2 bins; a range
    /// beyond `f64`.
    fn fit_view(&self, x: ArrayView2<'_, f64>) -> Result<BinnerModel> {
        check::at_least("n_bins", self.n_bins, 2)?;
        check::size("n_bins times n_features", &[self.n_bins, x.ncols()])?;
        check::samples("x", &x)?;
        let edges = x.columns().into_iter().map(|column| self.edges_of(column));
        Ok(BinnerModel { edges: edges.collect::<Result<_>>()? })
    }
}

impl Binner {
    fn edges_of(&self, column: ArrayView1<'_, f64>) -> Result<Vec<f64>> {
        let min = column.fold(f64::INFINITY, |min, value| min.min(*value));
        let max = column.fold(f64::NEG_INFINITY, |max, value| max.max(*value));
        check::finite_number("the range of a column of x", max - min)?;
        let edge = |i: usize| {
            let share = i as f64 / self.n_bins as f64;
            match self.rule {
                BinRule::EqualWidth if i == self.n_bins => Ok(max),
                BinRule::EqualWidth => Ok(min + share * (max - min)),
                BinRule::EqualCount => stats::quantile(column, share, stats::QuantileRule::Linear),
            }
        };
        let mut edges = (0..=self.n_bins).map(edge).collect::<Result<Vec<_>>>()?;
        edges.dedup();
        Ok(edges)
    }
}

impl Transform for BinnerModel {
    /// The index of each number's bin, from 0. Shape: unchanged.
    fn transform_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::features("x", &x, self.edges.len())?;
        Ok(matrix_of(x.dim(), &|i, j| {
            let edges = &self.edges[j];
            let inner = edges.get(1..edges.len() - 1).unwrap_or_default();
            inner.partition_point(|edge| *edge <= x[[i, j]]) as f64
        }))
    }
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    BinnerModel as BinnerModel { edges: Vec<Vec<f64>> }
    |model| {
        check::not_empty("edges", model.edges.len(), "column")?;
        for (j, edges) in model.edges.iter().enumerate() {
            check::at_least(&format!("the number of edges[{j}]"), edges.len(), 2)?;
            if !edges.is_sorted() {
                return Err(numerics::Error::invalid(format!("edges[{j}]"), "out of order", "rising"));
            }
        }
        Ok(())
    }
}
