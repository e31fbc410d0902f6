//! Shapley values of many trees for many samples, fast.
//!
//! The Shapley value of a feature is an integral: with every other feature known with probability t, the expected change
//! that this feature makes, averaged over t from 0 to 1 (Owen's multilinear extension). On the path to one leaf the chance to
//! arrive is a product with one factor a feature, `a(t) = zero · (1 − t) + one · t`, so
//!
//! `φ_i = Σ over leaves of value · ∫ (one_i − zero_i) · Π over the other features of a_k(t) dt`
//!
//! The integrand is a polynomial of t of a degree below the number of features on the path. Gauss and Legendre's rule with half
//! as many points gives the integral of such a polynomial exactly. So one walk through the tree carries the products at these
//! few points down, and sums them up on the way back: O(nodes · depth / 2) for a sample, where the path algorithm needs
//! O(leaves · depth²). Eight samples walk together.

use ndarray::{Array2, ArrayView2, s};
use numerics::{Error, Result, check, parallel};

use super::shap_tree::{Asks, ShapNode, ShapTree, goes_left};
use crate::boosting::BoostedTrees;
use simd::Wide;

/// How many samples walk together.
const LANES: usize = 8;

/// How many samples one thread takes at a time: the trees' constants are read once for each.
const CHUNK: usize = 128;

/// A share of the samples is at least this: no factor is 0, and what it changes is far below rounding.
const SMALLEST_SHARE: f64 = 1e-150;

type Lanes = [f64; LANES];

/// For each sample all bits where it goes this way, none where it does not.
type Mask = [u64; LANES];

/// Shapley values of a forest or a boosted model: how much each feature moved each answer away from the mean.
///
/// For every sample `base + Σ_j values[i, j]` is what the trees answer. What a feature is worth that is not known is the mean
/// over both ways of each question, weighted by the training samples (Lundberg's *path-dependent* form, as XGBoost's
/// `pred_contribs`).
///
/// ```
/// use classical::inspection::{ShapTree, TreeShap};
/// use classical::tree::DecisionTreeRegressor;
/// use ndarray::array;
/// use numerics::estimator::Fit;
/// let (x, y) = (array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]], array![0.0, 0.0, 0.0, 8.0]);
/// let model = DecisionTreeRegressor::default().fit(&x, &y)?;
/// let shap = TreeShap::sum_of(0.0, &[ShapTree::of_tree(model.tree(), 0)?])?;
/// assert_eq!(shap.base(), 2.0);
/// let values = shap.values(&array![[1.0, 1.0]])?;
/// assert!((values[[0, 0]] - 3.0).abs() < 1e-12 && (values[[0, 1]] - 3.0).abs() < 1e-12); // 2 + 3 + 3 = 8
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 19c (what did the forest look at?). Source: Scott Lundberg, Gabriel Erion, Su-In Lee, *Consistent
/// Individualized Feature Attribution for Tree Ensembles*, 2018; the integral: Guillermo Owen, *Multilinear Extensions of
/// Games*, Management Science 18(5), 1972.
#[derive(Debug, Clone, PartialEq)]
pub struct TreeShap {
    n_features: usize,
    takes_missing: bool,
    base: f64,
    trees: Vec<Compiled>,
}

impl TreeShap {
    /// For a model whose answer is `start` plus what each tree answers: boosting.
    ///
    /// Errors: no trees; trees of different numbers of features; a mean beyond the range of `f64`. Cost: O(nodes · depth) once.
    pub fn sum_of(start: f64, trees: &[ShapTree]) -> Result<Self> {
        Self::scaled(start, 1.0, trees)
    }

    /// For a model whose answer is the mean of its trees' answers: a forest.
    ///
    /// Errors: as [`TreeShap::sum_of`].
    pub fn mean_of(trees: &[ShapTree]) -> Result<Self> {
        Self::scaled(0.0, 1.0 / trees.len().max(1) as f64, trees)
    }

    /// For one output of a boosted model: what moved its score, the log-odds for the logistic loss.
    ///
    /// Errors: the model has no such output; as [`TreeShap::sum_of`].
    pub fn of_boosting(model: &BoostedTrees, output: usize) -> Result<Self> {
        let n_outputs = model.base_score().len();
        check::between("output + 1", output.saturating_add(1), 1, ("the outputs", n_outputs))?;
        let trees = model.trees().iter().skip(output).step_by(n_outputs);
        let trees = trees.map(|tree| ShapTree::of_boosted(tree, model.n_features()));
        Self::sum_of(model.base_score()[output], &trees.collect::<Result<Vec<_>>>()?)
    }

