//! Boosting: recorded numbers of XGBoost and scikit-learn, bins against exact splits, and what each parameter promises.

use classical::boosting::*;
use ndarray::{Array1, Array2, Axis, array, s};
use numerics::estimator::{Fit, Predict, PredictProba};
use numerics::{Result, Rng};
use proptest::prelude::*;
use testing::Suite;
use testing::hostile::Table;

use crate::pools::{Classes, Regression, Samples, predicted, probabilities};

pub fn hostile(t: &mut Table) {
    let few = GradientBoosting { n_rounds: 3, max_depth: 2, ..Default::default() };
    let exact = GradientBoosting { splits: Splits::Exact, gamma: 0.1, ..few.clone() };
    t.call("GradientBoosting::fit", |Regression { x, y }| {
        let model = few.fit(x, y)?;
        Ok((predicted(&model, x), predicted(&exact.fit(x, y)?, x)))
    });
    t.call("GradientBoosting::fit", |Classes { x, y }| {
        let model = few.fit(x, y)?;
        Ok((predicted(&model, x), probabilities(&exact.fit(x, y)?, x)))
    });
    t.call("GradientBoosting::fit_numbers", |Regression { x, y }| {
        let poisson = GradientBoosting { objective: Some(Objective::Poisson), ..few.clone() };
        let validation = Some(Validation { x: x.view(), y: y.view(), groups: None });
        let model = poisson.fit_numbers(x, y, Extra { validation, ..Default::default() })?;
        Ok((predicted(&model, x), model.validation_losses().to_vec()))
    });
    t.call("GradientBoosting::fit_classes", |Classes { x, y }| {
        let mut rng = Rng::new(1);
        let drawn = GradientBoosting { subsample: 0.5, colsample: 0.5, ..few.clone() };
        let model = drawn.fit_classes(x, y, Extra { rng: Some(&mut rng), ..Default::default() })?;
        Ok(probabilities(&model, x))
    });
    t.call("BoostedRegressor::predict", |Samples(x)| {
        let (x0, y0) = (x.slice(s![.., ..1.min(x.ncols())]), Array1::<f64>::ones(x.nrows()));
        few.fit(x0, &y0)?.predict(x)
    });
    t.call("BoostedClassifier::predict", |Classes { x, y }| few.fit(x, y)?.predict(x));
    t.call("BoostedClassifier::predict_proba", |Classes { x, y }| few.fit(x, y)?.predict_proba(x));
    for objective in [
        Objective::SquaredError,
        Objective::Logistic,
        Objective::Softmax,
        Objective::Poisson,
        Objective::PairwiseRanking,
    ] {
        t.call("Objective::derivatives", |(scores, y): &(Array2<f64>, Array1<f64>)| {
            let group = [y.len()];
            let groups = (objective == Objective::PairwiseRanking).then_some(&group[..]);
            objective.derivatives(scores, y, groups)
        });
    }
    let (x, y) = (table(12, 2), Array1::from_shape_fn(12, |i| (i % 5) as f64));
    let Ok(model) = few.fit(&x, &y) else { panic!("an ordinary fit") };
    t.call("BoostedTrees::scores", |x: &Array2<f64>| model.scores(x));
    t.call("BoostedTrees::scores_after", |(n, x): &(usize, Array2<f64>)| model.scores_after(*n, x));
    t.call("BoostedTrees::importance_by_gain", |Regression { x, y }| {
        Ok(few.fit(x, y)?.importance_by_gain())
    });
    t.call("BoostedTrees::importance_by_count", |Regression { x, y }| {
        Ok(few.fit(x, y)?.importance_by_count())
    });
    t.excuse(
        &[
            "BoostedTrees::trees",
            "BoostedTrees::base_score",
            "BoostedTrees::objective",
            "BoostedTrees::n_features",
            "BoostedTrees::n_rounds",
            "BoostedTrees::validation_losses",
            "BoostedTrees::n_additions",
            "BoostedTree::n_nodes",
            "BoostedTree::n_leaves",
            "BoostedTree::depth",
            "AdaBoostModel::stumps",
            "AdaBoostModel::n_classes",
            "ResidualRegressor::trees",
            "ResidualClassifier::trees",
        ],
        "they give a part of the model",
    );
    let tree = &model.trees()[0];
    t.call("BoostedTree::split", |node: &usize| Ok(tree.split(*node).map(|split| split.gain)));
    t.call("BoostedTree::value", |node: &usize| Ok(tree.value(*node)));
    t.call("BoostedTree::cover", |node: &usize| Ok(tree.cover(*node)));
    t.call("BoostedTree::goes_left", |(n, x): &(usize, f64)| Ok(tree.goes_left(*n, *x)));
    t.call("BoostedTree::leaf_of", |x: &Array1<f64>| Ok(tree.leaf_of(&x.to_vec())));
    t.call("BoostedTree::score", |x: &Array1<f64>| Ok(tree.score(&x.to_vec())));
    t.call("leaf_weight", |(g, h, lambda): &(f64, f64, f64)| leaf_weight(*g, *h, *lambda));
    t.call("split_gain", |(a, b, lambda): &(f64, f64, f64)| {
        split_gain((*a, *b), (*b, *a), *lambda)
    });
    let plain = ResidualBoosting { n_rounds: 3, max_depth: 2, ..Default::default() };
    t.call("ResidualBoosting::fit", |Regression { x, y }| Ok(predicted(&plain.fit(x, y)?, x)));
    t.call("ResidualBoosting::fit", |Classes { x, y }| Ok(probabilities(&plain.fit(x, y)?, x)));
    t.call("ResidualRegressor::predict", |Regression { x, y }| plain.fit(x, y)?.predict(x));
    t.call("ResidualClassifier::predict", |Classes { x, y }| plain.fit(x, y)?.predict(x));
    t.call("ResidualClassifier::predict_proba", |Classes { x, y }| {
        plain.fit(x, y)?.predict_proba(x)
    });
    if let Ok(model) = plain.fit(&x, &y) {
        let tree = &model.trees()[0];
        t.call("ResidualTree::predict", |x: &Array1<f64>| Ok(tree.predict(&x.to_vec())));
    }
    let votes = AdaBoost { n_rounds: 3, ..Default::default() };
    t.call("AdaBoost::fit", |Classes { x, y }| Ok(predicted(&votes.fit(x, y)?, x)));
    t.call("AdaBoostModel::predict", |Classes { x, y }| votes.fit(x, y)?.predict(x));
    t.call("AdaBoostModel::predict_proba", |Classes { x, y }| votes.fit(x, y)?.predict_proba(x));
}

