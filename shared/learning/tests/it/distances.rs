//! Distances and cosine: against SciPy, against each other, at the edges.

use learning::metrics::pairwise::{
    chebyshev_distance, cosine_similarity, euclidean_distance, manhattan_distance,
    minkowski_distance,
};
use ndarray::{Array1, array};
use numerics::Result;
use proptest::prelude::*;
use testing::{assert_near, message};

type Distance = fn(ndarray::ArrayView1<'_, f64>, ndarray::ArrayView1<'_, f64>) -> Result<f64>;

const DISTANCES: [Distance; 3] = [
    |a, b| euclidean_distance(a, b),
    |a, b| manhattan_distance(a, b),
    |a, b| chebyshev_distance(a, b),
];

/// Recorded with SciPy 1.17.1, `scipy.spatial.distance`.
#[test]
fn the_numbers_are_scipys() -> Result<()> {
    let (a, b) = (array![0.5, -1.25, 2.0, 7.5], array![1.5, 0.25, -0.75, 6.0]);
    assert_near(euclidean_distance(a.view(), b.view())?, 3.61420807370024, 1e-12);
    assert_near(manhattan_distance(a.view(), b.view())?, 6.75, 1e-12);
    assert_near(chebyshev_distance(a.view(), b.view())?, 2.75, 1e-12);
    assert_near(minkowski_distance(a.view(), b.view(), 1.5)?, 4.401613059071742, 1e-12);
    assert_near(minkowski_distance(a.view(), b.view(), 3.0)?, 3.056231102546658, 1e-12);
    assert_near(cosine_similarity(a.view(), b.view())?, 0.8945106351779047, 1e-12);
    Ok(())
}

fn pairs() -> impl Strategy<Value = (Vec<f64>, Vec<f64>)> {
    (1..6_usize).prop_flat_map(|n| {
        let numbers = || prop::collection::vec(-100.0..100.0, n);
        (numbers(), numbers())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn distances_are_symmetric_and_zero_for_equal_points((a, b) in pairs()) {
        let (a, b) = (Array1::from(a), Array1::from(b));
        for distance in DISTANCES {
            let there = distance(a.view(), b.view()).expect("a distance");
            prop_assert_eq!(there, distance(b.view(), a.view()).expect("a distance"));
            prop_assert!(there >= 0.0);
            prop_assert_eq!(distance(a.view(), a.view()).expect("a distance"), 0.0);
        }
    }

    #[test]
    fn minkowski_falls_with_p_from_manhattan_to_chebyshev((a, b) in pairs()) {
        let (a, b) = (Array1::from(a), Array1::from(b));
        let at = |p| minkowski_distance(a.view(), b.view(), p).expect("a distance");
        let falling = [1.0, 1.5, 2.0, 4.0, 30.0, f64::INFINITY].map(at);
        for pair in falling.windows(2) {
            prop_assert!(pair[1] <= pair[0] * (1.0 + 1e-12));
        }
        prop_assert_eq!(falling[0], manhattan_distance(a.view(), b.view()).expect("a distance"));
        prop_assert_eq!(falling[2], euclidean_distance(a.view(), b.view()).expect("a distance"));
        prop_assert_eq!(falling[5], chebyshev_distance(a.view(), b.view()).expect("a distance"));
    }

}

#[test]
fn the_cosine_does_not_see_lengths_and_stays_in_its_range() -> Result<()> {
    let a = array![0.1, 0.7, -0.3];
    for factor in [1e-300, 1e-5, 3.0, 1e300] {
        let cosine = cosine_similarity(a.view(), (&a * factor).view())?;
        assert!((1.0 - 1e-15..=1.0).contains(&cosine), "{cosine}");
        let cosine = cosine_similarity(a.view(), (&a * -factor).view())?;
        assert!((-1.0..=-1.0 + 1e-15).contains(&cosine), "{cosine}");
    }
    Ok(())
}

#[test]
fn rounding_does_not_carry_the_cosine_beyond_one() -> Result<()> {
    for i in 0..1000 {
        let a = array![1.0, 0.1 * f64::from(i), 0.7 * f64::from(i % 13)];
        let cosine = cosine_similarity(a.view(), (&a * 3.0).view())?;
        assert!((1.0 - 1e-15..=1.0).contains(&cosine), "{a}: {cosine:e}");
    }
    Ok(())
}

#[test]
fn huge_and_tiny_numbers_keep_their_digits() -> Result<()> {
    let zero = array![0.0, 0.0];
    assert_near(euclidean_distance(array![3e200, 4e200].view(), zero.view())? / 1e200, 5.0, 1e-12);
    assert_near(
        euclidean_distance(array![3e-200, 4e-200].view(), zero.view())? / 1e-200,
        5.0,
        1e-12,
    );
    // Arrows whose squares, and one whose length, leave f64.
    let (tiny, huge) = (array![3e-310, 4e-310], array![1.7e308, -1.7e308]);
    assert_eq!(cosine_similarity(&tiny, &array![1.0, 0.0])?, 0.6);
    assert_near(cosine_similarity(&huge, &array![1.0, 0.0])?, 0.5_f64.sqrt(), 1e-12);
    assert_eq!(cosine_similarity(&array![5e-324], &array![-1.5e308])?, -1.0);
    Ok(())
}

#[test]
fn a_distance_beyond_f64_is_infinite() -> Result<()> {
    let (a, b) = (array![1.5e308], array![-1.5e308]);
    for distance in DISTANCES {
        assert_eq!(distance(a.view(), b.view())?, f64::INFINITY);
    }
    assert_eq!(minkowski_distance(a.view(), b.view(), 3.0)?, f64::INFINITY);
    Ok(())
}

#[test]
fn what_cannot_be_compared_is_refused_in_words() {
    let (two, three) = (array![1.0, 2.0], array![1.0, 2.0, 3.0]);
    let bad = array![1.0, f64::NAN];
    let empty = Array1::zeros(0);
    let cosine: Distance = |a, b| cosine_similarity(a, b);
    for distance in DISTANCES.into_iter().chain([cosine]) {
        let wanted = "a has 2 numbers and b has 3, but they must have equally many";
        assert_eq!(message(distance(two.view(), three.view())), wanted);
        let wanted = "b[1] is NaN, but every number must be finite";
        assert_eq!(message(distance(two.view(), bad.view())), wanted);
        let wanted = "a is empty, but it must hold at least one number";
        assert_eq!(message(distance(empty.view(), empty.view())), wanted);
    }
    let zero = array![0.0, -0.0];
    let wanted =
        "the length of b is 0, but it must be positive, because a zero vector points nowhere";
    assert_eq!(message(cosine_similarity(two.view(), zero.view())), wanted);
}

#[test]
fn the_power_of_minkowski_is_at_least_one() {
    let (a, b) = (array![0.0, 0.0], array![1.0, 1.0]);
    for (p, text) in [(0.5, "0.5"), (-1.0, "-1"), (f64::NAN, "NaN")] {
        let wanted = format!("p is {text}, but it must be at least 1");
        assert_eq!(message(minkowski_distance(a.view(), b.view(), p)), wanted);
    }
}
