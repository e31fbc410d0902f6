//! The kernel machine for classes: one pair of classes after the other, and a vote.

use learning::kernels::Kernel;
use learning::linear_model::ClassWeight;
use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis, s};
use numerics::estimator::{Fit, Predict};
use numerics::{Error, Result, check, parallel};

use super::points::{Expansion, center_for, check_kernel};
use super::solver::{Settings, Solution, Task, solve};

/// What a machine pays for samples on the wrong side of the street, in one of two currencies.
///
/// Explained in Part V, 21b (the dual and its kernels).
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Penalty {
    /// The price of a sample's hinge loss: the larger C, the narrower the street.
    C(f64),
    /// A share: at most ν of the samples are inside of the street or beyond, at least ν are support vectors.
    Nu(f64),
}

/// A support vector machine: the border between two classes that leaves the widest street, in the features of a kernel.
///
/// `f(x) = Σ_i β_i k(x_i, x) + b`, with the β that maximize the dual `Σ y_i β_i − ½ Σ β_i β_j k(x_i, x_j)` under
/// `Σ β_i = 0` and `0 ≤ y_i β_i ≤ C`. The samples with β ≠ 0 are the *support vectors*; all others could be left out.
/// More than two classes are taken in pairs, and each pair casts a vote.
///
/// ```
/// use classical::svm::{Penalty, Svc};
/// use learning::kernels::Kernel;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
///
/// let (x, y) = (array![[0.0, 0.0], [1.0, 1.0], [0.0, 1.0], [1.0, 0.0]], array![0, 0, 1, 1]);
/// let xor = Svc { kernel: Kernel::Rbf { gamma: 1.0 }, ..Svc::default() }.fit(&x, &y)?;
/// assert_eq!(xor.predict(&x)?, y);
/// assert_eq!(xor.n_support(), 4);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 21b (the dual and its kernels). Source: Cortes and Vapnik, *Support-vector networks*, 1995; the
/// solver is that of Fan, Chen and Lin, *Working set selection using second order information for training support vector
/// machines*, 2005, with the shrinking and the stopping rule of their LIBSVM (Chang and Lin, *LIBSVM: a library for support vector machines*, 2011). scikit-learn's `SVC` and
/// `NuSVC`; its `kernel="poly"` is [`Kernel::Polynomial`] with `gamma=1`.
#[derive(Debug, Clone, PartialEq)]
pub struct Svc {
    /// The kernel.
    pub kernel: Kernel,
    /// What samples on the wrong side cost.
    pub penalty: Penalty,
    /// How much a sample of each class counts: it multiplies C. With [`Penalty::Nu`] it must be `Equal`.
    pub class_weight: ClassWeight,
    /// The largest violation of the optimality conditions that is left, in units of f.
    pub tolerance: f64,
    /// The memory for kernel rows, in megabytes. More is never slower; the result does not depend on it.
    pub cache_mb: usize,
    /// Whether samples that have settled at a bound rest until the end.
    pub shrinking: bool,
    /// The most pairs that are moved, before the fit gives up.
    pub max_steps: usize,
}

impl Default for Svc {
    /// scikit-learn's: the RBF kernel (here with gamma 1), C 1, a tolerance of 0.001, 200 MB; no shrinking, which saves
    /// kernel rows where the cache is too small for them, and none where they all fit; 10⁷ steps.
    fn default() -> Self {
        Svc {
            kernel: Kernel::Rbf { gamma: 1.0 },
            penalty: Penalty::C(1.0),
            class_weight: ClassWeight::Equal,
            tolerance: 1e-3,
            cache_mb: 200,
            shrinking: false,
            max_steps: 10_000_000,
        }
    }
}

/// The samples of two classes: their rows, and where the second class begins.
struct PairOfClasses {
    samples: Vec<usize>,
    n_first: usize,
}

impl Fit<usize> for Svc {
    type Model = SvcModel;

