//! Voting and stacking: equal to scikit-learn's, and out-of-fold answers come from models that did not see the sample.

use classical::ensemble::*;
use classical::tree::{DecisionTreeClassifier, DecisionTreeRegressor};
use learning::linear_model::{LinearRegression, LogisticRegression};
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, ArrayView1, ArrayView2, array, s};
use numerics::estimator::{Fit, FitUnsupervised, Predict, PredictProba, Transform};
use numerics::split::{KFold, Split, StratifiedKFold};
use numerics::{Error, Result, Rng};
use testing::Suite;
use testing::hostile::Table;

use crate::pools::{Classes, answers, predicted, probabilities};

pub fn hostile(t: &mut Table) {
    t.call("hard_vote", |(a, b): &(Vec<usize>, Vec<usize>)| {
        let votes = [Array1::from(a.clone()), Array1::from(b.clone())];
        hard_vote(&votes, &[1.0, 2.0])
    });
    t.call("hard_vote", |&(a, b): &(f64, f64)| hard_vote(&[array![0], array![1]], &[a, b]));
    t.call("soft_vote", |(a, b): &(Array2<f64>, Array2<f64>)| {
        soft_vote(&[a.clone(), b.clone()], &[1.0, 2.0])
    });
    t.call("soft_vote", |&(a, b): &(f64, f64)| {
        soft_vote(&[array![[0.5, 0.5]], array![[1.0, 0.0]]], &[a, b])
    });
    t.excuse(&["Voting::members", "StackingModel::last"], "gives what was given");
    t.excuse(&["answers_of", "numbers_of"], "a closure around the model; the stacks below call it");
    t.call("Voting::new", |&(a, b): &(f64, f64)| {
        let tree = || DecisionTreeClassifier::default().fit(&array![[0.0], [1.0]], &array![0, 1]);
        let voting = Voting::new(vec![Box::new(tree()?), Box::new(tree()?)], &[a, b])?;
        voting.predict_proba(&array![[0.0]])
    });
    t.call("Voting::predict_proba", |Classes { x, y }: &Classes| {
        let tree = DecisionTreeClassifier::default().fit(x, y)?;
        Ok(probabilities(&Voting::new(vec![Box::new(tree)], &[1.0])?, x))
    });
    t.call("Voting::predict", |Classes { x, y }: &Classes| {
        let tree = DecisionTreeClassifier::default().fit(x, y)?;
        Ok(predicted(&Voting::new(vec![Box::new(tree)], &[1.0])?, x))
    });
    let tree = |x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>| {
        DecisionTreeClassifier { max_depth: Some(2), ..Default::default() }.fit(x, y)
    };
    t.call("out_of_fold", |Classes { x, y }: &Classes| {
        let folds = KFold { n_splits: 2 }.split(x.nrows())?;
        out_of_fold(x, y, &folds, tree_of(2))
    });
    for name in ["Stacking::fit", "StackingModel::predict"] {
        t.call(name, |Classes { x, y }: &Classes| {
            let folds = KFold { n_splits: 2 }.split(x.nrows())?;
            let stack = Stacking { passthrough: true };
            Ok(predicted(&stack.fit(&[tree_of(1)], tree, x, y, &folds)?, x))
        });
    }
    for name in ["StackingModel::predict_proba", "StackingModel::features"] {
        t.call(name, |Classes { x, y }: &Classes| {
            let folds = KFold { n_splits: 2 }.split(x.nrows())?;
            let model = Stacking::default().fit(&[tree_of(1)], tree, x, y, &folds)?;
            Ok((probabilities(&model, x), answers(x, |x| model.features(x))))
        });
    }
}

fn tree_of(depth: usize) -> Member<'static, usize> {
    Box::new(move |x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>| {
        let tree = DecisionTreeClassifier { max_depth: Some(depth), ..Default::default() };
        Ok(answers_of(tree.fit(x, y)?))
    })
}

fn logistic() -> Member<'static, usize> {
    Box::new(|x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>| {
        Ok(answers_of(LogisticRegression::default().fit(x, y)?))
    })
}

fn last(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, usize>,
) -> Result<impl PredictProba + Predict<Target = usize> + use<>> {
    LogisticRegression::default().fit(x, y)
}

