//! What a model looks at: Shapley values equal to their definition and to XGBoost's, importance, partial dependence.

use classical::boosting::GradientBoosting;
use classical::inspection::*;
use classical::tree::{DecisionTreeClassifier, DecisionTreeRegressor, Tree};
use ndarray::{Array1, Array2, ArrayView2, array, s};
use numerics::estimator::{Fit, Predict};
use numerics::{Error, Rng};
use testing::assert_close;
use testing::hostile::Table;

use crate::pools::{Regression, Samples, answers};

/// The mean of the columns, which any finite numbers have.
fn answer(x: ArrayView2<'_, f64>) -> numerics::Result<Array1<f64>> {
    Ok(x.rows().into_iter().map(|row| row.iter().map(|v| v / row.len() as f64).sum()).collect())
}

pub fn hostile(t: &mut Table) {
    let score =
        |x: ArrayView2<'_, f64>| Ok(answer(x)?.iter().enumerate().map(|(i, v)| v * i as f64).sum());
    for name in [
        "permutation_importance",
        "PermutationImportance::drops",
        "PermutationImportance::baseline",
    ] {
        t.call(name, |(x, n_repeats): &(Array2<f64>, usize)| {
            let found = permutation_importance(x, score, (*n_repeats).min(3), &mut Rng::new(1))?;
            Ok((found.baseline(), found.drops().to_owned()))
        });
    }
    t.call("permutation_importance", |&n_repeats: &usize| {
        let wanted = if !(10..=1 << 30).contains(&n_repeats) { n_repeats } else { 1 };
        Ok(permutation_importance(&array![[1.0], [2.0]], score, wanted, &mut Rng::new(1))?.mean())
    });
    t.call("PermutationImportance::mean", |Samples(x): &Samples| {
        Ok(permutation_importance(x, score, 3, &mut Rng::new(1))?.mean())
    });
    t.documented("PermutationImportance::std_dev", &["infinite"]);
    t.call("PermutationImportance::std_dev", |Samples(x): &Samples| {
        Ok(permutation_importance(x, score, 3, &mut Rng::new(1))?.std_dev())
    });
    t.call("permutation_importance_of_groups", |(x, group): &(Array2<f64>, Vec<usize>)| {
        let groups = [group.clone()];
        let found = permutation_importance_of_groups(x, &groups, score, 2, &mut Rng::new(1))?;
        Ok(found.mean())
    });
    t.excuse(
        &["PartialDependence::grid", "PartialDependence::curves", "PartialDependence::mean"],
        "looked at below",
    );
    t.call("partial_dependence", |(x, feature, grid): &(Array2<f64>, usize, Array1<f64>)| {
        // A hole in the grid is the model's affair.
        let grid = grid.mapv(|v| if v.is_nan() { 0.0 } else { v });
        let found = partial_dependence(x, *feature, &grid, answer)?;
        Ok((found.curves().to_owned(), found.mean().to_owned()))
    });
    t.call("grid_of", |(values, n_grid): &(Array1<f64>, usize)| grid_of(values, *n_grid));
    t.call("shapley_values", |(n, worth): &(usize, f64)| {
        shapley_values(if *n > 5 && *n < 30 { 5 } else { *n }, |here| {
            Ok(if here.first() == Some(&true) { *worth } else { -*worth })
        })
    });
    t.call("ShapTree::new", |&(threshold, value, cover): &(f64, f64, f64)| {
        let nodes = vec![
            split(1, Asks::AtMost(threshold), 1, 2, cover),
            leaf(value, 1.0),
            leaf(-value, cover),
        ];
        TreeShap::sum_of(0.0, &[ShapTree::new(2, false, nodes)?])?.values(&array![[0.0, 1.0]])
    });
    t.call("ShapTree::new", |&(feature, left, right): &(usize, usize, usize)| {
        let nodes = vec![
            split(feature, Asks::AtMost(0.0), left, right, 1.0),
            leaf(0.0, 1.0),
            leaf(1.0, 0.0),
        ];
        Ok(ShapTree::new(3, false, nodes)?.n_features())
    });
    t.excuse(&["ShapTree::n_features"], "gives what was given");
    let tree = |x: &Array2<f64>, y: &Array1<f64>| -> numerics::Result<ShapTree> {
        let tree = DecisionTreeRegressor { max_depth: Some(3), ..Default::default() };
        ShapTree::of_tree(tree.fit(x, y)?.tree(), 0)
    };
    t.call("ShapTree::of_tree", |(x, y, output): &(Array2<f64>, Array1<f64>, usize)| {
        let model = DecisionTreeRegressor::default().fit(x, y)?;
        Ok(ShapTree::of_tree(model.tree(), *output)?.n_features())
    });
    t.call("ShapTree::expected", |Regression { x, y }: &Regression| {
        let known: Vec<bool> = (0..x.ncols()).map(|j| j == 0).collect();
        let tree = tree(x, y)?;
        Ok(answers(x, |x| {
            x.rows()
                .into_iter()
                .map(|row| tree.expected(row, &known))
                .collect::<numerics::Result<Vec<_>>>()
        }))
    });
    t.call("ShapTree::path_shap", |Regression { x, y }: &Regression| {
        let tree = tree(x, y)?;
        Ok(answers(x, |x| {
            x.rows()
                .into_iter()
                .map(|row| tree.path_shap(row))
                .collect::<numerics::Result<Vec<_>>>()
        }))
    });
    for name in ["TreeShap::sum_of", "TreeShap::mean_of", "TreeShap::base", "TreeShap::values"] {
        t.call(name, |Regression { x, y }: &Regression| {
            let tree = tree(x, y)?;
            let (sum, mean) =
                (TreeShap::sum_of(1.0, std::slice::from_ref(&tree))?, TreeShap::mean_of(&[tree])?);
            Ok((
                [sum.base(), mean.base()].to_vec(),
                answers(x, |x| Ok((sum.values(x)?, mean.values(x)?))),
            ))
        });
    }
    t.call("TreeShap::sum_of", |&start: &f64| {
        Ok(TreeShap::sum_of(start, &[ShapTree::new(1, false, vec![leaf(1.0, 1.0)])?])?.base())
    });
    for name in ["ShapTree::of_boosted", "TreeShap::of_boosting"] {
        t.call(name, |Regression { x, y }: &Regression| {
            let boosting = GradientBoosting { n_rounds: 2, max_depth: 2, ..Default::default() };
            let model = boosting.fit(x, y)?;
            ShapTree::of_boosted(&model.trees()[0], x.ncols())?;
            let shap = TreeShap::of_boosting(&model, 0)?;
            Ok((shap.base(), answers(x, |x| shap.values(x))))
        });
    }
}