/// A table of quarters, which `f32` holds: XGBoost computes with that.
fn table(n: usize, d: usize) -> Array2<f64> {
    let number = |i: usize, j: usize| (i * i * (3 + 2 * j) + 7 * j * i + 5 * i) % 37;
    Array2::from_shape_fn((n, d), |(i, j)| number(i, j) as f64 / 4.0)
}

struct Data {
    x: Array2<f64>,
    /// The same with holes in two columns.
    holes: Array2<f64>,
    y: Array1<f64>,
    two: Vec<usize>,
    three: Vec<usize>,
    counts: Array1<f64>,
}

fn data() -> Data {
    let n = 48;
    let x = table(n, 3);
    let y = Array1::from_shape_fn(n, |i| {
        ((i * 5) % 13) as f64 / 2.0 + x[[i, 0]] - x[[i, 1]] * x[[i, 2]] / 8.0
    });
    let median = numerics::stats::median(&y).unwrap();
    let class = |&v: &f64| if v < 2.0 { 0 } else { 1 + usize::from(v >= 5.0) };
    let mut holes = x.clone();
    for i in 0..n {
        if (i * 11) % 7 == 0 {
            holes[[i, 0]] = f64::NAN;
        }
        if (i * 5) % 9 == 0 {
            holes[[i, 1]] = f64::NAN;
        }
    }
    Data {
        two: y.iter().map(|&v| usize::from(v > median)).collect(),
        three: y.iter().map(class).collect(),
        counts: Array1::from_shape_fn(n, |i| ((i * 7 + x[[i, 0]] as usize) % 6) as f64),
        x,
        holes,
        y,
    }
}

/// Three rounds of depth 3 from a score of 0.5, exact.
fn three() -> GradientBoosting {
    GradientBoosting {
        n_rounds: 3,
        max_depth: 3,
        learning_rate: 0.3,
        base_score: Some(0.5),
        splits: Splits::Exact,
        ..Default::default()
    }
}

#[track_caller]
fn all_near(a: Array1<f64>, b: &Array1<f64>) {
    assert_eq!(a.len(), b.len());
    for (a, b) in a.iter().zip(b) {
        assert!(near(*a, *b, 1e-13), "{a} and {b}");
    }
}

fn near(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance * b.abs().max(1.0)
}

/// The first scores, all scores (their sum, and each times its place, from 1), and the gains by column.
#[track_caller]
fn is_recorded(
    model: &BoostedTrees,
    x: &Array2<f64>,
    six: &[f64],
    sums: (f64, f64),
    gains: [f64; 3],
) {
    let scores = model.scores(x).unwrap();
    for (score, recorded) in scores.iter().zip(six) {
        assert!(near(*score, *recorded, 2e-6), "{score} and {recorded}");
    }
    let places = scores.iter().enumerate().map(|(i, score)| (i + 1) as f64 * score);
    assert!(near(scores.sum(), sums.0, 4e-5), "{} and {}", scores.sum(), sums.0);
    assert!(near(places.sum(), sums.1, 4e-5));
    for (gain, recorded) in model.importance_by_gain().iter().zip(gains) {
        assert!(near(*gain, recorded, 2e-6), "{gain} and {recorded}");
    }
}