    fn scaled(start: f64, scale: f64, trees: &[ShapTree]) -> Result<Self> {
        check::finite_number("start", start)?;
        let Some(first) = trees.first() else {
            return Err(Error::empty("trees", "at least one tree"));
        };
        for (i, tree) in trees.iter().enumerate() {
            let name = format!("trees[{i}]");
            check::same_length(
                "features",
                ("trees[0]", first.n_features),
                (&name, tree.n_features),
            )?;
        }
        let takes_missing = trees.iter().all(|tree| tree.takes_missing);
        let trees =
            trees.iter().map(|tree| Compiled::new(tree, scale)).collect::<Result<Vec<_>>>()?;
        let base = start + trees.iter().map(|tree| tree.mean).sum::<f64>();
        let base = check::in_range("the mean answer", base, "the leaves' values")?;
        Ok(TreeShap { n_features: first.n_features, takes_missing, base, trees })
    }

    /// What the trees answer on average over their training samples: where every sample's sum begins.
    pub fn base(&self) -> f64 {
        self.base
    }

    /// The Shapley values of each sample. Shape: (n_samples, n_features) in and out.
    ///
    /// Errors: another number of features; an infinity; NaN, unless every tree takes it; values beyond the range of `f64`.
    /// Cost: O(n_samples · nodes · depth / 2), for all trees' nodes together; the samples on all threads.
    pub fn values<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Array2<f64>> {
        self.values_view(x.into())
    }

    fn values_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::same_length("features", ("x", x.ncols()), ("the trees", self.n_features))?;
        let wrong = |v: &f64| v.is_infinite() || (v.is_nan() && !self.takes_missing);
        if let Some(((i, j), &value)) = x.indexed_iter().find(|(_, value)| wrong(value)) {
            return Err(Error::non_finite("x", &[i, j], value));
        }
        let mut values = Array2::zeros(x.raw_dim());
        let chunks = values.axis_chunks_iter_mut(ndarray::Axis(0), CHUNK).collect();
        parallel::map_pieces(chunks, |c, mut out| {
            let start = c * CHUNK;
            let rows = x.slice(s![start..start + out.nrows(), ..]);
            let n_blocks = out.nrows().div_ceil(LANES);
            // Eight samples side by side: [block][feature][sample].
            let mut numbers = vec![[0.0; LANES]; n_blocks * self.n_features];
            for ((i, j), &value) in rows.indexed_iter() {
                numbers[i / LANES * self.n_features + j][i % LANES] = value;
            }
            let mut shares = vec![[0.0; LANES]; n_blocks * self.n_features];
            for tree in &self.trees {
                tree.add(&numbers, &mut shares, self.n_features);
            }
            for ((i, j), value) in out.indexed_iter_mut() {
                *value = shares[i / LANES * self.n_features + j][i % LANES];
            }
        });
        check::all_in_range("a Shapley value", values, "the leaves' values")
    }
}

/// The way from a node to one of its children.
#[derive(Debug, Clone, PartialEq)]
struct Edge {
    asks: Asks,
    missing_left: bool,
    to_left: bool,
    feature: u32,
    /// How many edges lie above.
    depth: u32,
    /// The nearest edge above that asks for the same feature: its number and its depth.
    above: Option<(u32, u32)>,
    /// The child's answer, if it is a leaf.
    leaf: Option<f64>,
}

/// The constants of an edge at one point: its factor and its weight in the value, for samples that go this way and for those
/// that do not. `inverse` takes the factor out again.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Constants {
    factor: [f64; 2],
    inverse: [f64; 2],
    gain: [f64; 2],
}

/// A tree as a walk: its edges in the order in which they are entered (`true`) and left.
#[derive(Debug, Clone, PartialEq)]
struct Compiled {
    mean: f64,
    n_points: usize,
    depth: usize,
    edges: Vec<Edge>,
    constants: Vec<Constants>,
    walk: Vec<(u32, bool)>,
}

