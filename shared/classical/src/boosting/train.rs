//! Gradient boosting for real tables: parameters, the rounds, and the model.

use std::ops::{Deref, Range};

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::{Fit, Predict, PredictProba, Targets};
use numerics::functions::{sigmoid, softmax_rows};
use numerics::{Elementwise, Error, Result, Rng, check, parallel};

use super::bins::Binned;
use super::exact::Sorted;
use super::grow::{Shape, Table, Workshop};
use super::histogram::{Pair, Terms, Unit};
use super::objective::{Objective, Target};
use super::rule::Rule;
use super::tree::{BoostedTree, MOST_BINS, category};

/// Where splits are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Splits {
    /// At the borders of bins: each column is cut once, before the first round, into so many at most, from 2 to 255.
    Histogram(usize),
    /// Between each two neighboring numbers of the node.
    Exact,
}

/// Which node is split next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Growth {
    /// All of one depth, then the next depth.
    LevelWise,
    /// The one with the largest gain.
    LeafWise,
}

/// Gradient boosting with trees: each round adds a tree that lowers the loss, slope and curvature in hand.
///
/// The score starts at a base, and each tree adds `learning_rate · w` of the leaf that a sample reaches. A leaf's weight
/// and a split's gain come from the sums of slopes `G` and curvatures `H` of its samples, as in XGBoost:
///
/// `w = −G / (H + λ)`, `gain = G_L² / (H_L + λ) + G_R² / (H_R + λ) − G² / (H + λ)`
///
/// Targets that are numbers are fitted by squared error, two classes by the logistic loss, more by the softmax, unless an
/// [`Objective`] is named. Holes (NaN) are allowed in `x`: each split learns which way they go.
///
/// Slopes and curvatures are rounded to whole multiples of 2⁻⁵⁰ of the largest (of less for more than 4,096 samples; 2⁻⁴⁵
/// for 100,000), and their sums are exact. So a model has the same bits for any number of threads, and
/// [`Splits::Exact`] finds the splits of [`Splits::Histogram`] where each number has a bin of its own.
///
/// Of equal gains the lower column is taken, in it the lower threshold, and for holes the way to the right.
///
/// ```
/// use classical::boosting::GradientBoosting;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// let x = array![[1.0], [2.0], [3.0], [10.0], [11.0], [f64::NAN]];
/// let y = array![1.0, 1.0, 1.0, 4.0, 4.0, 4.0];
/// let model = GradientBoosting { min_child_weight: 0.0, ..Default::default() }.fit(&x, &y)?;
/// let answers = model.predict(&array![[2.5], [f64::NAN]])?;
/// assert!((answers[0] - 1.0).abs() < 0.01 && (answers[1] - 4.0).abs() < 0.01);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Cost of a round with bins: about `n_samples · n_features · (1 + max_depth / 2)` additions, and `n_features · 255` gains a
/// node; exact: `n_samples · n_features · max_depth` additions and gains, and `n_samples · n_features` numbers sorted once.
///
/// Explained in Part V, 20b (XGBoost, derived). Source: Tianqi Chen and Carlos Guestrin, *XGBoost: A Scalable Tree Boosting
/// System*, 2016, sections 2 and 3; histograms and growth by leaf: Guolin Ke et al., *LightGBM: A Highly Efficient Gradient
/// Boosting Decision Tree*, 2017.
#[derive(Debug, Clone, PartialEq)]
pub struct GradientBoosting {
    /// What is lowered; `None` leaves it to the targets.
    pub objective: Option<Objective>,
    /// How many rounds: a tree each, or one for each class.
    pub n_rounds: usize,
    /// The share of each leaf's weight that is added, above 0.
    pub learning_rate: f64,
    /// The most questions in a row, at least 1.
    pub max_depth: usize,
    /// The most leaves of a tree, at least 2; `None` for as many as the depth allows.
    pub max_leaves: Option<usize>,
    /// Which node is split next.
    pub growth: Growth,
    /// Where splits are looked for.
    pub splits: Splits,
    /// λ, the penalty on large leaves: zero or positive.
    pub lambda: f64,
    /// γ, the least that a split must gain: zero or positive. A split below it stays where one below it earns γ.
    pub gamma: f64,
    /// The least sum of curvatures in a leaf: zero or positive. For squared error it counts samples.
    pub min_child_weight: f64,
    /// The largest weight of a leaf, before the learning rate; 0 for no limit. Poisson's curvature is multiplied by its
    /// exponential, as in XGBoost, where 0.7 is usual.
    pub max_delta_step: f64,
    /// The share of the samples that each tree is grown on, above 0: each is drawn or not. Below 1 it needs a generator.
    pub subsample: f64,
    /// The share of the columns that each tree may ask about, above 0. Below 1 it needs a generator.
    pub colsample: f64,
    /// The score that all samples start from; `None` for the best constant (the ranking: 0).
    pub base_score: Option<f64>,
    /// The columns that hold categories: whole numbers from 0 to 254.
    pub categorical: Vec<usize>,
    /// What is added to a category's curvature before categories are sorted by G / H: it holds back those with few samples.
    pub categorical_smoothing: f64,
    /// Columns with which the score must not fall (1) or must not rise (−1).
    pub monotone: Vec<(usize, i8)>,
    /// Stop when the validation loss has not fallen for so many rounds, and keep the best rounds.
    pub early_stopping: Option<usize>,
    /// Whether a NaN in `x` is a hole; otherwise it is an error.
    pub missing: bool,
}