/// Breast cancer with the first 400 as a training set; scikit-learn 1.9.1:
///
/// ```python
/// d = data.breast_cancer(); s = StandardScaler().fit(d.data[:400]); x, z = s.transform(d.data[:400]), s.transform(d.data[400:])
/// members = [("tree", DecisionTreeClassifier(max_depth=2, random_state=1)), ("logistic", LogisticRegression(tol=1e-10))]
/// VotingClassifier(members, voting="soft", weights=[1, 3]).fit(x, d.target[:400]).predict_proba(z)[:5, 1]
/// StackingClassifier(members, LogisticRegression(tol=1e-10), cv=KFold(5)).fit(x, d.target[:400]).predict_proba(z)[:5, 1]
/// cross_val_predict(members[0][1], x, d.target[:400], cv=KFold(5), method="predict_proba")[:5, 1]
/// ```
#[test]
fn voting_and_stacking_are_scikit_learns() {
    let set = data::breast_cancer();
    let train = set.x.slice(s![..400, ..]);
    let scaler = StandardScaler.fit(train).unwrap();
    let (x, z) =
        (scaler.transform(train).unwrap(), scaler.transform(set.x.slice(s![400.., ..])).unwrap());
    let y = set.y.slice(s![..400]);
    let tree =
        DecisionTreeClassifier { max_depth: Some(2), ..Default::default() }.fit(&x, y).unwrap();
    let line = LogisticRegression::default().fit(&x, y).unwrap();
    let voting = Voting::new(vec![Box::new(tree), Box::new(line)], &[1.0, 3.0]).unwrap();
    let near = |found: ArrayView1<'_, f64>, theirs: [f64; 5], tolerance: f64| {
        for (a, b) in found.iter().zip(theirs) {
            assert!((a - b).abs() < tolerance, "{found} {theirs:?}");
        }
    };
    near(
        voting.predict_proba(&z).unwrap().slice(s![..5, 1]),
        [0.010809626, 0.991269658, 0.991014349, 0.989579617, 0.991633280],
        1e-5,
    );
    let folds = KFold { n_splits: 5 }.split(400).unwrap();
    let held_out = out_of_fold(&x, y, &folds, tree_of(2)).unwrap();
    near(
        held_out.slice(s![..5, 0]),
        [0.000000000, 0.000000000, 0.000000000, 0.531250000, 0.000000000],
        1e-12,
    );
    let stack = Stacking::default().fit(&[tree_of(2), logistic()], last, &x, y, &folds).unwrap();
    near(
        stack.predict_proba(&z).unwrap().slice(s![..5, 1]),
        [0.03079571, 0.97016616, 0.97011599, 0.96983249, 0.97023749],
        1e-5,
    );
    assert_eq!(stack.features(&z).unwrap().dim(), (169, 2));
    let wide = Stacking { passthrough: true }.fit(&[tree_of(2)], last, &x, y, &folds).unwrap();
    assert_eq!(wide.features(&z).unwrap().dim(), (169, 31));
}

#[test]
fn a_vote_is_the_majoritys_and_ties_are_the_smaller_class() {
    let votes = [array![2, 0, 1], array![2, 1, 0], array![0, 1, 2]];
    assert_eq!(hard_vote(&votes, &[1.0; 3]).unwrap(), array![2, 1, 0]);
    assert_eq!(hard_vote(&votes, &[1.0, 1.0, 3.0]).unwrap(), array![0, 1, 2]);
    assert_eq!(hard_vote(&[Array1::zeros(0)], &[1.0]).unwrap().len(), 0);
    assert!(matches!(hard_vote(&[], &[]).unwrap_err(), Error::Empty { .. }));
    assert!(hard_vote(&votes, &[1.0; 2]).is_err());
    assert!(hard_vote(&votes, &[0.0; 3]).is_err());
    assert!(hard_vote(&votes, &[1.0, -1.0, 1.0]).is_err());
    assert!(hard_vote(&votes, &[1.0, f64::NAN, 1.0]).is_err());
    assert!(hard_vote(&[array![0], array![0, 1]], &[1.0; 2]).is_err());
    assert!(hard_vote(&[array![usize::MAX]], &[1.0]).is_err());
    // Large weights are weights, too.
    assert_eq!(hard_vote(&votes, &[1e308; 3]).unwrap(), array![2, 1, 0]);
}