/// Targets that depend on all columns, so that paths ask for the same feature more than once.
fn samples(n_samples: usize, n_features: usize, seed: u64) -> (Array2<f64>, Array1<f64>) {
    let x = Rng::new(seed).normals((n_samples, n_features));
    let y = x.rows().into_iter().map(|row| {
        let waves = row.iter().enumerate().map(|(j, v)| libm::sin((1.0 + j as f64) * v));
        waves.sum::<f64>() + row[0] * row[n_features - 1]
    });
    (x.clone(), y.collect())
}

fn grown(x: &Array2<f64>, y: &Array1<f64>, max_depth: usize) -> Tree {
    let tree = DecisionTreeRegressor { max_depth: Some(max_depth), ..Default::default() };
    tree.fit(x, y).unwrap().tree().clone()
}

/// The Shapley values of one sample by their definition: every set of features.
fn by_definition(tree: &ShapTree, row: ndarray::ArrayView1<'_, f64>) -> Array1<f64> {
    shapley_values(tree.n_features(), |known| tree.expected(row, known)).unwrap()
}

#[test]
fn three_ways_give_the_same_values() {
    for (n_features, max_depth) in [(1, 4), (2, 6), (3, 3), (5, 8), (9, 12)] {
        let (x, y) = samples(120, n_features, 7);
        let tree = ShapTree::of_tree(&grown(&x, &y, max_depth), 0).unwrap();
        let fast = TreeShap::sum_of(0.0, std::slice::from_ref(&tree)).unwrap();
        let new = Rng::new(8).normals((13, n_features));
        let values = fast.values(&new).unwrap();
        for (row, values) in new.rows().into_iter().zip(values.rows()) {
            let exact = by_definition(&tree, row);
            let path = tree.path_shap(row).unwrap();
            for j in 0..n_features {
                assert!((values[j] - exact[j]).abs() < 1e-12, "fast: {} {}", values[j], exact[j]);
                assert!((path[j] - exact[j]).abs() < 1e-12, "path: {} {}", path[j], exact[j]);
            }
        }
    }
}