    /// Sequential minimal optimization, once for each pair of classes.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,), class numbers. Cost: between O(n_samples² · n_features) and
    /// O(n_samples³); memory O(n_samples · n_features) and the cache.
    ///
    /// Errors: bad samples; one class only; a parameter out of its range; a ν that the smaller class of a pair cannot
    /// satisfy; kernels that leave the range of `f64`; no convergence in `max_steps`.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<SvcModel> {
        check::samples_and_targets(&x, y.len())?;
        let n_classes = check::classes("y", &y.to_vec())?;
        let settings = self.checked()?;
        let mut of_class = vec![Vec::new(); n_classes];
        for (i, &class) in y.iter().enumerate() {
            of_class[class].push(i);
        }
        let classes: Vec<usize> = (0..n_classes).filter(|&k| !of_class[k].is_empty()).collect();
        let weights = self.weights(&of_class, &classes, y.len())?;
        check::size("the number of pairs of classes", &[classes.len(), classes.len()])?;
        let pairs = pairs(classes.len());
        let fit_pair = |p: usize| {
            let (first, second) = (classes[pairs[p].0], classes[pairs[p].1]);
            let samples = [&of_class[first][..], &of_class[second][..]].concat();
            let pair = PairOfClasses { samples, n_first: of_class[first].len() };
            let solution = self.fit_pair(x, &pair, [weights[first], weights[second]], settings);
            solution.map(|solution| (pair, solution))
        };
        let solutions = each(pairs.len(), y.len(), fit_pair);
        let mut machines = Vec::with_capacity(pairs.len());
        for solution in solutions {
            machines.push(solution?);
        }

        // The support vectors of all pairs, class by class.
        let mut is_support = vec![false; y.len()];
        for (pair, solution) in &machines {
            for (&sample, &beta) in pair.samples.iter().zip(&solution.beta) {
                is_support[sample] |= beta != 0.0;
            }
        }
        let support_of: Vec<Vec<usize>> = classes
            .iter()
            .map(|&class| of_class[class].iter().copied().filter(|&i| is_support[i]).collect())
            .collect();
        let support = support_of.concat();
        let mut place = vec![0; y.len()];
        for (k, &sample) in support.iter().enumerate() {
            place[sample] = k;
        }
        let mut dual_coef = Array2::zeros((pairs.len(), support.len()));
        for (p, (pair, solution)) in machines.iter().enumerate() {
            for (&sample, &beta) in pair.samples.iter().zip(&solution.beta) {
                if beta != 0.0 {
                    dual_coef[[p, place[sample]]] = beta;
                }
            }
        }
        let of_each = |of: fn(&Solution) -> f64| machines.iter().map(|m| of(&m.1)).collect();
        SvcModel::try_from(Learned {
            kernel: self.kernel,
            n_classes,
            n_support: support_of.iter().map(Vec::len).collect(),
            classes,
            support_vectors: x.select(Axis(0), &support),
            support: Array1::from(support),
            dual_coef,
            intercept: of_each(|solution| solution.levels[0]),
            dual_objective: of_each(|solution| solution.objective),
            gap: of_each(|solution| solution.gap),
            n_steps: machines.iter().map(|(_, solution)| solution.n_steps).collect(),
            n_rows: machines.iter().map(|(_, solution)| solution.n_rows).collect(),
        })
    }
}

/// From so many samples on, several threads are worth waking for fits.
const WORTH_THREADS: usize = 300;

/// One result for each number below `n`, on all threads where there are samples enough.
pub(super) fn each<T: Send>(
    n: usize,
    n_samples: usize,
    work: impl Fn(usize) -> T + Sync,
) -> Vec<T> {
    if n_samples < WORTH_THREADS { (0..n).map(work).collect() } else { parallel::map_each(n, work) }
}

/// All pairs of `n`, in order.
fn pairs(n: usize) -> Vec<(usize, usize)> {
    (0..n).flat_map(|i| (i + 1..n).map(move |j| (i, j))).collect()
}

