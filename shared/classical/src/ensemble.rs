//! Several models as one: voting and stacking, of models of any kind.
//!
//! The members are trait objects: `Box<dyn PredictProba + Send + Sync>` holds a fitted tree as well as a fitted logistic
//! regression. [`learning::ensemble`] has bagging, many models of one kind.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis, concatenate, s};
use numerics::estimator::{Predict, PredictProba, Targets};
use numerics::split::Split;
use numerics::{Error, Result, check};

/// A fitted classifier of any kind that gives probabilities.
pub type Classifier = Box<dyn PredictProba + Send + Sync>;

/// Hard voting: each model has one vote a sample, and the class with the most votes wins.
///
/// Shapes: `votes` (n_models) arrays of (n_samples,), classes numbered 0, 1, 2, …; `weights` (n_models,), how much each vote
/// counts. A tie: the smaller class. Errors: no models; votes of different lengths; another number of weights; weights that
/// are negative or not finite, or all 0; a class of 2²⁰ or more. Cost: O(n_models · n_samples).
///
/// ```
/// use classical::ensemble::hard_vote;
/// use ndarray::array;
/// let votes = [array![0, 1, 2], array![1, 1, 0], array![1, 0, 1]];
/// assert_eq!(hard_vote(&votes, &[1.0, 1.0, 1.0])?, array![1, 1, 0]); // the last is a tie of three
/// assert_eq!(hard_vote(&votes, &[5.0, 1.0, 1.0])?, array![0, 1, 2]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 20c (why boosted trees win on tables). scikit-learn's `VotingClassifier(voting="hard")`.
pub fn hard_vote(votes: &[Array1<usize>], weights: &[f64]) -> Result<Array1<usize>> {
    let Some(first) = votes.first() else {
        return Err(Error::empty("votes", "at least one model's answers"));
    };
    let weights = check_weights(weights, votes.len())?;
    for (m, vote) in votes.iter().enumerate() {
        let name = format!("votes[{m}]");
        check::same_length("samples", ("votes[0]", first.len()), (&name, vote.len()))?;
        if let Some(i) = vote.iter().position(|&class| class >= check::MOST_CLASSES) {
            let wanted = format!("below {}", check::MOST_CLASSES);
            return Err(Error::invalid(format!("{name}[{i}]"), vote[i], wanted));
        }
    }
    let n_classes = votes.iter().flatten().max().map_or(0, |largest| largest + 1);
    let mut tally = vec![0.0; n_classes];
    let winner = |i: usize| {
        tally.fill(0.0);
        for (vote, weight) in votes.iter().zip(&weights) {
            tally[vote[i]] += weight;
        }
        first_largest(&tally)
    };
    Ok((0..first.len()).map(winner).collect())
}

/// Soft voting: the weighted mean of the models' probabilities.
///
/// Shapes: `probabilities` (n_models) matrices of (n_samples, n_classes); `weights` (n_models,); (n_samples, n_classes) out.
/// Errors: those of [`hard_vote`]; matrices of different shapes; a number that is not finite.
///
/// ```
/// use classical::ensemble::soft_vote;
/// use ndarray::array;
/// let sure = array![[0.9, 0.1]];
/// let torn = array![[0.4, 0.6]];
/// assert_eq!(soft_vote(&[sure, torn], &[1.0, 1.0])?, array![[0.65, 0.35]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 20c (why boosted trees win on tables). scikit-learn's `VotingClassifier(voting="soft")`.
pub fn soft_vote(probabilities: &[Array2<f64>], weights: &[f64]) -> Result<Array2<f64>> {
    let Some(first) = probabilities.first() else {
        return Err(Error::empty("probabilities", "at least one model's answers"));
    };
    let weights = check_weights(weights, probabilities.len())?;
    let mut mean = Array2::zeros(first.raw_dim());
    for (m, (of_model, weight)) in probabilities.iter().zip(weights).enumerate() {
        let name = format!("probabilities[{m}]");
        if of_model.dim() != first.dim() {
            let (a, b) = (("probabilities[0]", first.shape()), (name.as_str(), of_model.shape()));
            return Err(Error::shape_mismatch(a, b, "they must have equal shapes"));
        }
        check::finite(&name, of_model)?;
        mean.scaled_add(weight, of_model);
    }
    check::all_in_range("the mean", mean, "probabilities")
}

