//! Splits of the samples into those to learn from and those to test on.

use std::collections::BTreeSet;

use ndarray::{
    Array, Array1, Array2, ArrayView, ArrayView1, ArrayView2, Axis, Dimension, RemoveAxis,
};

use crate::estimator::Targets;
use crate::{Error, Result, Rng, check, stats};

/// Which samples to learn from and which to test on, as row numbers. No row is in both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// The rows to learn from.
    pub train: Vec<usize>,
    /// The rows to test on.
    pub test: Vec<usize>,
}

impl Split {
    /// The rows to learn from and the rows to test on, taken from an array: of samples (2-D) or of targets (1-D).
    ///
    /// Errors: a row number that the array does not have.
    pub fn apply<'a, T: Clone + 'a, D: Dimension + RemoveAxis>(
        &self,
        array: impl Into<ArrayView<'a, T, D>>,
    ) -> Result<(Array<T, D>, Array<T, D>)> {
        self.apply_view(array.into())
    }

    fn apply_view<T: Clone, D: Dimension + RemoveAxis>(
        &self,
        array: ArrayView<'_, T, D>,
    ) -> Result<(Array<T, D>, Array<T, D>)> {
        let n = array.len_of(Axis(0));
        if let Some(row) = self.train.iter().chain(&self.test).find(|&&row| row >= n) {
            let wanted = format!("below the array's number of rows, {n}");
            return Err(Error::invalid("a row of the split", row, wanted));
        }
        Ok((take(&array, &self.train), take(&array, &self.test)))
    }

    /// No row is both learned from and tested on. Cost: O(n log n).
    ///
    /// Errors: a row that is, by its number.
    ///
    /// ```
    /// use numerics::split::Split;
    ///
    /// let error = Split { train: vec![0, 1], test: vec![1, 2] }.check_apart().unwrap_err();
    /// assert_eq!(error.to_string(), "row 1 is in train and in test, but it must be in one of the two alone");
    /// ```
    pub fn check_apart(&self) -> Result<()> {
        let known: BTreeSet<usize> = self.train.iter().copied().collect();
        match self.test.iter().find(|row| known.contains(row)) {
            None => Ok(()),
            Some(row) => {
                let wanted = "in one of the two alone";
                Err(Error::invalid(format!("row {row}"), "in train and in test", wanted))
            }
        }
    }
}

/// The rows with these numbers, each below the array's number of rows. ndarray's `select`, which asks for each row's shape
/// anew, where the numbers do not lie row by row.
fn take<T: Clone, D: RemoveAxis>(array: &ArrayView<'_, T, D>, rows: &[usize]) -> Array<T, D> {
    let Some(values) = array.as_slice() else {
        return array.select(Axis(0), rows);
    };
    let width = values.len() / array.len_of(Axis(0)).max(1);
    let taken = rows.iter().flat_map(|row| &values[row * width..(row + 1) * width]).cloned();
    let mut shape = array.raw_dim();
    shape[0] = rows.len();
    Array::from_shape_vec(shape, taken.collect()).unwrap_or_else(|_| array.select(Axis(0), rows))
}

/// Samples and targets, split in two.
#[derive(Debug, Clone, PartialEq)]
pub struct TrainTest<Y> {
    /// The samples to learn from. Shape: (n_train, n_features).
    pub x_train: Array2<f64>,
    /// The samples to test on. Shape: (n_test, n_features).
    pub x_test: Array2<f64>,
    /// The targets to learn from.
    pub y_train: Array1<Y>,
    /// The targets to test on.
    pub y_test: Array1<Y>,
}

