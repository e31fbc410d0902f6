//! Mahalanobis distance and whitening: against SciPy, against each other, at the edges.

use ndarray::{Array1, Array2, array};
use numerics::{Result, Rng, linalg, stats};
use part1_vocabulary::correlation::{mahalanobis_distance, whiten};
use testing::{assert_near, message};

fn covariance() -> Array2<f64> {
    array![[4.0, 1.0, 0.5], [1.0, 3.0, -0.25], [0.5, -0.25, 2.0]]
}

/// Correlated columns in very different units.
fn samples() -> Array2<f64> {
    let mut rng = Rng::new(7);
    let mut x = Array2::zeros((40, 3));
    for mut row in x.rows_mut() {
        let [a, b, c] = [rng.normal(), rng.normal(), rng.normal()];
        row.assign(&array![200.0 + 14.0 * a, 4200.0 + 700.0 * a + 300.0 * b, 0.01 * (b + c)]);
    }
    x
}

/// Recorded with SciPy 1.17.1, `scipy.spatial.distance.mahalanobis`.
#[test]
fn mahalanobis_is_scipys() -> Result<()> {
    let (a, b) = (array![1.0, 2.0, 3.0], array![-0.5, 0.25, 4.0]);
    let distance = mahalanobis_distance(a.view(), b.view(), covariance().view())?;
    assert_near(distance, 1.3342115581599907, 1e-12);
    assert_eq!(distance, mahalanobis_distance(b.view(), a.view(), covariance().view())?);
    assert_eq!(mahalanobis_distance(a.view(), a.view(), covariance().view())?, 0.0);
    Ok(())
}

#[test]
fn with_the_identity_it_is_euclidean() -> Result<()> {
    let (a, b) = (array![1.0, 2.0], array![4.0, 6.0]);
    assert_eq!(mahalanobis_distance(a.view(), b.view(), Array2::eye(2).view())?, 5.0);
    Ok(())
}

#[test]
fn units_do_not_change_it() -> Result<()> {
    let x = samples();
    let scales = array![0.1, 0.001, 1e6];
    let scaled = &x * &scales;
    let (s, t) = (stats::covariance_matrix(&x, 1)?, stats::covariance_matrix(&scaled, 1)?);
    for i in 1..x.nrows() {
        let before = mahalanobis_distance(x.row(0), x.row(i), s.view())?;
        let after = mahalanobis_distance(scaled.row(0), scaled.row(i), t.view())?;
        assert!((before - after).abs() < 1e-9, "{before}, {after}");
    }
    Ok(())
}

#[test]
fn whitened_data_has_the_identity_as_covariance_and_keeps_the_distances() -> Result<()> {
    let x = samples();
    let z = whiten(x.view())?;
    let after = stats::covariance_matrix(&z, 1)?;
    assert!((&after - &Array2::<f64>::eye(3)).iter().all(|d| d.abs() < 1e-10), "{after}");
    assert!(
        z.columns().into_iter().all(|column| stats::mean(column).is_ok_and(|m| m.abs() < 1e-10))
    );
    let s = stats::covariance_matrix(&x, 1)?;
    for i in 1..x.nrows() {
        let mahalanobis = mahalanobis_distance(x.row(0), x.row(i), s.view())?;
        assert!((mahalanobis - linalg::distance(z.row(0), z.row(i))?).abs() < 1e-9);
    }
    Ok(())
}

#[test]
fn a_covariance_that_measures_nothing_is_refused() {
    let (a, b) = (array![1.0, 2.0], array![4.0, 6.0]);
    let distance = |s: Array2<f64>| mahalanobis_distance(a.view(), b.view(), s.view());
    // The same feature twice, in other units: what is left of the second variance is rounding, of either sign.
    let wanted = "covariance is singular: pivot 1 is zero up to rounding, so its columns are not independent";
    for scale in [0.1, 0.3, 0.001, 7.0, 1e5] {
        let (v, s) = (643_131.077_3, scale);
        assert_eq!(message(distance(array![[v, v * s], [v * s, v * s * s]])), wanted);
    }
    assert!(
        message(distance(Array2::zeros((2, 2)))).starts_with("covariance is singular: pivot 0")
    );
    let negative = message(distance(array![[1.0, 2.0], [2.0, 1.0]]));
    assert!(negative.starts_with("covariance is not positive definite: pivot 1"), "{negative}");
    let wanted = "a has shape (2,) and covariance has shape (3, 3), but covariance must have one row and one column for each number of a";
    assert_eq!(message(distance(covariance())), wanted);
    let wanted = "covariance[0, 1] is inf, but every number must be finite";
    assert_eq!(message(distance(array![[1.0, f64::INFINITY], [0.0, 1.0]])), wanted);
    assert!(distance(array![[1.0, 0.5], [0.0, 1.0]]).is_err(), "not symmetric");
}

#[test]
fn points_are_checked_too() {
    let s = covariance();
    let a = array![1.0, 2.0, 3.0];
    let wanted = "a has 3 numbers and b has 2, but they must have equally many";
    assert_eq!(message(mahalanobis_distance(a.view(), array![1.0, 2.0].view(), s.view())), wanted);
    let wanted = "b[2] is -inf, but every number must be finite";
    let b = array![1.0, 2.0, f64::NEG_INFINITY];
    assert_eq!(message(mahalanobis_distance(a.view(), b.view(), s.view())), wanted);
    let empty = Array1::zeros(0);
    let result = mahalanobis_distance(empty.view(), empty.view(), Array2::zeros((0, 0)).view());
    assert_eq!(message(result), "a is empty, but it must hold at least one number");
}

#[test]
fn too_little_data_cannot_be_whitened() {
    assert!(whiten(Array2::zeros((0, 2)).view()).is_err());
    assert!(whiten(array![[1.0, 2.0]].view()).is_err(), "one sample has no spread");
    // Two samples lie on a line: the second direction is flat.
    let error = message(whiten(array![[1.0, 2.0], [3.0, 5.0]].view()));
    assert!(error.starts_with("covariance is singular: pivot 1"), "{error}");
    let error = message(whiten(array![[1.0, 2.0], [1.0, 5.0], [1.0, 3.0]].view()));
    assert!(error.starts_with("covariance is singular: pivot 0"), "{error}");
}