impl Compiled {
    fn new(tree: &ShapTree, scale: f64) -> Result<Self> {
        let n_edges = tree.nodes.len() - 1;
        check::between("the nodes of a tree", n_edges, 0, ("2^31", 1 << 31))?;
        let mut edges: Vec<Edge> = Vec::with_capacity(n_edges);
        let mut walk = Vec::with_capacity(2 * n_edges);
        let mut shares: Vec<f64> = Vec::with_capacity(n_edges); // of the edge's feature, along the path
        let mut mean = match tree.nodes[0] {
            ShapNode::Leaf { value, .. } => value * scale,
            ShapNode::Split { .. } => 0.0,
        };
        let (mut depth, mut most_features) = (0, 0);
        // The path to the node at hand: the edges, and the chance to get there.
        let mut path: Vec<usize> = Vec::new();
        // What waits: a child to enter with its chance, or an edge to leave.
        enum Next {
            Children { node: usize, chance: f64 },
            Enter { node: usize, to_left: bool, share: f64, chance: f64 },
            Leave(usize),
        }
        let mut waiting = vec![Next::Children { node: 0, chance: 1.0 }];
        while let Some(next) = waiting.pop() {
            match next {
                Next::Leave(edge) => {
                    walk.push((edge as u32, false));
                    path.pop();
                }
                Next::Children { node, chance } => {
                    if let ShapNode::Split { left, right, .. } = tree.nodes[node] {
                        let (to_left, to_right) = tree.shares(left, right);
                        for (to_left, share) in [(false, to_right), (true, to_left)] {
                            waiting.push(Next::Enter {
                                node,
                                to_left,
                                share,
                                chance: chance * share,
                            });
                        }
                    }
                }
                Next::Enter { node, to_left, share, chance } => {
                    let ShapNode::Split { feature, asks, missing_left, left, right, .. } =
                        tree.nodes[node]
                    else {
                        continue;
                    };
                    let child = if to_left { left } else { right };
                    let same = |&&edge: &&usize| edges[edge].feature as usize == feature;
                    let above = path.iter().rev().find(same).copied();
                    let leaf = match tree.nodes[child] {
                        ShapNode::Leaf { value, .. } => Some(value * scale),
                        ShapNode::Split { .. } => None,
                    };
                    mean += leaf.map_or(0.0, |value| value * chance);
                    let edge = edges.len();
                    let share = share * above.map_or(1.0, |above| shares[above]);
                    shares.push(share.max(SMALLEST_SHARE));
                    edges.push(Edge {
                        asks,
                        missing_left,
                        to_left,
                        feature: feature as u32,
                        depth: path.len() as u32,
                        above: above.map(|above| (above as u32, edges[above].depth)),
                        leaf,
                    });
                    walk.push((edge as u32, true));
                    path.push(edge);
                    depth = depth.max(path.len());
                    let n_features = path.iter().filter(|&&e| edges[e].above.is_none()).count();
                    most_features = most_features.max(n_features);
                    waiting.push(Next::Leave(edge));
                    waiting.push(Next::Children { node: child, chance });
                }
            }
        }
        let n_points = most_features.div_ceil(2).max(1);
        check::size("nodes times points", &[n_edges, n_points])?;
        let points = gauss_legendre(n_points);
        let constants = shares.iter().flat_map(|&zero| {
            points.iter().map(move |&(t, weight)| {
                let factor = [zero * (1.0 - t), zero * (1.0 - t) + t];
                let gain = [-weight / (1.0 - t), weight * (1.0 - zero) / factor[1]];
                Constants { factor, inverse: factor.map(f64::recip), gain }
            })
        });
        let constants = constants.collect();
        Ok(Compiled { mean, n_points, depth, edges, constants, walk })
    }

    /// Adds this tree's values of each block of eight samples.
    fn add(&self, numbers: &[Lanes], shares: &mut [Lanes], n_features: usize) {
        let size = (self.depth + 1) * self.n_points;
        let mut goes = vec![[0; LANES]; self.depth];
        let mut down = vec![[1.0; LANES]; size];
        let mut up = vec![[0.0; LANES]; size];
        let blocks = numbers.chunks_exact(n_features).zip(shares.chunks_exact_mut(n_features));
        for (numbers, shares) in blocks {
            Block { tree: self, numbers, shares, goes: &mut goes, down: &mut down, up: &mut up }
                .widest();
        }
    }

    #[inline(always)]
    fn constants(&self, edge: usize) -> &[Constants] {
        &self.constants[edge * self.n_points..(edge + 1) * self.n_points]
    }
}

/// Eight samples on their way through one tree.
struct Block<'a> {
    tree: &'a Compiled,
    numbers: &'a [Lanes],
    shares: &'a mut [Lanes],
    /// At each depth, whether each sample goes this way at all questions for this feature so far.
    goes: &'a mut [Mask],
    /// At each depth and point, the product of the factors above.
    down: &'a mut [Lanes],
    /// At each depth and point, the summed worth of the leaves below that were visited.
    up: &'a mut [Lanes],
}