/// Weights that add up to 1.
fn check_weights(weights: &[f64], n_models: usize) -> Result<Vec<f64>> {
    check::same_length("models", ("the answers", n_models), ("weights", weights.len()))?;
    for (m, &weight) in weights.iter().enumerate() {
        check::non_negative(&format!("weights[{m}]"), weight)?;
    }
    let largest = weights.iter().copied().fold(0.0, f64::max);
    if largest == 0.0 {
        return Err(Error::invalid("every weight", 0, "positive for at least one model"));
    }
    // By the largest first: a sum of large weights stays in range.
    let total: f64 = weights.iter().map(|weight| weight / largest).sum();
    Ok(weights.iter().map(|weight| weight / largest / total).collect())
}

fn first_largest(values: &[f64]) -> usize {
    let larger = |best: usize, i: usize| if values[i] > values[best] { i } else { best };
    (0..values.len()).reduce(larger).unwrap_or_default()
}

/// Fitted classifiers of any kind that answer as one: with the weighted mean of their probabilities.
///
/// ```
/// use classical::ensemble::Voting;
/// use classical::tree::DecisionTreeClassifier;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// let (x, y) = (array![[0.0], [1.0], [2.0], [3.0]], array![0, 0, 1, 1]);
/// let tree = || DecisionTreeClassifier::default().fit(&x, &y);
/// let voting = Voting::new(vec![Box::new(tree()?), Box::new(tree()?)], &[1.0, 2.0])?;
/// assert_eq!(voting.predict(&x)?, y);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 20c (why boosted trees win on tables).
pub struct Voting {
    members: Vec<Classifier>,
    weights: Vec<f64>,
}

impl Voting {
    /// The members as one, each with its weight.
    ///
    /// Errors: no members; another number of weights; weights that are negative or not finite, or all 0.
    pub fn new(members: Vec<Classifier>, weights: &[f64]) -> Result<Self> {
        check::not_empty("members", members.len(), "model")?;
        check_weights(weights, members.len())?;
        Ok(Voting { members, weights: weights.to_vec() })
    }

    /// The members, in order.
    pub fn members(&self) -> &[Classifier] {
        &self.members
    }
}

impl PredictProba for Voting {
    /// The weighted mean of the members' probabilities. Errors: what a member refuses; members of different classes.
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        let answers = self.members.iter().map(|member| member.predict_proba_view(x));
        soft_vote(&answers.collect::<Result<Vec<_>>>()?, &self.weights)
    }
}

impl Predict for Voting {
    type Target = usize;

    /// The class with the largest mean probability, the smaller one in a tie.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        let probabilities = self.predict_proba_view(x)?;
        let rows = probabilities.rows().into_iter();
        Ok(rows.map(|row| first_largest(&row.to_vec())).collect())
    }
}

/// A prediction for each sample from a model that never saw it.
///
/// For each split the model is fitted to the training part, and its answers fill the rows of the test part. `fit` gives the
/// fitted model as a closure: samples in, one row of answers a sample out. [`answers_of`] makes one of a classifier.
///
/// Shapes: `x` (n_samples, n_features), `y` (n_samples,); (n_samples, n_answers) out. Errors: no splits; a row that is in no
/// test part or in two; a split whose parts overlap; answers of another number of rows, or of another number of columns from
/// split to split, or not finite; what `fit` refuses. Cost: a fit for each split.
///
/// ```
/// use classical::ensemble::out_of_fold;
/// use ndarray::{Array2, ArrayView2, array};
/// use numerics::split::KFold;
/// let (x, y) = (array![[0.0], [0.0], [0.0], [0.0]], array![1.0, 2.0, 3.0, 6.0]);
/// let folds = KFold { n_splits: 2 }.split(4)?;
/// // The model answers with the mean of its targets.
/// let answers = out_of_fold(&x, &y, &folds, |_, y| {
///     let mean = y.sum() / y.len() as f64;
///     Ok(Box::new(move |x: ArrayView2<f64>| Ok(Array2::from_elem((x.nrows(), 1), mean))))
/// })?;
/// assert_eq!(answers, array![[4.5], [4.5], [1.5], [1.5]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 20c (why boosted trees win on tables). scikit-learn's `cross_val_predict`.
pub fn out_of_fold<'x, 'y, Y: Clone + 'y>(
    x: impl Into<ArrayView2<'x, f64>>,
    y: impl Targets<'y, Target = Y>,
    splits: &[Split],
    fit: impl Fn(ArrayView2<'_, f64>, ArrayView1<'_, Y>) -> Result<Answers>,
) -> Result<Array2<f64>> {
    let (x, y) = (x.into(), y.targets());
    check::samples_and_targets(&x, y.len())?;
    check::not_empty("splits", splits.len(), "split")?;
    let answered = |split: &Split| {
        split.check_apart()?;
        let (x_train, x_test) = split.apply(x)?;
        let (y_train, _) = split.apply(y)?;
        fit(x_train.view(), y_train.view())?(x_test.view())
    };
    fill(x.nrows(), splits, &answered)
}

