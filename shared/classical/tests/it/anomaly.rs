//! Strange samples: recorded factors of scikit-learn, forests as good as its own, and what cannot be isolated.

use classical::anomaly::*;
use learning::metrics::roc_auc;
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis, array, s};
use numerics::estimator::{FitUnsupervised, Predict, Transform};
use numerics::{Result, Rng};
use testing::hostile::Table;
use testing::{Broken, Suite, assert_close, assert_near, message};

use crate::pools::{Samples, answers, predicted};

pub fn hostile(t: &mut Table) {
    t.excuse(&["IsolationModel::threshold", "LocalOutlierModel::threshold"], "called with fit");
    t.call("mean_path_length", |&n: &usize| Ok(mean_path_length(n)));
    for contamination in [None, Some(0.1)] {
        let forest = IsolationForest { n_trees: 7, max_samples: 5, contamination };
        t.call("IsolationForest::fit", |Samples(x): &Samples| {
            let model = forest.fit(x, &mut Rng::new(1))?;
            Ok((model.threshold(), predicted(&model, x)))
        });
        t.call("IsolationModel::scores", |Samples(x): &Samples| {
            let model = forest.fit(x, &mut Rng::new(1))?;
            Ok(answers(x, |x| Ok((model.scores(x)?, model.path_lengths(x)?))))
        });
        t.documented("LocalOutlierModel::scores", &["infinite"]);
        t.documented("LocalOutlierModel::factors", &["infinite"]);
        let factor = LocalOutlierFactor { n_neighbors: 1, contamination };
        t.call("LocalOutlierFactor::fit", |Samples(x): &Samples| Ok(factor.fit(x)?.threshold()));
        t.call("LocalOutlierModel::factors", |Samples(x): &Samples| {
            Ok(factor.fit(x)?.factors().to_owned())
        });
        t.call("LocalOutlierModel::scores", |Samples(x): &Samples| {
            let model = factor.fit(x)?;
            Ok(answers(x, |x| model.scores(x)))
        });
        t.call("LocalOutlierModel::predict", |Samples(x): &Samples| {
            Ok(predicted(&factor.fit(x)?, x))
        });
    }
    t.excuse(
        &["IsolationModel::path_lengths", "IsolationModel::predict"],
        "called with scores and fit",
    );
    t.call("IsolationForest::fit", |&(n_trees, max_samples): &(usize, usize)| {
        let forest = IsolationForest { n_trees, max_samples, contamination: None };
        Ok(forest.fit(&array![[1.0], [2.0], [4.0]], &mut Rng::new(1))?.threshold())
    });
    t.call("IsolationForest::fit", |&share: &f64| {
        let forest = IsolationForest { contamination: Some(share), ..Default::default() };
        Ok(forest.fit(&array![[1.0], [2.0], [4.0]], &mut Rng::new(1))?.threshold())
    });
    t.call("LocalOutlierFactor::fit", |&(n_neighbors, share): &(usize, f64)| {
        let factor = LocalOutlierFactor { n_neighbors, contamination: Some(share) };
        Ok(factor.fit(&array![[1.0], [2.0], [4.0]])?.threshold())
    });
}

fn standardized(x: &Array2<f64>) -> Result<Array2<f64>> {
    StandardScaler.fit(x)?.transform(x)
}

#[test]
fn local_factors_are_scikit_learn_s() -> Result<()> {
    // scikit-learn 1.9, z = StandardScaler().fit_transform(load_wine().data);
    // -LocalOutlierFactor(20).fit(z).negative_outlier_factor_
    let z = standardized(&data::wine().x)?;
    let model = LocalOutlierFactor::default().fit(&z)?;
    let wanted = [
        1.0189780465819538,
        1.0541792612802847,
        1.0256085889596163,
        1.0665697176897002,
        1.0815773136924094,
    ];
    assert_close(model.factors().iter().take(5), &wanted, 1e-9);
    let (row, largest) = model
        .factors()
        .iter()
        .copied()
        .enumerate()
        .fold((0, 0.0), |most, it| if it.1 > most.1 { it } else { most });
    assert_eq!(row, 121);
    assert_near(largest, 1.782321463332898, 1e-9);
    // LocalOutlierFactor(20, novelty=True, contamination=0.1).fit(z[::2]): -score_samples(z[1:12:2]), -offset_, 14 strange
    let novelty = LocalOutlierFactor { contamination: Some(0.1), ..Default::default() };
    let model = novelty.fit(z.slice(s![..;2, ..]))?;
    let new = z.slice(s![1..;2, ..]);
    let wanted = [
        1.0180781773040661,
        1.050730575754458,
        1.00529063414872,
        0.9987569830428671,
        0.9945734751759812,
        0.9896014512821981,
    ];
    assert_close(model.scores(new)?.iter().take(6), &wanted, 1e-9);
    assert_near(model.threshold(), 1.0966293941198924, 1e-9);
    assert_eq!(model.predict(new)?.sum(), 14);
    Ok(())
}

#[test]
fn isolation_forests_are_as_good_as_scikit_learn_s() -> Result<()> {
    // scikit-learn 1.9, z = StandardScaler().fit_transform(load_breast_cancer().data), IsolationForest(100,
    // random_state=s) for 20 seeds: ROC AUC of malignant 0.782 ± 0.023, mean score 0.427 ± 0.003, once 0.62 to 0.68 the most.
    let cancer = data::breast_cancer();
    let z = standardized(&cancer.x)?;
    let malignant = cancer.y.mapv(|class| usize::from(class == 0));
    let (mut auc, mut mean) = (0.0, 0.0);
    for seed in 0..5 {
        let model = IsolationForest::default().fit(&z, &mut Rng::new(seed))?;
        let scores = model.scores(&z)?;
        auc += roc_auc(&malignant, &scores)? / 5.0;
        mean += scores.mean().unwrap_or_default() / 5.0;
    }
    assert!((auc - 0.782).abs() < 0.03, "{auc}");
    assert!((mean - 0.427).abs() < 0.004, "{mean}");
    Ok(())
}