/// Splits samples and their targets at random: learn from one part, test on the other.
///
/// `test_fraction` of the samples, rounded up, are for the test. The order is random in both parts.
///
/// Errors: no samples; `x` and `y` of different lengths; a fraction that leaves one part empty.
///
/// ```
/// use ndarray::{Array1, Array2};
/// use numerics::{Rng, split::train_test_split};
///
/// let x = Array2::from_shape_fn((10, 2), |(i, j)| (10 * i + j) as f64);
/// let y = Array1::from_iter(0..10usize);
/// let parts = train_test_split(&x, &y, 0.3, &mut Rng::new(7))?;
/// assert_eq!((parts.x_train.dim(), parts.x_test.dim()), ((7, 2), (3, 2)));
/// assert_eq!(parts.x_test[[0, 0]], 10.0 * parts.y_test[0] as f64); // row and target stay together
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn train_test_split<'x, 'y, Y: Clone + 'y>(
    x: impl Into<ArrayView2<'x, f64>>,
    y: impl Targets<'y, Target = Y>,
    test_fraction: f64,
    rng: &mut Rng,
) -> Result<TrainTest<Y>> {
    train_test_split_of(x.into(), y.targets(), test_fraction, rng)
}

fn train_test_split_of<Y: Clone>(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, Y>,
    test_fraction: f64,
    rng: &mut Rng,
) -> Result<TrainTest<Y>> {
    check::same_length("samples", ("x", x.nrows()), ("y", y.len()))?;
    train_test(x, y, &train_test_indices(x.nrows(), test_fraction, rng)?)
}

/// As [`train_test_split`], with each class's share as nearly as possible the same in both parts.
///
/// Errors: as [`train_test_split`]; a class with a single sample; a part smaller than the number of classes.
pub fn stratified_train_test_split<'x, 'y, Y: Clone + PartialOrd + 'y>(
    x: impl Into<ArrayView2<'x, f64>>,
    y: impl Targets<'y, Target = Y>,
    test_fraction: f64,
    rng: &mut Rng,
) -> Result<TrainTest<Y>> {
    stratified_train_test_split_of(x.into(), y.targets(), test_fraction, rng)
}

fn stratified_train_test_split_of<Y: Clone + PartialOrd>(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, Y>,
    test_fraction: f64,
    rng: &mut Rng,
) -> Result<TrainTest<Y>> {
    check::same_length("samples", ("x", x.nrows()), ("y", y.len()))?;
    train_test(x, y, &stratified_train_test_indices(y, test_fraction, rng)?)
}

fn train_test<Y: Clone>(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, Y>,
    split: &Split,
) -> Result<TrainTest<Y>> {
    let (x_train, x_test) = split.apply(x)?;
    let (y_train, y_test) = split.apply(y)?;
    Ok(TrainTest { x_train, x_test, y_train, y_test })
}

/// The row numbers of [`train_test_split`]: of a random permutation, the first are for the test, the others to learn
/// from.
///
/// Errors: no samples, or more than [`check::MOST_ELEMENTS`]; a fraction that leaves one part empty.
pub fn train_test_indices(n_samples: usize, test_fraction: f64, rng: &mut Rng) -> Result<Split> {
    check::size("n_samples", &[n_samples])?;
    let n_test = test_size(n_samples, test_fraction)?;
    let mut test = rng.permutation(n_samples);
    let train = test.split_off(n_test);
    Ok(Split { train, test })
}

/// The row numbers of [`stratified_train_test_split`].
///
/// Each class gives the test its share rounded down; the rows still missing come from the classes with the largest
/// remainders, of equal ones from the smaller class number.
///
/// Errors: as [`stratified_train_test_split`].
pub fn stratified_train_test_indices<'y, Y: Clone + PartialOrd + 'y>(
    y: impl Targets<'y, Target = Y>,
    test_fraction: f64,
    rng: &mut Rng,
) -> Result<Split> {
    stratified_train_test_indices_of(y.targets(), test_fraction, rng)
}

