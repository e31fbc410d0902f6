//! Neighbors: every search finds what the simple model finds, bit for bit, ties and all; the votes are scikit-learn's.

use classical::neighbors::*;
use learning::neighbors::KNearest as Simple;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, ArrayView2, Axis, ShapeBuilder, array, s};
use numerics::estimator::{Fit, FitUnsupervised, Predict, PredictProba, Transform};
use numerics::{Result, Rng};
use proptest::prelude::*;
use testing::hostile::Table;
use testing::{Broken, Suite, assert_close, message};

use crate::pools::{Classes, Regression, Samples, answers, predicted, probabilities};

pub fn hostile(t: &mut Table) {
    let boring = ["n_samples", "n_features", "samples"];
    for owner in ["SearchTree", "BruteForce"] {
        for name in boring {
            t.excuse(&[&format!("{owner}::{name}")], "gives what was given");
        }
    }
    t.excuse(&["SearchTree::order", "KNearestModel::search", "WithinRadius::of"], "no arithmetic");
    trees::<Boxes>(t);
    trees::<Balls>(t);
    for name in ["BruteForce::k_nearest", "BruteForce::k_nearest_others"] {
        t.documented(name, &["infinite"]);
    }
    t.call("BruteForce::new", |x: &Array2<f64>| Ok(BruteForce::new(x)?.n_samples()));
    t.call("BruteForce::k_nearest", |(x, k): &(Array2<f64>, usize)| {
        let all = BruteForce::new(x)?;
        Ok(answers(x, |x| Ok(all.k_nearest(x, *k)?.distances)))
    });
    t.call("BruteForce::k_nearest_others", |(x, k): &(Array2<f64>, usize)| {
        Ok(BruteForce::new(x)?.k_nearest_others(*k)?.distances)
    });
    t.call("BruteForce::within", |(x, radius): &(Array2<f64>, f64)| {
        let all = BruteForce::new(x)?;
        Ok(answers(x, |x| Ok(all.within(x, *radius)?.rows)))
    });
    t.documented("KNearestModel::neighbors", &["infinite"]);
    for search in [Search::Auto, Search::KdTree, Search::BallTree] {
        for weights in [Weights::Uniform, Weights::Distance] {
            let nearest = KNearest { n_neighbors: 3, weights, search };
            t.call("KNearest::fit", |Regression { x, y }: &Regression| {
                Ok(predicted(&nearest.fit(x, y)?, x))
            });
            t.call("KNearestModel::predict", |Classes { x, y }: &Classes| {
                Ok(predicted(&nearest.fit(x, y)?, x))
            });
            t.call("KNearestModel::predict_proba", |Classes { x, y }: &Classes| {
                Ok(probabilities(&nearest.fit(x, y)?, x))
            });
            t.call("KNearestModel::neighbors", |Regression { x, y }: &Regression| {
                let model = nearest.fit(x, y)?;
                Ok(answers(x, |x| Ok(model.neighbors(x)?.distances)))
            });
        }
    }
}

fn trees<B: Bounds>(t: &mut Table) {
    for name in ["k_nearest", "k_nearest_counted", "k_nearest_others"] {
        t.documented(&format!("SearchTree::{name}"), &["infinite"]);
    }
    t.call("SearchTree::new", |Samples(x): &Samples| Ok(SearchTree::<B>::new(x)?.n_samples()));
    t.call("SearchTree::with_leaf_size", |(x, size): &(Array2<f64>, usize)| {
        Ok(SearchTree::<B>::with_leaf_size(x, *size)?.n_samples())
    });
    t.call("SearchTree::k_nearest", |(x, k): &(Array2<f64>, usize)| {
        let tree = SearchTree::<B>::new(x)?;
        Ok(answers(x, |x| Ok(tree.k_nearest(x, *k)?.distances)))
    });
    t.call("SearchTree::k_nearest_counted", |Samples(x): &Samples| {
        let tree = SearchTree::<B>::with_leaf_size(x, 2)?;
        Ok(answers(x, |x| {
            let (found, counts) = tree.k_nearest_counted(x, 1)?;
            Ok((found.distances, counts))
        }))
    });
    t.call("SearchTree::k_nearest_others", |(x, k): &(Array2<f64>, usize)| {
        Ok(SearchTree::<B>::new(x)?.k_nearest_others(*k)?.distances)
    });
    t.call("SearchTree::within", |(x, radius): &(Array2<f64>, f64)| {
        let tree = SearchTree::<B>::new(x)?;
        Ok(answers(x, |x| Ok(tree.within(x, *radius)?.rows)))
    });
    t.call("SearchTree::within_one", |(x, point, radius): &(Array2<f64>, Array1<f64>, f64)| {
        let mut rows = Vec::new();
        SearchTree::<B>::new(x)?.within_one(&point.to_vec(), *radius, &mut rows)?;
        Ok(rows)
    });
}

