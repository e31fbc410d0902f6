//! Forests: the same trees where nothing is drawn, the same bits for any threads, out-of-bag votes, and hostile tables.

use classical::forest::*;
use classical::tree::{DecisionTreeClassifier, DecisionTreeRegressor, Tree};
use ndarray::{Array1, Array2, array, s};
use numerics::estimator::{Fit, Predict, PredictProba};
use numerics::{Result, Rng};
use testing::hostile::Table;
use testing::{Broken, Suite, assert_close, assert_near, message};

use crate::pools::{Classes, Regression, answers, predicted};

pub fn hostile(t: &mut Table) {
    let few = RandomForestClassifier { n_trees: 3, out_of_bag: true, ..Default::default() };
    let extra = ExtraTreesClassifier { n_trees: 3, ..Default::default() };
    t.call("RandomForestClassifier::fit", |data: &Classes| {
        let model = few.fit(&data.x, &data.y, &mut Rng::new(1))?;
        let asked = answers(&data.x, |x| model.predict_proba(x));
        let out_of_bag = model.out_of_bag().map(|votes| (votes.score, votes.mean.clone()));
        Ok((model.importances(), (predicted(&model, &data.x), asked), out_of_bag))
    });
    t.call("ExtraTreesClassifier::fit", |data: &Classes| {
        let model = extra.fit(&data.x, &data.y, &mut Rng::new(1))?;
        Ok((model.importances(), predicted(&model, &data.x)))
    });
    let few = RandomForestRegressor { n_trees: 3, out_of_bag: true, ..Default::default() };
    let extra = ExtraTreesRegressor { n_trees: 3, ..Default::default() };
    t.call("RandomForestRegressor::fit", |data: &Regression| {
        let model = few.fit(&data.x, &data.y, &mut Rng::new(1))?;
        let out_of_bag = model.out_of_bag().map(|votes| (votes.score, votes.mean.clone()));
        Ok((model.importances(), predicted(&model, &data.x), out_of_bag))
    });
    t.call("ExtraTreesRegressor::fit", |data: &Regression| {
        let model = extra.fit(&data.x, &data.y, &mut Rng::new(1))?;
        Ok((model.importances(), predicted(&model, &data.x)))
    });
    t.call("RandomForestRegressor::fit", |&(n_trees, count): &(usize, usize)| {
        let max_features = MaxFeatures::Count(count);
        let forest = RandomForestRegressor { n_trees, max_features, ..Default::default() };
        let x = array![[1.0, 0.0], [2.0, 1.0], [4.0, 0.0]];
        Ok(forest.fit(&x, &array![1.0, 2.0, 0.0], &mut Rng::new(1))?.importances())
    });
    t.call("RandomForestRegressor::fit", |&share: &f64| {
        let max_features = MaxFeatures::Share(share);
        let forest = RandomForestRegressor { n_trees: 2, max_features, ..Default::default() };
        let x = array![[1.0, 0.0], [2.0, 1.0], [4.0, 0.0]];
        Ok(forest.fit(&x, &array![1.0, 2.0, 0.0], &mut Rng::new(1))?.importances())
    });
    let called: Vec<String> = ["ForestClassifierModel", "ForestRegressorModel"]
        .iter()
        .flat_map(|model| {
            ["trees", "out_of_bag", "importances"].map(|name| format!("{model}::{name}"))
        })
        .collect();
    let called: Vec<&str> = called.iter().map(String::as_str).collect();
    t.excuse(&called, "called with fit");
    t.excuse(
        &[
            "ForestClassifierModel::predict",
            "ForestClassifierModel::predict_proba",
            "ForestRegressorModel::predict",
        ],
        "called with fit",
    );
}

fn samples(n: usize) -> (Array2<f64>, Array1<usize>, Array1<f64>) {
    let mut rng = Rng::new(4);
    let x: Array2<f64> = rng.normals((n, 6));
    let number = |i: usize| x[[i, 0]] * x[[i, 1]] + x[[i, 2]];
    let numbers: Array1<f64> = (0..n).map(|i| number(i) + 0.3 * rng.normal()).collect();
    (x, numbers.mapv(|number| usize::from(number > 0.2)), numbers)
}

