//! Linear regression: against scikit-learn, the three solvers against each other, at the edges.

use learning::linear_model::{LinearModel, LinearRegression, Solver};
use learning::metrics::r_squared;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, array};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Result, Rng};
use proptest::prelude::*;
use testing::{Outcome, Suite, assert_close, message};

const EXACT: [Solver; 2] = [Solver::NormalEquations, Solver::Qr];

fn penguins() -> Result<(Array2<f64>, Array1<f64>)> {
    let x = data::penguins_matrix(&["bill_length_mm", "bill_depth_mm", "flipper_length_mm"])?;
    Ok((x, data::penguins_column("body_mass_g")?.into()))
}

// Recorded from scikit-learn 1.9.1, LinearRegression and r2_score.
#[test]
fn all_solvers_give_scikit_learns_numbers() -> Result<()> {
    let (x, y) = penguins()?;
    let coef = [4.1618204704115715, 20.04953313144404, 50.26922163824042];
    let through_zero = [20.452652028747472, -111.06827911855565, 25.969204503428355];
    for solver in EXACT {
        let model = LinearRegression { solver, ..Default::default() }.fit(x.view(), y.view())?;
        assert_close(model.coef(), &coef, 1e-10);
        assert_close(&[model.intercept()], &[-6424.764698098592], 1e-10);
        let r2 = r_squared(y.view(), model.predict(x.view())?.view())?;
        assert_close(&[r2], &[0.7614704841272493], 1e-12);
        let model = LinearRegression { solver, fit_intercept: false }.fit(x.view(), y.view())?;
        assert_close(model.coef(), &through_zero, 1e-10);
        assert_eq!(model.intercept(), 0.0);
    }
    // Walking needs comparable units; the weights are then per standard deviation.
    let scaler = StandardScaler.fit(&x)?;
    let z = scaler.transform(&x)?;
    let solver = Solver::GradientDescent { learning_rate: 0.3, n_steps: 400 };
    let model = LinearRegression { solver, ..Default::default() }.fit(z.view(), y.view())?;
    assert_close(&(&model.coef() / &scaler.scale()), &coef, 1e-9);
    assert_close(&[model.intercept()], &[4201.754385964912], 1e-12);
    Ok(())
}

#[test]
fn qr_keeps_digits_that_the_normal_equations_lose() -> Result<()> {
    let mut rng = Rng::new(3);
    let first = rng.normals(50);
    let mut x = Array2::zeros((50, 2));
    x.column_mut(0).assign(&first);
    x.column_mut(1).assign(&(&first + &(rng.normals(50) * 1e-6)));
    let y = x.dot(&array![2.0, -1.0]);
    let error = |solver| -> Result<f64> {
        let model = LinearRegression { solver, ..Default::default() }.fit(x.view(), y.view())?;
        Ok((&model.coef() - &array![2.0, -1.0]).mapv(f64::abs).sum())
    };
    assert!(error(Solver::Qr)? < 1e-8);
    assert!(error(Solver::NormalEquations)? > 1e-6);
    Ok(())
}

#[test]
fn features_that_depend_on_each_other_are_refused() -> Result<()> {
    let x = array![[1.0, 2.0, 5.0], [2.0, 4.0, 5.0], [3.0, 6.0, 5.5], [5.0, 10.0, 1.0]];
    let y = array![1.0, 2.0, 3.0, 5.0];
    let constant = array![[1.0, 7.3], [2.0, 7.3], [4.0, 7.3]];
    let text = "x (with an intercept: x minus its column means) is singular: pivot 1 is zero up to \
                rounding, so its columns are not independent";
    let qr = LinearRegression::default();
    assert_eq!(message(qr.fit(x.view(), y.view())), text);
    assert_eq!(message(qr.fit(constant.view(), array![1.0, 2.0, 3.0].view())), text);
    let normal = LinearRegression { solver: Solver::NormalEquations, ..Default::default() };
    assert_eq!(message(normal.fit(constant.view(), array![1.0, 2.0, 3.0].view())), text);
    assert_eq!(
        message(qr.fit(array![[1.0, 2.0]].view(), array![1.0].view())),
        "x (with an intercept: x minus its column means) is singular: pivot 0 is zero up to \
         rounding, so its columns are not independent"
    );
    // Walking downhill takes one of the many solutions.
    let solver = Solver::GradientDescent { learning_rate: 0.01, n_steps: 20_000 };
    let model = LinearRegression { solver, ..Default::default() }.fit(x.view(), y.view())?;
    assert!((&model.predict(x.view())? - &y).iter().all(|miss| miss.abs() < 1e-4));
    Ok(())
}

