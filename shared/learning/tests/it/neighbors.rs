//! k-nearest neighbors: scikit-learn's numbers, the estimators' promises, ties and edges.

use learning::metrics::accuracy;
use learning::metrics::pairwise::euclidean_distance;
use learning::neighbors::KNearest;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis, array};
use numerics::estimator::{Fit, FitUnsupervised, Predict, PredictProba, Transform};
use numerics::{Result, Rng};
use proptest::prelude::*;
use testing::{Broken, Suite};

#[test]
fn classes_keep_the_promises() -> std::result::Result<(), Broken> {
    for n_neighbors in [1, 2, 5] {
        let fit = |x: ndarray::ArrayView2<'_, f64>, y: ndarray::ArrayView1<'_, usize>| {
            KNearest { n_neighbors }.fit(x, y)
        };
        Suite::default().classifier(fit)?;
        Suite::default().probabilities(fit)?;
    }
    Ok(())
}

#[test]
fn numbers_keep_the_promises() -> std::result::Result<(), Broken> {
    Suite::default().regressor(|x, y| KNearest::default().fit(x, y))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn the_fast_way_finds_what_the_plain_way_finds(
        seed in 0..1000_u64, n_samples in 1..40_usize, n_features in 1..5_usize, k in 1..40_usize,
    ) {
        let k = k.min(n_samples);
        // Small whole numbers, so that many samples are equally far.
        let mut rng = Rng::new(seed);
        let mut points = |n: usize| (rng.uniforms((n, n_features)) * 4.0).mapv(f64::floor);
        let (x, new) = (points(n_samples), points(7));
        let model = KNearest { n_neighbors: k }.fit(x.view(), Array1::<usize>::zeros(n_samples).view());
        let fast = model.and_then(|model| model.neighbors(new.view())).expect("good data");
        for (i, point) in new.rows().into_iter().enumerate() {
            let far = |row| euclidean_distance(row, point).expect("a distance");
            let mut plain: Vec<_> = x.rows().into_iter().map(far).enumerate().collect();
            plain.sort_by(|a, b| a.1.total_cmp(&b.1)); // stable
            let (rows, distances): (Vec<usize>, Vec<f64>) = plain.into_iter().take(k).unzip();
            prop_assert_eq!(&fast.rows.row(i).to_vec(), &rows);
            for (fast, plain) in fast.distances.row(i).iter().zip(&distances) {
                prop_assert!((fast - plain).abs() < 1e-12);
            }
        }
    }
}

/// The penguins, and who of them was held out.
struct Flock {
    z: Array2<f64>,
    y: Array1<usize>,
    train: Vec<usize>,
    held_out: Vec<usize>,
}

/// The penguins' four measurements, standardized with the training set's means, and the split of page 1b.
fn penguins() -> Result<Flock> {
    let (x, y) = data::penguins_by_species(&data::PENGUIN_FEATURES)?;
    let order = Rng::new(7).permutation(x.nrows());
    let (held_out, train) = order.split_at(100);
    let seen = x.select(Axis(0), train);
    let z = StandardScaler.fit(&seen)?.transform(&x)?;
    Ok(Flock { z, y, train: train.to_vec(), held_out: held_out.to_vec() })
}

#[test]
fn penguins_are_named_as_by_scikit_learn() -> Result<()> {
    // Recorded from scikit-learn 1.9.1, KNeighborsClassifier(k, algorithm="brute"): right of 242 and of 100.
    let Flock { z, y, train, held_out } = penguins()?;
    for (k, seen, unseen) in
        [(1, 242, 99), (3, 241, 99), (5, 238, 99), (15, 238, 96), (100, 204, 80), (242, 110, 41)]
    {
        let (x_train, y_train) = (z.select(Axis(0), &train), y.select(Axis(0), &train));
        let model = KNearest { n_neighbors: k }.fit(x_train.view(), y_train.view())?;
        let right = |rows: &[usize]| -> Result<usize> {
            let share = accuracy(
                y.select(Axis(0), rows).view(),
                model.predict(z.select(Axis(0), rows).view())?.view(),
            )?;
            Ok((share * rows.len() as f64).round() as usize)
        };
        assert_eq!((right(&train)?, right(&held_out)?), (seen, unseen), "k = {k}");
    }
    Ok(())
}