impl Svc {
    fn checked(&self) -> Result<Settings> {
        check_kernel(self.kernel)?;
        match self.penalty {
            Penalty::C(c) => check::positive("C", c)?,
            Penalty::Nu(nu) => {
                check::positive("nu", nu)?;
                check::fraction("nu", nu)?;
                if self.class_weight != ClassWeight::Equal {
                    let wanted = "Equal, for nu is a share of the samples";
                    return Err(Error::invalid("class_weight", "not Equal", wanted));
                }
            }
        }
        Settings::new(self.tolerance, self.cache_mb, self.shrinking, self.max_steps)
    }

    /// The weight of a sample, for each class number.
    fn weights(
        &self,
        of_class: &[Vec<usize>],
        classes: &[usize],
        n_samples: usize,
    ) -> Result<Vec<f64>> {
        match &self.class_weight {
            ClassWeight::Equal => Ok(vec![1.0; of_class.len()]),
            ClassWeight::Balanced => {
                let total = n_samples as f64 / classes.len() as f64;
                Ok(of_class.iter().map(|samples| total / samples.len().max(1) as f64).collect())
            }
            ClassWeight::Given(weights) => {
                let (given, there) = (("class_weight", weights.len()), ("y", of_class.len()));
                check::same_length("classes", given, there)?;
                for (k, &weight) in weights.iter().enumerate() {
                    check::positive(&format!("class_weight[{k}]"), weight)?;
                }
                Ok(weights.clone())
            }
        }
    }

    /// The machine that is positive for the second class: solved with the signs that LIBSVM gives, then turned round.
    fn fit_pair(
        &self,
        x: ArrayView2<'_, f64>,
        pair: &PairOfClasses,
        weights: [f64; 2],
        settings: Settings,
    ) -> Result<Solution> {
        let (n, n_first) = (pair.samples.len(), pair.n_first);
        let sign = |i: usize| if i < n_first { 1.0 } else { -1.0 };
        let most = |i: usize| match self.penalty {
            Penalty::C(c) => c * weights[usize::from(i >= n_first)],
            Penalty::Nu(_) => 1.0,
        };
        for i in [0, n - 1] {
            check::positive("C times a class's weight", most(i))?;
        }
        let bound = |i: usize, side: f64| if sign(i) == side { side * most(i) } else { 0.0 };
        let mut task = Task {
            targets: (0..n).map(sign).collect(),
            lower: (0..n).map(|i| bound(i, -1.0)).collect(),
            upper: (0..n).map(|i| bound(i, 1.0)).collect(),
            tube: 0.0,
            start: vec![0.0; n],
            groups: std::iter::once(0..n).collect(),
        };
        if let Penalty::Nu(nu) = self.penalty {
            task.targets = vec![0.0; n];
            task.groups = vec![0..n_first, n_first..n];
            let wanted = nu * n as f64 / 2.0; // the sum of the α of each class
            for group in &task.groups {
                if wanted > group.len() as f64 {
                    let most = 2.0 * group.len() as f64 / n as f64;
                    let wanted = format!("at most {most:.4}: twice the share of the smaller class");
                    return Err(Error::invalid("nu", nu, wanted));
                }
                let mut left = wanted;
                for i in group.clone() {
                    task.start[i] = sign(i) * left.min(1.0);
                    left -= left.min(1.0);
                }
            }
        }
        let mut solution =
            solve(self.kernel, x.select(Axis(0), &pair.samples).view(), task, settings)?;
        if let Penalty::Nu(_) = self.penalty {
            // The street's half-width r, and b; then all in units of r, so that the street ends at ±1.
            let (first, second) = (solution.levels[0], solution.levels[1]);
            let (b, r) = ((first + second) / 2.0, (second - first) / 2.0);
            if !(r > 0.0 && r.is_finite()) {
                let wanted = "a street of some width: a smaller nu, or other samples";
                return Err(Error::invalid("the width of the street", 2.0 * r, wanted));
            }
            solution.levels = vec![b / r];
            solution.objective /= r * r;
            solution.gap /= r;
            solution.beta.iter_mut().for_each(|beta| *beta /= r);
        }
        solution.levels[0] = -solution.levels[0];
        solution.beta.iter_mut().for_each(|beta| *beta = -*beta);
        Ok(solution)
    }
}

