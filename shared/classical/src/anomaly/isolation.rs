//! The isolation forest: what a few random cuts set apart is unlike the rest.

use ndarray::{Array1, ArrayView2};
use numerics::estimator::Predict;
use numerics::{Result, Rng, check, parallel};

use super::{check_contamination, threshold};
use simd::widest;

/// Euler's constant γ, the limit of `1 + 1/2 + … + 1/n − ln n`.
const EULER: f64 = 0.577_215_664_901_532_9;

/// So many new samples are sent down one tree after the other.
const SAMPLES: usize = 256;

/// So many of them at a time, so that the processor need not wait for one way to end.
const TOGETHER: usize = 8;

/// Above this score a sample counts as strange where no share is given.
const USUAL: f64 = 0.5;

/// An isolation forest finds strange samples by how few random cuts set them apart from the others.
///
/// Each tree takes a few of the samples and cuts them at a random place of a random feature, and the parts again, until
/// each is alone. What lies far from the others is alone after few cuts. The score of a sample is
///
/// `score = 2^(−E[h] / c)`,
///
/// E\[h\] its mean path length over the trees, c [`mean_path_length`] of a tree's samples: near 1 strange, below a half ordinary.
///
/// The trees are grown on all threads, each with a generator of its own. Cost: O(n_trees · max_samples · log max_samples) to
/// fit, whatever n_samples; O(n_trees · log max_samples) a score.
///
/// ```
/// use classical::anomaly::IsolationForest;
/// use ndarray::{Array2, array};
/// use numerics::Rng;
/// use numerics::estimator::Predict;
///
/// let mut rng = Rng::new(1);
/// let x: Array2<f64> = rng.normals((500, 2));
/// let forest = IsolationForest::default().fit(&x, &mut rng)?;
/// let scores = forest.scores(&array![[0.0, 0.0], [6.0, 6.0]])?;
/// assert!(scores[0] < 0.5 && scores[1] > 0.7);
/// assert_eq!(forest.predict(&array![[6.0, 6.0]])?, array![1]); // 1: strange
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 23c (rare). Source: Fei Tony Liu, Kai Ming Ting and Zhi-Hua Zhou, *Isolation Forest*, ICDM 2008.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IsolationForest {
    /// How many trees.
    pub n_trees: usize,
    /// How many samples each tree is grown of, at most n_samples.
    pub max_samples: usize,
    /// The share of the samples that is to be called strange; without one, a score above 0.5 is.
    pub contamination: Option<f64>,
}

impl Default for IsolationForest {
    /// 100 trees of 256 samples, as in the paper and in scikit-learn.
    fn default() -> Self {
        IsolationForest { n_trees: 100, max_samples: 256, contamination: None }
    }
}

/// A grown forest: all nodes of all trees in flat arrays.
#[derive(Debug, Clone, PartialEq)]
pub struct IsolationModel {
    n_features: usize,
    /// What a mean path length is divided by.
    usual_length: f64,
    threshold: f64,
    /// Where each tree starts.
    roots: Vec<usize>,
    /// The steps from a tree's root to its deepest leaf.
    depths: Vec<usize>,
    features: Vec<usize>,
    /// At most this goes to the left; the largest number at a leaf, which is its own left part.
    cuts: Vec<f64>,
    /// The left part; the right one follows it.
    lefts: Vec<usize>,
    /// The path length of a leaf, 0 inside.
    lengths: Vec<f64>,
}

/// The mean number of cuts after which one of n samples is alone, `2·H(n − 1) − 2·(n − 1)/n`.
///
/// H is the harmonic number, here `ln(i) + γ` as in the paper; for two samples it is 1, for fewer 0.
///
/// ```
/// let c = classical::anomaly::mean_path_length(256);
/// assert_eq!((c * 1e4).round() / 1e4, 10.2448);
/// ```
///
/// Source: Liu, Ting and Zhou, *Isolation Forest*, 2008, equation 1.
pub fn mean_path_length(n_samples: usize) -> f64 {
    let n = n_samples as f64;
    match n_samples {
        0 | 1 => 0.0,
        2 => 1.0,
        _ => 2.0 * (libm::log(n - 1.0) + EULER) - 2.0 * (n - 1.0) / n,
    }
}

