//! Encoding: categories turned into columns that a weighted sum can use.

use std::collections::BTreeMap;

use ndarray::{Array1, Array2, ArrayView1};
use numerics::split::Split;
use numerics::{Error, Result, check, stats};

/// Ordinal encoding replaces every category by its position in an order that you give.
///
/// `values` has shape `(n_samples,)`, and so has the result: 0 for the first of `order`, 1 for the
/// second. Cost: O(n_samples · n_categories).
///
/// Errors: an empty order; a category twice in the order; a value that is not in the order.
///
/// ```
/// use learning::preprocessing::ordinal_encode;
/// let codes = ordinal_encode(&["large", "small"], &["small", "medium", "large"])?;
/// assert_eq!(codes, ndarray::array![2.0, 0.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3b (encoding). The same as scikit-learn's `OrdinalEncoder` with its
/// `categories` given.
pub fn ordinal_encode<S: AsRef<str>>(values: &[S], order: &[S]) -> Result<Array1<f64>> {
    check::not_empty("order", order.len(), "category")?;
    let order: Vec<&str> = order.iter().map(AsRef::as_ref).collect();
    if let Some(i) = (1..order.len()).find(|i| order[..*i].contains(&order[*i])) {
        let got = format!("\"{}\" a second time", order[i]);
        return Err(Error::invalid(format!("order[{i}]"), got, "a new category"));
    }
    let position = |value: &S| {
        let found = order.iter().position(|category| *category == value.as_ref());
        found.map(|position| position as f64).ok_or_else(|| unknown(value.as_ref(), &order))
    };
    values.iter().map(position).collect()
}

fn unknown<S: AsRef<str>>(value: &str, known: &[S]) -> Error {
    Error::unknown("category", value, known.iter().map(AsRef::as_ref))
}

/// One-hot encoding gives every category a column of its own, with a 1 where the sample has it.
///
/// ```
/// use learning::preprocessing::OneHotEncoder;
/// use ndarray::array;
/// let model = OneHotEncoder::default().fit(&["Dream", "Biscoe", "Dream"])?;
/// assert_eq!(model.categories(), ["Biscoe", "Dream"]);
/// assert_eq!(model.transform(&["Dream"])?, array![[0.0, 1.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3b (encoding). The same as scikit-learn's `OneHotEncoder`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OneHotEncoder {
    /// What becomes of a category that was not there in `fit`.
    pub unknown: Unknown,
}

/// What [`OneHotModel`] does with a category that it has not seen in `fit`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Unknown {
    /// It is an error that names the category.
    #[default]
    Refuse,
    /// It is a row of zeros.
    AllZeros,
}

/// What [`OneHotEncoder`] learned: the categories, one a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneHotModel {
    categories: Vec<String>,
    unknown: Unknown,
}

impl OneHotEncoder {
    /// Learns the categories. Cost: O(n_samples · log(n_categories)).
    ///
    /// Errors: no samples.
    pub fn fit<S: AsRef<str>>(&self, values: &[S]) -> Result<OneHotModel> {
        let categories = counts(values)?.into_keys().map(str::to_owned).collect();
        Ok(OneHotModel { categories, unknown: self.unknown })
    }
}

impl OneHotModel {
    /// The categories in the order of their columns, sorted by their characters.
    pub fn categories(&self) -> &[String] {
        &self.categories
    }

    /// One row per value, one column per category. Shape: (n_samples, n_categories).
    ///
    /// Cost: O(n_samples · n_categories).
    ///
    /// Errors: a category that was not there in `fit`, unless [`Unknown::AllZeros`] is set.
    pub fn transform<S: AsRef<str>>(&self, values: &[S]) -> Result<Array2<f64>> {
        let mut hot = Array2::zeros((values.len(), self.categories.len()));
        for (i, value) in values.iter().enumerate() {
            if let Some(j) = self.column(value.as_ref())? {
                hot[[i, j]] = 1.0;
            }
        }
        Ok(hot)
    }

    fn column(&self, value: &str) -> Result<Option<usize>> {
        let found = self.categories.binary_search_by(|known| known.as_str().cmp(value));
        match (found, self.unknown) {
            (Ok(column), _) => Ok(Some(column)),
            (Err(_), Unknown::AllZeros) => Ok(None),
            (Err(_), Unknown::Refuse) => Err(unknown(value, &self.categories)),
        }
    }
}

/// How often each category occurs, sorted by the category.
fn counts<S: AsRef<str>>(values: &[S]) -> Result<BTreeMap<&str, usize>> {
    check::not_empty("values", values.len(), "sample")?;
    let mut counts = BTreeMap::new();
    for value in values {
        *counts.entry(value.as_ref()).or_insert(0) += 1;
    }
    Ok(counts)
}

/// Target encoding replaces every category by the mean target of its samples.
///
/// `(Σ of the category's targets + smoothing · overall mean) / (its count + smoothing)`
///
/// The encoding of a sample holds the sample's own target. Training a model on it is a leak; take
/// [`out_of_fold`](Self::out_of_fold) for the samples to train on.
///
/// ```
/// use learning::preprocessing::TargetEncoder;
/// use ndarray::array;
/// let y = array![1.0, 0.0, 1.0, 1.0];
/// let model = TargetEncoder::default().fit(&["a", "a", "b", "b"], &y)?;
/// assert_eq!(model.transform(&["a", "b", "new"]), array![0.5, 1.0, 0.75]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3b (encoding). The same as scikit-learn's `TargetEncoder` with
/// `smooth` given. Source: Daniele Micci-Barreca, *A Preprocessing Scheme for High-Cardinality
/// Categorical Attributes in Classification and Prediction Problems*, SIGKDD Explorations 3(1), 2001.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct TargetEncoder {
    /// How many samples with the overall mean are added to each category: zero or more.
    pub smoothing: f64,
}

