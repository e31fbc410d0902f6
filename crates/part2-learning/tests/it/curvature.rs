//! Hessians against PyTorch, Newton's method on paper, and logistic regression against scikit-learn.

use learning::finite_differences::{hessian, second_derivative};
use learning::linear_model::Irls;
use learning::optim::{Newton, backtracking};
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, ArrayView1, array};
use numerics::Result;
use numerics::estimator::{Fit, FitUnsupervised, Predict, PredictProba, Transform};
use part2_learning::curvature::Surroundings;
use proptest::prelude::*;
use testing::{Outcome, Suite, assert_close, message};

fn curved(x: ArrayView1<'_, f64>) -> f64 {
    let first = libm::tanh(x[0] * x[1]) + libm::exp(x[2]) / (1.0 + x[0] * x[0]);
    first + libm::log(2.0 + x[1] * x[1] * x[2])
}

// Recorded from PyTorch 1.13, torch.autograd.functional.hessian.
#[test]
fn hessians_are_pytorchs() -> Result<()> {
    let h = hessian(curved, array![0.5, -1.25, 2.0].view())?;
    let wanted = [
        [-0.6915500262838987, 0.21239981395304908, -4.728995903315616],
        [0.21239981395304908, 0.0206811422920819, -0.19036287923854844],
        [-4.728995903315616, -0.1903628792385485, 5.818294254516323],
    ];
    assert_close(&h, wanted.as_flattened(), 1e-6);
    assert_eq!(h, h.t());
    assert!((second_derivative(libm::sin, 1.0)? + libm::sin(1.0)).abs() < 1e-7);
    Ok(())
}

#[test]
fn surroundings_follow_the_signs_of_the_curvatures() -> Result<()> {
    let kind = |h: Array2<f64>| Surroundings::of(h.view(), 1e-9);
    assert_eq!(kind(array![[2.0, 1.0], [1.0, 2.0]])?, Surroundings::Minimum);
    assert_eq!(kind(array![[-2.0, 1.0], [1.0, -2.0]])?, Surroundings::Maximum);
    assert_eq!(kind(array![[1.0, 2.0], [2.0, 1.0]])?, Surroundings::Saddle);
    assert_eq!(kind(array![[1.0, 1.0], [1.0, 1.0]])?, Surroundings::Flat);
    assert_eq!(kind(array![[0.0]])?, Surroundings::Flat);
    let three = Array2::from_diag(&array![1.0, 0.0, -1.0]);
    assert_eq!(kind(three)?, Surroundings::Saddle);
    Ok(())
}

#[test]
fn newton_doubles_its_digits_and_does_not_ask_which_way_is_down() -> Result<()> {
    // w³/3 − 2w has its minimum at √2 and its maximum at −√2.
    let derivatives =
        |w: ArrayView1<f64>| (array![w[0] * w[0] - 2.0], Array2::from_elem((1, 1), 2.0 * w[0]));
    let root = 2.0_f64.sqrt();
    let up = Newton::default().critical_point(array![1.0].view(), derivatives)?;
    assert!((up.point[0] - root).abs() < 1e-11);
    assert_eq!(up.steps, 4);
    let down = Newton::default().critical_point(array![-1.0].view(), derivatives)?;
    assert!((down.point[0] + root).abs() < 1e-11);
    assert_eq!(
        message(Newton::default().critical_point(array![0.0].view(), derivatives)),
        "the Hessian is singular: pivot 0 is zero up to rounding, so its columns are not independent"
    );
    let short = Newton { max_steps: 2, ..Default::default() };
    assert_eq!(
        message(short.critical_point(array![1.0].view(), derivatives)),
        "Newton's method did not settle within 2 steps"
    );
    Ok(())
}

#[test]
fn the_line_search_halves_until_the_loss_falls() -> Result<()> {
    let square = |w: ArrayView1<f64>| w[0] * w[0];
    let (point, slope) = (array![1.0], array![2.0]);
    let search =
        |direction: f64| backtracking(square, point.view(), slope.view(), array![direction].view());
    assert_eq!(search(-1.0)?, 1.0);
    assert_eq!(search(-8.0)?, 0.125);
    assert_eq!(
        message(search(1.0)),
        "the slope along direction is 2, but it must be negative: the direction must lead downhill"
    );
    // A logarithm whose argument would be negative counts as too high.
    let barrier = |w: ArrayView1<f64>| w[0] - libm::log(w[0]);
    let t = backtracking(barrier, array![2.0].view(), array![0.5].view(), array![-4.0].view())?;
    assert_eq!(t, 0.25);
    let rising = |w: ArrayView1<f64>| -w[0];
    assert_eq!(
        message(backtracking(rising, point.view(), slope.view(), array![-1.0].view())),
        "the line search did not settle within 40 steps"
    );
    Ok(())
}

fn five() -> (Array2<f64>, Array1<usize>) {
    (array![[0.5, -1.0], [1.5, 0.25], [-2.0, 1.0], [0.0, 0.5], [1.0, 1.0]], array![0, 1, 0, 1, 1])
}