// import numpy as np, xgboost     # 3.2.0
// x = np.array([[((i*i*(3+2*j)+7*j*i+5*i)%37)/4 for j in range(3)] for i in range(48)])
// y = np.array([((i*5)%13)/2+x[i,0]-x[i,1]*x[i,2]/8 for i in range(48)])
// def fit(x, y, objective, rounds=3, **more):
//     p = dict(objective=objective, tree_method="exact", max_depth=3, learning_rate=0.3, base_score=0.5) | more
//     return xgboost.train(p, xgboost.DMatrix(x, label=y), rounds)
// b = fit(x, y, "reg:squarederror"); s = b.predict(xgboost.DMatrix(x), output_margin=True)
// s[:6], s.sum(), (s*np.arange(1, s.size+1).reshape(s.shape)).sum(), b.get_score(importance_type="total_gain")
#[test]
fn exact_splits_are_xgboosts() -> Result<()> {
    let Data { x, holes, y, two, three: classes, counts } = data();
    for splits in [Splits::Exact, Splits::Histogram(255)] {
        let b = GradientBoosting { splits, ..three() };
        let recorded = [0.967773, 1.15257, 4.106194, 1.5074, 5.734428, 5.734428];
        let gains = [556.645020, 96.229591, 215.057312];
        is_recorded(&*b.fit(&x, &y)?, &x, &recorded, (137.6972, 3289.868), gains);

        let ten = GradientBoosting { n_rounds: 10, ..b.clone() };
        let recorded = [1.17818, 1.859917, 6.061826, 2.524271, 10.083323, 9.369664];
        let gains = [667.946289, 153.694061, 295.064636];
        is_recorded(&*ten.fit(&x, &y)?, &x, &recorded, (199.8320, 4747.198), gains);

        // min_child_weight=5, gamma=8.0, reg_lambda=0.0
        let pruned =
            GradientBoosting { min_child_weight: 5.0, gamma: 8.0, lambda: 0.0, ..b.clone() };
        let recorded = [1.679584, 1.057894, 3.987181, 1.679584, 6.296657, 5.712207];
        let gains = [601.196717, 57.632782, 292.837463];
        is_recorded(&*pruned.fit(&x, &y)?, &x, &recorded, (144.4876, 3451.838), gains);

        // "binary:logistic", y > np.median(y)
        let logistic = GradientBoosting { base_score: Some(0.0), ..b.clone() };
        let recorded = [-0.951535, -1.026108, 0.392992, -0.951535, 1.193323, 0.639433];
        let gains = [26.388237, 1.890187, 21.593031];
        is_recorded(&*logistic.fit(&x, &two)?, &x, &recorded, (2.0452, 31.029), gains);

        // the same with gamma=1.2, max_depth=4, min_child_weight=0.5: one split below gamma stays, for what is below it
        let pruned = GradientBoosting {
            gamma: 1.2,
            max_depth: 4,
            min_child_weight: 0.5,
            ..logistic.clone()
        };
        let recorded = [-0.921605, -0.921605, 0.310686, -0.921605, 1.139548, 0.965863];
        let gains = [27.171814, 1.523424, 20.096619];
        is_recorded(&*pruned.fit(&x, &two)?, &x, &recorded, (1.6461, 18.646), gains);

        // "count:poisson", base_score=1.0; counts (i*7+int(x[i,0]))%6
        let objective = Some(Objective::Poisson);
        let poisson = GradientBoosting { objective, max_delta_step: 0.7, ..logistic.clone() };
        let recorded = [-0.241222, 0.392971, 0.361549, 0.63, 0.512789, 0.512789];
        let gains = [3.329136, 7.868761, 17.240471];
        is_recorded(&*poisson.fit(&x, &counts)?, &x, &recorded, (21.0736, 523.106), gains);

        // "multi:softprob", num_class=3; below 2, below 5, the rest
        let recorded = [
            0.939915, 0.044617, -0.029485, 0.830536, 0.15332, -0.029485, -0.059387, 0.910078,
            1.062446,
        ];
        let gains = [34.414213, 19.209526, 11.908856];
        is_recorded(&*b.fit(&x, &classes)?, &x, &recorded, (66.2514, 4794.469), gains);

        // x[(i*11)%7==0, 0] = nan; x[(i*5)%9==0, 1] = nan
        let recorded = [0.999462, 1.014904, 3.886403, 1.821167, 5.70337, 5.70337];
        let gains = [389.365021, 82.789459, 307.659973];
        is_recorded(&*b.fit(&holes, &y)?, &holes, &recorded, (137.6029, 3350.285), gains);

        // monotone_constraints="(1,-1,0)"
        let monotone = GradientBoosting { monotone: vec![(0, 1), (1, -1)], ..b.clone() };
        let recorded = [0.967773, 1.15257, 4.10277, 1.509599, 5.745732, 5.745732];
        let gains = [525.087097, 96.229591, 198.890366];
        is_recorded(&*monotone.fit(&x, &y)?, &x, &recorded, (143.9281, 3464.619), gains);

        // max_delta_step=0.5
        let limited = GradientBoosting { max_delta_step: 0.5, ..b.clone() };
        let gains = [21.604652, 25.493711, 0.0];
        is_recorded(&*limited.fit(&x, &y)?, &x, &[0.622, 0.95], (42.5932, 1032.783), gains);

        // tree_method="hist", grow_policy="lossguide", max_leaves=6, max_depth=0
        let by_leaf = GradientBoosting {
            growth: Growth::LeafWise,
            max_leaves: Some(6),
            max_depth: 100,
            ..b.clone()
        };
        let recorded = [1.418868, 1.418868, 4.086986, 1.418868, 5.675366, 5.675366];
        let gains = [537.008667, 106.827293, 199.166763];
        is_recorded(&*by_leaf.fit(&x, &y)?, &x, &recorded, (137.8063, 3284.973), gains);

        // weight=1.0+(i%3)
        let weights = Array1::from_shape_fn(48, |i| 1.0 + (i % 3) as f64);
        let extra = Extra { weights: Some(weights.view()), ..Default::default() };
        let recorded = [1.599633, 1.599633, 4.783138, 1.599633, 6.613974, 6.613974];
        let gains = [1620.558960, 318.662964, 368.485657];
        let model = b.fit_numbers(&x, &y, extra)?;
        is_recorded(&model, &x, &recorded, (142.3014, 3358.719), gains);
    }
    Ok(())
}

#[test]
fn the_first_tree_is_xgboosts_node_by_node() -> Result<()> {
    let Data { x, y, .. } = data();
    let model = three().fit(&x, &y)?;
    let tree = &model.trees()[0];
    let root = tree.split(0).unwrap();
    assert_eq!((root.feature, root.question), (0, Question::Below(3.125)));
    assert!(near(root.gain, 273.069397, 1e-6) && tree.cover(0) == 48.0);
    let left = tree.split(root.left).unwrap();
    let right = tree.split(root.right).unwrap();
    assert_eq!((left.feature, left.question), (1, Question::Below(7.75)));
    assert_eq!((right.feature, right.question), (2, Question::Below(8.125)));
    assert!(near(left.gain, 55.374687, 1e-6) && near(right.gain, 104.432068, 1e-6));
    assert_eq!((tree.cover(root.left), tree.cover(root.right)), (21.0, 27.0));
    assert_eq!((tree.depth(), tree.n_nodes()), (3, 2 * tree.n_leaves() - 1));
    Ok(())
}

/// Whole numbers, some columns with holes, some of categories.
fn mixed(n: usize, d: usize, rng: &mut Rng) -> (Array2<f64>, Array1<f64>) {
    let x = Array2::from_shape_simple_fn((n, d), || (rng.random() * 60.0).floor());
    let mut x = x;
    for i in 0..n {
        if rng.random() < 0.2 {
            x[[i, 0]] = f64::NAN;
        }
    }
    let y = Array1::from_shape_fn(n, |i| {
        let hole = if x[[i, 0]].is_nan() { 30.0 } else { x[[i, 0]] };
        hole + (x[[i, d - 1]] * 0.1) * x[[i, d / 2]] + 8.0 * rng.normal()
    });
    (x, y)
}

