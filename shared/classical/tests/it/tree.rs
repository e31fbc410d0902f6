//! Trees: the splits of the definition, recorded trees of scikit-learn, pruning, weights, and hostile tables.

use classical::figures::{tree_border, tree_drawing};
use classical::tree::*;
use ndarray::{Array1, Array2, ArrayView2, Axis, ShapeBuilder, array, s};
use numerics::estimator::{Fit, Predict, PredictProba};
use numerics::functions::power;
use numerics::{Result, Rng};
use proptest::prelude::*;
use testing::hostile::Table;
use testing::{Broken, Suite, assert_close, assert_near, message};

use crate::pools::{Classes, Regression, answers, predicted};

pub fn hostile(t: &mut Table) {
    let numbers = |tree: &Tree| {
        let path = tree.pruning_path();
        let arrays = [tree.threshold(), tree.impurity(), tree.weight()].concat();
        let path: Vec<f64> = path.iter().flat_map(|step| [step.alpha, step.impurity]).collect();
        (tree.value().to_owned(), (arrays, path), tree.importances())
    };
    t.call("gini", |counts: &Array1<f64>| gini(counts));
    for criterion in [Criterion::Gini, Criterion::Entropy] {
        let tree = DecisionTreeClassifier { criterion, ccp_alpha: 0.01, ..Default::default() };
        t.call("DecisionTreeClassifier::fit", |data: &Classes| {
            let model = tree.fit(&data.x, &data.y)?;
            let asked = answers(&data.x, |x| Ok((model.predict_proba(x)?, model.tree().apply(x)?)));
            Ok((numbers(model.tree()), predicted(&model, &data.x), asked))
        });
        t.call("DecisionTreeClassifier::fit_weighted", |data: &Classes| {
            let weights = data.y.mapv(|class| (class % 5) as f64 + 0.5);
            Ok(numbers(tree.fit_weighted(&data.x, &data.y, &weights)?.tree()))
        });
    }
    t.call("DecisionTreeClassifier::fit_weighted", |weights: &Array1<f64>| {
        let x = Array2::from_shape_fn((weights.len(), 1), |(i, _)| i as f64);
        let y = Array1::from_shape_fn(weights.len(), |i| i % 2);
        Ok(numbers(DecisionTreeClassifier::default().fit_weighted(&x, &y, weights)?.tree()))
    });
    let tree = DecisionTreeRegressor::default();
    t.call("DecisionTreeRegressor::fit", |data: &Regression| {
        let model = tree.fit(&data.x, &data.y)?;
        Ok((numbers(model.tree()), predicted(&model, &data.x)))
    });
    t.call("DecisionTreeRegressor::fit_weighted", |data: &Regression| {
        let weights = Array1::from_shape_fn(data.y.len(), |i| i as f64);
        Ok(numbers(tree.fit_weighted(&data.x, &data.y, &weights)?.tree()))
    });
    t.call("DecisionTreeRegressor::fit", |&(a, b): &(usize, usize)| {
        let tree = DecisionTreeRegressor {
            max_depth: Some(a),
            min_samples_split: b,
            min_samples_leaf: b,
            ..Default::default()
        };
        Ok(numbers(tree.fit(&array![[1.0], [2.0], [4.0]], &array![1.0, 2.0, 0.0])?.tree()))
    });
    t.call("DecisionTreeRegressor::fit", |&least: &f64| {
        let tree = DecisionTreeRegressor { min_impurity_decrease: least, ccp_alpha: least, ..tree };
        Ok(numbers(tree.fit(&array![[1.0], [2.0], [4.0]], &array![1.0, 2.0, 0.0])?.tree()))
    });
    let grown = || tree.fit(&array![[1.0, 0.0], [2.0, 1.0], [4.0, 0.0]], &array![1.0, 2.0, 0.0]);
    t.call("Tree::pruned", |&alpha: &f64| Ok(numbers(&grown()?.tree().pruned(alpha)?)));
    t.call("Tree::path", |row: &Array1<f64>| Ok(grown()?.tree().path(row)?.len()));
    t.call("Tree::apply", |x: &Array2<f64>| grown()?.tree().apply(x));
    t.call("DecisionTreeRegressorModel::to_text", |&decimals: &usize| {
        Ok(grown()?.to_text(&["a", "b"], decimals)?.len())
    });
    t.call("DecisionTreeClassifierModel::to_text", |&decimals: &usize| {
        let model = DecisionTreeClassifier::default().fit(&array![[1.0], [2.0]], &array![0, 1])?;
        Ok(model.to_text(&[], &["a", "b"], decimals)?.len())
    });
    t.call("Tree::from_arrays", |&(feature, child): &(usize, usize)| {
        let tree = Tree::from_arrays(
            2,
            vec![feature, LEAF, LEAF],
            vec![0.5, 0.0, 0.0],
            vec![child, LEAF, LEAF],
            vec![2, LEAF, LEAF],
            array![[1.0], [2.0], [3.0]],
            vec![0.0; 3],
            vec![2, 1, 1],
            vec![2.0, 1.0, 1.0],
        )?;
        Ok((numbers(&tree), tree.depth(), tree.apply(&array![[0.0, 0.0], [1.0, 1.0]])?))
    });
    t.call("tree_border", |data: &Classes| {
        let tree = DecisionTreeClassifier { max_depth: Some(3), ..Default::default() };
        let seen = (&data.x, &data.y);
        let picture = tree_border(&tree, seen, seen, (["a", "b"], ["no", "yes"]))?;
        Ok((picture.n_right, picture.chart.svg()?.len()))
    });
    t.call("tree_drawing", |data: &Classes| {
        let tree = DecisionTreeClassifier { max_depth: Some(3), ..Default::default() };
        let model = tree.fit(&data.x, &data.y)?;
        let names = vec!["a"; data.x.ncols()];
        Ok(tree_drawing(model.tree(), &names, &[])?.svg()?.len())
    });
    t.excuse(
        &[
            "Tree::n_nodes",
            "Tree::n_leaves",
            "Tree::n_features",
            "Tree::depth",
            "Tree::depths",
            "Tree::feature",
            "Tree::left",
            "Tree::right",
            "Tree::threshold",
            "Tree::value",
            "Tree::impurity",
            "Tree::n_node_samples",
            "Tree::weight",
            "Tree::importances",
            "Tree::pruning_path",
            "DecisionTreeClassifierModel::tree",
            "DecisionTreeClassifierModel::n_classes",
            "DecisionTreeClassifierModel::predict",
            "DecisionTreeClassifierModel::predict_proba",
            "DecisionTreeRegressorModel::tree",
            "DecisionTreeRegressorModel::predict",
        ],
        "called with fit",
    );
}

