//! Cross-validation and searches: against scikit-learn, and at the edges.

use learning::metrics::root_mean_squared_error;
use learning::model_selection::{cross_validate, grid, grid_search, random_search};
use learning::neighbors::KNearest;
use ndarray::{ArrayView1, ArrayView2, array, s};
use numerics::estimator::Fit;
use numerics::split::{KFold, Split};
use numerics::{Result, Rng, stats};
use part2_learning::overfitting::{Polynomial, PolynomialRidge};
use testing::{assert_close, message};

fn rmse(
    y_true: ndarray::ArrayView1<'_, f64>,
    y_pred: ndarray::ArrayView1<'_, f64>,
) -> numerics::Result<f64> {
    root_mean_squared_error(y_true, y_pred)
}

fn r2(y_true: ArrayView1<'_, f64>, y_pred: ArrayView1<'_, f64>) -> Result<f64> {
    let off = (&y_true - &y_pred).mapv(|d| d * d).sum();
    Ok(1.0 - off / (stats::variance(y_true, 0)? * y_true.len() as f64))
}

fn minus_rmse(y_true: ArrayView1<'_, f64>, y_pred: ArrayView1<'_, f64>) -> Result<f64> {
    Ok(-rmse(y_true, y_pred)?)
}

fn fit(
    &(degree, alpha): &(usize, f64),
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, f64>,
) -> Result<Polynomial> {
    PolynomialRidge { degree, alpha }.fit(x, y)
}

// Recorded from scikit-learn 1.9.1: cross_val_score and GridSearchCV of MinMaxScaler((-1, 1)),
// PolynomialFeatures and Ridge(solver="svd") in a pipeline.
#[test]
fn scores_and_searches_are_scikit_learns() -> Result<()> {
    let birds = data::penguins_matrix(&["flipper_length_mm", "bill_depth_mm"])?;
    let (x, y) = (birds.slice(s![.., ..1]), birds.column(1));
    let folds = KFold { n_splits: 4 }.split(x.nrows())?;
    let scores = cross_validate(x, y, &folds, |x, y| fit(&(3, 0.1), x, y), r2)?;
    let wanted =
        [-0.9304505794356834, 0.4168606317775154, -2.1160436609571205, -0.1597359240517766];
    assert_close(&scores, &wanted, 1e-8);

    let candidates = grid(&[1, 2, 3, 4, 5], &[0.1, 10.0]);
    let search = grid_search(candidates, x, y, &folds, fit, minus_rmse)?;
    let wanted = [
        -1.7226801145336403,
        -1.7706288702444795,
        -1.7746438539895841,
        -1.7612339612981538,
        -1.672631721724096,
        -1.7326079890067017,
        -1.539267227209323,
        -1.7337795883718436,
        -1.514458919717503,
        -1.7252029958587178,
    ];
    assert_close(&search.scores, &wanted, 1e-8);
    assert_eq!((search.best, search.best_candidate()), (8, &(5, 0.1)));
    assert_close(&[search.best_score()], &[-1.514458919717503], 1e-8);
    Ok(())
}

#[test]
fn random_search_draws_first_and_searches_then() -> Result<()> {
    let (x, y) = (array![[0.0], [1.0], [2.0], [3.0], [4.0]], array![0.0, 1.0, 4.0, 9.0, 16.0]);
    let folds = KFold { n_splits: 5 }.split(5)?;
    let draw = |rng: &mut Rng| (1 + rng.choice(3, 1).map_or(0, |drawn| drawn[0]), 0.01);
    let mut rng = Rng::new(7);
    let search = random_search(6, draw, x.view(), y.view(), &folds, fit, minus_rmse, &mut rng)?;
    let mut rng = Rng::new(7);
    let candidates: Vec<(usize, f64)> = (0..6).map(|_| draw(&mut rng)).collect();
    assert_eq!(search.candidates, candidates);
    let again = grid_search(candidates, x.view(), y.view(), &folds, fit, minus_rmse)?;
    assert_eq!(search, again);
    Ok(())
}

#[test]
fn the_first_of_equal_candidates_wins_and_nan_is_refused() -> Result<()> {
    let (x, y) = (array![[0.0], [1.0], [2.0]], array![0.0, 1.0, 2.0]);
    let folds = KFold { n_splits: 3 }.split(3)?;
    let fit = |_: &f64, x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>| {
        KNearest { n_neighbors: 1 }.fit(x, y)
    };
    let same = |_: ArrayView1<'_, f64>, _: ArrayView1<'_, f64>| Ok(1.0);
    let search = grid_search(vec![5.0, 6.0], x.view(), y.view(), &folds, fit, same)?;
    assert_eq!(search.best_candidate(), &5.0);
    let undefined = |_: ArrayView1<'_, f64>, _: ArrayView1<'_, f64>| Ok(f64::NAN);
    assert_eq!(
        message(grid_search(vec![5.0], x.view(), y.view(), &folds, fit, undefined)),
        "values[0] is NaN, but every number must be finite"
    );
    Ok(())
}

#[test]
fn errors_say_what_is_wrong() -> Result<()> {
    let (x, y) = (array![[0.0], [1.0]], array![0.0, 1.0]);
    let folds = KFold { n_splits: 2 }.split(2)?;
    let model =
        |x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>| KNearest { n_neighbors: 1 }.fit(x, y);
    assert_eq!(
        message(cross_validate(x.view(), y.view(), &[], model, rmse)),
        "splits is empty, but it must hold at least one split"
    );
    let beyond = [Split { train: vec![0], test: vec![2] }];
    assert_eq!(
        message(cross_validate(x.view(), y.view(), &beyond, model, rmse)),
        "a row of the split is 2, but it must be below the array's number of rows, 2"
    );
    assert_eq!(
        message(grid_search(vec![], x.view(), y.view(), &folds, fit, rmse)),
        "candidates is empty, but it must hold at least one candidate"
    );
    let draw = |_: &mut Rng| (1, 1.0);
    let none = random_search(0, draw, x.view(), y.view(), &folds, fit, rmse, &mut Rng::new(1));
    assert_eq!(message(none), "n_candidates is 0, but it must be at least 1");
    Ok(())
}