impl Default for GradientBoosting {
    /// XGBoost's settings, with 255 bins and a learning rate of 0.1.
    fn default() -> Self {
        GradientBoosting {
            objective: None,
            n_rounds: 100,
            learning_rate: 0.1,
            max_depth: 6,
            max_leaves: None,
            growth: Growth::LevelWise,
            splits: Splits::Histogram(MOST_BINS),
            lambda: 1.0,
            gamma: 0.0,
            min_child_weight: 1.0,
            max_delta_step: 0.0,
            subsample: 1.0,
            colsample: 1.0,
            base_score: None,
            categorical: Vec::new(),
            categorical_smoothing: 10.0,
            monotone: Vec::new(),
            early_stopping: None,
            missing: true,
        }
    }
}

/// Samples that judge each round, and are not learned from.
#[derive(Debug, Clone, Copy)]
pub struct Validation<'a, Y> {
    /// Shape: (n_samples, n_features).
    pub x: ArrayView2<'a, f64>,
    /// Shape: (n_samples,).
    pub y: ArrayView1<'a, Y>,
    /// The sizes of a ranking's groups.
    pub groups: Option<&'a [usize]>,
}

/// What a fit may be given beside samples and targets.
#[derive(Debug)]
pub struct Extra<'a, Y> {
    /// Samples to judge each round by.
    pub validation: Option<Validation<'a, Y>>,
    /// One weight a sample, zero or positive. Shape: (n_samples,).
    pub weights: Option<ArrayView1<'a, f64>>,
    /// For a ranking: how many samples each group has, the groups one after the other.
    pub groups: Option<&'a [usize]>,
    /// The generator that samples and columns are drawn with.
    pub rng: Option<&'a mut Rng>,
}

impl<Y> Default for Extra<'_, Y> {
    /// Nothing.
    fn default() -> Self {
        Extra { validation: None, weights: None, groups: None, rng: None }
    }
}