fn stratified_train_test_indices_of<Y: Clone + PartialOrd>(
    y: ArrayView1<'_, Y>,
    test_fraction: f64,
    rng: &mut Rng,
) -> Result<Split> {
    let n = y.len();
    let n_test = test_size(n, test_fraction)?;
    let classes = class_rows(y)?;
    if let Some(class) = classes.iter().position(|rows| rows.len() < 2) {
        let what = format!("the number of samples of class {class} (in ascending order)");
        return Err(Error::invalid(what, classes[class].len(), "at least 2: one for each part"));
    }
    let smaller = n_test.min(n - n_test);
    if smaller < classes.len() {
        let wanted = format!("at least the number of classes, {}", classes.len());
        return Err(Error::invalid("the size of the smaller part", smaller, wanted));
    }
    let (mut train, mut test) = (Vec::with_capacity(n - n_test), Vec::with_capacity(n_test));
    for (mut rows, size) in classes.iter().cloned().zip(shares(&classes, n, n_test)) {
        rng.shuffle(&mut rows);
        train.extend(rows.split_off(size));
        test.append(&mut rows);
    }
    rng.shuffle(&mut train);
    rng.shuffle(&mut test);
    Ok(Split { train, test })
}

/// How many test rows each class gives: proportional, rounded by largest remainder.
fn shares(classes: &[Vec<usize>], n: usize, n_test: usize) -> Vec<usize> {
    let mut sizes: Vec<usize> = classes.iter().map(|rows| rows.len() * n_test / n).collect();
    let remainder = |class: usize| classes[class].len() * n_test % n;
    let by_remainder = stats::order_by(classes.len(), &|a, b| remainder(b).cmp(&remainder(a)));
    let missing = n_test - sizes.iter().sum::<usize>();
    for &class in by_remainder.iter().take(missing) {
        sizes[class] += 1;
    }
    sizes
}

fn test_size(n_samples: usize, test_fraction: f64) -> Result<usize> {
    check::not_empty("x", n_samples, "sample")?;
    let refused = |wanted: String| Err(Error::invalid("test_fraction", test_fraction, wanted));
    if !(test_fraction > 0.0 && test_fraction < 1.0) {
        return refused("between 0 and 1".to_owned());
    }
    let n_test = (test_fraction * n_samples as f64).ceil() as usize;
    if n_test == n_samples {
        return refused(format!("small enough to leave one of {n_samples} samples to learn from"));
    }
    Ok(n_test)
}

/// The rows of each class, the classes in ascending order.
fn class_rows<Y: Clone + PartialOrd>(y: ArrayView1<'_, Y>) -> Result<Vec<Vec<usize>>> {
    let distinct = stats::unique_counts(&y.to_vec())?;
    Ok(distinct
        .iter()
        .map(|(class, _)| {
            y.iter().enumerate().filter(|(_, value)| *value == class).map(|(i, _)| i).collect()
        })
        .collect())
}

/// Cross-validation in k rounds: each sample is tested once and learned from k − 1 times.
///
/// The first `n_samples % n_splits` folds are one sample larger. Row numbers ascend in both parts. scikit-learn's
/// `KFold`.
///
/// ```
/// use numerics::split::KFold;
///
/// let folds = KFold { n_splits: 3 }.split(7)?;
/// assert_eq!(folds[0].test, [0, 1, 2]);
/// assert_eq!(folds[2].train, [0, 1, 2, 3, 4]);
/// # Ok::<(), numerics::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KFold {
    /// How many folds, from 2 to the number of samples.
    pub n_splits: usize,
}

impl Default for KFold {
    /// Five folds.
    fn default() -> Self {
        KFold { n_splits: 5 }
    }
}

impl KFold {
    /// The folds in the samples' own order.
    ///
    /// Errors: fewer than 2 folds, or more than samples; more row numbers than [`check::MOST_ELEMENTS`] in all folds.
    pub fn split(&self, n_samples: usize) -> Result<Vec<Split>> {
        self.checked(n_samples)?;
        self.split_order(&(0..n_samples).collect::<Vec<_>>())
    }

    /// The folds after a random permutation of the samples.
    ///
    /// Errors: as [`split`](Self::split).
    pub fn split_shuffled(&self, n_samples: usize, rng: &mut Rng) -> Result<Vec<Split>> {
        self.checked(n_samples)?;
        self.split_order(&rng.permutation(n_samples))
    }

    fn checked(&self, n_samples: usize) -> Result<()> {
        check::between("n_splits", self.n_splits, 2, ("n_samples", n_samples))?;
        check::size("n_splits times n_samples", &[self.n_splits, n_samples])
    }