/// What is learned, and written to a file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Learned {
    kernel: Kernel,
    n_classes: usize,
    classes: Vec<usize>,
    n_support: Vec<usize>,
    support: Array1<usize>,
    support_vectors: Array2<f64>,
    dual_coef: Array2<f64>,
    intercept: Array1<f64>,
    dual_objective: Array1<f64>,
    gap: Array1<f64>,
    n_steps: Vec<usize>,
    n_rows: Vec<usize>,
}

/// What [`Svc`] learned: the support vectors, and for each pair of classes their weights.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "Learned", into = "Learned"))]
pub struct SvcModel {
    learned: Learned,
    expansion: Expansion,
}

impl TryFrom<Learned> for SvcModel {
    type Error = Error;

    fn try_from(learned: Learned) -> Result<Self> {
        let pairs = pairs(learned.classes.len());
        let mut groups = Vec::with_capacity(learned.classes.len());
        let mut start = 0;
        for (k, &n) in learned.n_support.iter().enumerate() {
            let range = start..start + n;
            let mut weights = Vec::new();
            for (p, &(first, second)) in pairs.iter().enumerate() {
                if first == k || second == k {
                    weights.push((p, learned.dual_coef.slice(s![p, range.clone()]).to_vec()));
                }
            }
            groups.push((learned.support_vectors.slice(s![range, ..]).to_owned(), weights));
            start += n;
        }
        let center = center_for(learned.kernel, learned.support_vectors.view());
        let expansion = Expansion::new(learned.kernel, center, &groups, pairs.len())?;
        Ok(SvcModel { learned, expansion })
    }
}

impl SvcModel {
    /// How many support vectors there are.
    pub fn n_support(&self) -> usize {
        self.learned.support.len()
    }

    /// The rows of the training samples that are support vectors, class by class. Shape: (n_support,).
    pub fn support(&self) -> ArrayView1<'_, usize> {
        self.learned.support.view()
    }

    /// The support vectors themselves. Shape: (n_support, n_features).
    pub fn support_vectors(&self) -> ArrayView2<'_, f64> {
        self.learned.support_vectors.view()
    }

    /// The class numbers that the samples had, in order.
    pub fn classes(&self) -> &[usize] {
        &self.learned.classes
    }

    /// The largest class number plus one.
    pub fn n_classes(&self) -> usize {
        self.learned.n_classes
    }

    /// For each pair of classes the β of each support vector; 0 for those of other classes. Shape: (n_pairs, n_support).
    pub fn dual_coef(&self) -> ArrayView2<'_, f64> {
        self.learned.dual_coef.view()
    }

    /// For each pair of classes b. Shape: (n_pairs,).
    pub fn intercept(&self) -> ArrayView1<'_, f64> {
        self.learned.intercept.view()
    }

    /// For each pair of classes the value of the dual, which the fit made as large as it could. Shape: (n_pairs,).
    pub fn dual_objective(&self) -> ArrayView1<'_, f64> {
        self.learned.dual_objective.view()
    }

    /// For each pair of classes the largest violation of the optimality conditions that is left: below the tolerance.
    pub fn gap(&self) -> ArrayView1<'_, f64> {
        self.learned.gap.view()
    }

    /// For each pair of classes how often two β were moved.
    pub fn n_steps(&self) -> &[usize] {
        &self.learned.n_steps
    }

    /// For each pair of classes how many rows of kernels were computed: less than twice the steps, by the cache.
    pub fn n_rows(&self) -> &[usize] {
        &self.learned.n_rows
    }

    /// The pairs of classes, in the order of all that is said of pairs: (0, 1), (0, 2), (1, 2) for three classes.
    pub fn pairs(&self) -> Vec<(usize, usize)> {
        let class = |k: usize| self.learned.classes[k];
        let named = pairs(self.learned.classes.len()).into_iter();
        named.map(|(first, second)| (class(first), class(second))).collect()
    }

    /// f for each row and pair of classes: above 0 for the second class of the pair, ±1 at the street's edges.
    ///
    /// Shape: (n, n_features) in, (n, n_pairs) out. Errors: another number of features than in `fit`; a number that is
    /// not finite, or too large for the kernel. Cost: O(n · n_support · (n_features + n_classes)).
    pub fn decision_function<'a>(&self, x: impl Into<ArrayView2<'a, f64>>) -> Result<Array2<f64>> {
        self.decisions(x.into())
    }

    fn decisions(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::features("x", &x, self.learned.support_vectors.ncols())?;
        let mut values = self.expansion.sums(x)?;
        for mut row in values.rows_mut() {
            row += &self.learned.intercept;
        }
        check::all_in_range("a decision value", values, "x")
    }
}