impl GradientBoosting {
    /// As [`Fit::fit`], for targets that are numbers, with more than samples and targets.
    ///
    /// Errors: as there; `subsample` or `colsample` below 1 without a generator; early stopping without validation samples;
    /// groups without the ranking, or the ranking without groups; weights that are negative or all zero.
    ///
    /// ```
    /// use classical::boosting::{Extra, GradientBoosting, Objective};
    /// use ndarray::array;
    /// use numerics::estimator::Predict;
    /// // Two questions, each with its answers; a larger y is a better answer.
    /// let (x, y) = (array![[1.0], [2.0], [3.0], [5.0], [4.0]], array![0.0, 1.0, 2.0, 1.0, 0.0]);
    /// let ranking = GradientBoosting {
    ///     objective: Some(Objective::PairwiseRanking),
    ///     min_child_weight: 0.0,
    ///     ..Default::default()
    /// };
    /// let model = ranking.fit_numbers(&x, &y, Extra { groups: Some(&[3, 2]), ..Default::default() })?;
    /// let scores = model.predict(&x)?;
    /// assert!(scores[0] < scores[1] && scores[1] < scores[2]);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    pub fn fit_numbers<'x, 'y>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Targets<'y, Target = f64>,
        extra: Extra<'_, f64>,
    ) -> Result<BoostedRegressor> {
        self.fit_numbers_view(x.into(), y.targets(), extra)
    }

    fn fit_numbers_view(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, f64>,
        extra: Extra<'_, f64>,
    ) -> Result<BoostedRegressor> {
        let objective = self.objective.unwrap_or(Objective::SquaredError);
        if objective == Objective::Softmax {
            return Err(Error::invalid(
                "the objective",
                "the softmax",
                "for numbers, not for classes",
            ));
        }
        let Extra { validation, weights, groups, rng } = extra;
        let validation = validation.map(|v| (v.x, v.y.to_vec(), v.groups));
        let given = Given { x, y: y.to_vec(), groups, weights, validation, n_outputs: 1 };
        Ok(BoostedRegressor { trees: self.train(objective, given, rng)? })
    }

    /// As [`Fit::fit`], for targets that are classes, with more than samples and targets.
    ///
    /// Errors: as [`fit_numbers`](Self::fit_numbers).
    pub fn fit_classes<'x, 'y>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Targets<'y, Target = usize>,
        extra: Extra<'_, usize>,
    ) -> Result<BoostedClassifier> {
        self.fit_classes_view(x.into(), y.targets(), extra)
    }

    fn fit_classes_view(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, usize>,
        extra: Extra<'_, usize>,
    ) -> Result<BoostedClassifier> {
        let n_classes = check::classes("y", &y.to_vec())?;
        let two = if n_classes == 2 { Objective::Logistic } else { Objective::Softmax };
        let objective = self.objective.unwrap_or(two);
        let n_outputs = match objective {
            Objective::Logistic if n_classes == 2 => 1,
            Objective::Softmax => n_classes,
            Objective::Logistic => {
                return Err(Error::invalid(
                    "the number of classes",
                    n_classes,
                    "2 for the logistic loss",
                ));
            }
            _ => {
                let wanted = "the logistic loss or the softmax, for classes";
                return Err(Error::invalid("the objective", "one for numbers", wanted));
            }
        };
        let Extra { validation, weights, groups, rng } = extra;
        if let Some(validation) = &validation
            && let Some((i, class)) =
                validation.y.iter().enumerate().find(|&(_, &k)| k >= n_classes)
        {
            let wanted = format!("below the {n_classes} classes of y");
            return Err(Error::invalid(format!("the validation set's y[{i}]"), class, wanted));
        }
        let numbers = |y: ArrayView1<'_, usize>| y.iter().map(|&class| class as f64).collect();
        let validation = validation.map(|v| (v.x, numbers(v.y), v.groups));
        let given = Given { x, y: numbers(y), groups, weights, validation, n_outputs };
        Ok(BoostedClassifier { trees: self.train(objective, given, rng)?, n_classes })
    }

    fn check(&self, n_features: usize, has_rng: bool, has_validation: bool) -> Result<()> {
        check::at_least("n_rounds", self.n_rounds, 1)?;
        check::positive("learning_rate", self.learning_rate)?;
        check::at_least("max_depth", self.max_depth, 1)?;
        if let Some(max_leaves) = self.max_leaves {
            check::at_least("max_leaves", max_leaves, 2)?;
        }
        if let Splits::Histogram(max_bins) = self.splits {
            check::between("the number of bins", max_bins, 2, ("the most bins", MOST_BINS))?;
        }
        check::non_negative("lambda", self.lambda)?;
        check::non_negative("gamma", self.gamma)?;
        check::non_negative("min_child_weight", self.min_child_weight)?;
        check::non_negative("max_delta_step", self.max_delta_step)?;
        check::non_negative("categorical_smoothing", self.categorical_smoothing)?;
        for (name, share) in [("subsample", self.subsample), ("colsample", self.colsample)] {
            check::positive(name, share)?;
            check::fraction(name, share)?;
            if share < 1.0 && !has_rng {
                return Err(Error::invalid(name, share, "1 where no generator is given"));
            }
        }
        if let Some(base_score) = self.base_score {
            check::finite_number("base_score", base_score)?;
        }
        for (place, &column) in self.categorical.iter().enumerate() {
            check_column(&format!("categorical[{place}]"), column, n_features)?;
        }
        for (place, &(column, direction)) in self.monotone.iter().enumerate() {
            check_column(&format!("the column of monotone[{place}]"), column, n_features)?;
            if ![-1, 0, 1].contains(&direction) {
                let what = format!("the direction of monotone[{place}]");
                return Err(Error::invalid(what, direction, "1, −1 or 0"));
            }
            if direction != 0 && self.categorical.contains(&column) {
                let what = format!("the column of monotone[{place}]");
                return Err(Error::invalid(what, column, "a column of numbers, not of categories"));
            }
        }
        match self.early_stopping {
            Some(0) => Err(Error::invalid("early_stopping", 0, "at least 1 round")),
            Some(rounds) if !has_validation => {
                let wanted = "None where no validation set is given";
                Err(Error::invalid("early_stopping", rounds, wanted))
            }
            _ => Ok(()),
        }
    }

    fn check_x(&self, name: &str, x: ArrayView2<'_, f64>) -> Result<()> {
        check_holes(name, x, self.missing)?;
        for &column in &self.categorical {
            check_categories(name, x, column)?;
        }
        Ok(())
    }

    /// The rounds.
    fn train(
        &self,
        objective: Objective,
        given: Given<'_, '_>,
        mut rng: Option<&mut Rng>,
    ) -> Result<BoostedTrees> {
        let Given { x, y, groups, weights, validation, n_outputs } = given;
        check::not_empty("x", x.nrows(), "sample")?;
        check::not_empty("x", x.ncols(), "feature")?;
        check::same_length("samples", ("x", x.nrows()), ("y", y.len()))?;
        self.check(x.ncols(), rng.is_some(), validation.is_some())?;
        self.check_x("x", x)?;
        let (n, n_features) = x.dim();
        check::size("the number of samples", &[n])?;
        check::size("n_samples times the number of classes", &[n, n_outputs])?;
        check::size("n_rounds times the number of classes", &[self.n_rounds, n_outputs])?;
        objective.check_targets("y", ArrayView1::from(&y))?;
        if let Some(weights) = weights {
            check_weights(weights, n)?;
        }
        let weights = weights.map(|weights| weights.to_vec());
        let target = Target::new(objective, y, groups, weights)?;

        let mut is_categorical = vec![false; n_features];
        self.categorical.iter().for_each(|&column| is_categorical[column] = true);
        let mut monotone = vec![0; n_features];
        self.monotone.iter().for_each(|&(column, direction)| monotone[column] = direction);
        let base = match self.base_score {
            Some(base) => vec![base; n_outputs],
            None => target.base(n_outputs),
        };
        let mut trees = BoostedTrees {
            objective,
            base,
            trees: Vec::new(),
            n_features,
            missing: self.missing,
            categorical: self.categorical.clone(),
            validation_losses: Vec::new(),
            n_additions: 0,
        };
        let mut watched = match validation {
            None => None,
            Some((x, y, groups)) => Some(Watched::new(self, &trees, x, y, groups)?),
        };
        let table = match self.splits {
            Splits::Histogram(max_bins) => Table::Bins(Binned::new(x, max_bins, &is_categorical)?),
            Splits::Exact => Table::Sorted(Sorted::new(x, &is_categorical)),
        };
        let mut scores: Vec<f64> =
            trees.base.iter().flat_map(|&base| std::iter::repeat_n(base, n)).collect();
        let mut slopes = vec![[0.0; 2]; n * n_outputs];
        let mut pairs: Vec<Pair> = vec![[0; 2]; n];
        let mut workshop = Workshop::default();
        let shape = Shape {
            growth: self.growth,
            max_depth: self.max_depth,
            max_leaves: self.max_leaves.unwrap_or(usize::MAX),
            learning_rate: self.learning_rate,
        };
        for _ in 0..self.n_rounds {
            target.derivatives(&scores, n_outputs, self.max_delta_step, &mut slopes);
            let (in_sample, allowed) = self.draw(n, n_features, &mut rng)?;
            for k in 0..n_outputs {
                let range = k * n..(k + 1) * n;
                let (unit, g_scale) = to_whole_numbers(&slopes[range.clone()], &mut pairs)?;
                let limit =
                    if self.max_delta_step == 0.0 { f64::INFINITY } else { self.max_delta_step };
                let rule = Rule {
                    lambda: self.lambda,
                    gamma: self.gamma,
                    min_child_weight: self.min_child_weight,
                    max_delta_step: limit / g_scale,
                };
                let terms = Terms {
                    rule,
                    unit,
                    g_scale,
                    monotone: &monotone,
                    smoothing: self.categorical_smoothing,
                    allowed: &allowed,
                };
                let grown = workshop.grow(&table, &pairs, in_sample.as_deref(), &terms, shape);
                let scores = &mut scores[range];
                for (leaf, rows) in &grown.leaves {
                    let value = grown.tree.value(*leaf);
                    workshop.rows(rows.clone()).iter().for_each(|&i| scores[i as usize] += value);
                }
                if let Some(marks) = &in_sample {
                    add_others(&grown.tree, x, marks, scores);
                }
                trees.trees.push(grown.tree);
            }
            if let Some(watched) = &mut watched
                && watched.round(&mut trees, n_outputs, self.early_stopping)?
            {
                break;
            }
        }
        if let Some(watched) = watched
            && self.early_stopping.is_some()
        {
            trees.trees.truncate(watched.best_round * n_outputs);
        }
        trees.n_additions = workshop.n_additions;
        let largest = scores.iter().fold(0.0_f64, |largest, score| largest.max(score.abs()));
        check::in_range("a score", largest, "y")?;
        Ok(trees)
    }

    /// The samples and the columns of a round.
    fn draw(
        &self,
        n: usize,
        n_features: usize,
        rng: &mut Option<&mut Rng>,
    ) -> Result<(Option<Vec<bool>>, Vec<bool>)> {
        let mut in_sample = None;
        let mut allowed = vec![true; n_features];
        if let Some(rng) = rng.as_deref_mut() {
            if self.subsample < 1.0 {
                let mut marks: Vec<bool> = (0..n).map(|_| rng.random() < self.subsample).collect();
                if !marks.contains(&true) {
                    marks[rng.integers(0..n)?] = true;
                }
                in_sample = Some(marks);
            }
            if self.colsample < 1.0 {
                let size = ((n_features as f64 * self.colsample).round() as usize).max(1);
                allowed.fill(false);
                let drawn = rng.choice_without_replacement(n_features, size)?;
                drawn.into_iter().for_each(|column| allowed[column] = true);
            }
        }
        Ok((in_sample, allowed))
    }
}