#[test]
fn bins_find_the_exact_splits_to_the_bit() -> Result<()> {
    let mut rng = Rng::new(3);
    let (x, y) = mixed(500, 11, &mut rng);
    for b in [
        GradientBoosting { n_rounds: 5, ..Default::default() },
        GradientBoosting { n_rounds: 5, lambda: 0.0, min_child_weight: 0.0, ..Default::default() },
        GradientBoosting { n_rounds: 5, categorical: vec![0, 5], ..Default::default() },
        GradientBoosting { n_rounds: 5, monotone: vec![(10, 1), (3, -1)], ..Default::default() },
        GradientBoosting {
            n_rounds: 5,
            growth: Growth::LeafWise,
            max_leaves: Some(20),
            max_depth: 30,
            gamma: 20.0,
            ..Default::default()
        },
    ] {
        let exact = GradientBoosting { splits: Splits::Exact, ..b.clone() };
        let (a, b) = (b.fit(&x, &y)?, exact.fit(&x, &y)?);
        assert_eq!(a.scores(&x)?, b.scores(&x)?);
        assert_eq!(a.importance_by_gain(), b.importance_by_gain());
        assert!(a.n_additions() < b.n_additions());
        let positive = y.mapv(|y| usize::from(y > 50.0));
        assert_eq!(exact.fit(&x, &positive)?.n_rounds(), 5);
    }
    Ok(())
}

#[test]
fn more_nodes_than_histograms_are_kept_change_nothing() -> Result<()> {
    let mut rng = Rng::new(4);
    let (x, y) = mixed(6000, 64, &mut rng);
    let b = GradientBoosting {
        n_rounds: 1,
        max_depth: 12,
        lambda: 0.0,
        min_child_weight: 0.0,
        ..Default::default()
    };
    let (a, b) = (b.fit(&x, &y)?, GradientBoosting { splits: Splits::Exact, ..b }.fit(&x, &y)?);
    assert!(a.trees()[0].n_leaves() > 1000, "{}", a.trees()[0].n_leaves());
    assert_eq!(a.scores(&x)?, b.scores(&x)?);
    Ok(())
}

#[test]
fn without_a_penalty_it_is_the_plain_form() -> Result<()> {
    let mut rng = Rng::new(5);
    let x: Array2<f64> = rng.normals((300, 4));
    let y = Array1::from_shape_fn(300, |i| x[[i, 0]] * x[[i, 1]] + 0.3 * rng.normal());
    let plain = ResidualBoosting { n_rounds: 20, ..Default::default() }.fit(&x, &y)?;
    let fast = GradientBoosting {
        n_rounds: 20,
        max_depth: 3,
        lambda: 0.0,
        min_child_weight: 0.0,
        splits: Splits::Exact,
        ..Default::default()
    };
    let new: Array2<f64> = rng.normals((200, 4));
    let fast = fast.fit(&x, &y)?;
    for (a, b) in plain.predict(&new)?.iter().zip(fast.predict(&new)?) {
        assert!(near(*a, b, 1e-12), "{a} and {b}");
    }
    Ok(())
}

// from sklearn.ensemble import *   # scikit-learn 1.9.1; data as above
// GradientBoostingRegressor(n_estimators=10, max_depth=2, random_state=0).fit(x, y).predict(x)
// GradientBoostingClassifier(n_estimators=10, max_depth=2, random_state=0).fit(x, y > 4).predict_proba(x)[:, 1]
#[test]
fn the_plain_form_is_scikit_learns() -> Result<()> {
    let Data { x, y, .. } = data();
    let above: Vec<usize> = y.iter().map(|&y| usize::from(y > 4.0)).collect(); // no two splits are equally good
    let plain = ResidualBoosting { n_rounds: 10, max_depth: 2, ..Default::default() };
    let numbers = plain.fit(&x, &y)?.predict(&x)?;
    for (a, b) in numbers.iter().zip([3.04438, 2.756085, 5.780125, 3.04438, 7.010286, 6.746665]) {
        assert!(near(*a, b, 1e-6), "{a} and {b}");
    }
    assert!(near(numbers.sum(), 207.3906, 1e-6));
    let shares = plain.fit(&x, &above)?.predict_proba(&x)?;
    let recorded = [0.247422, 0.247814, 0.644368, 0.247422, 0.750537, 0.724703];
    for (a, b) in shares.column(1).iter().zip(recorded) {
        assert!(near(*a, b, 1e-6), "{a} and {b}");
    }
    assert!(near(shares.column(1).sum(), 22.0254, 1e-5));
    Ok(())
}

// m = AdaBoostClassifier(n_estimators=10, random_state=0).fit(x, y)
// [(e.tree_.feature[0], e.tree_.threshold[0], w) for e, w in zip(m.estimators_, m.estimator_weights_)]
// m.predict_proba(x)[:4]; (m.predict(x) == y).sum()
#[test]
fn adaboost_is_scikit_learns() -> Result<()> {
    let Data { x, y, three, .. } = data();
    let above: Vec<usize> = y.iter().map(|&y| usize::from(y > 4.0)).collect();
    let ten = AdaBoost { n_rounds: 10, ..Default::default() };
    let model = ten.fit(&x, &three)?;
    let recorded = [(0, 2.25, 1.029619), (1, 8.375, 1.059081), (0, 3.125, 0.900438)];
    for (stump, (feature, threshold, vote)) in model.stumps().iter().zip(recorded) {
        assert_eq!((stump.feature, stump.threshold), (feature, threshold));
        assert!(near(stump.vote, vote, 1e-6));
    }
    let shares = model.predict_proba(&x)?;
    for (a, b) in shares.iter().zip([0.377355, 0.324687, 0.297958, 0.353737, 0.347721, 0.298541]) {
        assert!(near(*a, b, 2e-6), "{a} and {b}");
    }
    let hits = |model: &AdaBoostModel, y: &[usize]| {
        model.predict(&x).unwrap().iter().zip(y).filter(|(a, b)| a == b).count()
    };
    assert_eq!(hits(&model, &three), 33);
    let model = ten.fit(&x, &above)?;
    assert_eq!(hits(&model, &above), 43);
    let shares = model.predict_proba(&x)?;
    for (a, b) in shares.iter().zip([0.651919, 0.348081, 0.625886, 0.374114, 0.453755, 0.546245]) {
        assert!(near(*a, b, 2e-6), "{a} and {b}");
    }
    Ok(())
}