#[test]
fn values_and_base_add_up_to_the_prediction() {
    let (x, y) = samples(400, 6, 3);
    let model = DecisionTreeRegressor::default().fit(&x, &y).unwrap();
    let tree = ShapTree::of_tree(model.tree(), 0).unwrap();
    let shap = TreeShap::sum_of(0.0, std::slice::from_ref(&tree)).unwrap();
    assert!((shap.base() - y.mean().unwrap()).abs() < 1e-12);
    let sums = shap.values(&x).unwrap().sum_axis(ndarray::Axis(1)) + shap.base();
    let predicted = model.predict(&x).unwrap();
    assert!(sums.iter().zip(&predicted).all(|(a, b)| (a - b).abs() < 1e-10));
    // A forest is the mean of its trees, a boosted model their sum.
    let other = ShapTree::of_tree(&grown(&x, &y, 3), 0).unwrap();
    let mean = TreeShap::mean_of(&[tree.clone(), other.clone()]).unwrap();
    let sum = TreeShap::sum_of(10.0, &[tree, other]).unwrap();
    assert!((2.0 * mean.base() + 10.0 - sum.base()).abs() < 1e-12);
    let difference = mean.values(&x).unwrap() * 2.0 - sum.values(&x).unwrap();
    assert!(difference.iter().all(|value| value.abs() < 1e-12));
}

#[test]
fn each_class_has_its_values() {
    let (x, y) = samples(150, 4, 5);
    let classes = y.mapv(|v| usize::from(v > 0.0) + usize::from(v > 1.0));
    let model = DecisionTreeClassifier { max_depth: Some(5), ..Default::default() }
        .fit(&x, &classes)
        .unwrap();
    let of_class = |class| {
        let tree = ShapTree::of_tree(model.tree(), class).unwrap();
        let exact = by_definition(&tree, x.row(3));
        let values = TreeShap::sum_of(0.0, &[tree]).unwrap().values(x.slice(s![3..4, ..])).unwrap();
        assert!((&values.row(0) - &exact).iter().all(|d| d.abs() < 1e-12));
        exact
    };
    // The shares of the classes add up to 1, so what a feature moves adds up to 0.
    let total = of_class(0) + of_class(1) + of_class(2);
    assert!(total.iter().all(|value| value.abs() < 1e-12));
    assert!(ShapTree::of_tree(model.tree(), 3).is_err());
}

fn split(feature: usize, asks: Asks, left: usize, right: usize, cover: f64) -> ShapNode {
    ShapNode::Split { feature, asks, missing_left: true, left, right, cover }
}

fn leaf(value: f64, cover: f64) -> ShapNode {
    ShapNode::Leaf { value, cover }
}

/// Holes, sets of categories, a feature that comes three times on a path, and sides that no sample went to.
fn odd_tree() -> ShapTree {
    let set = Asks::OneOf([0b1010, 0, 1 << 60, 0]);
    ShapTree::new(
        3,
        true,
        vec![
            split(0, Asks::AtMost(0.5), 1, 2, 10.0),
            split(1, set, 3, 4, 4.0),
            split(0, Asks::AtMost(2.0), 5, 6, 6.0),
            leaf(1.0, 4.0),
            leaf(-3.0, 0.0),
            split(2, Asks::AtMost(0.0), 7, 8, 5.0),
            split(0, Asks::AtMost(3.0), 9, 10, 1.0),
            leaf(7.0, 2.0),
            leaf(2.0, 3.0),
            leaf(0.5, 1.0),
            split(2, set, 11, 12, 0.0),
            leaf(4.0, 0.0),
            leaf(5.0, 0.0),
        ],
    )
    .unwrap()
}