/// What a fit is given, the targets as numbers.
struct Given<'x, 'a> {
    x: ArrayView2<'x, f64>,
    y: Vec<f64>,
    groups: Option<&'a [usize]>,
    weights: Option<ArrayView1<'a, f64>>,
    validation: Option<(ArrayView2<'a, f64>, Vec<f64>, Option<&'a [usize]>)>,
    n_outputs: usize,
}

fn check_column(name: &str, column: usize, n_features: usize) -> Result<()> {
    match column < n_features {
        true => Ok(()),
        false => Err(Error::invalid(name, column, format!("below n_features = {n_features}"))),
    }
}

/// No infinities, and NaN only where holes are allowed.
fn check_holes(name: &str, x: ArrayView2<'_, f64>, missing: bool) -> Result<()> {
    match check::finite(name, &x) {
        Err(error) if !missing => Err(error),
        Ok(()) => Ok(()),
        Err(_) => match x.indexed_iter().find(|(_, number)| number.is_infinite()) {
            Some(((i, j), &number)) => Err(Error::non_finite(name, &[i, j], number)),
            None => Ok(()),
        },
    }
}

fn check_categories(name: &str, x: ArrayView2<'_, f64>, column: usize) -> Result<()> {
    for (i, &number) in x.column(column).iter().enumerate() {
        if !number.is_nan() && category(number).is_none() {
            let wanted = "a category: a whole number from 0 to 254";
            return Err(Error::invalid(format!("{name}[{i}, {column}]"), number, wanted));
        }
    }
    Ok(())
}