#[test]
fn path_lengths_are_known_where_there_is_one_way_to_cut() -> Result<()> {
    // Of two samples each is alone after one cut: 1 divided by c(2) = 1 is 2^−1.
    let forest = IsolationForest { n_trees: 3, ..Default::default() };
    let model = forest.fit(&array![[0.0], [1.0]], &mut Rng::new(1))?;
    assert_eq!(model.path_lengths(&array![[0.0], [1.0]])?, array![1.0, 1.0]);
    assert_eq!(model.scores(&array![[7.0]])?, array![0.5]);
    // Equal samples cannot be cut: c(4) each, whatever is asked.
    let model = forest.fit(&Array2::from_elem((4, 2), 3.0), &mut Rng::new(1))?;
    assert_near(model.path_lengths(&array![[3.0, 3.0]])?[0], mean_path_length(4), 1e-12);
    assert_near(model.scores(&array![[9.0, 9.0]])?[0], 0.5, 1e-12);
    // One sample: no cut, and no scale.
    let model = forest.fit(&array![[5.0]], &mut Rng::new(1))?;
    assert_eq!(model.scores(&array![[5.0], [6.0]])?, array![0.5, 0.5]);
    Ok(())
}

#[test]
fn the_mean_of_random_paths_is_the_formula_s() -> Result<()> {
    // Of n equally spaced numbers the mean path length over many trees is c(n), by its harmonic number: exact for n = 4 is
    // 2·H(3) − 2·3/4 = 2.1667, and the logarithm of the paper gives 1.8517.
    let x = Array2::from_shape_fn((4, 1), |(i, _)| i as f64);
    let forest = IsolationForest { n_trees: 4000, max_samples: 4, contamination: None };
    let model = forest.fit(&x, &mut Rng::new(2))?;
    let mean = model.path_lengths(&x)?.mean().unwrap_or_default();
    // Cut at most twice (the deepest is log₂ 4); pairs that are left count c(2) = 1 more each.
    assert_near(mean, 2.0 + 0.17, 0.2);
    assert_near(mean_path_length(4), 1.8516559, 1e-6);
    Ok(())
}

#[test]
fn the_threshold_leaves_the_share_above_it() -> Result<()> {
    let x: Array2<f64> = Rng::new(3).normals((1000, 3));
    let forest = IsolationForest { contamination: Some(0.05), ..Default::default() };
    let model = forest.fit(&x, &mut Rng::new(4))?;
    assert_eq!(model.predict(&x)?.sum(), 50);
    let factor = LocalOutlierFactor { contamination: Some(0.05), ..Default::default() };
    let model = factor.fit(&x)?;
    let above = model.factors().iter().filter(|&&factor| factor > model.threshold()).count();
    assert_eq!(above, 50);
    Ok(())
}

#[test]
fn a_crowd_in_one_place_has_the_factor_one() -> Result<()> {
    let x = array![[1.0], [1.0], [1.0], [1.2], [5.0]];
    let model = LocalOutlierFactor { n_neighbors: 2, contamination: None }.fit(&x)?;
    assert_eq!(model.factors().to_vec()[..3], [1.0, 1.0, 1.0]);
    assert!(model.factors()[3].is_infinite());
    let contamination = Some(0.2);
    let error = message(LocalOutlierFactor { n_neighbors: 2, contamination }.fit(&x));
    assert!(error.contains("choose the threshold yourself"), "{error}");
    Ok(())
}

#[test]
fn estimators_keep_the_promises() -> std::result::Result<(), Broken> {
    let forest = IsolationForest { n_trees: 20, max_samples: 16, contamination: Some(0.1) };
    Suite::default().clusterer(|x| forest.fit(x, &mut Rng::new(1)))?;
    let factor = LocalOutlierFactor { n_neighbors: 4, contamination: None };
    Suite::default().clusterer(|x| factor.fit(x))
}

#[test]
fn errors_say_what_was_wanted() {
    let x = array![[1.0], [2.0], [4.0]];
    let forest = IsolationForest { n_trees: 0, ..Default::default() };
    let wanted = "n_trees is 0, but it must be from 1 to the most trees = 10000";
    assert_eq!(message(forest.fit(&x, &mut Rng::new(1))), wanted);
    let forest = IsolationForest { contamination: Some(0.7), ..Default::default() };
    let wanted = "contamination is 0.7, but it must be above 0 and at most 0.5";
    assert_eq!(message(forest.fit(&x, &mut Rng::new(1))), wanted);
    let wanted = "n_neighbors is 20, but it must be from 1 to n_samples - 1 = 2";
    assert_eq!(message(LocalOutlierFactor::default().fit(&x)), wanted);
    assert!(
        message(LocalOutlierFactor::default().fit(&array![[1.0]])).contains("n_samples - 1 = 0")
    );
    let model = IsolationForest::default().fit(&x, &mut Rng::new(1)).unwrap();
    assert!(message(model.scores(&array![[1.0, 2.0]])).contains("x has 2 features"));
    assert!(message(model.scores(&array![[f64::NAN]])).starts_with("x[0, 0] is NaN"));
    assert_eq!(model.scores(&x.select(Axis(0), &[])).unwrap().len(), 0);
}