#[test]
fn a_perfect_stump_ends_adaboost() -> Result<()> {
    let x = array![[1.0], [2.0], [3.0], [4.0]];
    let model = AdaBoost::default().fit(&x, &array![0, 0, 1, 1])?;
    assert_eq!(model.stumps().len(), 1);
    assert_eq!(model.stumps()[0].vote, 1.0);
    let error = AdaBoost::default().fit(&Array2::ones((4, 2)), &array![0, 0, 1, 1]).unwrap_err();
    assert!(error.to_string().contains("better than guessing"), "{error}");
    Ok(())
}

#[test]
fn the_promises_of_estimators() {
    let base = GradientBoosting { n_rounds: 5, missing: false, ..Default::default() };
    let wide = Suite { n_samples: 400, n_features: 20, tolerance: 0.0, ..Default::default() };
    let small = Suite { tolerance: 0.0, ..Default::default() };
    for suite in [small, wide] {
        for splits in [Splits::Histogram(255), Splits::Histogram(7), Splits::Exact] {
            let b = GradientBoosting { splits, ..base.clone() };
            suite.regressor(|x, y| b.fit(x, y)).unwrap();
            suite.classifier(|x, y| b.fit(x, y)).unwrap();
            suite.probabilities(|x, y| b.fit(x, y)).unwrap();
            let drawn = GradientBoosting { subsample: 0.6, colsample: 0.5, ..b };
            let fit = |x: ndarray::ArrayView2<'_, f64>, y: ndarray::ArrayView1<'_, f64>| {
                let mut rng = Rng::new(1);
                drawn.fit_numbers(x, y, Extra { rng: Some(&mut rng), ..Default::default() })
            };
            suite.regressor(fit).unwrap();
        }
        let plain = ResidualBoosting { n_rounds: 5, ..Default::default() };
        let two = Suite { n_classes: 2, ..suite.clone() };
        suite.regressor(|x, y| plain.fit(x, y)).unwrap();
        two.classifier(|x, y| plain.fit(x, y)).unwrap();
        two.probabilities(|x, y| plain.fit(x, y)).unwrap();
        let votes = AdaBoost { n_rounds: 5, ..Default::default() };
        suite.classifier(|x, y| votes.fit(x, y)).unwrap();
        suite.probabilities(|x, y| votes.fit(x, y)).unwrap();
    }
}

/// The slope is how the loss moves when a score is nudged, the curvature how the slope moves.
#[test]
fn slopes_and_curvatures_are_those_of_the_losses() -> Result<()> {
    let nudge = 1e-5;
    let groups = [3, 2];
    let y = array![0.0, 1.0, 2.0, 1.0, 0.0];
    for (objective, n_outputs) in [
        (Objective::SquaredError, 1),
        (Objective::Logistic, 1),
        (Objective::Softmax, 3),
        (Objective::Poisson, 1),
        (Objective::PairwiseRanking, 1),
    ] {
        let y = if objective == Objective::Logistic { &y / 2.0 } else { y.clone() };
        let ranked = objective == Objective::PairwiseRanking;
        let groups = ranked.then_some(&groups[..]);
        let scores = Array2::from_shape_fn((5, n_outputs), |(i, k)| {
            0.4 * i as f64 - 0.7 * k as f64 + if i == 2 { -0.9 } else { 0.1 }
        });
        let loss = |scores: &Array2<f64>| -> f64 {
            let sigmoid = numerics::functions::sigmoid::<f64>;
            let each = |i: usize| {
                let (s, y) = (scores[[i, 0]], y[i]);
                match objective {
                    Objective::SquaredError => (s - y) * (s - y) / 2.0,
                    Objective::Logistic => {
                        -y * libm::log(sigmoid(s)) - (1.0 - y) * libm::log(1.0 - sigmoid(s))
                    }
                    Objective::Poisson => libm::exp(s) - y * s,
                    _ => -numerics::functions::log_softmax(scores.row(i))[y as usize],
                }
            };
            let pairs = [(1, 0), (2, 0), (2, 1), (3, 4)];
            let pair =
                |&(i, j): &(usize, usize)| -libm::log(sigmoid(scores[[i, 0]] - scores[[j, 0]]));
            if ranked { pairs.iter().map(pair).sum() } else { (0..5).map(each).sum() }
        };
        let (g, h) = objective.derivatives(&scores, &y, groups)?;
        for (place, _) in scores.indexed_iter() {
            let moved = |by: f64| {
                let mut moved = scores.clone();
                moved[place] += by;
                moved
            };
            let (up, down) = (moved(nudge), moved(-nudge));
            let slope = (loss(&up) - loss(&down)) / (2.0 * nudge);
            assert!(near(g[place], slope, 1e-8), "{objective:?} {place:?}: {} {slope}", g[place]);
            let slopes = |at: &Array2<f64>| objective.derivatives(at, &y, groups).unwrap().0[place];
            let curvature = (slopes(&up) - slopes(&down)) / (2.0 * nudge);
            let doubled = if objective == Objective::Softmax { 2.0 } else { 1.0 };
            assert!(near(h[place], doubled * curvature, 1e-8), "{objective:?} {place:?}");
        }
    }
    Ok(())
}