/// Each split's answers in their rows.
fn fill(
    n_samples: usize,
    splits: &[Split],
    answered: &dyn Fn(&Split) -> Result<Array2<f64>>,
) -> Result<Array2<f64>> {
    let mut seen = vec![false; n_samples];
    let mut filled: Option<Array2<f64>> = None;
    for (k, split) in splits.iter().enumerate() {
        let answers = answered(split)?;
        let name = format!("the answers of split {k}");
        check::same_length(
            "samples",
            ("the test part", split.test.len()),
            (&name, answers.nrows()),
        )?;
        check::finite(&name, &answers)?;
        let n_answers = answers.ncols();
        check::size("n_samples times answers", &[n_samples, n_answers])?;
        let filled = filled.get_or_insert_with(|| Array2::zeros((n_samples, n_answers)));
        check::same_length(
            "columns",
            ("the answers of split 0", filled.ncols()),
            (&name, n_answers),
        )?;
        for (&row, answer) in split.test.iter().zip(answers.rows()) {
            if std::mem::replace(&mut seen[row], true) {
                let wanted = "in one test part alone";
                return Err(Error::invalid(format!("row {row}"), "in two", wanted));
            }
            filled.row_mut(row).assign(&answer);
        }
    }
    if let Some(row) = seen.iter().position(|&seen| !seen) {
        return Err(Error::invalid(format!("row {row}"), "in no test part", "in one test part"));
    }
    Ok(filled.unwrap_or_default())
}