#[test]
fn a_soft_vote_is_the_weighted_mean() {
    let (a, b) = (array![[0.9, 0.1], [0.2, 0.8]], array![[0.5, 0.5], [0.6, 0.4]]);
    let mean = soft_vote(&[a.clone(), b.clone()], &[3.0, 1.0]).unwrap();
    assert!((&mean - &array![[0.8, 0.2], [0.3, 0.7]]).iter().all(|d| d.abs() < 1e-12));
    assert!(soft_vote(&[a.clone(), array![[1.0, 0.0]]], &[1.0, 1.0]).is_err());
    assert!(soft_vote(&[a, array![[f64::NAN, 0.0], [0.0, 1.0]]], &[1.0, 1.0]).is_err());
    assert!(soft_vote(&[], &[]).is_err());
    assert!(Voting::new(vec![], &[]).is_err());
}

#[test]
fn out_of_fold_answers_come_from_models_that_did_not_see_the_sample() {
    // A model that remembers every sample it saw, and answers 1 for those.
    let x = Array2::from_shape_fn((20, 1), |(i, _)| i as f64);
    let y = Array1::<f64>::zeros(20);
    let fit = |x: ArrayView2<'_, f64>, _: ArrayView1<'_, f64>| -> Result<Answers> {
        let seen: Vec<f64> = x.column(0).to_vec();
        Ok(Box::new(move |x| Ok(x.mapv(|v| f64::from(u8::from(seen.contains(&v)))))))
    };
    let folds = KFold { n_splits: 4 }.split_shuffled(20, &mut Rng::new(1)).unwrap();
    assert_eq!(out_of_fold(&x, &y, &folds, fit).unwrap(), Array2::<f64>::zeros((20, 1)));
    let split =
        |train: &[usize], test: &[usize]| Split { train: train.to_vec(), test: test.to_vec() };
    let message = |splits: &[Split]| {
        let (x, y) = (x.slice(s![..3, ..]), y.slice(s![..3]));
        out_of_fold(x, y, splits, fit).unwrap_err().to_string()
    };
    assert!(message(&[]).contains("splits is empty"));
    assert!(message(&[split(&[0, 1], &[2])]).contains("row 0 is in no test part"));
    let twice = [split(&[2], &[0, 1]), split(&[0], &[1, 2])];
    assert!(message(&twice).contains("row 1 is in two"));
    assert!(message(&[split(&[0, 1], &[1, 2])]).contains("1"));
    assert!(message(&[split(&[0], &[1, 2, 3])]).contains("3"));
}

#[test]
fn a_stack_of_regressions_weighs_its_members() {
    let x = Rng::new(2).normals((200, 2));
    let y = x.rows().into_iter().map(|row| 2.0 * row[0] + row[1].signum()).collect::<Array1<f64>>();
    let line: Member<'_, f64> = Box::new(|x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>| {
        let model = LinearRegression::default().fit(x, y)?;
        Ok(numbers_of(model))
    });
    let tree: Member<'_, f64> = Box::new(|x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>| {
        let model = DecisionTreeRegressor { max_depth: Some(4), ..Default::default() }.fit(x, y)?;
        Ok(numbers_of(model))
    });
    let folds = KFold { n_splits: 5 }.split(200).unwrap();
    let last =
        |x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>| LinearRegression::default().fit(x, y);
    let stack = Stacking::default().fit(&[line, tree], last, &x, &y, &folds).unwrap();
    let coef = stack.last().coef().to_vec();
    assert!(coef[0] > 0.1 && coef[1] > 0.1, "both members are used: {coef:?}");
    let predicted = stack.predict(&x).unwrap();
    assert!(learning::metrics::r_squared(&y, &predicted).unwrap() > 0.95);
}

#[test]
fn a_stack_keeps_the_promises_of_an_estimator() {
    Suite { n_classes: 2, tolerance: 1e-6, ..Default::default() }
        .classifier(|x, y| {
            let folds = StratifiedKFold { n_splits: 2 }.split(y)?;
            Stacking::default().fit(&[tree_of(2)], last, x, y, &folds)
        })
        .unwrap();
    Suite::default()
        .classifier(|x, y| {
            let tree = |depth| {
                DecisionTreeClassifier { max_depth: Some(depth), ..Default::default() }.fit(x, y)
            };
            Voting::new(vec![Box::new(tree(1)?), Box::new(tree(3)?)], &[1.0, 2.0])
        })
        .unwrap();
}