#[test]
fn steps_that_are_too_long_are_an_error() {
    let (x, y) = (array![[1.0], [2.0], [3.0]], array![1.0, 2.0, 4.0]);
    let fit = |learning_rate| {
        let solver = Solver::GradientDescent { learning_rate, n_steps: 2000 };
        LinearRegression { solver, ..Default::default() }.fit(x.view(), y.view())
    };
    assert_eq!(message(fit(0.0)), "learning_rate is 0, but it must be positive and finite");
    let text = message(fit(1.0));
    assert!(text.starts_with("the weights after step "), "{text}");
    assert!(text.ends_with("but every number must be finite"), "{text}");
}

#[test]
fn r_squared_at_the_edges() -> Result<()> {
    let same = array![2.0, 2.0];
    assert_eq!(r_squared(same.view(), same.view())?, 1.0);
    assert_eq!(r_squared(same.view(), array![2.0, 3.0].view())?, 0.0);
    assert_eq!(r_squared(array![1.0, 3.0].view(), same.view())?, 0.0);
    assert_eq!(r_squared(array![1.0, 3.0].view(), array![3.0, 1.0].view())?, -3.0);
    assert_eq!(
        message(r_squared(array![1.0].view(), array![1.0].view())),
        "the number of samples is 1, but it must be at least 2"
    );
    assert_eq!(
        message(r_squared(same.view(), array![1.0].view())),
        "y_true has 2 samples and y_pred has 1, but they must have equally many"
    );
    Ok(())
}

#[test]
fn a_model_can_be_made_by_hand() -> Result<()> {
    let model = LinearModel::new(array![1.0, 10.0], 0.5);
    assert_eq!(model.predict(array![[1.0, 2.0], [0.0, 0.0]].view())?, array![21.5, 0.5]);
    assert_eq!(
        message(model.predict(array![[1.0]].view())),
        "x has 1 features and the model has 2, but they must have equally many"
    );
    Ok(())
}

#[test]
fn linear_regression_keeps_the_promises_of_an_estimator() -> Outcome {
    let walk = Solver::GradientDescent { learning_rate: 0.01, n_steps: 50 };
    for solver in [Solver::NormalEquations, Solver::Qr, walk] {
        for fit_intercept in [true, false] {
            let regression = LinearRegression { fit_intercept, solver };
            Suite::default().regressor(|x, y| regression.fit(x, y))?;
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn residuals_are_at_right_angles_to_every_column(n in 6..80usize, d in 1..5usize, seed in any::<u64>()) {
        let mut rng = Rng::new(seed);
        let (x, y) = (rng.normals((n, d)), rng.normals(n));
        for solver in EXACT {
            let model = LinearRegression { solver, ..Default::default() }.fit(x.view(), y.view())?;
            let residuals = &y - &model.predict(x.view())?;
            let products = x.t().dot(&residuals);
            prop_assert!(products.iter().all(|product| product.abs() < 1e-9), "{products}");
            prop_assert!(residuals.sum().abs() < 1e-9); // nor to the column of ones
            // So no other weights are better, and R² is not below 0.
            prop_assert!(r_squared(y.view(), model.predict(x.view())?.view())? >= -1e-12);
        }
    }
}