impl Predict for SvcModel {
    type Target = usize;

    /// The class with the most votes; of equally many the one with the lowest number. A pair with f = 0 votes for its first.
    ///
    /// Errors and cost as [`SvcModel::decision_function`].
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        let values = self.decisions(x)?;
        let pairs = pairs(self.learned.classes.len());
        let of_row = |row: ArrayView1<'_, f64>| {
            let mut votes = vec![0; self.learned.classes.len()];
            for (&(first, second), &value) in pairs.iter().zip(row) {
                votes[if value > 0.0 { second } else { first }] += 1;
            }
            let most =
                (1..votes.len()).fold(0, |best, k| if votes[k] > votes[best] { k } else { best });
            self.learned.classes[most]
        };
        Ok(values.rows().into_iter().map(of_row).collect())
    }
}

#[cfg(feature = "serde")]
mod stored {
    use super::*;

    impl From<SvcModel> for Learned {
        fn from(model: SvcModel) -> Self {
            model.learned
        }
    }

    learning::stored::stored! {
        Learned as Learned {
            kernel: Kernel,
            n_classes: usize,
            classes: Vec<usize>,
            n_support: Vec<usize>,
            support: Array1<usize>,
            support_vectors: Array2<f64>,
            dual_coef: Array2<f64>,
            intercept: Array1<f64>,
            dual_objective: Array1<f64>,
            gap: Array1<f64>,
            n_steps: Vec<usize>,
            n_rows: Vec<usize>,
        }
        |it| {
            check_kernel(it.kernel)?;
            check::at_least("the number of classes", it.classes.len(), 2)?;
            check::size("n_classes", &[it.n_classes])?;
            let rises = it.classes.windows(2).all(|pair| pair[0] < pair[1]);
            if !rises || it.classes.last().is_some_and(|&last| last + 1 != it.n_classes) {
                let wanted = "rising, the last one below n_classes";
                return Err(Error::invalid("classes", format!("{:?}", it.classes), wanted));
            }
            let n_support = it.support.len();
            let counted = it.n_support.iter().fold(0, |sum: usize, &n| sum.saturating_add(n));
            let n_pairs = pairs(it.classes.len()).len();
            for (name, len, wanted) in [
                ("n_support", it.n_support.len(), it.classes.len()),
                ("the sum of n_support", counted, n_support),
                ("support_vectors", it.support_vectors.nrows(), n_support),
                ("the columns of dual_coef", it.dual_coef.ncols(), n_support),
                ("dual_coef", it.dual_coef.nrows(), n_pairs),
                ("intercept", it.intercept.len(), n_pairs),
                ("dual_objective", it.dual_objective.len(), n_pairs),
                ("gap", it.gap.len(), n_pairs),
                ("n_steps", it.n_steps.len(), n_pairs),
                ("n_rows", it.n_rows.len(), n_pairs),
            ] {
                check::same_length("entries", (name, len), ("the model", wanted))?;
            }
            check::not_empty("support_vectors", it.support_vectors.ncols(), "feature")
        }
    }

    impl crate::saved::Saved for SvcModel {
        const NAME: &'static str = "support-vector-classifier";
    }
}