    fn split_order(&self, order: &[usize]) -> Result<Vec<Split>> {
        let n = order.len();
        let (size, larger) = (n / self.n_splits, n % self.n_splits);
        let mut fold_of = vec![0; n];
        let mut rows = order.iter();
        for fold in 0..self.n_splits {
            for &row in rows.by_ref().take(size + usize::from(fold < larger)) {
                fold_of[row] = fold;
            }
        }
        Ok(splits(&fold_of, self.n_splits))
    }
}

/// Cross-validation in k rounds, each class's share as nearly as possible the same in every fold. scikit-learn's
/// `StratifiedKFold`.
///
/// ```
/// use ndarray::array;
/// use numerics::split::StratifiedKFold;
///
/// let folds = StratifiedKFold { n_splits: 2 }.split(&array![0, 0, 0, 0, 1, 1])?;
/// assert_eq!(folds[0].test, [0, 1, 4]);
/// # Ok::<(), numerics::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StratifiedKFold {
    /// How many folds, from 2 to the size of the smallest class.
    pub n_splits: usize,
}

impl Default for StratifiedKFold {
    /// Five folds.
    fn default() -> Self {
        StratifiedKFold { n_splits: 5 }
    }
}

impl StratifiedKFold {
    /// The folds in the samples' own order.
    ///
    /// Errors: no samples; fewer than 2 folds, or more than the smallest class has samples.
    pub fn split<'y, Y: Clone + PartialOrd + 'y>(
        &self,
        y: impl Targets<'y, Target = Y>,
    ) -> Result<Vec<Split>> {
        self.split_with(y.targets(), |_| {})
    }

    /// The folds with each class's samples in random order.
    ///
    /// Errors: as [`split`](Self::split).
    pub fn split_shuffled<'y, Y: Clone + PartialOrd + 'y>(
        &self,
        y: impl Targets<'y, Target = Y>,
        rng: &mut Rng,
    ) -> Result<Vec<Split>> {
        self.split_with(y.targets(), |rows| rng.shuffle(rows))
    }

    fn split_with<Y: Clone + PartialOrd>(
        &self,
        y: ArrayView1<'_, Y>,
        mut arrange: impl FnMut(&mut [usize]),
    ) -> Result<Vec<Split>> {
        check::not_empty("y", y.len(), "sample")?;
        let mut classes = class_rows(y)?;
        let smallest = classes.iter().map(Vec::len).min().unwrap_or(0);
        check::between("n_splits", self.n_splits, 2, ("the size of the smallest class", smallest))?;
        // scikit-learn numbers the classes by first appearance, and deals the sorted class numbers out like cards:
        // so the folds' sizes are as equal as the classes' shares.
        classes.sort_by_key(|rows| rows[0]);
        let mut fold_of = vec![0; y.len()];
        let mut dealt = 0;
        for rows in &mut classes {
            arrange(rows);
            let mut sizes = vec![0; self.n_splits];
            for _ in 0..rows.len() {
                sizes[dealt % self.n_splits] += 1;
                dealt += 1;
            }
            let mut rows = rows.iter();
            for (fold, size) in sizes.into_iter().enumerate() {
                for &row in rows.by_ref().take(size) {
                    fold_of[row] = fold;
                }
            }
        }
        Ok(splits(&fold_of, self.n_splits))
    }
}

/// Cross-validation in k rounds that keeps groups together: no group is learned from and tested on in one round.
///
/// A group is what several samples have in common: a patient, a writer, a species. Groups are dealt from the largest to
/// the smallest, each to the fold with the fewest samples so far; of equally large groups the later comes first, of
/// equally full folds the first gets it. scikit-learn's `GroupKFold`.
///
/// ```
/// use ndarray::array;
/// use numerics::split::GroupKFold;
///
/// let folds = GroupKFold { n_splits: 2 }.split(&array!["Anna", "Ben", "Anna", "Cleo"])?;
/// assert_eq!(folds[0].test, [0, 2]); // Anna's samples
/// assert_eq!(folds[1].test, [1, 3]);
/// # Ok::<(), numerics::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupKFold {
    /// How many folds, from 2 to the number of groups.
    pub n_splits: usize,
}

