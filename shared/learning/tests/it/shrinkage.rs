//! Ridge and lasso: against scikit-learn, against the conditions of a minimum, at the edges.

use learning::linear_model::{
    CoordinateDescent, Lasso, Ridge, lasso_path, ridge_path, soft_threshold,
};
use learning::linear_model::{LinearRegression, Solver};
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, array};
use numerics::estimator::{Fit, FitUnsupervised, Transform};
use numerics::{Result, Rng};
use proptest::prelude::*;
use testing::{Outcome, Suite, assert_close, message};

/// Three standardized lengths, and the body mass in g.
fn penguins() -> Result<(Array2<f64>, Array1<f64>)> {
    let x = data::penguins_matrix(&["bill_length_mm", "bill_depth_mm", "flipper_length_mm"])?;
    let z = StandardScaler.fit(&x)?.transform(&x)?;
    Ok((z, data::penguins_column("body_mass_g")?.into()))
}

// Recorded from scikit-learn 1.9.1, Ridge.
const RIDGE: [(f64, [f64; 3]); 3] = [
    (0.1, [22.983667818299867, 39.269368710898654, 705.2818141127605]),
    (10.0, [48.414344036915715, 16.052253651719887, 656.0624482559817]),
    (1000.0, [91.89925377288183, -68.14246900210512, 152.28286068707402]),
];

// Recorded from scikit-learn 1.9.1, Lasso(tol=1e-14, max_iter=100000).
const LASSO: [(f64, [f64; 3]); 3] = [
    (1.0, [22.710881822750334, 37.127752902460955, 703.4166489507627]),
    (50.0, [2.7785282043107737, 0.0, 645.8188037756132]),
    (300.0, [0.0, 0.0, 397.6420221380197]),
];

#[test]
fn ridge_and_lasso_give_scikit_learns_numbers() -> Result<()> {
    let (z, y) = penguins()?;
    for (alpha, coef) in RIDGE {
        let model = Ridge { alpha, ..Default::default() }.fit(z.view(), y.view())?;
        assert_close(model.coef(), &coef, 1e-11);
        assert_close(&[model.intercept()], &[4201.754385964912], 1e-12);
    }
    for (alpha, coef) in LASSO {
        let model = Lasso { alpha, ..Default::default() }.fit(z.view(), y.view())?;
        assert_close(model.coef(), &coef, 1e-9);
        assert_close(&[model.intercept()], &[4201.754385964912], 1e-12);
        assert_eq!(model.coef().mapv(|w| w == 0.0).to_vec(), coef.map(|w| w == 0.0).to_vec());
    }
    let paths = [
        (ridge_path(z.view(), y.view(), &RIDGE.map(|r| r.0))?, RIDGE.map(|r| r.1)),
        (lasso_path(z.view(), y.view(), &LASSO.map(|r| r.0))?, LASSO.map(|r| r.1)),
    ];
    for (path, coef) in paths {
        assert_close(&path, coef.as_flattened(), 1e-9);
    }
    Ok(())
}

#[test]
fn without_a_price_both_are_least_squares() -> Result<()> {
    let (z, y) = penguins()?;
    let plain = LinearRegression { solver: Solver::Qr, ..Default::default() };
    let wanted = plain.fit(z.view(), y.view())?.coef().to_vec();
    let ridge = Ridge { alpha: 0.0, ..Default::default() }.fit(z.view(), y.view())?;
    assert_close(ridge.coef(), &wanted, 1e-11);
    let lasso = Lasso { alpha: 0.0, ..Default::default() }.fit(z.view(), y.view())?;
    assert_close(lasso.coef(), &wanted, 1e-9);
    Ok(())
}

#[test]
fn bad_parameters_and_dependent_features_are_named() -> Result<()> {
    let x = array![[1.0, 2.0], [2.0, 4.0], [4.0, 8.0]];
    let y = array![1.0, 2.0, 3.0];
    assert_eq!(
        message(Ridge { alpha: -1.0, ..Default::default() }.fit(x.view(), y.view())),
        "alpha is -1, but it must be zero or positive, and finite"
    );
    assert_eq!(
        message(Lasso { tolerance: 0.0, ..Default::default() }.fit(x.view(), y.view())),
        "tolerance is 0, but it must be positive and finite"
    );
    let text = message(Ridge { alpha: 0.0, ..Default::default() }.fit(x.view(), y.view()));
    assert!(text.starts_with("XᵀX with alpha on its diagonal is singular: pivot 1"), "{text}");
    // A price shares the weight out between the two: each in proportion to its spread.
    let model = Ridge { alpha: 1e-6, ..Default::default() }.fit(x.view(), y.view())?;
    assert!((model.coef()[1] - 2.0 * model.coef()[0]).abs() < 1e-6);
    let (z, y) = penguins()?;
    let hasty = Lasso { alpha: 1.0, max_sweeps: 2, ..Default::default() };
    assert_eq!(
        message(hasty.fit(z.view(), y.view())),
        "coordinate descent did not settle within 2 steps"
    );
    Ok(())
}

#[test]
fn a_constant_feature_gets_no_weight() -> Result<()> {
    let x = array![[1.0, 3.0], [2.0, 3.0], [4.0, 3.0]];
    let y = array![1.0, 2.0, 3.0];
    for model in [
        Ridge::default().fit(x.view(), y.view())?,
        Lasso { alpha: 0.01, ..Default::default() }.fit(x.view(), y.view())?,
    ] {
        assert_eq!(model.coef()[1], 0.0);
        assert!(model.coef()[0] > 0.0);
    }
    Ok(())
}

#[test]
fn both_keep_the_promises_of_an_estimator() -> Outcome {
    for fit_intercept in [true, false] {
        let ridge = Ridge { alpha: 0.5, fit_intercept };
        Suite::default().regressor(|x, y| ridge.fit(x, y))?;
        let lasso = Lasso { alpha: 0.05, fit_intercept, ..Default::default() };
        Suite::default().regressor(|x, y| lasso.fit(x, y))?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn lasso_and_elastic_net_end_where_no_weight_wants_to_move(
        n in 10..60usize, d in 1..8usize, l1 in 0.0..0.5f64, l2 in 0.0..0.5f64, seed in any::<u64>(),
    ) {
        let mut rng = Rng::new(seed);
        let (x, y) = (rng.normals((n, d)), rng.normals(n));
        let (gram, moment) = (x.t().dot(&x) / n as f64, x.t().dot(&y) / n as f64);
        let descent = CoordinateDescent { l1, l2, tolerance: 1e-12, max_sweeps: 10_000 };
        let coef = descent.run(gram.view(), moment.view(), Array1::zeros(d))?;
        // The slope of the smooth part must be balanced by the price of size.
        let slope = gram.dot(&coef) - &moment + &(&coef * l2);
        for (w, slope) in coef.iter().zip(&slope) {
            if *w == 0.0 {
                prop_assert!(slope.abs() <= l1 + 1e-9);
            } else {
                prop_assert!((slope + l1 * w.signum()).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn the_soft_threshold_never_changes_a_sign(z in -10.0..10.0f64, threshold in 0.0..5.0f64) {
        let moved = soft_threshold(z, threshold);
        prop_assert!(moved * z >= 0.0 && moved.abs() <= z.abs());
        prop_assert!((moved.abs() - (z.abs() - threshold).max(0.0)).abs() < 1e-15);
    }
}