fn simple(x: &Array2<f64>, new: &Array2<f64>, k: usize) -> Neighbors {
    let model = Simple { n_neighbors: k }.fit(x, &Array1::<usize>::zeros(x.nrows()));
    model.and_then(|model| model.neighbors(new)).unwrap()
}

/// All searches give the rows and the bits of the simple model.
fn all_agree(x: &Array2<f64>, new: &Array2<f64>, k: usize) {
    let wanted = simple(x, new, k);
    assert_eq!(BruteForce::new(x).unwrap().k_nearest(new, k).unwrap(), wanted, "brute force");
    for leaf in [1, 3, 32] {
        let tree = KdTree::with_leaf_size(x, leaf).unwrap();
        assert_eq!(tree.k_nearest(new, k).unwrap(), wanted, "kd-tree");
        assert_eq!(tree.samples(), x);
        let tree = BallTree::with_leaf_size(x, leaf).unwrap();
        assert_eq!(tree.k_nearest(new, k).unwrap(), wanted, "ball tree");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_search_finds_what_the_simple_model_finds(
        seed in 0..1000_u64, n in 1..150_usize, d in 1..20_usize, k in 1..40_usize, whole in any::<bool>(),
    ) {
        let mut rng = Rng::new(seed);
        // Small whole numbers, so that many samples are equally far; and numbers that are not.
        let mut points = |n: usize| match whole {
            true => (rng.uniforms((n, d)) * 3.0).mapv(f64::floor),
            false => rng.normals((n, d)),
        };
        let (x, new) = (points(n), points(11));
        all_agree(&x, &new, k.min(n));
    }

    #[test]
    fn a_radius_finds_what_the_distances_say(
        seed in 0..1000_u64, n in 1..150_usize, d in 1..12_usize, radius in 0.0..3.0_f64,
    ) {
        let mut rng = Rng::new(seed);
        let x = (rng.uniforms((n, d)) * 3.0).mapv(f64::floor);
        let new = (rng.uniforms((9, d)) * 3.0).mapv(f64::floor);
        let radius = (radius * radius).floor().sqrt(); // distances are square roots of whole numbers, too
        let found = simple(&x, &new, n);
        let tree = KdTree::with_leaf_size(&x, 4).unwrap();
        let near = tree.within(&new, radius).unwrap();
        for i in 0..9 {
            let mut wanted: Vec<usize> = (0..n)
                .filter(|&j| found.distances[[i, j]] <= radius)
                .map(|j| found.rows[[i, j]])
                .collect();
            wanted.sort_unstable();
            prop_assert_eq!(near.of(i), wanted);
            let mut one = vec![77];
            tree.within_one(&new.row(i).to_vec(), radius, &mut one).unwrap();
            one[1..].sort_unstable();
            prop_assert_eq!(&one[1..], near.of(i));
        }
        prop_assert_eq!(&BallTree::new(&x).unwrap().within(&new, radius).unwrap(), &near);
        prop_assert_eq!(&BruteForce::new(&x).unwrap().within(&new, radius).unwrap(), &near);
    }

    #[test]
    fn others_are_all_but_the_sample_itself(seed in 0..1000_u64, n in 2..60_usize, k in 1..10_usize) {
        let x = (Rng::new(seed).uniforms((n, 2)) * 3.0).mapv(f64::floor);
        let k = k.min(n - 1);
        let all = simple(&x, &x, n);
        for found in [
            KdTree::with_leaf_size(&x, 4).unwrap().k_nearest_others(k).unwrap(),
            BruteForce::new(&x).unwrap().k_nearest_others(k).unwrap(),
        ] {
            for i in 0..n {
                let others = (0..n).filter(|&j| all.rows[[i, j]] != i).take(k);
                let wanted: Vec<usize> = others.map(|j| all.rows[[i, j]]).collect();
                prop_assert_eq!(found.rows.row(i).to_vec(), wanted);
            }
        }
    }
}

#[test]
fn many_samples_and_queries_agree_at_the_borders_of_tiles() {
    let mut rng = Rng::new(3);
    for n in [15, 16, 17, 31, 32, 33, 63, 64, 65, 3000] {
        let x: Array2<f64> = rng.normals((n, 9));
        for n_new in [1, 7, 8, 9, 63, 64, 65] {
            let new: Array2<f64> = rng.normals((n_new, 9));
            all_agree(&x, &new, 5);
        }
    }
}

#[test]
fn many_features_are_summed_in_the_simple_model_s_order() {
    let mut rng = Rng::new(4);
    for d in [7, 8, 9, 127, 128, 129, 300] {
        all_agree(&rng.normals((70, d)), &rng.normals((5, d)), 6);
    }
}

#[test]
fn far_from_zero_tiny_huge_and_far_away_queries_agree() {
    let mut rng = Rng::new(5);
    let (x, new): (Array2<f64>, Array2<f64>) = (rng.normals((200, 3)), rng.normals((20, 3)));
    for (offset, scale) in [
        (1e8, 1.0),
        (1e8, 1e-7),
        (-1e15, 1.0),
        (0.0, 1e-20),
        (0.0, 1e-100),
        (0.0, 1e-119),
        (0.0, 1e-200),
        (0.0, 1e100),
        (0.0, 1e139),
        (0.0, 1e200),
    ] {
        all_agree(&(&x * scale + offset), &(&new * scale + offset), 7);
    }
    for far in [1e10, 1e17, 1e30, 1e38, 1e60, 1e139, 1e200, -1e300] {
        let mut new = new.clone();
        new[[3, 1]] = far;
        all_agree(&x, &new, 7);
    }
    // One sample far from the others, and columns of very different size.
    let mut uneven = &x * &array![1e-6, 1.0, 1e6];
    uneven[[17, 2]] = 1e12;
    all_agree(&uneven, &(&new * &array![1e-6, 1.0, 1e6]), 7);
    all_agree(&Array2::zeros((50, 3)), &new, 7);
    all_agree(&Array2::from_elem((50, 3), 4.35), &new, 50);
}

#[test]
fn of_equally_far_samples_the_first_is_nearer() -> Result<()> {
    let x = Array2::from_shape_fn((400, 8), |(i, _)| if i % 2 == 0 { 3.0 } else { 1.0 });
    for found in [
        BruteForce::new(&x)?.k_nearest(&Array2::from_elem((1, 8), 2.0), 5)?,
        KdTree::with_leaf_size(&x, 8)?.k_nearest(&Array2::from_elem((1, 8), 2.0), 5)?,
        BallTree::with_leaf_size(&x, 8)?.k_nearest(&Array2::from_elem((1, 8), 2.0), 5)?,
    ] {
        assert_eq!(found.rows, array![[0, 1, 2, 3, 4]]);
    }
    Ok(())
}

#[test]
fn a_kd_tree_computes_few_distances_where_there_are_few_features() -> Result<()> {
    let mut rng = Rng::new(6);
    let share = |d: usize, rng: &mut Rng| -> Result<f64> {
        let (x, new): (Array2<f64>, Array2<f64>) = (rng.normals((4000, d)), rng.normals((50, d)));
        let (_, counts) = KdTree::with_leaf_size(&x, 8)?.k_nearest_counted(&new, 1)?;
        Ok(counts.sum() as f64 / (50.0 * 4000.0))
    };
    assert!(share(2, &mut rng)? < 0.01);
    assert!(share(16, &mut rng)? > 0.3);
    let one_leaf = KdTree::with_leaf_size(&array![[1.0], [2.0], [3.0]], 3)?;
    assert_eq!(one_leaf.k_nearest_counted(&array![[0.0]], 1)?.1, array![3]);
    Ok(())
}

#[test]
fn layouts_do_not_matter() -> Result<()> {
    let mut rng = Rng::new(7);
    let x: Array2<f64> = rng.normals((90, 4));
    let new: Array2<f64> = rng.normals((30, 4));
    let mut fortran = Array2::zeros((90, 4).f());
    fortran.assign(&x);
    let stepped = new.slice(s![..;-2, ..]);
    let wanted = simple(&x, &stepped.to_owned(), 3);
    assert_eq!(BruteForce::new(&fortran)?.k_nearest(stepped, 3)?, wanted);
    assert_eq!(KdTree::new(&fortran)?.k_nearest(stepped, 3)?, wanted);
    Ok(())
}

#[test]
fn the_model_equals_the_simple_one() -> Result<()> {
    let digits = data::digits();
    let (x, y) = (digits.x.slice(s![..600, ..]), digits.y.slice(s![..600]));
    let new = digits.x.slice(s![600..800, ..]);
    for k in [1, 4, 10] {
        let simple = Simple { n_neighbors: k }.fit(x, y)?;
        for search in [Search::Auto, Search::KdTree, Search::BallTree] {
            let model = KNearest { n_neighbors: k, search, ..Default::default() }.fit(x, y)?;
            assert_eq!(model.predict(new)?, simple.predict(new)?);
            assert_eq!(model.predict_proba(new)?, simple.predict_proba(new)?);
        }
        let numbers = y.mapv(|class| class as f64 + 0.1);
        let simple = Simple { n_neighbors: k }.fit(x, &numbers)?;
        let model = KNearest { n_neighbors: k, ..Default::default() }.fit(x, &numbers)?;
        assert_eq!(model.predict(new)?, simple.predict(new)?);
    }
    Ok(())
}

#[test]
fn auto_takes_a_tree_for_many_samples_of_few_features() -> Result<()> {
    let chosen = |n: usize, d: usize, k: usize| -> Result<Search> {
        let nearest = KNearest { n_neighbors: k, ..Default::default() };
        Ok(nearest.fit(&Rng::new(1).normals((n, d)), &Array1::<f64>::zeros(n))?.search())
    };
    assert_eq!(chosen(1000, 7, 5)?, Search::KdTree);
    assert_eq!(chosen(1000, 8, 5)?, Search::Brute);
    assert_eq!(chosen(999, 2, 5)?, Search::Brute);
    assert_eq!(chosen(1000, 2, 500)?, Search::Brute);
    Ok(())
}

fn standardized(x: &Array2<f64>) -> Result<Array2<f64>> {
    StandardScaler.fit(x)?.transform(x)
}

#[test]
fn votes_by_distance_are_scikit_learn_s() -> Result<()> {
    // scikit-learn 1.9: z = StandardScaler().fit_transform(load_diabetes().data);
    // KNeighborsRegressor(7, weights="distance", algorithm="brute").fit(z[:342], t[:342]).predict(z[342:])
    let all = data::diabetes();
    let z = standardized(&all.x)?;
    let by_distance = KNearest { n_neighbors: 7, weights: Weights::Distance, ..Default::default() };
    let model = by_distance.fit(z.slice(s![..342, ..]), all.y.slice(s![..342]))?;
    let numbers = model.predict(z.slice(s![342.., ..]))?;
    let wanted = [
        148.7837620561708,
        141.60858307784883,
        169.02388614218722,
        129.6047058883908,
        201.5512566784244,
    ];
    assert_close(numbers.iter().take(5), &wanted, 1e-12);
    assert_close(&[numbers.mean().unwrap()], &[152.3170186064054], 1e-12);
    // The same with load_wine() and KNeighborsClassifier(10, …).fit(z[::2], t[::2]): 83 of 89 right, predict_proba.
    let all = data::wine();
    let z = standardized(&all.x)?;
    let (seen, new) = (s![..;2, ..], s![1..;2, ..]);
    let by_distance = KNearest { n_neighbors: 10, ..by_distance };
    let model = by_distance.fit(z.slice(seen), all.y.slice(s![..;2]))?;
    let classes = model.predict(z.slice(new))?;
    let right = classes.iter().zip(all.y.slice(s![1..;2])).filter(|(a, b)| a == b).count();
    assert_eq!((right, classes.len()), (83, 89));
    let shares = model.predict_proba(z.slice(new))?;
    assert_close(shares.row(32), &[0.7065070780660626, 0.29349292193393733, 0.0], 1e-12);
    assert_close(shares.row(0), &[1.0, 0.0, 0.0], 1e-12);
    Ok(())
}

#[test]
fn neighbors_in_the_same_place_are_the_only_ones_that_count() -> Result<()> {
    let by_distance = KNearest { n_neighbors: 3, weights: Weights::Distance, ..Default::default() };
    let x = array![[1.0], [1.0], [2.0]];
    let model = by_distance.fit(&x, &array![10.0, 20.0, 1000.0])?;
    assert_eq!(model.predict(&array![[1.0]])?, array![15.0]);
    let model = by_distance.fit(&x, &array![0, 1, 1])?;
    assert_eq!(model.predict_proba(&array![[1.0]])?, array![[0.5, 0.5]]);
    assert_eq!(model.predict(&array![[1.0]])?, array![0]);
    Ok(())
}

#[test]
fn estimators_keep_the_promises() -> std::result::Result<(), Broken> {
    for search in [Search::Auto, Search::KdTree, Search::BallTree] {
        for weights in [Weights::Uniform, Weights::Distance] {
            let nearest = KNearest { n_neighbors: 4, weights, search };
            Suite::default().regressor(|x, y| nearest.fit(x, y))?;
            Suite::default().classifier(|x, y| nearest.fit(x, y))?;
            Suite::default().probabilities(|x, y| nearest.fit(x, y))?;
        }
    }
    Ok(())
}

#[test]
fn errors_name_what_where_and_what_was_wanted() {
    let x = array![[1.0, 2.0], [3.0, 4.0]];
    let none = ArrayView2::<f64>::from_shape((0, 2), &[]).unwrap();
    assert!(message(KdTree::new(none)).contains("x is empty"));
    assert!(message(BruteForce::new(&array![[1.0, f64::NAN]])).starts_with("x[0, 1] is NaN"));
    let wanted = "leaf_size is 0, but it must be from 1 to the largest leaf = 65536";
    assert_eq!(message(KdTree::with_leaf_size(&x, 0)), wanted);
    let tree = KdTree::new(&x).unwrap();
    let all = BruteForce::new(&x).unwrap();
    let k = "k is 3, but it must be from 1 to n_samples = 2";
    assert_eq!(message(tree.k_nearest(&x, 3)), k);
    assert_eq!(message(all.k_nearest(&x, 3)), k);
    let k = "k is 2, but it must be from 1 to n_samples - 1 = 1";
    assert_eq!(message(tree.k_nearest_others(2)), k);
    assert_eq!(message(all.k_nearest_others(2)), k);
    assert!(message(tree.k_nearest(&array![[1.0]], 1)).contains("x has 1 features"));
    assert!(message(tree.within(&x, -1.0)).starts_with("radius is -1"));
    assert!(message(tree.within_one(&[1.0], 1.0, &mut Vec::new())).contains("point has 1"));
    assert!(message(tree.within_one(&[1.0, f64::NAN], 1.0, &mut Vec::new())).contains("point[1]"));
    let nearest = KNearest { n_neighbors: 3, ..Default::default() };
    let k = "n_neighbors is 3, but it must be from 1 to n_samples = 2";
    assert_eq!(message(nearest.fit(&x, &array![0, 1])), k);
    let nearest = KNearest { n_neighbors: 1, ..Default::default() };
    assert!(message(nearest.fit(&x, &array![0, 70_000])).contains("y[1] is 70000"));
    // No new samples are no error.
    assert_eq!(tree.k_nearest(none, 1).unwrap().rows.nrows(), 0);
    assert_eq!(all.within(none, 1.0).unwrap(), WithinRadius::default());
}

#[test]
fn the_order_of_the_leaves_holds_every_row_once() -> Result<()> {
    let x: Array2<f64> = Rng::new(8).normals((20_000, 2)); // enough for two threads
    let tree = KdTree::new(&x)?;
    let mut rows = tree.order().to_vec();
    rows.sort_unstable();
    assert!(rows.into_iter().eq(0..20_000));
    assert_eq!(tree.samples(), x);
    assert_eq!(x.select(Axis(0), tree.order()).nrows(), tree.n_samples());
    Ok(())
}