#[test]
fn digits_are_read_as_by_scikit_learn() -> Result<()> {
    // As above: with k = 1 eight of 500 held-out digits are misread, these rows.
    let digits = data::digits();
    let order = Rng::new(7).permutation(1797);
    let (held_out, train) = order.split_at(500);
    let (x, y) = (digits.x.select(Axis(0), train), digits.y.select(Axis(0), train));
    let model = KNearest { n_neighbors: 1 }.fit(x.view(), y.view())?;
    let read = model.predict(digits.x.select(Axis(0), held_out).view())?;
    let misread: Vec<(usize, usize, usize)> = held_out
        .iter()
        .zip(&read)
        .filter(|(i, read)| digits.y[**i] != **read)
        .map(|(i, read)| (*i, digits.y[*i], *read))
        .collect();
    let wanted = [
        (37, 9, 3),
        (1100, 9, 8),
        (5, 5, 9),
        (1790, 8, 1),
        (129, 8, 1),
        (547, 9, 8),
        (1571, 8, 1),
        (794, 8, 1),
    ];
    assert_eq!(misread, wanted);
    Ok(())
}

#[test]
fn of_equally_far_samples_the_first_is_nearer() -> Result<()> {
    let x = array![[3.0], [1.0], [3.0], [1.0]];
    let model = KNearest { n_neighbors: 3 }.fit(x.view(), array![7, 5, 6, 5].view())?;
    let found = model.neighbors(array![[2.0]].view())?;
    assert_eq!(found.rows, array![[0, 1, 2]]);
    assert_eq!(found.distances, array![[1.0, 1.0, 1.0]]);
    Ok(())
}

#[test]
fn of_equally_frequent_classes_the_smallest_wins() -> Result<()> {
    let x = array![[1.0], [2.0], [3.0], [4.0]];
    let model = KNearest { n_neighbors: 4 }.fit(x.view(), array![2, 1, 2, 1].view())?;
    assert_eq!(model.predict(array![[0.0]].view())?, array![1]);
    assert_eq!(model.predict_proba(array![[0.0]].view())?, array![[0.0, 0.5, 0.5]]);
    Ok(())
}

#[test]
fn one_sample_is_everybodys_neighbor() -> Result<()> {
    let model = KNearest { n_neighbors: 1 }.fit(array![[5.0]].view(), array![3].view())?;
    assert_eq!(model.predict(array![[-1e9], [5.0]].view())?, array![3, 3]);
    Ok(())
}

#[test]
fn huge_numbers_are_far_and_no_panic() -> Result<()> {
    let x = array![[-1e308], [1e308], [0.0]];
    let model = KNearest { n_neighbors: 2 }.fit(x.view(), array![1.0, 2.0, 3.0].view())?;
    let found = model.neighbors(array![[1e308]].view())?;
    assert_eq!(found.rows, array![[1, 2]]); // no square of a distance is within f64, and yet 0 is nearer than -1e308
    assert_eq!(found.distances, array![[0.0, 1e308]]);
    let largest =
        KNearest { n_neighbors: 2 }.fit(x.view(), array![0.0, f64::MAX, f64::MAX].view())?;
    assert_eq!(largest.predict(array![[1e308]].view())?, array![f64::MAX]);
    Ok(())
}

#[test]
fn many_new_samples_are_cut_into_chunks_unseen() -> Result<()> {
    let x = Array2::from_shape_fn((50, 1), |(i, _)| i as f64);
    let y = Array1::from_iter(0..50);
    let model = KNearest { n_neighbors: 1 }.fit(x.view(), y.view())?;
    let new = Array2::from_shape_fn((700, 1), |(i, _)| (i % 50) as f64 + 0.25);
    assert_eq!(model.predict(new.view())?, Array1::from_iter((0..700).map(|i| i % 50)));
    Ok(())
}

#[test]
fn the_number_of_neighbors_has_limits() {
    let (x, y) = (array![[1.0], [2.0]], array![0, 1]);
    for (n_neighbors, wanted) in [
        (0, "n_neighbors is 0, but it must be from 1 to n_samples = 2"),
        (3, "n_neighbors is 3, but it must be from 1 to n_samples = 2"),
    ] {
        let error = KNearest { n_neighbors }.fit(x.view(), y.view()).unwrap_err();
        assert_eq!(error.to_string(), wanted);
    }
    let error = KNearest { n_neighbors: 1 }.fit(x.view(), array![0, 70_000].view()).unwrap_err();
    assert_eq!(error.to_string(), "y[1] is 70000, but it must be below 65536");
}