/// A fitted model as stacking sees it: samples in, one row of answers a sample out.
pub type Answers = Box<dyn Fn(ArrayView2<'_, f64>) -> Result<Array2<f64>> + Send + Sync>;

/// A member of a stack: learns from samples and targets, and gives the fitted model's answers.
pub type Member<'a, Y> =
    Box<dyn Fn(ArrayView2<'_, f64>, ArrayView1<'_, Y>) -> Result<Answers> + Send + Sync + 'a>;

/// A classifier's probabilities as answers: those of all classes, or of two classes the second's alone.
///
/// ```
/// use classical::ensemble::answers_of;
/// use classical::tree::DecisionTreeClassifier;
/// use ndarray::array;
/// use numerics::estimator::Fit;
/// let model = DecisionTreeClassifier::default().fit(&array![[0.0], [1.0]], &array![0, 1])?;
/// assert_eq!(answers_of(model)(array![[1.0], [0.0]].view())?, array![[1.0], [0.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 20c (why boosted trees win on tables).
pub fn answers_of(model: impl PredictProba + Send + Sync + 'static) -> Answers {
    Box::new(move |x| {
        let all = model.predict_proba_view(x)?;
        Ok(if all.ncols() == 2 { all.slice(s![.., 1..]).to_owned() } else { all })
    })
}

/// A regression's predictions as answers: one column.
///
/// ```
/// use classical::ensemble::numbers_of;
/// use classical::tree::DecisionTreeRegressor;
/// use ndarray::array;
/// use numerics::estimator::Fit;
/// let model = DecisionTreeRegressor::default().fit(&array![[0.0], [1.0]], &array![5.0, 7.0])?;
/// assert_eq!(numbers_of(model)(array![[1.0], [0.0]].view())?, array![[7.0], [5.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 20c (why boosted trees win on tables).
pub fn numbers_of(model: impl Predict<Target = f64> + Send + Sync + 'static) -> Answers {
    Box::new(move |x: ArrayView2<'_, f64>| Ok(model.predict_view(x)?.insert_axis(Axis(1))))
}

/// Stacking: a last model learns how much to trust each of several others.
///
/// Its features are the members' answers. For each training sample these come from members that did not see it
/// ([`out_of_fold`]): a member that has memorized its training set would look perfect otherwise. Afterwards each member is
/// fitted once more, to all samples; these answer for new ones.
///
/// The last model gives one number or class a sample; `Y` is the kind of target.
///
/// ```
/// use classical::ensemble::{Member, Stacking, answers_of};
/// use classical::tree::DecisionTreeClassifier;
/// use learning::linear_model::LogisticRegression;
/// use ndarray::{ArrayView1, ArrayView2, array};
/// use numerics::estimator::{Fit, Predict};
/// use numerics::split::StratifiedKFold;
/// let x = array![[0.0], [1.0], [2.0], [3.0], [10.0], [11.0], [12.0], [13.0]];
/// let y = array![0, 0, 0, 0, 1, 1, 1, 1];
/// let member = |depth: usize| -> Member<usize> {
///     Box::new(move |x: ArrayView2<f64>, y: ArrayView1<usize>| {
///         let tree = DecisionTreeClassifier { max_depth: Some(depth), ..Default::default() };
///         Ok(answers_of(tree.fit(x, y)?))
///     })
/// };
/// let folds = StratifiedKFold { n_splits: 2 }.split(&y)?;
/// let last = |x: ArrayView2<f64>, y: ArrayView1<usize>| LogisticRegression::default().fit(x, y);
/// let model = Stacking { passthrough: false }.fit(&[member(1), member(2)], last, &x, &y, &folds)?;
/// assert_eq!(model.predict(&array![[1.5], [12.5]])?, array![0, 1]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 20c (why boosted trees win on tables). scikit-learn's `StackingClassifier` and `StackingRegressor`.
/// Source: David Wolpert, *Stacked Generalization*, Neural Networks 5(2), 1992.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stacking {
    /// Whether the last model sees the samples' own features, too, behind the answers.
    pub passthrough: bool,
}

impl Stacking {
    /// Fits the last model to out-of-fold answers, then each member to all samples.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,). Errors: no members; those of [`out_of_fold`]; what a member or the
    /// last model refuses. Cost: `splits + 1` fits of each member, one of the last model.
    pub fn fit<'x, 'y, Y: Clone + 'y, M>(
        &self,
        members: &[Member<'_, Y>],
        last: impl FnOnce(ArrayView2<'_, f64>, ArrayView1<'_, Y>) -> Result<M>,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Targets<'y, Target = Y>,
        splits: &[Split],
    ) -> Result<StackingModel<M>> {
        let (x, y) = (x.into(), y.targets());
        check::not_empty("members", members.len(), "model")?;
        let answers = members.iter().map(|member| out_of_fold(x, y, splits, member));
        let features = self.features(&answers.collect::<Result<Vec<_>>>()?, x)?;
        let last = last(features.view(), y)?;
        let members = members.iter().map(|member| member(x, y)).collect::<Result<Vec<_>>>()?;
        Ok(StackingModel { members, last, passthrough: self.passthrough, n_features: x.ncols() })
    }

    /// The members' answers side by side, and the samples' own features where they pass through.
    fn features(&self, answers: &[Array2<f64>], x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        let own = x.view();
        let mut columns: Vec<ArrayView2<'_, f64>> = answers.iter().map(Array2::view).collect();
        if self.passthrough {
            columns.push(own);
        }
        concatenate(Axis(1), &columns).map_err(|_| {
            Error::invalid("the members' answers", "of different lengths", "one row a sample")
        })
    }
}

/// What [`Stacking`] learned.
///
/// Explained in Part V, 20c (why boosted trees win on tables).
pub struct StackingModel<M> {
    members: Vec<Answers>,
    last: M,
    passthrough: bool,
    n_features: usize,
}

impl<M> StackingModel<M> {
    /// The model that sees the members' answers.
    pub fn last(&self) -> &M {
        &self.last
    }

    /// What the last model sees of new samples: the members' answers, member after member.
    ///
    /// Errors: another number of features than in `fit`; what a member refuses.
    pub fn features<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Array2<f64>> {
        let x = x.into();
        check::same_length("features", ("x", x.ncols()), ("the model", self.n_features))?;
        let answers = self.members.iter().map(|member| member(x)).collect::<Result<Vec<_>>>()?;
        Stacking { passthrough: self.passthrough }.features(&answers, x)
    }
}

impl<M: Predict> Predict for StackingModel<M> {
    type Target = M::Target;

    /// The last model's answer to the members' answers.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<M::Target>> {
        self.last.predict_view(self.features(x)?.view())
    }
}

impl<M: PredictProba> PredictProba for StackingModel<M> {
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        self.last.predict_proba_view(self.features(x)?.view())
    }
}