fn check_weights(weights: ArrayView1<'_, f64>, n: usize) -> Result<()> {
    check::same_length("samples", ("x", n), ("weights", weights.len()))?;
    for (i, &weight) in weights.iter().enumerate() {
        check::non_negative(&format!("weights[{i}]"), weight)?;
    }
    check::positive("the sum of weights", weights.sum())
}

/// The largest slope or curvature that a fit goes on with: the square of it is a number.
const MOST: f64 = 1e150;

/// Slopes and curvatures as whole numbers, small enough that the sum of all is one; what the units are, and by which power
/// of two slopes were divided.
fn to_whole_numbers(slopes: &[[f64; 2]], pairs: &mut [Pair]) -> Result<(Unit, f64)> {
    const ROWS: usize = 1 << 14;
    let of_rows = |range: Range<usize>| {
        simd::widest(
            #[inline(always)]
            || largest(&slopes[range]),
        )
    };
    let larger = |a: [f64; 2], b: [f64; 2]| [keep_larger(a[0], b[0]), keep_larger(a[1], b[1])];
    let largest = parallel::fold(slopes.len(), ROWS, of_rows, larger).unwrap_or_default();
    if !(largest[0] <= MOST && largest[1] <= MOST) {
        return Err(Error::out_of_range("a slope or a curvature of the loss", "y"));
    }
    // Sums of n numbers below 2^bits stay below 2^62.
    let bits = (62 - (slopes.len() as u64).next_power_of_two().trailing_zeros() as i32).min(50);
    let powers = largest.map(|x| power_above(x).max(-960));
    let factors = powers.map(|power| power_of_two(bits - power));
    let pieces = pairs.chunks_mut(ROWS).zip(slopes.chunks(ROWS)).collect();
    parallel::map_pieces(pieces, |_, (pairs, slopes): (&mut [Pair], &[[f64; 2]])| {
        simd::widest(
            #[inline(always)]
            || {
                for (pair, [g, h]) in pairs.iter_mut().zip(slopes) {
                    *pair = [whole(g * factors[0]), whole(h * factors[1])];
                }
            },
        );
    });
    let unit = Unit { g: power_of_two(-bits), h: power_of_two(powers[1] - bits) };
    Ok((unit, power_of_two(powers[0])))
}