/// Without a bootstrap and with all features each tree is the tree; and where all features but one are constant, whatever is
/// drawn: that is the way of small nodes, which sort for themselves.
#[test]
fn without_luck_a_forest_is_a_tree() -> Result<()> {
    let (x, y, _) = samples(300);
    let all = MaxFeatures::All;
    let forest = RandomForestClassifier {
        n_trees: 2,
        bootstrap: false,
        max_features: all,
        ..Default::default()
    };
    let model = forest.fit(&x, &y, &mut Rng::new(1))?;
    let tree = DecisionTreeClassifier::default().fit(&x, &y)?;
    assert!(model.trees().iter().all(|it| it == tree.tree()));
    let (x, y, more) = samples(9000);
    let one = MaxFeatures::Count(1);
    for decimals in [1e9, 100.0] {
        let mut single = Array2::from_elem((9000, 6), 0.7);
        single.column_mut(3).assign(&x.column(2).mapv(|v| (v * decimals).round() / decimals));
        let forest = RandomForestClassifier { max_features: one, ..forest };
        let model = forest.fit(&single, &y, &mut Rng::new(1))?;
        let tree = DecisionTreeClassifier::default().fit(&single, &y)?;
        assert!(model.trees().iter().all(|it| it == tree.tree()), "{decimals}");
        let forest = RandomForestRegressor {
            n_trees: 1,
            bootstrap: false,
            max_features: one,
            ..Default::default()
        };
        let model = forest.fit(&single, &more, &mut Rng::new(1))?;
        let tree = DecisionTreeRegressor::default().fit(&single, &more)?;
        assert_eq!(&model.trees()[0], tree.tree(), "{decimals}");
    }
    Ok(())
}

/// The counts of a bootstrap sample are weights: two classes are counted in whole numbers, three in `f64`.
#[test]
fn two_classes_are_a_case_of_many() -> Result<()> {
    let (x, y, _) = samples(500);
    let forest = RandomForestClassifier { n_trees: 4, ..Default::default() };
    let two = forest.fit(&x, &y, &mut Rng::new(3))?;
    let mut three = y.clone();
    three[7] = 2; // a class of one sample, which decides nothing in the trees that were grown without it
    let three = forest.fit(&x, &three, &mut Rng::new(3))?;
    let n_equal =
        two.trees().iter().zip(three.trees()).filter(|(a, b)| same_questions(a, b)).count();
    assert!((1..4).contains(&n_equal), "{n_equal}");
    Ok(())
}

fn same_questions(a: &Tree, b: &Tree) -> bool {
    a.feature() == b.feature() && a.threshold() == b.threshold()
}

/// scikit-learn 1.9 on samples drawn alike (`rng.standard_normal((14000, 20))`, then `rng.standard_normal(14000)`), 4,000 to
/// learn from, six seeds: right 0.8549 ± 0.0028 of 10,000, with 88,772 nodes. Ours over six seeds: 0.8536 ± 0.0010, 88,008.
#[test]
fn as_good_as_scikit_learns() -> Result<()> {
    let mut rng = Rng::new(7);
    let x: Array2<f64> = rng.normals((14_000, 20));
    let noise: Array1<f64> = rng.normals(14_000);
    let class = |i: usize| {
        let r = x.row(i);
        let step = if r[3] > 0.5 { 1.5 } else { -0.5 };
        let sum = r[0] + r[1] * r[2] + step + 0.7 * r[4] * r[4] - 0.7 + 0.5 * r[5] * r[0];
        usize::from(sum + 0.5 * noise[i] > 0.0)
    };
    let y: Array1<usize> = (0..14_000).map(class).collect();
    let (train, held_out) = (s![..4000, ..], s![4000.., ..]);
    let truth = y.slice(s![4000..]);
    let right = |guess: Array1<usize>| {
        guess.iter().zip(&truth).filter(|(a, b)| a == b).count() as f64 / 10_000.0
    };
    let forest = RandomForestClassifier { out_of_bag: true, ..Default::default() };
    let model = forest.fit(x.slice(train), y.slice(s![..4000]), &mut Rng::new(1))?;
    let held = right(model.predict(x.slice(held_out))?);
    assert!(held > 0.849, "{held}");
    let n_nodes: usize = model.trees().iter().map(Tree::n_nodes).sum();
    assert!((84_000..93_000).contains(&n_nodes), "{n_nodes}");
    let out_of_bag = model.out_of_bag().unwrap();
    assert_near(out_of_bag.score, held, 0.03); // scikit-learn's: 0.8343, 0.836, 0.8315
    assert!(out_of_bag.n_trees.iter().all(|n| (15..60).contains(n)));
    assert_close(&out_of_bag.mean.sum_axis(ndarray::Axis(1)), &vec![1.0; 4000], 1e-12);
    // `ExtraTreesClassifier` on the same, three seeds: 0.8284, 0.8307, 0.8304; 302,524 to 305,300 nodes.
    let extra = ExtraTreesClassifier::default();
    let extra = extra.fit(x.slice(train), y.slice(s![..4000]), &mut Rng::new(1))?;
    let held = right(extra.predict(x.slice(held_out))?);
    assert!(held > 0.825, "{held}");
    let n_nodes: usize = extra.trees().iter().map(Tree::n_nodes).sum();
    assert!((295_000..313_000).contains(&n_nodes), "{n_nodes}");
    Ok(())
}

