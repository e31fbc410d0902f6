//! Classes made equally frequent: rows drawn again, rows left out, rows made up, and what that does to probabilities.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis};
use numerics::estimator::Targets;
use numerics::{Error, Result, Rng, check};

use crate::neighbors::{Index, Search};

/// Rows with each class as often as the most frequent one: all rows in their order, then rows drawn again, class by class.
///
/// Drawn are rows of the class, each as likely as another, with replacement. Draw from the training rows alone: a row that
/// is drawn twice must not stand on both sides of a split. Cost: the number of rows in the result.
///
/// Errors: fewer than two classes; a class number beyond [`check::MOST_CLASSES`]; too many rows.
///
/// ```
/// use classical::resampling::oversampled;
/// use numerics::Rng;
///
/// let rows = oversampled(&[0, 0, 0, 1], &mut Rng::new(1))?;
/// assert_eq!(rows, [0, 1, 2, 3, 3, 3]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 23c (rare). The same as imbalanced-learn's `RandomOverSampler` but for the draws.
pub fn oversampled<'y>(y: impl Targets<'y, Target = usize>, rng: &mut Rng) -> Result<Vec<usize>> {
    oversampled_rows(y.targets(), rng)
}

fn oversampled_rows(y: ArrayView1<'_, usize>, rng: &mut Rng) -> Result<Vec<usize>> {
    let classes = rows_by_class(y)?;
    let most = classes.iter().map(Vec::len).max().unwrap_or_default();
    check::size("the rows of all classes", &[most, present(&classes)])?;
    let mut rows: Vec<usize> = (0..classes.iter().map(Vec::len).sum()).collect();
    for class in classes.iter().filter(|class| !class.is_empty()) {
        let drawn = rng.choice(class.len(), most - class.len())?;
        rows.extend(drawn.into_iter().map(|place| class[place]));
    }
    Ok(rows)
}

/// Rows with each class as often as the least frequent one, drawn without replacement, in ascending order.
///
/// Errors: fewer than two classes; a class number beyond [`check::MOST_CLASSES`].
///
/// ```
/// use classical::resampling::undersampled;
/// use numerics::Rng;
///
/// let rows = undersampled(&[0, 0, 0, 1], &mut Rng::new(1))?;
/// assert_eq!(rows.len(), 2);
/// assert_eq!(rows[1], 3);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 23c (rare). The same as imbalanced-learn's `RandomUnderSampler` but for the draws.
pub fn undersampled<'y>(y: impl Targets<'y, Target = usize>, rng: &mut Rng) -> Result<Vec<usize>> {
    undersampled_rows(y.targets(), rng)
}

fn undersampled_rows(y: ArrayView1<'_, usize>, rng: &mut Rng) -> Result<Vec<usize>> {
    let mut classes = rows_by_class(y)?;
    classes.retain(|class| !class.is_empty());
    let least = classes.iter().map(Vec::len).min().unwrap_or_default();
    let mut rows = Vec::with_capacity(least * classes.len());
    for class in &classes {
        let kept = rng.choice_without_replacement(class.len(), least)?;
        rows.extend(kept.into_iter().map(|place| class[place]));
    }
    rows.sort_unstable();
    Ok(rows)
}

/// The rows of each class number, ascending.
fn rows_by_class(y: ArrayView1<'_, usize>) -> Result<Vec<Vec<usize>>> {
    let n_classes = check::classes("y", &y.to_vec())?;
    let mut classes = vec![Vec::new(); n_classes];
    y.iter().enumerate().for_each(|(row, &class)| classes[class].push(row));
    Ok(classes)
}

/// How many classes have rows.
fn present(classes: &[Vec<usize>]) -> usize {
    classes.iter().filter(|class| !class.is_empty()).count()
}

/// SMOTE makes up samples of the rarer classes, each on the line between a sample and one of its nearest of the same class.
///
/// `new = x[i] + u · (x[j] − x[i])`, i a random sample of the class, j one of its `n_neighbors` nearest in the class, u a random
/// number from 0 to 1. As many are made as the most frequent class has more.
///
/// What lies between two samples need not look like either: with classes that surround each other, or features that are whole
/// numbers or codes, it makes samples that cannot be. Use it within the training rows alone.
///
/// ```
/// use classical::resampling::Smote;
/// use ndarray::array;
/// use numerics::Rng;
///
/// let x = array![[0.0], [0.1], [0.2], [5.0], [6.0]];
/// let (x, y) = Smote { n_neighbors: 1 }.resampled(&x, &[0, 0, 0, 1, 1], &mut Rng::new(1))?;
/// assert_eq!(y, array![0, 0, 0, 1, 1, 1]);
/// assert!(x[[5, 0]] >= 5.0 && x[[5, 0]] <= 6.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 23c (rare). Source: Nitesh Chawla, Kevin Bowyer, Lawrence Hall and Philip Kegelmeyer, *SMOTE: Synthetic
/// Minority Over-sampling Technique*, Journal of Artificial Intelligence Research 16, 2002.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Smote {
    /// Among how many nearest of its class a sample's partner is drawn.
    pub n_neighbors: usize,
}