#[test]
fn a_monotone_column_is_followed_upwards() -> Result<()> {
    let mut rng = Rng::new(6);
    let x: Array2<f64> = rng.normals((600, 3));
    // It rises on the whole, and falls in the middle.
    let y = Array1::from_shape_fn(600, |i| {
        x[[i, 0]] - 2.0 * libm::exp(-8.0 * x[[i, 0]] * x[[i, 0]]) + x[[i, 1]] + 0.3 * rng.normal()
    });
    let steps = |model: &BoostedRegressor| {
        let line =
            Array2::from_shape_fn(
                (400, 3),
                |(i, j)| {
                    if j == 0 { -2.0 + 0.01 * i as f64 } else { 0.2 }
                },
            );
        let answers = model.predict(&line).unwrap();
        answers.windows(2).into_iter().filter(|pair| pair[1] < pair[0]).count()
    };
    let free = GradientBoosting::default();
    let bound = GradientBoosting { monotone: vec![(0, 1)], ..free.clone() };
    assert!(steps(&free.fit(&x, &y)?) > 10);
    assert_eq!(steps(&bound.fit(&x, &y)?), 0);
    let down = GradientBoosting { monotone: vec![(0, -1)], ..free };
    let mirrored = down.fit(&x, &y.mapv(|y| -y))?;
    let line =
        Array2::from_shape_fn((400, 3), |(i, j)| if j == 0 { -2.0 + 0.01 * i as f64 } else { 0.2 });
    let answers = mirrored.predict(&line)?;
    assert!(answers.windows(2).into_iter().all(|pair| pair[1] <= pair[0]));
    Ok(())
}

#[test]
fn categories_are_parted_whatever_their_numbers() -> Result<()> {
    // Odd categories are high: a threshold needs many questions, a set one.
    let x = Array2::from_shape_fn((400, 1), |(i, _)| (i % 10) as f64);
    let y = x.column(0).mapv(|category| category % 2.0);
    let one = GradientBoosting {
        n_rounds: 1,
        max_depth: 1,
        learning_rate: 1.0,
        lambda: 0.0,
        categorical: vec![0],
        ..Default::default()
    };
    let model = one.fit(&x, &y)?;
    all_near(model.predict(&x)?, &y);
    let tree = &model.trees()[0];
    let split = tree.split(0).unwrap();
    assert_eq!(split.question, Question::OneOf(&[0b01_0101_0101, 0, 0, 0]));
    assert!(tree.goes_left(0, 4.0) && !tree.goes_left(0, 7.0) && !tree.goes_left(0, 77.0));
    assert_eq!(tree.goes_left(0, f64::NAN), split.missing_left);
    for bad in [-1.0, 0.5, 255.0, 1e300] {
        let error = model.predict(&array![[bad]]).unwrap_err().to_string();
        assert!(error.contains("a whole number from 0 to 254"), "{error}");
    }
    Ok(())
}

#[test]
fn holes_alone_can_be_a_side() -> Result<()> {
    let hole = f64::NAN;
    let x = array![[hole], [1.0], [2.0], [hole], [3.0], [4.0], [hole]];
    let y = array![9.0, 1.0, 1.0, 9.0, 1.0, 1.0, 9.0];
    for splits in [Splits::Exact, Splits::Histogram(255)] {
        let b = GradientBoosting {
            n_rounds: 1,
            learning_rate: 1.0,
            lambda: 0.0,
            splits,
            ..Default::default()
        };
        let model = b.fit(&x, &y)?;
        all_near(model.predict(&x)?, &y);
        all_near(model.predict(&array![[-1e300], [f64::MAX], [f64::MIN]])?, &array![1.0, 1.0, 1.0]);
    }
    Ok(())
}

#[test]
fn it_stops_when_the_validation_loss_has_risen() -> Result<()> {
    let mut rng = Rng::new(8);
    let x: Array2<f64> = rng.normals((400, 5));
    let y = Array1::from_shape_fn(400, |i| x[[i, 0]] + 2.0 * rng.normal());
    let (x0, y0) = (x.slice(s![..200, ..]), y.slice(s![..200]));
    let (x1, y1) = (x.slice(s![200.., ..]), y.slice(s![200..]));
    let b = GradientBoosting { n_rounds: 300, early_stopping: Some(10), ..Default::default() };
    let validation = Some(Validation { x: x1, y: y1, groups: None });
    let model = b.fit_numbers(x0, y0, Extra { validation, ..Default::default() })?;
    let losses = model.validation_losses();
    let best = (0..losses.len()).min_by(|&a, &b| losses[a].total_cmp(&losses[b])).unwrap() + 1;
    assert_eq!((model.n_rounds(), losses.len()), (best, best + 10));
    // The loss it judged by is that of its predictions.
    let errors = model.predict(x1)? - y1;
    let loss = errors.mapv(|e| e * e / 2.0).mean().unwrap();
    assert!(near(loss, losses[best - 1], 1e-12));
    let short = GradientBoosting { n_rounds: best, early_stopping: None, ..b };
    assert_eq!(short.fit(x0, y0)?.predict(x1)?, model.predict(x1)?);
    Ok(())
}

#[test]
fn scores_add_up_tree_by_tree() -> Result<()> {
    let Data { x, three: classes, .. } = data();
    let model = three().fit(&x, &classes)?;
    let mut scores = Array2::from_elem((48, 3), 0.5);
    assert_eq!(model.scores_after(0, &x)?, scores);
    for (t, tree) in model.trees().iter().enumerate() {
        for (i, row) in x.rows().into_iter().enumerate() {
            scores[[i, t % 3]] += tree.score(&row.to_vec());
        }
    }
    assert_eq!(model.scores(&x)?, scores);
    assert_eq!(model.scores_after(3, &x)?, scores);
    assert_eq!(model.importance_by_count().sum() as usize, {
        model.trees().iter().map(|tree| tree.n_leaves() - 1).sum::<usize>()
    });
    Ok(())
}