/// The samples of the recorded trees: `rng = np.random.default_rng(3); x = rng.standard_normal((400, 5));
/// e = rng.standard_normal(400); w = rng.random(400); num = x[:, 0] * x[:, 1] + x[:, 2] + 0.3 * e; two = num > -0.5`.
fn recorded() -> (Array2<f64>, Array1<f64>, Array1<usize>, Array1<f64>) {
    let mut rng = Rng::new(3);
    let x: Array2<f64> = rng.normals((400, 5));
    let e: Array1<f64> = rng.normals(400);
    let w: Array1<f64> = rng.uniforms(400);
    let number = |i: usize| x[[i, 0]] * x[[i, 1]] + x[[i, 2]] + 0.3 * e[i];
    let numbers: Array1<f64> = (0..400).map(number).collect();
    let two = numbers.mapv(|number| usize::from(number > -0.5));
    (x, numbers, two, w)
}

/// A node of the definition: whole counts, every threshold tried, scores compared as fractions.
fn by_definition(
    x: ArrayView2<'_, f64>,
    y: &[usize],
    n_classes: usize,
    tree: &mut Vec<(usize, f64, usize)>,
) {
    let count = |rows: &[usize]| {
        let mut counts = vec![0_i128; n_classes];
        rows.iter().for_each(|&i| counts[y[i]] += 1);
        counts
    };
    let squares = |counts: &[i128]| counts.iter().map(|n| n * n).sum::<i128>();
    let mut open = vec![(0..y.len()).collect::<Vec<_>>()];
    while let Some(rows) = open.pop() {
        let counts = count(&rows);
        let mut best: Option<(i128, i128, usize, f64)> = None;
        if counts.iter().filter(|&&n| n > 0).count() > 1 {
            for f in 0..x.ncols() {
                let mut values: Vec<f64> = rows.iter().map(|&i| x[[i, f]]).collect();
                values.sort_by(f64::total_cmp);
                values.dedup();
                for pair in values.windows(2) {
                    let left: Vec<usize> =
                        rows.iter().copied().filter(|&i| x[[i, f]] <= pair[0]).collect();
                    let l = count(&left);
                    let r: Vec<i128> = counts.iter().zip(&l).map(|(n, l)| n - l).collect();
                    let (n_l, n_r) = (left.len() as i128, (rows.len() - left.len()) as i128);
                    let (over, under) = (squares(&l) * n_r + squares(&r) * n_l, n_l * n_r);
                    if best.is_none_or(|(a, b, ..)| over * b > a * under) {
                        best = Some((over, under, f, (pair[0] + pair[1]) / 2.0));
                    }
                }
            }
        }
        match best {
            None => tree.push((LEAF, 0.0, rows.len())),
            Some((_, _, f, threshold)) => {
                tree.push((f, threshold, rows.len()));
                let (left, right) = rows.into_iter().partition(|&i| x[[i, f]] <= threshold);
                open.push(right);
                open.push(left);
            }
        }
    }
}