impl IsolationForest {
    /// Grows the trees.
    ///
    /// Shape: (n_samples, n_features). Errors: no trees, more than 10,000, or all their nodes too many; `max_samples` 0;
    /// `contamination` not above 0 and at most 0.5; no rows or columns; a number that is not finite.
    pub fn fit<'x>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        rng: &mut Rng,
    ) -> Result<IsolationModel> {
        self.fit_to(x.into(), rng)
    }

    fn fit_to(&self, x: ArrayView2<'_, f64>, rng: &mut Rng) -> Result<IsolationModel> {
        check::samples("x", &x)?;
        check::between("n_trees", self.n_trees, 1, ("the most trees", 10_000))?;
        check::at_least("max_samples", self.max_samples, 1)?;
        check_contamination(self.contamination)?;
        let (n, d) = x.dim();
        let size = self.max_samples.min(n);
        check::size("n_trees times twice max_samples", &[self.n_trees, 2, size])?;
        let x = x.as_standard_layout();
        let points = x.as_slice().unwrap_or_default();
        // The deepest that is useful: what is not alone by then is ordinary.
        let deepest = size.next_power_of_two().trailing_zeros() as usize;
        let generators = rng.spawn(self.n_trees);
        let trees = parallel::map_pieces(generators, |_, mut rng| {
            let rows = rng.choice_without_replacement(n, size)?;
            Ok(grow(rows, points, d, deepest, &mut rng))
        });
        let mut model = IsolationModel {
            n_features: d,
            usual_length: mean_path_length(size),
            threshold: USUAL,
            roots: Vec::with_capacity(self.n_trees),
            depths: Vec::with_capacity(self.n_trees),
            features: Vec::new(),
            cuts: Vec::new(),
            lefts: Vec::new(),
            lengths: Vec::new(),
        };
        for tree in trees {
            let tree: Tree = tree?;
            let root = model.cuts.len();
            model.roots.push(root);
            model.depths.push(tree.depth);
            model.features.extend(tree.features);
            model.cuts.extend(tree.cuts);
            model.lefts.extend(tree.lefts.into_iter().map(|left| left + root));
            model.lengths.extend(tree.lengths);
        }
        if self.contamination.is_some() {
            let scores = model.scores_of(points);
            model.threshold = threshold(&scores, self.contamination, USUAL)?;
        }
        Ok(model)
    }
}

/// One tree, as it grows.
#[derive(Default)]
struct Tree {
    depth: usize,
    features: Vec<usize>,
    cuts: Vec<f64>,
    lefts: Vec<usize>,
    lengths: Vec<f64>,
}

impl Tree {
    /// A leaf, until it is cut.
    fn push(&mut self) -> usize {
        let node = self.cuts.len();
        self.features.push(0);
        self.cuts.push(f64::MAX);
        self.lefts.push(node);
        self.lengths.push(0.0);
        node
    }
}

/// Cuts and cuts again: a random feature of those that differ, a random place between its least and its largest value.
fn grow(mut rows: Vec<usize>, points: &[f64], d: usize, deepest: usize, rng: &mut Rng) -> Tree {
    let mut tree = Tree::default();
    let mut to_do = vec![(tree.push(), 0, rows.len(), 0)];
    let mut features: Vec<usize> = Vec::with_capacity(d);
    while let Some((node, from, to, depth)) = to_do.pop() {
        let here = &mut rows[from..to];
        let cut = if depth < deepest && here.len() > 1 {
            features.clear();
            features.extend(0..d);
            random_cut(here, points, d, &mut features, rng)
        } else {
            None
        };
        match cut {
            Some((feature, cut)) => {
                let middle = from + to_the_left(here, |row| points[row * d + feature] <= cut);
                let left = tree.push();
                tree.push();
                tree.features[node] = feature;
                tree.cuts[node] = cut;
                tree.lefts[node] = left;
                to_do.push((left + 1, middle, to, depth + 1));
                to_do.push((left, from, middle, depth + 1));
            }
            None => {
                tree.depth = tree.depth.max(depth);
                tree.lengths[node] = depth as f64 + mean_path_length(to - from);
            }
        }
    }
    tree
}

/// A feature and a place, or nothing where no feature differs.
fn random_cut(
    rows: &[usize],
    points: &[f64],
    d: usize,
    features: &mut Vec<usize>,
    rng: &mut Rng,
) -> Option<(usize, f64)> {
    while !features.is_empty() {
        // `random` is below 1, and so is the place below the length.
        let place = (rng.random() * features.len() as f64) as usize;
        let feature = features.swap_remove(place);
        let values = rows.iter().map(|&row| points[row * d + feature]);
        let (least, most) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), v| {
            (least.min(v), most.max(v))
        });
        if least < most {
            let share = rng.random();
            // Two products, because most − least may be beyond f64.
            let cut = least * (1.0 - share) + most * share;
            return Some((feature, if cut >= least && cut < most { cut } else { least }));
        }
    }
    None
}

/// Brings those that belong to the left to the front, in their order, and says how many they are.
fn to_the_left(rows: &mut [usize], is_left: impl Fn(usize) -> bool) -> usize {
    let right: Vec<usize> = rows.iter().copied().filter(|&row| !is_left(row)).collect();
    let mut n_left = 0;
    for i in 0..rows.len() {
        if is_left(rows[i]) {
            rows[n_left] = rows[i];
            n_left += 1;
        }
    }
    rows[n_left..].copy_from_slice(&right);
    n_left
}