/// The largest slope, whatever its sign, and the largest curvature; a NaN stays, once it is there.
#[inline(always)]
fn largest(slopes: &[[f64; 2]]) -> [f64; 2] {
    slopes
        .iter()
        .fold([0.0; 2], |most, [g, h]| [keep_larger(g.abs(), most[0]), keep_larger(*h, most[1])])
}

/// The larger of two; a NaN, if one of them is.
#[inline(always)]
fn keep_larger(a: f64, b: f64) -> f64 {
    if a <= b {
        b
    } else if a > b {
        a
    } else {
        f64::NAN
    }
}

/// The nearest whole number of one below 2⁵¹.
#[inline(always)]
fn whole(x: f64) -> i64 {
    const ROUND: f64 = 6_755_399_441_055_744.0; // 1.5 · 2⁵²: adding it rounds to a whole number
    (x + ROUND).to_bits() as i64 - ROUND.to_bits() as i64
}

/// The smallest e with x < 2^e, for ordinary numbers.
fn power_above(x: f64) -> i32 {
    (x.to_bits() >> 52) as i32 - 1022
}

/// 2^exponent, for exponents of ordinary numbers.
fn power_of_two(exponent: i32) -> f64 {
    f64::from_bits(((1023 + exponent) as u64) << 52)
}

/// Adds a tree to the scores of the samples that it was not grown on.
fn add_others(tree: &BoostedTree, x: ArrayView2<'_, f64>, in_sample: &[bool], scores: &mut [f64]) {
    const ROWS: usize = 1 << 12;
    parallel::map_pieces(scores.chunks_mut(ROWS).collect(), |c, scores| {
        let mut buffer = vec![0.0; x.ncols()];
        for (i, score) in (c * ROWS..).zip(scores) {
            if !in_sample[i] {
                *score += tree.score(row(&x, i, &mut buffer));
            }
        }
    });
}

/// A row of a matrix, copied only where its numbers do not lie side by side.
fn row<'a>(x: &'a ArrayView2<'_, f64>, i: usize, buffer: &'a mut [f64]) -> &'a [f64] {
    if let Some(all) = x.as_slice() {
        return &all[i * x.ncols()..(i + 1) * x.ncols()];
    }
    buffer.iter_mut().zip(x.row(i)).for_each(|(to, &from)| *to = from);
    buffer
}

/// The validation set, and how the rounds have done on it.
struct Watched<'a> {
    x: ArrayView2<'a, f64>,
    target: Target,
    scores: Vec<f64>,
    best_loss: f64,
    best_round: usize,
}

impl<'a> Watched<'a> {
    fn new(
        by: &GradientBoosting,
        trees: &BoostedTrees,
        x: ArrayView2<'a, f64>,
        y: Vec<f64>,
        groups: Option<&[usize]>,
    ) -> Result<Self> {
        const NAME: &str = "the validation set's x";
        check::not_empty(NAME, x.nrows(), "sample")?;
        check::same_length("features", ("x", trees.n_features), (NAME, x.ncols()))?;
        check::same_length("samples", (NAME, x.nrows()), ("its y", y.len()))?;
        by.check_x(NAME, x)?;
        trees.objective.check_targets("the validation set's y", ArrayView1::from(&y))?;
        let n = y.len();
        let target = Target::new(trees.objective, y, groups, None)?;
        let scores = trees.base.iter().flat_map(|&base| std::iter::repeat_n(base, n)).collect();
        Ok(Watched { x, target, scores, best_loss: f64::INFINITY, best_round: 0 })
    }