#[test]
fn the_promises_of_estimators() -> std::result::Result<(), Broken> {
    let forest = RandomForestClassifier { n_trees: 8, ..Default::default() };
    Suite::default().probabilities(|x, y| forest.fit(x, y, &mut Rng::new(1)))?;
    Suite::default().classifier(|x, y| forest.fit(x, y, &mut Rng::new(1)))?;
    let extra = ExtraTreesClassifier { n_trees: 8, ..Default::default() };
    Suite::default().probabilities(|x, y| extra.fit(x, y, &mut Rng::new(1)))?;
    let forest = RandomForestRegressor { n_trees: 8, ..Default::default() };
    Suite::default().regressor(|x, y| forest.fit(x, y, &mut Rng::new(1)))?;
    let extra = ExtraTreesRegressor { n_trees: 8, ..Default::default() };
    Suite::default().regressor(|x, y| extra.fit(x, y, &mut Rng::new(1)))
}

#[test]
fn out_of_bag_by_hand() -> Result<()> {
    let (x, _, y) = samples(200);
    let forest = RandomForestRegressor { n_trees: 30, out_of_bag: true, ..Default::default() };
    let model = forest.fit(&x, &y, &mut Rng::new(2))?;
    // The draws again: a generator for each tree, which draws its bootstrap sample first.
    let mut sum = Array1::<f64>::zeros(200);
    let mut n = Array1::<f64>::zeros(200);
    for (tree, mut rng) in model.trees().iter().zip(Rng::new(2).spawn(30)) {
        let rows = rng.choice(200, 200)?;
        let leaves = tree.apply(&x)?;
        for i in (0..200).filter(|i| !rows.contains(i)) {
            sum[i] += tree.value()[[leaves[i], 0]];
            n[i] += 1.0;
        }
    }
    let votes = model.out_of_bag().unwrap();
    assert_close(votes.mean.column(0), (sum / &n).as_slice().unwrap(), 1e-12);
    assert_eq!(votes.n_trees.mapv(|n| n as f64), n);
    let right = learning::metrics::r_squared(&y, &votes.mean.column(0).to_owned())?;
    assert_near(votes.score, right, 1e-12);
    Ok(())
}

#[test]
fn what_is_refused() {
    let (x, y, _) = samples(20);
    let fit = |forest: RandomForestClassifier| message(forest.fit(&x, &y, &mut Rng::new(1)));
    let forest = RandomForestClassifier::default();
    assert_eq!(
        fit(RandomForestClassifier { n_trees: 0, ..forest }),
        "n_trees is 0, but it must be from 1 to the most trees = 65536"
    );
    assert_eq!(
        fit(RandomForestClassifier { max_features: MaxFeatures::Count(7), ..forest }),
        "max_features is 7, but it must be from 1 to n_features = 6"
    );
    assert_eq!(
        fit(RandomForestClassifier { bootstrap: false, out_of_bag: true, ..forest }),
        "out_of_bag is true, but it must be false without bootstrap, where every tree sees every sample"
    );
}