impl IsolationModel {
    /// How strange each row of `x` is, from 0 to 1: above a half stranger than the average.
    ///
    /// Shape: (n_new, n_features) in, n_new out. Where all samples of the fit were equal, every score is 0.5. Runs on
    /// all threads. Errors: another number of features than in `fit`; a number that is not finite.
    pub fn scores<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Array1<f64>> {
        let x = x.into();
        check::features("x", &x, self.n_features)?;
        let x = x.as_standard_layout();
        Ok(Array1::from(self.scores_of(x.as_slice().unwrap_or_default())))
    }

    /// The mean number of cuts that set each row of `x` apart.
    ///
    /// Errors: as [`scores`](Self::scores).
    pub fn path_lengths<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Array1<f64>> {
        let x = x.into();
        check::features("x", &x, self.n_features)?;
        let x = x.as_standard_layout();
        Ok(Array1::from(self.lengths_of(x.as_slice().unwrap_or_default())))
    }

    /// Scores above it are strange.
    pub fn threshold(&self) -> f64 {
        self.threshold
    }

    fn scores_of(&self, points: &[f64]) -> Vec<f64> {
        let score = |length: f64| {
            // Of one sample, or of equal ones, no path is longer than another.
            let share = if self.usual_length > 0.0 { length / self.usual_length } else { 1.0 };
            libm::exp2(-share)
        };
        self.lengths_of(points).into_iter().map(score).collect()
    }

    fn lengths_of(&self, points: &[f64]) -> Vec<f64> {
        let d = self.n_features;
        let means = parallel::map(points.len() / d, SAMPLES, |range| {
            let points = &points[range.start * d..range.end * d];
            let mut sums = vec![0.0; range.len()];
            widest(
                #[inline(always)]
                || self.add_lengths(points, &mut sums),
            );
            sums.iter_mut().for_each(|sum| *sum /= self.roots.len() as f64);
            sums
        });
        means.into_iter().flatten().collect()
    }

    /// Sends some samples down one tree after the other, eight side by side, as many steps as the tree is deep: a leaf leads to itself, so
    /// that no step asks whether it has arrived.
    #[inline(always)]
    fn add_lengths(&self, points: &[f64], sums: &mut [f64]) {
        let d = self.n_features;
        for (&root, &depth) in self.roots.iter().zip(&self.depths) {
            for (points, sums) in points.chunks(TOGETHER * d).zip(sums.chunks_mut(TOGETHER)) {
                let mut nodes = [root; TOGETHER];
                for _ in 0..depth {
                    for (node, point) in nodes.iter_mut().zip(points.chunks_exact(d)) {
                        let goes_right = point[self.features[*node]] > self.cuts[*node];
                        *node = self.lefts[*node] + usize::from(goes_right);
                    }
                }
                sums.iter_mut().zip(nodes).for_each(|(sum, node)| *sum += self.lengths[node]);
            }
        }
    }
}

impl Predict for IsolationModel {
    type Target = usize;

    /// 1 for a sample whose score is above the threshold, 0 for an ordinary one.
    ///
    /// Errors: as [`IsolationModel::scores`].
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        Ok(self.scores(x)?.iter().map(|&score| usize::from(score > self.threshold)).collect())
    }
}

#[cfg(feature = "serde")]
learning::stored::stored! {
    IsolationModel as IsolationModel {
        n_features: usize, usual_length: f64, threshold: f64, roots: Vec<usize>, depths: Vec<usize>,
        features: Vec<usize>, cuts: Vec<f64>, lefts: Vec<usize>, lengths: Vec<f64>,
    }
    |model| {
        let n = model.cuts.len();
        check::not_empty("roots", model.roots.len(), "tree")?;
        check::same_length("trees", ("depths", model.depths.len()), ("roots", model.roots.len()))?;
        for (name, len) in [
            ("features", model.features.len()),
            ("lefts", model.lefts.len()),
            ("lengths", model.lengths.len()),
        ] {
            check::same_length("nodes", (name, len), ("cuts", n))?;
        }
        let below = |name: &str, values: &[usize], most: (&str, usize)| {
            let mut values = values.iter().enumerate();
            values.try_for_each(|(i, &value)| check::between(&format!("{name}[{i}]"), value, 0, most))
        };
        check::at_least("n_features", model.n_features, 1)?;
        below("roots", &model.roots, ("the last node", n.saturating_sub(1)))?;
        below("depths", &model.depths, ("the most steps", usize::BITS as usize))?;
        below("features", &model.features, ("the last feature", model.n_features - 1))?;
        for (node, (&left, &cut)) in model.lefts.iter().zip(&model.cuts).enumerate() {
            // A leaf leads to itself; what is cut leads to two nodes.
            let last = if cut < f64::MAX { left.saturating_add(1) } else { left };
            check::between(&format!("lefts[{node}]"), last, 0, ("the last node", n - 1))?;
        }
        Ok(())
    }
}

#[cfg(feature = "serde")]
impl crate::saved::Saved for IsolationModel {
    const NAME: &'static str = "isolation-forest";
}