    /// Judges the round's trees; whether to stop.
    fn round(
        &mut self,
        trees: &mut BoostedTrees,
        n_outputs: usize,
        patience: Option<usize>,
    ) -> Result<bool> {
        let n = self.target.y.len();
        let new = &trees.trees[trees.trees.len() - n_outputs..];
        for (tree, scores) in new.iter().zip(self.scores.chunks_mut(n)) {
            add_others(tree, self.x, &vec![false; n], scores);
        }
        let loss = self.target.loss(&self.scores, n_outputs);
        let loss = check::in_range("the validation loss", loss, "the validation set's y")?;
        trees.validation_losses.push(loss);
        let n_rounds = trees.validation_losses.len();
        if loss < self.best_loss {
            (self.best_loss, self.best_round) = (loss, n_rounds);
        }
        Ok(patience.is_some_and(|patience| n_rounds - self.best_round >= patience))
    }
}

/// The trees of a boosted model, and the score that they start from.
///
/// Explained in Part V, 20b (XGBoost, derived).
#[derive(Debug, Clone, PartialEq)]
pub struct BoostedTrees {
    pub(super) objective: Objective,
    pub(super) base: Vec<f64>,
    pub(super) trees: Vec<BoostedTree>,
    pub(super) n_features: usize,
    pub(super) missing: bool,
    pub(super) categorical: Vec<usize>,
    pub(super) validation_losses: Vec<f64>,
    pub(super) n_additions: u64,
}

impl BoostedTrees {
    /// The trees, in the order of the rounds; with several classes one for each in a round.
    pub fn trees(&self) -> &[BoostedTree] {
        &self.trees
    }

    /// The score that each output starts from: one number, or one a class.
    pub fn base_score(&self) -> &[f64] {
        &self.base
    }

    /// What was lowered.
    pub fn objective(&self) -> Objective {
        self.objective
    }

    /// How many columns the samples have.
    pub fn n_features(&self) -> usize {
        self.n_features
    }

    /// How many rounds the model keeps.
    pub fn n_rounds(&self) -> usize {
        self.trees.len() / self.base.len()
    }

    /// The mean loss on the validation set after each round; empty where none was given.
    pub fn validation_losses(&self) -> &[f64] {
        &self.validation_losses
    }

    /// How many pairs of slope and curvature the fit added to a sum, one a sample and column each time.
    pub fn n_additions(&self) -> u64 {
        self.n_additions
    }

    /// The scores before they become predictions: the base, and what each tree adds.
    ///
    /// Shape: (n_samples, n_features) in, (n_samples, n_outputs) out. Errors: another number of columns than in the fit; an
    /// infinity; a NaN where holes are not allowed; a number that is no category in a column of categories. Cost:
    /// O(n_samples · n_trees · depth).
    pub fn scores<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Array2<f64>> {
        self.scores_of(x.into(), self.trees.len())
    }

    /// [`scores`](Self::scores), after the first rounds alone: how they grew.
    ///
    /// Errors: as there; more rounds than the model has.
    pub fn scores_after<'x>(
        &self,
        n_rounds: usize,
        x: impl Into<ArrayView2<'x, f64>>,
    ) -> Result<Array2<f64>> {
        check::between("n_rounds", n_rounds, 0, ("the model's rounds", self.n_rounds()))?;
        self.scores_of(x.into(), n_rounds * self.base.len())
    }

    fn scores_of(&self, x: ArrayView2<'_, f64>, n_trees: usize) -> Result<Array2<f64>> {
        check::same_length("features", ("x", x.ncols()), ("the model", self.n_features))?;
        check_holes("x", x, self.missing)?;
        for &column in &self.categorical {
            check_categories("x", x, column)?;
        }
        let n_outputs = self.base.len();
        check::size("n_samples times the number of classes", &[x.nrows(), n_outputs])?;
        // Some rows at a time: a tree stays in the cache while they pass it.
        const ROWS: usize = 64;
        let parts = parallel::map(x.nrows(), ROWS, |range| {
            let mut part = vec![0.0; range.len() * n_outputs];
            part.chunks_mut(n_outputs).for_each(|scores| scores.copy_from_slice(&self.base));
            let numbers: Vec<f64> = range.flat_map(|i| x.row(i).to_owned()).collect();
            for (t, tree) in self.trees[..n_trees].iter().enumerate() {
                let k = t % n_outputs;
                for (scores, row) in part.chunks_mut(n_outputs).zip(numbers.chunks(self.n_features))
                {
                    scores[k] += tree.score(row);
                }
            }
            part
        });
        let flat: Vec<f64> = parts.into_iter().flatten().collect();
        let shape = (x.nrows(), n_outputs);
        let scores = Array2::from_shape_fn(shape, |(i, k)| flat[i * n_outputs + k]);
        check::all_in_range("a score", scores, "y")
    }

    /// How much each column lowered the penalized loss: the gains of its splits, added up.
    ///
    /// Shape: (n_features,). XGBoost's importance of kind `total_gain`.
    pub fn importance_by_gain(&self) -> Array1<f64> {
        self.importance(&|gain| gain)
    }

    /// How often each column was asked about. Shape: (n_features,). XGBoost's importance of kind `weight`.
    pub fn importance_by_count(&self) -> Array1<f64> {
        self.importance(&|_| 1.0)
    }

    fn importance(&self, of: &dyn Fn(f64) -> f64) -> Array1<f64> {
        let mut importance = Array1::zeros(self.n_features);
        for tree in &self.trees {
            for split in (0..tree.n_nodes()).filter_map(|node| tree.split(node)) {
                importance[split.feature] += of(split.gain);
            }
        }
        importance
    }
}