#[test]
fn holes_categories_and_empty_sides_follow_the_definition() {
    let tree = odd_tree();
    let numbers = [f64::NAN, -1.0, 0.5, 1.0, 2.5, 3.0, 188.0, 300.0];
    let mut x = Array2::zeros((512, 3));
    for (i, mut row) in x.rows_mut().into_iter().enumerate() {
        row.assign(&array![numbers[i % 8], numbers[i / 8 % 8], numbers[i / 64]]);
    }
    let fast = TreeShap::sum_of(0.0, std::slice::from_ref(&tree)).unwrap();
    let values = fast.values(&x).unwrap();
    for (row, values) in x.rows().into_iter().zip(values.rows()) {
        let exact = by_definition(&tree, row);
        assert!((&values - &exact).iter().all(|d| d.abs() < 1e-12), "{row}: {values} {exact}");
        let path = tree.path_shap(row).unwrap();
        assert!((&path - &exact).iter().all(|d| d.abs() < 1e-12), "{row}: {path} {exact}");
    }
}

/// The trees, the samples and the values of XGBoost 3.2.0, made by:
///
/// ```python
/// rng = np.random.default_rng(5); x = np.round(rng.normal(size=(60, 3)), 2); x[rng.random((60, 3)) < 0.1] = np.nan
/// y = np.nansum(x, axis=1) + np.where(x[:, 0] > 0, x[:, 1], 0); y = np.nan_to_num(y)
/// d = xgb.DMatrix(x, y); b = xgb.train({"max_depth": 3, "base_score": 0.5, "eta": 0.5}, d, 2)
/// b.get_dump(dump_format="json", with_stats=True); b.predict(xgb.DMatrix(x[:4]), pred_contribs=True)
/// ```
#[test]
fn the_values_are_xgboosts() {
    let ask = |feature, threshold, missing_left, left, right, cover| {
        let asks = Asks::AtMost(threshold);
        ShapNode::Split { feature, asks, missing_left, left, right, cover }
    };
    let tree_0 = vec![
        ask(1, 0.6199999451637268, true, 1, 6, 60.0),
        ask(0, -0.9600000381469727, false, 2, 3, 49.0),
        leaf(-1.32136369, 10.0),
        ask(1, -0.3800000250339508, false, 4, 5, 39.0),
        leaf(-0.912999988, 14.0),
        leaf(-0.257115394, 25.0),
        ask(1, 1.1699998378753662, false, 7, 10, 11.0),
        ask(1, 0.6299999356269836, false, 8, 9, 5.0),
        leaf(0.0625, 1.0),
        leaf(0.856999993, 4.0),
        ask(2, -0.6300000548362732, false, 11, 12, 6.0),
        leaf(-0.0525000021, 1.0),
        leaf(0.167500004, 5.0),
    ];
    let tree_1 = vec![
        ask(1, 0.34999996423721313, true, 1, 8, 60.0),
        ask(2, 0.23999997973442078, true, 2, 5, 43.0),
        ask(0, 0.04999999701976776, true, 3, 4, 33.0),
        leaf(-0.721620083, 21.0),
        leaf(-0.270810664, 12.0),
        ask(1, -0.7800000309944153, false, 6, 7, 10.0),
        leaf(-0.0901250094, 3.0),
        leaf(0.0916057676, 7.0),
        ask(0, 0.009999998845160007, false, 9, 12, 17.0),
        ask(1, 0.6199999451637268, false, 10, 11, 8.0),
        leaf(-0.293769658, 3.0),
        leaf(0.0718749911, 5.0),
        ask(0, 3.8000097274780273, false, 13, 14, 9.0),
        leaf(0.544435859, 5.0),
        leaf(0.194011539, 4.0),
    ];
    let x = array![
        [f64::NAN, -1.32, -0.25],
        [0.42, 1.14, 0.11],
        [f64::NAN, -0.78, 0.75],
        [1.63, 0.27, -1.23]
    ];
    let theirs = array![
        [-0.0118268, -0.7833557, -0.1193607],
        [0.3606705, 1.8006048, -0.0397625],
        [0.0623973, -0.6352223, 0.4715076],
        [0.4491702, -0.1529960, -0.1040232]
    ];
    let tree = |nodes| ShapTree::new(3, true, nodes).unwrap();
    let shap = TreeShap::sum_of(0.5, &[tree(tree_0), tree(tree_1)]).unwrap();
    assert!((shap.base() - -0.2200769).abs() < 1e-6);
    let difference = shap.values(&x).unwrap() - theirs;
    assert!(difference.iter().all(|d| d.abs() < 1e-6), "{difference}");
}