#[test]
fn the_splits_are_those_of_the_definition() {
    let mut rng = Rng::new(5);
    for (n, range, n_classes) in [(60, 4, 2), (150, 12, 2), (300, 9, 2), (90, 7, 3), (150, 30, 4)] {
        let x = Array2::from_shape_fn((n, 4), |_| rng.integers(0..range).unwrap() as f64);
        let y: Vec<usize> = (0..n).map(|_| rng.integers(0..n_classes).unwrap()).collect();
        let tree = DecisionTreeClassifier::default().fit(&x, &y).unwrap();
        let tree = tree.tree();
        let mut wanted = Vec::new();
        by_definition(x.view(), &y, n_classes, &mut wanted);
        let got: Vec<(usize, f64, usize)> = (0..tree.n_nodes())
            .map(|i| (tree.feature()[i], tree.threshold()[i], tree.n_node_samples()[i]))
            .collect();
        assert_eq!(got, wanted, "{n} samples, {n_classes} classes");
    }
}

#[test]
fn weights_are_repetitions() {
    let mut rng = Rng::new(6);
    let x = Array2::from_shape_fn((120, 3), |_| rng.normal());
    let y: Vec<usize> =
        (0..120).map(|i| usize::from(x[[i, 0]] * x[[i, 1]] > 0.3 * rng.normal())).collect();
    let weights: Array1<f64> = (0..120).map(|i| (i % 4) as f64).collect();
    let rows: Vec<usize> = (0..120).flat_map(|i| vec![i; i % 4]).collect();
    let repeated: Vec<usize> = rows.iter().map(|&i| y[i]).collect();
    let tree = DecisionTreeClassifier::default();
    let weighted = tree.fit_weighted(&x, &y, &weights).unwrap();
    let counted = tree.fit(&x.select(Axis(0), &rows), &repeated).unwrap();
    assert_eq!(weighted.tree().feature(), counted.tree().feature());
    assert_eq!(weighted.tree().threshold(), counted.tree().threshold());
    assert_close(weighted.tree().weight(), counted.tree().weight(), 1e-12);
    let numbers = x.column(0).mapv(|v| v * v);
    let tree = DecisionTreeRegressor { min_samples_leaf: 4, ..Default::default() };
    let weighted = tree.fit_weighted(&x, &numbers, &Array1::from_elem(120, 2.5)).unwrap();
    let plain = tree.fit(&x, &numbers).unwrap();
    assert_eq!(weighted.tree().threshold(), plain.tree().threshold());
}