#[test]
fn a_ranking_learns_the_order_within_groups() -> Result<()> {
    let mut rng = Rng::new(9);
    let sizes = [12; 40];
    let x: Array2<f64> = rng.normals((480, 4));
    // Each group has a level of its own, which a ranking must not care for.
    let y = Array1::from_shape_fn(480, |i| {
        (x[[i, 0]] + x[[i, 1]] * x[[i, 2]]).round() + 50.0 * (i / 12) as f64
    });
    let b = GradientBoosting { objective: Some(Objective::PairwiseRanking), ..Default::default() };
    let validation = Some(Validation { x: x.view(), y: y.view(), groups: Some(&sizes) });
    let extra = Extra { groups: Some(&sizes), validation, ..Default::default() };
    let model = b.fit_numbers(&x, &y, extra)?;
    let losses = model.validation_losses();
    assert!(losses[0] < std::f64::consts::LN_2 && losses[99] < 0.1, "{losses:?}");
    let scores = model.predict(&x)?;
    let (mut right, mut all) = (0, 0);
    for group in (0..480).step_by(12) {
        for (i, j) in (group..group + 12).flat_map(|i| (group..group + 12).map(move |j| (i, j))) {
            if y[i] > y[j] {
                all += 1;
                right += usize::from(scores[i] > scores[j]);
            }
        }
    }
    assert!(right as f64 > 0.98 * all as f64, "{right} of {all}");
    Ok(())
}

#[test]
fn drawn_samples_and_columns() -> Result<()> {
    let mut rng = Rng::new(10);
    let (x, y) = mixed(300, 6, &mut rng);
    let b = GradientBoosting { n_rounds: 8, subsample: 0.5, colsample: 0.3, ..Default::default() };
    let fit = |seed: u64, splits| {
        let mut rng = Rng::new(seed);
        let b = GradientBoosting { splits, ..b.clone() };
        b.fit_numbers(&x, &y, Extra { rng: Some(&mut rng), ..Default::default() })
    };
    let model = fit(1, Splits::Exact)?;
    assert_eq!(model.scores(&x)?, fit(1, Splits::Exact)?.scores(&x)?);
    assert_ne!(model.scores(&x)?, fit(2, Splits::Exact)?.scores(&x)?);
    for tree in model.trees() {
        let mut columns: Vec<_> =
            (0..tree.n_nodes()).filter_map(|node| Some(tree.split(node)?.feature)).collect();
        columns.sort_unstable();
        columns.dedup();
        assert!(columns.len() <= 2, "{columns:?}"); // 0.3 of 6
        assert!((90.0..210.0).contains(&tree.cover(0)), "{}", tree.cover(0));
    }
    let error = b.fit(&x, &y).unwrap_err().to_string();
    assert_eq!(error, "subsample is 0.5, but it must be 1 where no generator is given");
    Ok(())
}

#[test]
fn wrong_parameters_and_data_are_told() {
    let d = GradientBoosting::default;
    let Data { x, y, two, three, counts, .. } = data();
    let told = |b: GradientBoosting, text: &str| {
        let error = b.fit(&x, &y).unwrap_err().to_string();
        assert!(error.contains(text), "{error}");
    };
    told(GradientBoosting { n_rounds: 0, ..d() }, "n_rounds is 0");
    told(GradientBoosting { n_rounds: usize::MAX, ..d() }, "n_rounds times");
    told(GradientBoosting { learning_rate: 0.0, ..d() }, "learning_rate is 0");
    told(GradientBoosting { max_depth: 0, ..d() }, "max_depth is 0");
    told(GradientBoosting { max_leaves: Some(1), ..d() }, "max_leaves is 1");
    told(GradientBoosting { splits: Splits::Histogram(1), ..d() }, "the number of bins is 1");
    told(GradientBoosting { splits: Splits::Histogram(256), ..d() }, "the number of bins is 256");
    told(GradientBoosting { lambda: -1.0, ..d() }, "lambda is -1");
    told(GradientBoosting { gamma: f64::NAN, ..d() }, "gamma is NaN");
    told(GradientBoosting { min_child_weight: -0.5, ..d() }, "min_child_weight is -0.5");
    told(GradientBoosting { max_delta_step: f64::INFINITY, ..d() }, "max_delta_step is inf");
    told(GradientBoosting { subsample: 0.0, ..d() }, "subsample is 0");
    told(GradientBoosting { colsample: 1.5, ..d() }, "colsample is 1.5");
    told(GradientBoosting { base_score: Some(f64::NAN), ..d() }, "base_score is NaN");
    told(GradientBoosting { categorical: vec![3], ..d() }, "categorical[0] is 3");
    told(GradientBoosting { categorical: vec![0], ..d() }, "x[2, 0] is 5.5, but");
    told(GradientBoosting { monotone: vec![(0, 2)], ..d() }, "the direction of monotone[0] is 2");
    told(GradientBoosting { monotone: vec![(9, 1)], ..d() }, "the column of monotone[0] is 9");
    told(GradientBoosting { early_stopping: Some(5), ..d() }, "early_stopping is 5");
    let objective = |objective| GradientBoosting { objective: Some(objective), ..d() };
    told(objective(Objective::Softmax), "the objective is the softmax");
    told(objective(Objective::Logistic), "y[");
    told(objective(Objective::Poisson), "zero or positive");
    told(objective(Objective::PairwiseRanking), "groups is empty");

    let error = |result: Result<BoostedRegressor>| result.unwrap_err().to_string();
    let extra = Extra { groups: Some(&[20, 20]), ..Default::default() };
    let ranking = objective(Objective::PairwiseRanking);
    assert!(error(ranking.fit_numbers(&x, &y, extra)).contains("y has 48 samples"));
    let zero = Array1::zeros(48);
    let extra = Extra { weights: Some(zero.view()), ..Default::default() };
    assert!(error(d().fit_numbers(&x, &y, extra)).contains("the sum of weights is 0"));
    assert!(error(d().fit(&x, &y.slice(s![..9]))).contains("samples"));
    assert!(
        error(d().fit(&Array2::zeros((0, 3)), &Array1::<f64>::zeros(0))).contains("x is empty")
    );
    assert!(error(d().fit(&Array2::zeros((3, 0)), &array![1.0, 2.0, 3.0])).contains("x is empty"));
    let mut infinite = x.clone();
    infinite[[7, 2]] = f64::NEG_INFINITY;
    assert!(error(d().fit(&infinite, &y)).contains("x[7, 2] is -inf"));
    assert!(error(d().fit(&x, &(&y * 1e300))).contains("leaves the range"));
    let error = objective(Objective::Poisson).fit(&x, &two).unwrap_err().to_string();
    assert!(error.contains("for classes"), "{error}");
    let error = objective(Objective::Logistic).fit(&x, &three).unwrap_err().to_string();
    assert!(error.contains("the number of classes is 3"), "{error}");
    let model = d().fit(&x, &counts).unwrap();
    let error = model.predict(&array![[1.0, 2.0]]).unwrap_err().to_string();
    assert!(error.contains("x has 2 features"), "{error}");
}