#[test]
fn boosted_scores_are_base_and_values() {
    // Holes and categories, as adult has them.
    let adult = data::adult();
    let (x, y) = (adult.x.slice(s![..1500, ..]), adult.y.slice(s![..1500]));
    let boosting = GradientBoosting {
        n_rounds: 8,
        max_depth: 3,
        missing: true,
        categorical: vec![1, 3, 4, 5],
        ..Default::default()
    };
    let model = boosting.fit(x, y).unwrap();
    let shap = TreeShap::of_boosting(&model, 0).unwrap();
    let (values, scores) = (shap.values(x).unwrap(), model.scores(x).unwrap());
    for i in 0..1500 {
        assert!((shap.base() + values.row(i).sum() - scores[[i, 0]]).abs() < 1e-10);
    }
    let trees = || model.trees().iter().map(|tree| ShapTree::of_boosted(tree, 9).unwrap());
    for i in [0, 17, 400] {
        let exact = trees()
            .map(|tree| by_definition(&tree, x.row(i)))
            .fold(Array1::<f64>::zeros(9), |a, b| a + b);
        assert!((&values.row(i) - &exact).iter().all(|d| d.abs() < 1e-10));
    }
    assert!(TreeShap::of_boosting(&model, 1).is_err());
    assert!(ShapTree::of_boosted(&model.trees()[0], 2).is_err());
}

#[test]
fn the_bits_do_not_depend_on_the_number_of_rows_or_the_layout() {
    let (x, y) = samples(300, 5, 11);
    let tree = ShapTree::of_tree(&grown(&x, &y, 7), 0).unwrap();
    let shap = TreeShap::sum_of(0.0, &[tree]).unwrap();
    let all = shap.values(&x).unwrap();
    for i in [0, 7, 8, 127, 128, 299] {
        assert_eq!(shap.values(x.slice(s![i..i + 1, ..])).unwrap().row(0), all.row(i));
    }
    let mut fortran = Array2::zeros(ndarray::ShapeBuilder::f((300, 5)));
    fortran.assign(&x);
    assert_eq!(shap.values(&fortran).unwrap(), all);
    assert_eq!(shap.values(x.slice(s![..;-1, ..])).unwrap(), all.slice(s![..;-1, ..]));
    assert_eq!(shap.values(&Array2::zeros((0, 5))).unwrap().dim(), (0, 5));
}

#[test]
fn a_root_alone_moves_nothing() {
    let shap =
        TreeShap::sum_of(1.0, &[ShapTree::new(2, false, vec![leaf(3.0, 1.0)]).unwrap()]).unwrap();
    assert_eq!(shap.base(), 4.0);
    assert_eq!(shap.values(&array![[1.0, 2.0]]).unwrap(), array![[0.0, 0.0]]);
}