// Recorded from scikit-learn 1.9.1, LogisticRegression(C=0.5, solver="newton-cholesky", tol=1e-14).
#[test]
fn irls_gives_scikit_learns_numbers() -> Result<()> {
    let (x, y) = five();
    let model = Irls { l2: 2.0, ..Default::default() }.fit(x.view(), y.view())?;
    assert_close(model.coef(), &[0.545204882784038, 0.34110170944319707], 1e-9);
    assert_close(&[model.intercept()], &[0.21005325446715445], 1e-9);
    let wanted = [
        0.5353295232608428,
        0.7527132975142344,
        0.3683609514122355,
        0.5940187984580653,
        0.749577429354622,
    ];
    let shares = model.predict_proba(x.view())?;
    assert_close(shares.column(1), &wanted, 1e-9);
    assert!(shares.rows().into_iter().all(|row| (row.sum() - 1.0).abs() < 1e-15));
    assert_eq!(model.predict(x.view())?, array![1, 1, 0, 1, 1]);
    Ok(())
}

// Recorded from scikit-learn 1.9.1, LogisticRegression(C=1 and 0.1, solver="newton-cholesky", tol=1e-14).
#[test]
fn irls_gives_scikit_learns_numbers_on_the_tumors() -> Result<()> {
    let tumors = data::breast_cancer();
    let z = StandardScaler.fit(&tumors.x)?.transform(&tumors.x)?;
    for (l2, first, intercept) in [
        (
            1.0,
            [-0.3630925319179318, -0.38767544241875806, -0.3510621186796742, -0.435609803285976],
            0.2145027174017491,
        ),
        (
            10.0,
            [-0.3902779455098666, -0.4165487583657094, -0.3797290122411481, -0.37853793038556777],
            0.5406510043986084,
        ),
    ] {
        let model = Irls { l2, ..Default::default() }.fit(z.view(), tumors.y.view())?;
        assert_close(model.coef().iter().take(4), &first, 1e-7);
        assert_close(&[model.intercept()], &[intercept], 1e-7);
        assert!(model.losses().windows(2).all(|pair| pair[1] <= pair[0]));
        assert!(model.losses().len() <= 12, "{} losses", model.losses().len());
    }
    Ok(())
}

#[test]
fn separable_classes_need_a_penalty() -> Result<()> {
    let x = array![[1.0], [2.0], [3.0], [4.0]];
    let y = array![0, 0, 1, 1];
    assert_eq!(
        message(Irls { l2: 0.0, ..Default::default() }.fit(x.view(), y.view())),
        "l2 is 0, but it must be positive here: a plane separates the two classes, so the weights would grow without end"
    );
    assert!(Irls { l2: 1e-6, ..Default::default() }.fit(x.view(), y.view()).is_ok());
    // Where the classes overlap, there is an answer without a penalty.
    let x = array![[1.0], [2.0], [3.0], [4.0], [5.0], [6.0]];
    let y = array![0, 1, 0, 1, 0, 1];
    let model = Irls { l2: 0.0, ..Default::default() }.fit(x.view(), y.view())?;
    let shares = model.predict_proba(x.view())?;
    let misses = &shares.column(1) - &y.mapv(|class| class as f64);
    assert!(x.t().dot(&misses).iter().all(|slope| slope.abs() < 1e-6));
    Ok(())
}

#[test]
fn what_irls_cannot_fit_is_named() {
    let (x, y) = five();
    let fit = |irls: Irls| irls.fit(x.view(), y.view());
    assert_eq!(
        message(fit(Irls { l2: -1.0, ..Default::default() })),
        "l2 is -1, but it must be zero or positive, and finite"
    );
    assert_eq!(
        message(fit(Irls { max_steps: 0, ..Default::default() })),
        "max_steps is 0, but it must be at least 1"
    );
    assert_eq!(
        message(Irls::default().fit(x.view(), array![0, 1, 2, 0, 1].view())),
        "the largest class in y is 2, but it must be 1"
    );
    assert_eq!(
        message(fit(Irls { max_steps: 1, ..Default::default() })),
        "iteratively reweighted least squares did not settle within 1 steps"
    );
    let twice = array![[1.0, 1.0], [2.0, 2.0], [3.0, 3.0], [4.0, 4.0]];
    let error = message(
        Irls { l2: 0.0, ..Default::default() }.fit(twice.view(), array![0, 1, 0, 1].view()),
    );
    assert!(error.starts_with("the Hessian (a feature is a weighted sum of others"), "{error}");
}

#[test]
fn irls_keeps_the_promises_of_an_estimator() -> Outcome {
    let suite = Suite { n_classes: 2, ..Default::default() };
    suite.classifier(|x, y| Irls::default().fit(x, y))?;
    suite.probabilities(|x, y| Irls::default().fit(x, y))
}

proptest! {
    #[test]
    fn a_quadratic_bowl_takes_one_newton_step(
        bend in prop::array::uniform3(0.5..5.0_f64),
        bottom in prop::array::uniform2(-3.0..3.0_f64),
    ) {
        // A positive definite Hessian [[a, c], [c, b]].
        let c = 0.3 * (bend[0] * bend[1]).sqrt() * (bend[2] / 5.0);
        let h = array![[bend[0], c], [c, bend[1]]];
        let bottom = array![bottom[0], bottom[1]];
        let loose = Newton { tolerance: 1e-9, ..Default::default() };
        let found = loose
            .critical_point(array![4.0, -4.0].view(), |w| (h.dot(&(&w - &bottom)), h.clone()))
            .expect("a bowl");
        prop_assert_eq!(found.steps, 1);
        prop_assert!((found.point - bottom).iter().all(|d| d.abs() < 1e-9));
    }
}