/// `m = DecisionTreeRegressor(min_samples_leaf=5, random_state=0).fit(x, num)`; then `m.tree_`,
/// `m.cost_complexity_pruning_path(x, num)` and the same with `ccp_alpha=0.01`. scikit-learn 1.9.
#[test]
fn a_regression_tree_of_scikit_learn() {
    let (x, y, ..) = recorded();
    let tree = DecisionTreeRegressor { min_samples_leaf: 5, ..Default::default() };
    let model = tree.fit(&x, &y).unwrap();
    let grown = model.tree();
    assert_eq!((grown.n_nodes(), grown.depth()), (131, 14));
    assert_eq!(grown.feature()[..8], [2, 2, 2, LEAF, 2, 1, 0, 1]);
    assert_eq!(grown.n_node_samples()[..6], [400, 213, 70, 5, 65, 23]);
    let thresholds = [0.226878538728, -0.896329611540, -2.313303947449, 0.0];
    assert_close(&grown.threshold()[..4], &thresholds, 1e-7); // its samples are f32
    assert_close(&grown.impurity()[..3], &[1.976467731289, 1.302423131002, 0.626171851878], 1e-11);
    let importances =
        [0.144809497758, 0.123818580794, 0.683618915361, 0.022476071958, 0.025276934130];
    assert_close(&grown.importances(), &importances, 1e-11);
    let path = grown.pruning_path();
    assert_eq!((path.len(), path[0].n_leaves, path[54].n_leaves), (55, 66, 1));
    let last: Vec<f64> = path[52..].iter().flat_map(|step| [step.alpha, step.impurity]).collect();
    let wanted = [
        0.096497555180,
        1.138188964062,
        0.126039664498,
        1.264228628560,
        0.712239102729,
        1.976467731289,
    ];
    assert_close(&last, &wanted, 1e-11);
    let pruned = DecisionTreeRegressor { ccp_alpha: 0.01, ..tree }.fit(&x, &y).unwrap();
    assert_eq!(pruned.tree().n_nodes(), 39);
    let answers = pruned.predict(x.slice(s![..3, ..])).unwrap();
    assert_close(&answers, &[-2.111726913034, 1.397215288827, -0.486611486687], 1e-11);
    for step in &path {
        let pruned = grown.pruned(step.alpha).unwrap();
        assert_eq!(pruned.n_leaves(), step.n_leaves);
    }
}

/// `DecisionTreeClassifier(criterion=…, min_samples_leaf=5, random_state=0).fit(x, two, sample_weight=w).tree_`.
#[test]
fn weighted_class_trees_of_scikit_learn() {
    let (x, _, y, w) = recorded();
    let tree = DecisionTreeClassifier { min_samples_leaf: 5, ..Default::default() };
    let gini = tree.fit_weighted(&x, &y, &w).unwrap();
    assert_eq!(gini.tree().n_nodes(), 57);
    assert_eq!(gini.tree().feature()[..8], [2, 2, 1, 4, LEAF, 3, 2, LEAF]);
    let impurity = [0.417973619208, 0.389364436337, 0.215877630629];
    assert_close(&gini.tree().impurity()[..3], &impurity, 1e-11);
    let weight = [192.829150789901, 55.468302840008, 32.588784291583];
    assert_close(&gini.tree().weight()[..3], &weight, 1e-11);
    assert_close(gini.tree().value().row(1), &[0.735197325307, 0.264802674693], 1e-11);
    let entropy = DecisionTreeClassifier { criterion: Criterion::Entropy, ..tree };
    let entropy = entropy.fit_weighted(&x, &y, &w).unwrap();
    assert_eq!(entropy.tree().n_nodes(), 51);
    let impurity = [0.878192172221, 0.953717105499, 0.538178092083];
    assert_close(&entropy.tree().impurity()[..3], &impurity, 1e-11);
}

/// `print(export_text(DecisionTreeClassifier(max_depth=2, random_state=0).fit(x, two)))`.
#[test]
fn the_text_of_scikit_learn() {
    let (x, _, y, _) = recorded();
    let tree = DecisionTreeClassifier { max_depth: Some(2), ..Default::default() };
    let model = tree.fit(&x, &y).unwrap();
    let wanted = "\
|--- feature_2 <= -0.45
|   |--- feature_2 <= -0.90
|   |   |--- class: 0
|   |--- feature_2 >  -0.90
|   |   |--- class: 0
|--- feature_2 >  -0.45
|   |--- feature_2 <= 0.21
|   |   |--- class: 1
|   |--- feature_2 >  0.21
|   |   |--- class: 1
";
    assert_eq!(model.to_text(&[], &[], 2).unwrap(), wanted);
    let named = model.to_text(&["a", "b", "c", "d", "e"], &["no", "yes"], 0).unwrap();
    assert!(named.starts_with("|--- c <= 0\n|   |--- c <= -1\n|   |   |--- class: no\n"));
    let error = message(model.to_text(&["a"], &[], 2));
    assert_eq!(
        error,
        "the list of names has 1 features and the model has 5, but they must have equally many"
    );
}