#[test]
fn trees_that_are_none_are_refused() {
    let message = |nodes: Vec<ShapNode>| ShapTree::new(2, false, nodes).unwrap_err().to_string();
    let ask = |feature, left, right| split(feature, Asks::AtMost(0.0), left, right, 1.0);
    assert!(message(vec![]).contains("nodes is empty"));
    assert!(
        message(vec![ask(2, 1, 2), leaf(0.0, 1.0), leaf(0.0, 1.0)])
            .contains("the feature of nodes[0] is 2")
    );
    assert!(message(vec![ask(0, 0, 1), leaf(0.0, 1.0)]).contains("a child of nodes[0] is 0"));
    assert!(message(vec![ask(0, 1, 9), leaf(0.0, 1.0)]).contains("a child of nodes[0] is 9"));
    assert!(message(vec![ask(0, 1, 1), leaf(0.0, 1.0)]).contains("the child of 2 nodes"));
    assert!(message(vec![leaf(0.0, 1.0), leaf(0.0, 1.0)]).contains("the child of 0 nodes"));
    assert!(message(vec![leaf(f64::NAN, 1.0)]).contains("the value of nodes[0] is NaN"));
    assert!(message(vec![leaf(0.0, -1.0)]).contains("the cover of nodes[0] is -1"));
    assert!(ShapTree::new(0, false, vec![leaf(0.0, 1.0)]).is_err());
    assert!(matches!(TreeShap::sum_of(0.0, &[]).unwrap_err(), Error::Empty { .. }));
    assert!(TreeShap::mean_of(&[]).is_err());
    let (one, two) = (
        ShapTree::new(1, false, vec![leaf(0.0, 1.0)]),
        ShapTree::new(2, false, vec![leaf(0.0, 1.0)]),
    );
    assert!(TreeShap::sum_of(0.0, &[one.unwrap(), two.unwrap()]).is_err());
}

#[test]
fn samples_that_do_not_fit_are_refused() {
    let (x, y) = samples(40, 2, 1);
    let tree = ShapTree::of_tree(&grown(&x, &y, 3), 0).unwrap();
    let shap = TreeShap::sum_of(0.0, std::slice::from_ref(&tree)).unwrap();
    let error = shap.values(&array![[0.0, 1.0], [0.0, f64::NAN]]).unwrap_err();
    assert_eq!(error.to_string(), "x[1, 1] is NaN, but every number must be finite");
    assert!(shap.values(&array![[0.0]]).is_err());
    assert!(tree.path_shap(&array![f64::INFINITY, 0.0]).is_err());
    assert!(tree.expected(&array![0.0, 0.0], &[true]).is_err());
    assert!(
        TreeShap::sum_of(0.0, &[odd_tree()])
            .unwrap()
            .values(&array![[f64::INFINITY, 0.0, 0.0]])
            .is_err()
    );
}

#[test]
fn shapley_values_share_what_a_team_earns() {
    // The three rules that Shapley asks for: the sum is the team's, like players get alike, a dummy gets what it brings alone.
    let worth = |here: &[bool]| {
        Ok(f64::from(u8::from(here[0] && here[1])) * 6.0 + f64::from(u8::from(here[2])) * 5.0)
    };
    assert_close(&shapley_values(3, worth).unwrap().to_vec(), &[3.0, 3.0, 5.0], 1e-12);
    // The glove game: one left glove (0), two right ones; a pair is worth 1: 2/3, 1/6, 1/6.
    let gloves = |here: &[bool]| Ok(f64::from(u8::from(here[0] && (here[1] || here[2]))));
    assert_close(
        &shapley_values(3, gloves).unwrap().to_vec(),
        &[2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0],
        1e-12,
    );
    assert!(shapley_values(0, |_| Ok(0.0)).is_err());
    assert!(shapley_values(21, |_| Ok(0.0)).is_err());
    assert!(shapley_values(2, |_| Ok(f64::NAN)).is_err());
    assert!(shapley_values(2, |here| Ok(if here[0] { f64::MAX } else { -f64::MAX })).is_err());
}