impl Default for GroupKFold {
    /// Five folds.
    fn default() -> Self {
        GroupKFold { n_splits: 5 }
    }
}

impl GroupKFold {
    /// The folds, for each sample's group.
    ///
    /// Errors: no samples; fewer than 2 folds, or more than groups.
    pub fn split<'g, G: Clone + PartialOrd + 'g>(
        &self,
        groups: impl Targets<'g, Target = G>,
    ) -> Result<Vec<Split>> {
        self.split_view(groups.targets())
    }

    fn split_view<G: Clone + PartialOrd>(&self, groups: ArrayView1<'_, G>) -> Result<Vec<Split>> {
        check::not_empty("groups", groups.len(), "sample")?;
        let mut rows_of = class_rows(groups)?;
        check::between("n_splits", self.n_splits, 2, ("the number of groups", rows_of.len()))?;
        rows_of.sort_by_key(Vec::len);
        let mut fold_of = vec![0; groups.len()];
        let mut sizes = vec![0; self.n_splits];
        for rows in rows_of.iter().rev() {
            let fold = (0..self.n_splits).min_by_key(|&fold| sizes[fold]).unwrap_or(0);
            sizes[fold] += rows.len();
            for &row in rows {
                fold_of[row] = fold;
            }
        }
        Ok(splits(&fold_of, self.n_splits))
    }
}

/// Cross-validation for samples in the order of time: learn from the past, test on what came next.
///
/// The samples are cut into `n_splits + 1` stretches, the first one longer if they do not divide evenly. Round k learns
/// from the first k stretches and tests on the one after them, so the training part grows. scikit-learn's
/// `TimeSeriesSplit`.
///
/// ```
/// use numerics::split::TimeSeriesSplit;
///
/// let rounds = TimeSeriesSplit { n_splits: 3, gap: 0 }.split(7)?;
/// assert_eq!((rounds[0].train.len(), &rounds[0].test[..]), (4, &[4][..]));
/// assert_eq!((rounds[2].train.len(), &rounds[2].test[..]), (6, &[6][..]));
/// # Ok::<(), numerics::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeSeriesSplit {
    /// How many rounds: at least 2, and fewer than samples.
    pub n_splits: usize,
    /// How many samples just before each test part are left out of its training part.
    pub gap: usize,
}

impl Default for TimeSeriesSplit {
    /// Five rounds without a gap.
    fn default() -> Self {
        TimeSeriesSplit { n_splits: 5, gap: 0 }
    }
}

impl TimeSeriesSplit {
    /// The rounds, the earliest first. Row numbers ascend in both parts.
    ///
    /// Errors: fewer than 2 rounds; not more samples than rounds; a gap that leaves the first round nothing to learn
    /// from; more row numbers than [`check::MOST_ELEMENTS`] in all rounds.
    pub fn split(&self, n_samples: usize) -> Result<Vec<Split>> {
        let most = ("n_samples − 1", n_samples.saturating_sub(1));
        check::between("n_splits", self.n_splits, 2, most)?;
        check::size("n_splits times n_samples", &[self.n_splits, n_samples])?;
        let size = n_samples / (self.n_splits + 1);
        let first = n_samples - self.n_splits * size;
        if self.gap >= first {
            let wanted = format!("below the {first} samples before the first test part");
            return Err(Error::invalid("gap", self.gap, wanted));
        }
        Ok((0..self.n_splits)
            .map(|round| {
                let start = first + round * size;
                Split {
                    train: (0..start - self.gap).collect(),
                    test: (start..start + size).collect(),
                }
            })
            .collect())
    }
}

/// One split per fold: that fold's rows for the test, the others to learn from, both ascending.
fn splits(fold_of: &[usize], n_splits: usize) -> Vec<Split> {
    (0..n_splits)
        .map(|fold| {
            let (test, train) = (0..fold_of.len()).partition(|&row| fold_of[row] == fold);
            Split { train, test }
        })
        .collect()
}