/// What [`GradientBoosting`] learned from numbers.
///
/// A prediction is the score itself for squared error and the ranking, its sigmoid for the logistic loss, its exponential
/// for Poisson.
#[derive(Debug, Clone, PartialEq)]
pub struct BoostedRegressor {
    pub(super) trees: BoostedTrees,
}

impl Deref for BoostedRegressor {
    type Target = BoostedTrees;

    fn deref(&self) -> &BoostedTrees {
        &self.trees
    }
}

/// What [`GradientBoosting`] learned from classes.
#[derive(Debug, Clone, PartialEq)]
pub struct BoostedClassifier {
    pub(super) trees: BoostedTrees,
    pub(super) n_classes: usize,
}

impl Deref for BoostedClassifier {
    type Target = BoostedTrees;

    fn deref(&self) -> &BoostedTrees {
        &self.trees
    }
}

impl Fit<f64> for GradientBoosting {
    type Model = BoostedRegressor;

    /// Fits numbers: by squared error where no objective is named.
    ///
    /// Shapes: `x` (n_samples, n_features), NaN for a hole; `y` (n_samples,). Errors: a parameter out of its range; no
    /// samples or no features; an infinity; a target that the objective cannot have; slopes beyond 10¹⁵⁰.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<BoostedRegressor> {
        self.fit_numbers_view(x, y, Extra::default())
    }
}

impl Fit<usize> for GradientBoosting {
    type Model = BoostedClassifier;

    /// Fits classes: by the logistic loss for two, by the softmax for more.
    ///
    /// Shapes and errors as for numbers; and fewer than two classes.
    fn fit_view(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, usize>,
    ) -> Result<BoostedClassifier> {
        self.fit_classes_view(x, y, Extra::default())
    }
}

impl Predict for BoostedRegressor {
    type Target = f64;

    /// The prediction of each row, from its score. Errors: as [`BoostedTrees::scores`]; a Poisson mean beyond `f64`.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
        let scores = self.scores(x)?.column(0).to_owned();
        let predictions = match self.objective {
            Objective::Logistic => scores.each(&sigmoid),
            Objective::Poisson => scores.each(&libm::exp),
            _ => scores,
        };
        check::all_in_range("a prediction", predictions, "y")
    }
}

impl PredictProba for BoostedClassifier {
    /// The sigmoid of the score for two classes, the softmax of the scores for more.
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        let scores = self.scores(x)?;
        if self.trees.base.len() > 1 {
            return Ok(softmax_rows(&scores));
        }
        let sign = |k: usize| if k == 0 { -1.0 } else { 1.0 };
        Ok(Array2::from_shape_fn((x.nrows(), 2), |(i, k)| sigmoid(sign(k) * scores[[i, 0]])))
    }
}

impl Predict for BoostedClassifier {
    type Target = usize;

    /// The class with the largest probability, the lower of equal ones.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        let scores = self.scores(x)?;
        if self.trees.base.len() == 1 {
            return Ok(scores.column(0).iter().map(|&score| usize::from(score > 0.0)).collect());
        }
        let largest = |row: ArrayView1<'_, f64>| {
            (0..self.n_classes).fold(0, |best, k| if row[k] > row[best] { k } else { best })
        };
        Ok(scores.rows().into_iter().map(largest).collect())
    }
}