fn score<'a>(
    y: &'a Array1<f64>,
) -> impl Fn(ArrayView2<'_, f64>) -> numerics::Result<f64> + Sync + 'a {
    move |x| {
        let predicted = &x.column(0) * 3.0 + x.column(1);
        Ok(-learning::metrics::mean_squared_error(y, &predicted)?)
    }
}

#[test]
fn shuffling_costs_what_the_weight_says() {
    let x = Rng::new(3).normals((4000, 3));
    let y = &x.column(0) * 3.0 + x.column(1);
    let found = permutation_importance(&x, score(&y), 10, &mut Rng::new(4)).unwrap();
    assert_eq!((found.baseline(), found.drops().dim()), (0.0, (3, 10)));
    // Two independent draws of one column differ by twice its variance: 2 · 9 and 2 · 1.
    assert!((found.mean()[0] - 18.0).abs() < 0.6, "{}", found.mean());
    assert!((found.mean()[1] - 2.0).abs() < 0.1);
    assert_eq!((found.mean()[2], found.std_dev()[2]), (0.0, 0.0));
    // NumPy draws the same rows: rng.spawn(3)[1].permutation(4000).
    let rows = Rng::new(4).spawn(3)[1].permutation(4000);
    let by_hand: f64 =
        rows.iter().enumerate().map(|(i, &row)| (x[[i, 1]] - x[[row, 1]]).powi_two()).sum();
    assert!((found.drops()[[1, 0]] - by_hand / 4000.0).abs() < 1e-12);
}

trait Square {
    fn powi_two(self) -> f64;
}

impl Square for f64 {
    fn powi_two(self) -> f64 {
        self * self
    }
}

#[test]
fn a_group_is_shuffled_as_one() {
    // Two columns that are the same: the model uses both, and shuffling both by the same rows costs more than either.
    let mut x = Rng::new(3).normals((500, 3));
    let first = x.column(0).to_owned();
    x.column_mut(1).assign(&first);
    let y = &x.column(0) * 4.0;
    let groups = [vec![0, 1], vec![2]];
    let together =
        permutation_importance_of_groups(&x, &groups, score(&y), 5, &mut Rng::new(4)).unwrap();
    let alone = permutation_importance(&x, score(&y), 5, &mut Rng::new(4)).unwrap();
    assert!(together.mean()[0] > alone.mean()[0] + alone.mean()[1]);
    assert_eq!(together.mean()[1], 0.0);
    let refused = |groups: &[Vec<usize>]| {
        permutation_importance_of_groups(&x, groups, score(&y), 5, &mut Rng::new(4)).is_err()
    };
    assert!(refused(&[]) && refused(&[vec![]]) && refused(&[vec![3]]) && refused(&[vec![1, 1]]));
    assert!(permutation_importance(&x, score(&y), 0, &mut Rng::new(4)).is_err());
    assert!(permutation_importance(&x, |_| Ok(f64::NAN), 1, &mut Rng::new(4)).is_err());
}

#[test]
fn partial_dependence_averages_the_curves() {
    let x = Rng::new(6).normals((50, 2));
    let predict = |x: ArrayView2<'_, f64>| Ok(&x.column(0) * &x.column(1) + 1.0);
    let grid = array![-1.0, 0.0, 2.0];
    let found = partial_dependence(&x, 1, &grid, predict).unwrap();
    for i in 0..50 {
        assert_close(
            &found.curves().row(i).to_vec(),
            &[1.0 - x[[i, 0]], 1.0, 1.0 + 2.0 * x[[i, 0]]],
            1e-12,
        );
    }
    let mean = x.column(0).mean().unwrap();
    assert_close(&found.mean().to_vec(), &[1.0 - mean, 1.0, 1.0 + 2.0 * mean], 1e-12);
    assert_eq!(found.grid(), grid);
    assert!(partial_dependence(&x, 2, &grid, predict).is_err());
    assert!(partial_dependence(&x, usize::MAX, &grid, predict).is_err());
    assert!(partial_dependence(&x, 0, &array![f64::INFINITY], predict).is_err());
    assert!(partial_dependence(&x, 0, &Array1::zeros(0), predict).is_err());
    assert!(partial_dependence(&x, 0, &grid, |_| Ok(array![1.0])).is_err());
}

#[test]
fn a_grid_is_the_numbers_or_spans_the_middle() {
    // sklearn.inspection._partial_dependence._grid_from_X(np.arange(101.)[:, None], (0.05, 0.95), [False], 4): 5, 35, 65, 95
    let many = Array1::from_iter((0..=100).map(f64::from));
    assert_close(&grid_of(&many, 4).unwrap().to_vec(), &[5.0, 35.0, 65.0, 95.0], 1e-12);
    assert_eq!(grid_of(&array![2.0, 0.0, 2.0, f64::NAN], 3).unwrap(), array![0.0, 2.0]);
    assert!(grid_of(&array![f64::NAN], 3).is_err());
    assert!(grid_of(&array![1.0, f64::INFINITY], 3).is_err());
    assert!(grid_of(&many, 1).is_err());
    assert!(grid_of(&many, usize::MAX).is_err());
}