#[test]
fn the_promises_of_estimators() -> std::result::Result<(), Broken> {
    let shallow = DecisionTreeClassifier { max_depth: Some(3), ..Default::default() };
    Suite::default().classifier(|x, y| DecisionTreeClassifier::default().fit(x, y))?;
    Suite::default().probabilities(|x, y| shallow.fit(x, y))?;
    Suite { n_classes: 2, ..Default::default() }.probabilities(|x, y| shallow.fit(x, y))?;
    Suite::default().regressor(|x, y| DecisionTreeRegressor::default().fit(x, y))
}

#[test]
fn parameters_stop_the_growth() -> Result<()> {
    let (x, y, ..) = recorded();
    let all = DecisionTreeRegressor::default();
    let shallow = DecisionTreeRegressor { max_depth: Some(4), ..all }.fit(&x, &y)?;
    assert_eq!(shallow.tree().depth(), 4);
    let large = DecisionTreeRegressor { min_samples_leaf: 30, ..all }.fit(&x, &y)?;
    let tree = large.tree();
    assert!((0..tree.n_nodes()).all(|i| tree.n_node_samples()[i] >= 30));
    let split = DecisionTreeRegressor { min_samples_split: 100, ..all }.fit(&x, &y)?;
    let tree = split.tree();
    let inner = (0..tree.n_nodes()).filter(|&i| tree.feature()[i] != LEAF);
    assert!(inner.into_iter().all(|i| tree.n_node_samples()[i] >= 100));
    let worth = DecisionTreeRegressor { min_impurity_decrease: 0.05, ..all }.fit(&x, &y)?;
    assert!(worth.tree().n_leaves() < 15);
    Ok(())
}

#[test]
fn memory_layout_scale_and_ties() -> Result<()> {
    let (x, y, two, _) = recorded();
    let tree = DecisionTreeClassifier::default();
    let model = tree.fit(&x, &two)?;
    let mut fortran = Array2::zeros((400, 5).f());
    fortran.assign(&x);
    assert_eq!(tree.fit(&fortran, &two)?, model);
    assert_eq!(model.predict(&fortran)?, two);
    assert_eq!(model.predict(fortran.slice(s![..;3, ..]))?, two.slice(s![..;3]));
    // Another unit moves the thresholds along: by powers of two, to the bit.
    for unit in [power(2.0, 900), power(2.0, -900)] {
        let other = tree.fit(&(&x * unit), &two)?;
        assert_eq!(other.tree().feature(), model.tree().feature());
        assert_eq!(other.tree().left(), model.tree().left());
    }
    let small = DecisionTreeRegressor::default().fit(&x, &(&y * power(2.0, -700)))?;
    let plain = DecisionTreeRegressor::default().fit(&x, &y)?;
    assert_eq!(small.tree().threshold(), plain.tree().threshold());
    assert_eq!(plain.predict(&x)?, y); // grown to the end: each leaf has one target
    // Two columns alike: the first is asked.
    let twice = ndarray::concatenate(Axis(1), &[x.view(), x.view()]).unwrap();
    assert_eq!(tree.fit(&twice, &two)?.tree().feature(), model.tree().feature());
    let large = tree.fit(&array![[0.9e308], [1.7e308]], &array![0, 1])?;
    assert_eq!(large.tree().threshold()[0], 1.3e308);
    // The largest numbers, and neighbors without a number between them.
    let next = f64::from_bits(1.0_f64.to_bits() + 1);
    let edge = array![[f64::MIN, 1.0], [f64::MAX, 1.0], [f64::MIN, next]];
    let model = tree.fit(&edge, &array![0, 1, 2])?;
    assert_eq!(model.predict(&edge)?, array![0, 1, 2]);
    Ok(())
}