#[test]
fn edges_of_size() -> Result<()> {
    let d = GradientBoosting::default();
    assert_eq!(
        d.fit(&array![[1.0, 2.0]], &array![3.5])?.predict(&array![[9.0, 9.0]])?,
        array![3.5]
    );
    let constant = d.fit(&Array2::ones((50, 3)), &Array1::from_shape_fn(50, |i| i as f64))?;
    assert_eq!(constant.trees()[0].n_nodes(), 1);
    assert!(near(constant.predict(&Array2::zeros((1, 3)))?[0], 24.5, 1e-12));
    // More features than samples, and numbers as far apart as can be.
    let mut rng = Rng::new(11);
    let x = rng.normals((20, 200)) * 1e300;
    let y = Array1::from_shape_fn(20, |i| i as f64);
    assert_eq!(d.fit(&x, &y)?.n_rounds(), 100);
    let x = array![[f64::MIN], [f64::MIN], [f64::MAX], [f64::MAX]];
    let one = GradientBoosting { n_rounds: 1, learning_rate: 1.0, lambda: 0.0, ..d.clone() };
    assert_eq!(one.fit(&x, &array![1.0, 1.0, 2.0, 2.0])?.predict(&x)?, array![1.0, 1.0, 2.0, 2.0]);
    // Neighbors of f64: a threshold lies between them all the same.
    let x = array![[1.0], [1.0], [1.0 + f64::EPSILON], [1.0 + f64::EPSILON]];
    for splits in [Splits::Exact, Splits::Histogram(255)] {
        let one = GradientBoosting { splits, ..one.clone() };
        assert_eq!(
            one.fit(&x, &array![1.0, 1.0, 2.0, 2.0])?.predict(&x)?,
            array![1.0, 1.0, 2.0, 2.0]
        );
    }
    // The unit of the targets does not matter, unless it leaves the range.
    let Data { x, y, .. } = data();
    let plain = three().fit(&x, &y)?;
    let base_score = Some(libm::ldexp(0.5, -400));
    let tiny =
        GradientBoosting { base_score, ..three() }.fit(&x, &y.mapv(|y| libm::ldexp(y, -400)))?;
    for (a, b) in plain.predict(&x)?.iter().zip(tiny.predict(&x)?) {
        assert_eq!(*a, libm::ldexp(b, 400));
    }
    Ok(())
}

#[test]
fn few_bins_hold_about_as_many_samples_each() -> Result<()> {
    // A skewed column: with 4 bins one stump after the other finds borders at the quarters.
    let mut rng = Rng::new(12);
    let x = Array2::from_shape_simple_fn((4000, 1), || libm::exp(3.0 * rng.normal()));
    let b = GradientBoosting { n_rounds: 1, splits: Splits::Histogram(4), ..Default::default() };
    let model = b.fit(&x, &x.column(0).mapv(libm::log))?;
    let tree = &model.trees()[0];
    assert_eq!(tree.n_leaves(), 4);
    let mut counts = vec![0; tree.n_nodes()];
    x.axis_iter(Axis(0)).for_each(|row| counts[tree.leaf_of(&row.to_vec())] += 1);
    assert_eq!(counts.into_iter().filter(|&n| n > 0).collect::<Vec<_>>(), [1000; 4]);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_small_table_has_the_same_trees_from_bins_and_exactly(
        seed in 0_u64..10_000, n in 1_usize..40, d in 1_usize..10, levels in 1_usize..9,
        lambda in 0.0..3.0, depth in 1_usize..9, leaf_wise: bool,
    ) {
        let mut rng = Rng::new(seed);
        let x = Array2::from_shape_simple_fn((n, d), || {
            let level = (rng.random() * levels as f64).floor();
            if rng.random() < 0.1 { f64::NAN } else { level }
        });
        let y = Array1::from_shape_simple_fn(n, || rng.normal());
        let b = GradientBoosting {
            n_rounds: 4, lambda, max_depth: depth, min_child_weight: 0.0,
            growth: if leaf_wise { Growth::LeafWise } else { Growth::LevelWise },
            max_leaves: leaf_wise.then_some(5),
            categorical: if d > 2 { vec![1] } else { vec![] },
            ..Default::default()
        };
        let exact = GradientBoosting { splits: Splits::Exact, ..b.clone() };
        let (a, b) = (b.fit(&x, &y).unwrap(), exact.fit(&x, &y).unwrap());
        prop_assert_eq!(a.scores(&x).unwrap(), b.scores(&x).unwrap());
        // What the fit added to its scores is what the model gives.
        let total: f64 = a.trees().iter().map(|tree| tree.cover(0)).sum();
        prop_assert!((total - 4.0 * n as f64).abs() < 1e-9);
    }
}