/// What [`TargetEncoder`] learned: a mean target for each category, and the overall mean.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetModel {
    means: BTreeMap<String, f64>,
    overall: f64,
}

impl TargetEncoder {
    /// Learns the mean targets. `values` and `y` have shape `(n_samples,)`. Cost: O(n_samples ·
    /// log(n_categories)).
    ///
    /// Errors: no samples; different lengths; a target that is not finite; a negative smoothing.
    pub fn fit<'y, S: AsRef<str>>(
        &self,
        values: &[S],
        y: impl Into<ArrayView1<'y, f64>>,
    ) -> Result<TargetModel> {
        let y = y.into();
        check::non_negative("smoothing", self.smoothing)?;
        check::not_empty("values", values.len(), "sample")?;
        check::same_length("samples", ("values", values.len()), ("y", y.len()))?;
        check::finite("y", &y)?;
        let overall = stats::mean(y)?;
        let mut sums = BTreeMap::new();
        for (value, target) in values.iter().zip(y) {
            let (sum, count) = sums.entry(value.as_ref().to_owned()).or_insert((0.0, 0.0));
            *sum += target;
            *count += 1.0;
        }
        let mean =
            |(sum, count): (f64, f64)| (sum + self.smoothing * overall) / (count + self.smoothing);
        let means: BTreeMap<String, f64> =
            sums.into_iter().map(|(category, sums)| (category, mean(sums))).collect();
        if !means.values().all(|mean| mean.is_finite()) {
            return Err(Error::out_of_range("the sum of a category's targets", "y"));
        }
        Ok(TargetModel { means, overall })
    }

    /// Encodes samples to train on: each fold by a model of the other folds, so that no sample's
    /// encoding holds its own target.
    ///
    /// Every fold's `train` rows are learned from and its `test` rows encoded. The folds of
    /// [`KFold`](numerics::split::KFold) have each row in exactly one `test`.
    ///
    /// Errors: as [`fit`](Self::fit); a row number beyond the samples; a fold that learns from a row of its
    /// own `test`; a sample that is in no fold's `test`, or in two.
    pub fn out_of_fold<'y, S: AsRef<str>>(
        &self,
        values: &[S],
        y: impl Into<ArrayView1<'y, f64>>,
        folds: &[Split],
    ) -> Result<Array1<f64>> {
        let y = y.into();
        check::same_length("samples", ("values", values.len()), ("y", y.len()))?;
        let mut encoded = vec![None; values.len()];
        for fold in folds {
            fold.check_apart()?;
            let train = fold.train.iter().map(|&i| Ok((value_at(values, i)?, y[i])));
            let (seen, targets): (Vec<&str>, Vec<f64>) =
                train.collect::<Result<Vec<_>>>()?.into_iter().unzip();
            let model = self.fit(&seen, &Array1::from(targets))?;
            for &i in &fold.test {
                let code = model.transform(&[value_at(values, i)?])[0];
                if encoded[i].replace(code).is_some() {
                    return Err(Error::invalid(format!("sample {i}"), "in two folds", "in one"));
                }
            }
        }
        let checked = |(i, code): (usize, Option<f64>)| {
            code.ok_or_else(|| Error::invalid(format!("sample {i}"), "in no fold", "in one"))
        };
        encoded.into_iter().enumerate().map(checked).collect()
    }
}

fn value_at<S: AsRef<str>>(values: &[S], i: usize) -> Result<&str> {
    let limit = || format!("below n_samples = {}", values.len());
    let value = values.get(i).ok_or_else(|| Error::invalid("a row of a fold", i, limit()))?;
    Ok(value.as_ref())
}

impl TargetModel {
    /// The mean target over all samples, the encoding of a category that was not there in `fit`.
    pub fn overall(&self) -> f64 {
        self.overall
    }

    /// How many categories were there in `fit`.
    pub fn n_categories(&self) -> usize {
        self.means.len()
    }

    /// The mean target of each value's category. Shape: (n_samples,).
    pub fn transform<S: AsRef<str>>(&self, values: &[S]) -> Array1<f64> {
        let mean = |value: &S| self.means.get(value.as_ref()).copied().unwrap_or(self.overall);
        values.iter().map(mean).collect()
    }
}

/// A feature cross joins two categories of each sample into one: `Gentoo × male`.
///
/// Both have shape `(n_samples,)`. Cost: O(n_samples).
///
/// Errors: different lengths.
///
/// ```
/// use learning::preprocessing::cross;
/// assert_eq!(cross(&["Gentoo"], &["male"])?, ["Gentoo × male"]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3b (encoding).
pub fn cross<S: AsRef<str>, T: AsRef<str>>(a: &[S], b: &[T]) -> Result<Vec<String>> {
    check::same_length("samples", ("a", a.len()), ("b", b.len()))?;
    let join = |(a, b): (&S, &T)| format!("{} × {}", a.as_ref(), b.as_ref());
    Ok(a.iter().zip(b).map(join).collect())
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    OneHotModel as OneHotModel { categories: Vec<String>, unknown: Unknown }
    |model| {
        check::not_empty("categories", model.categories.len(), "category")?;
        match model.categories.is_sorted_by(|a, b| a < b) {
            true => Ok(()),
            false => {
                Err(Error::invalid("categories", "out of order", "each once, in alphabetical order"))
            }
        }
    }
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    TargetModel as TargetModel { means: BTreeMap<String, f64>, overall: f64 }
    |model| check::not_empty("means", model.means.len(), "category")
}