impl Wide for Block<'_> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        let Block { tree, numbers, shares, goes, down, up } = self;
        let m = tree.n_points;
        for &(at, entered) in &tree.walk {
            let edge = &tree.edges[at as usize];
            let depth = edge.depth as usize;
            let own = tree.constants(at as usize);
            let above =
                edge.above.map(|(edge, depth)| (tree.constants(edge as usize), depth as usize));
            if entered {
                let mut here = asked(edge, &numbers[edge.feature as usize]);
                if let Some((_, depth)) = above {
                    let before = goes[depth];
                    here = std::array::from_fn(|l| here[l] & before[l]);
                }
                goes[depth] = here;
                let (before, after) = down.split_at_mut((depth + 1) * m);
                let (before, after) = (&before[depth * m..], &mut after[..m]);
                for ((after, before), own) in after.iter_mut().zip(before).zip(own) {
                    *after = times(*before, pick(own.factor, here));
                }
                if let Some((constants, depth)) = above {
                    let there = goes[depth];
                    for (after, above) in after.iter_mut().zip(constants) {
                        *after = times(*after, pick(above.inverse, there));
                    }
                }
                let up = &mut up[(depth + 1) * m..(depth + 2) * m];
                let leaf = edge.leaf.unwrap_or(0.0);
                for (up, after) in up.iter_mut().zip(after) {
                    *up = times(*after, [leaf; LANES]);
                }
            } else {
                let here = goes[depth];
                let (upper, lower) = up.split_at_mut((depth + 1) * m);
                let (upper, lower) = (&mut upper[depth * m..], &lower[..m]);
                let mut sum = [0.0; LANES];
                for ((upper, lower), own) in upper.iter_mut().zip(lower).zip(own) {
                    sum = plus(sum, times(*lower, pick(own.gain, here)));
                    *upper = plus(*upper, *lower);
                }
                if let Some((constants, depth)) = above {
                    let there = goes[depth];
                    for (lower, above) in lower.iter().zip(constants) {
                        sum = plus(sum, times(*lower, pick(above.gain.map(|g| -g), there)));
                    }
                }
                let shares = &mut shares[edge.feature as usize];
                *shares = plus(*shares, sum);
            }
        }
    }
}

// Whole arrays in and out: the compiler keeps each in one wide register.

#[inline(always)]
fn times(a: Lanes, b: Lanes) -> Lanes {
    std::array::from_fn(|l| a[l] * b[l])
}

#[inline(always)]
fn plus(a: Lanes, b: Lanes) -> Lanes {
    std::array::from_fn(|l| a[l] + b[l])
}

/// The second number where a sample goes this way, the first where it does not.
#[inline(always)]
fn pick(of: [f64; 2], goes: Mask) -> Lanes {
    let bits = |l: usize| (of[1].to_bits() & goes[l]) | (of[0].to_bits() & !goes[l]);
    std::array::from_fn(|l| f64::from_bits(bits(l)))
}

/// Whether each sample goes along this edge.
#[inline(always)]
fn asked(edge: &Edge, numbers: &Lanes) -> Mask {
    let all = |goes: bool| if goes { u64::MAX } else { 0 };
    match edge.asks {
        Asks::AtMost(threshold) => {
            let (missing, other) = (all(edge.missing_left), all(!edge.to_left));
            numbers.map(|v| (all(v <= threshold) | (all(v.is_nan()) & missing)) ^ other)
        }
        set => numbers.map(|v| all(goes_left(set, edge.missing_left, v) == edge.to_left)),
    }
}

/// Gauss and Legendre's points between 0 and 1 with their weights: exact for polynomials of a degree below `2n`.
///
/// Source: the zeros of the Legendre polynomials, by Newton's method.
fn gauss_legendre(n: usize) -> Vec<(f64, f64)> {
    let of = |i: usize| {
        let mut z = libm::cos(std::f64::consts::PI * (i as f64 + 0.75) / (n as f64 + 0.5));
        let mut slope = 1.0;
        for _ in 0..50 {
            let (mut p, mut before) = (1.0, 0.0);
            for j in 0..n {
                let j = j as f64;
                (p, before) = (((2.0 * j + 1.0) * z * p - j * before) / (j + 1.0), p);
            }
            slope = n as f64 * (z * p - before) / (z * z - 1.0);
            let step = p / slope;
            z -= step;
            if step.abs() < 1e-16 {
                break;
            }
        }
        ((1.0 - z) / 2.0, 1.0 / ((1.0 - z * z) * slope * slope))
    };
    (0..n).map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::gauss_legendre;

    #[test]
    fn the_rule_is_exact_below_twice_its_points() {
        for n in [1, 2, 3, 5, 10, 20] {
            let points = gauss_legendre(n);
            for degree in 0..2 * n {
                let found: f64 = points.iter().map(|&(t, w)| w * libm::pow(t, degree as f64)).sum();
                assert!((found - 1.0 / (degree as f64 + 1.0)).abs() < 1e-14, "{n}, {degree}");
            }
        }
    }
}