#[test]
fn what_is_refused() {
    let x = array![[1.0], [2.0], [3.0]];
    let tree = DecisionTreeClassifier::default();
    let refused = |tree: DecisionTreeClassifier| message(tree.fit(&x, &array![0, 1, 0]));
    assert_eq!(
        refused(DecisionTreeClassifier { max_depth: Some(0), ..tree }),
        "max_depth is 0, but it must be at least 1"
    );
    assert_eq!(
        refused(DecisionTreeClassifier { min_samples_split: 1, ..tree }),
        "min_samples_split is 1, but it must be at least 2"
    );
    assert_eq!(
        refused(DecisionTreeClassifier { ccp_alpha: -1.0, ..tree }),
        "ccp_alpha is -1, but it must be zero or positive, and finite"
    );
    let weights = array![1.0, -1.0, 2.0];
    assert_eq!(
        message(tree.fit_weighted(&x, &array![0, 1, 0], &weights)),
        "weights[1] is -1, but it must be 0, or from 1e-60 to 1e60"
    );
    let numbers = DecisionTreeRegressor::default();
    let error = message(numbers.fit(&x, &array![f64::MAX, f64::MIN, 0.0]));
    assert!(error.starts_with("the variance of the targets leaves the range of f64"), "{error}");
}

#[test]
fn paths_leaves_and_importances() -> Result<()> {
    let (x, y, ..) = recorded();
    let tree = DecisionTreeRegressor { max_depth: Some(5), ..Default::default() };
    let model = tree.fit(&x, &y)?;
    let leaves = model.tree().apply(&x)?;
    for (row, leaf) in x.rows().into_iter().zip(&leaves) {
        assert_eq!(model.tree().path(row)?.last(), Some(leaf));
    }
    let mut counts = vec![0; model.tree().n_nodes()];
    leaves.iter().for_each(|&leaf| counts[leaf] += 1);
    let tree = model.tree();
    assert!((0..counts.len()).all(|i| counts[i] == 0 || counts[i] == tree.n_node_samples()[i]));
    assert_near(tree.importances().sum(), 1.0, 1e-12);
    assert_near(gini(&array![1.0, 1.0, 2.0])?, 0.625, 1e-15);
    Ok(())
}

#[test]
fn more_features_than_rows_and_constant_columns() -> Result<()> {
    let mut rng = Rng::new(8);
    let mut x: Array2<f64> = rng.normals((6, 50));
    x.slice_mut(s![.., ..49]).fill(4.2);
    let y = array![0, 1, 0, 1, 1, 0];
    let model = DecisionTreeClassifier::default().fit(&x, &y)?;
    assert!(model.tree().feature().iter().all(|&f| f == 49 || f == LEAF));
    assert_eq!(model.predict(&x)?, y);
    // Nothing to ask: the root stays a leaf.
    let same = Array2::from_elem((4, 2), 1.0);
    let model = DecisionTreeClassifier::default().fit(&same, &array![0, 1, 1, 1])?;
    assert_eq!(model.predict_proba(same.slice(s![..1, ..]))?, array![[0.25, 0.75]]);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn whatever_the_table(
        values in proptest::collection::vec(-3_i32..3, 2..60),
        classes in proptest::collection::vec(0_usize..4, 60),
        d in 1_usize..4,
        leaf in 1_usize..4,
    ) {
        let n = values.len() / d;
        prop_assume!(n > 0);
        let x = Array2::from_shape_fn((n, d), |(i, j)| f64::from(values[i * d + j]));
        let y = Array1::from_shape_fn(n, |i| classes[i]);
        let tree = DecisionTreeClassifier { min_samples_leaf: leaf, ..Default::default() };
        if let Ok(model) = tree.fit(&x, &y) {
            let tree = model.tree();
            prop_assert!((1..tree.n_nodes()).all(|i| tree.n_node_samples()[i] >= leaf));
            prop_assert!(tree.pruning_path().windows(2).all(|two| two[0].alpha < two[1].alpha));
            prop_assert_eq!(model.predict(&x).unwrap().len(), n);
        }
    }
}