impl Default for Smote {
    /// Five neighbors, as in the paper.
    fn default() -> Self {
        Smote { n_neighbors: 5 }
    }
}

impl Smote {
    /// All samples in their order, then those made up, class by class; and their classes.
    ///
    /// Shape: (n_samples, n_features) in; n_classes times the most frequent class's count of rows out, of the classes that occur.
    ///
    /// Errors: `n_neighbors` 0; a class that is to grow with not more than `n_neighbors` samples; fewer than two classes; no
    /// columns; a number that is not finite; different lengths; too many rows. Cost: one search for each sample of a growing class.
    pub fn resampled<'x, 'y>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Targets<'y, Target = usize>,
        rng: &mut Rng,
    ) -> Result<(Array2<f64>, Array1<usize>)> {
        self.resampled_of(x.into(), y.targets(), rng)
    }

    fn resampled_of(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, usize>,
        rng: &mut Rng,
    ) -> Result<(Array2<f64>, Array1<usize>)> {
        check::samples_and_targets(&x, y.len())?;
        check::at_least("n_neighbors", self.n_neighbors, 1)?;
        let classes = rows_by_class(y)?;
        let most = classes.iter().map(Vec::len).max().unwrap_or_default();
        check::size(
            "the rows of all classes times n_features",
            &[most, present(&classes), x.ncols()],
        )?;
        let mut numbers: Vec<f64> = x.iter().copied().collect();
        let mut targets = y.to_vec();
        for (class, rows) in classes.iter().enumerate() {
            if rows.is_empty() || rows.len() == most {
                continue;
            }
            if rows.len() <= self.n_neighbors {
                let wanted = format!("more than n_neighbors = {}", self.n_neighbors);
                let what = format!("the number of samples of class {class}");
                return Err(Error::invalid(what, rows.len(), wanted));
            }
            let own = x.select(Axis(0), rows);
            let index = Index::new(own.view(), self.n_neighbors, Search::Auto)?;
            let nearest = index.k_nearest_others(self.n_neighbors)?.rows;
            for i in rng.choice(rows.len(), most - rows.len())? {
                let j = nearest[[i, rng.integers(0..self.n_neighbors)?]];
                let share = rng.random();
                let between = own.row(i).into_iter().zip(own.row(j)).map(|(a, b)| {
                    // Two products, because b − a may be beyond f64; and never beyond the two.
                    (a * (1.0 - share) + b * share).clamp(a.min(*b), a.max(*b))
                });
                numbers.extend(between);
                targets.push(class);
            }
        }
        let shape = (targets.len(), x.ncols());
        let x = Array1::from(numbers).into_shape_with_order(shape);
        let x =
            x.map_err(|error| Error::invalid("the new samples", error, "rows of equal length"))?;
        Ok((x, Array1::from(targets)))
    }
}

/// A probability as it would be had the class been as frequent in training as it is in truth.
///
/// A model that was trained where a class is more frequent than in truth, because its rows were drawn again or counted more,
/// gives it too large a probability. With s the share in training and t the true one,
///
/// `p' = p·(t/s) / (p·(t/s) + (1 − p)·((1 − t)/(1 − s)))`:
///
/// the odds are multiplied by the true odds and divided by those of training. The order of the samples does not change.
///
/// Errors: a probability not from 0 to 1; a share not between 0 and 1.
///
/// ```
/// use classical::resampling::with_true_share;
/// use ndarray::array;
///
/// // Half of the training rows were of the class, one in ten is in truth: even odds become 1 to 9.
/// let p = with_true_share(&array![0.0, 0.5, 1.0], 0.5, 0.1)?;
/// assert!((p[1] - 0.1).abs() < 1e-15 && p[0] == 0.0 && p[2] == 1.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 23c (rare). Source: Marco Saerens, Patrice Latinne and Christine Decaestecker, *Adjusting the Outputs of
/// a Classifier to New a Priori Probabilities*, Neural Computation 14(1), 2002, equation 2.4.
pub fn with_true_share<'p>(
    probabilities: impl Into<ArrayView1<'p, f64>>,
    share_in_training: f64,
    true_share: f64,
) -> Result<Array1<f64>> {
    let probabilities = probabilities.into();
    for (i, &p) in probabilities.iter().enumerate() {
        check::fraction(&format!("probabilities[{i}]"), p)?;
    }
    for (name, share) in [("share_in_training", share_in_training), ("true_share", true_share)] {
        if !(share > 0.0 && share < 1.0) {
            return Err(Error::invalid(name, share, "between 0 and 1"));
        }
    }
    // As products: a quotient by a tiny share may be beyond f64.
    let (with, without) =
        (true_share * (1.0 - share_in_training), (1.0 - true_share) * share_in_training);
    let size = with.max(without);
    let (with, without) = (with / size, without / size);
    let corrected = |&p: &f64| match p {
        0.0 | 1.0 => p,
        _ => p * with / (p * with + (1.0 - p) * without),
    };
    Ok(probabilities.iter().map(corrected).collect())
}
