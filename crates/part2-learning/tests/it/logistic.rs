//! Logistic regression and the perceptron: against scikit-learn, each other, and at the edges.

use learning::linear_model::{LogisticDescent, LogisticModel, LogisticRegression, Perceptron};
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis, array};
use numerics::estimator::{Fit, FitUnsupervised, Predict, PredictProba, Transform};
use numerics::functions::{sigmoid, softplus};
use numerics::{Result, Rng, sum};
use part2_learning::logistic::gentoos;
use proptest::prelude::*;
use testing::{Outcome, Suite, assert_close, message};

/// Two lengths and the mass of a penguin as measured, the same standardized, and 1 for males.
fn penguins() -> Result<(Array2<f64>, Array2<f64>, Array1<usize>)> {
    let columns = ["bill_length_mm", "bill_depth_mm", "body_mass_g"];
    let (x, sex) = data::penguins_by_sex(&columns)?;
    let z = StandardScaler.fit(&x)?.transform(&x)?;
    Ok((x, z, sex.mapv(|sign| usize::from(sign > 0.0))))
}

// Recorded from scikit-learn 1.9.1, LogisticRegression(solver="newton-cholesky", tol=1e-13).
#[test]
fn logistic_regression_gives_scikit_learns_numbers() -> Result<()> {
    let (x, z, y) = penguins()?;
    let wanted = [
        (1.0, [0.4690281492598851, 3.0863761331398756, 3.047526869028514, 0.11746781316343667]),
        (
            100.0,
            [0.25910844814091544, 0.46234974508192284, 0.4266581575971492, 0.020917800365861203],
        ),
        (1e-10, [0.4996953338879373, 4.0561268086071705, 4.068761351190542, 0.1673592739225343]),
    ];
    for (l2, numbers) in wanted {
        let model = LogisticRegression { l2, ..Default::default() }.fit(z.view(), y.view())?;
        assert_close(model.coef(), &numbers[..3], 1e-9);
        assert_close(&[model.intercept()], &numbers[3..], 1e-9);
    }
    let raw = LogisticRegression { l2: 0.0, ..Default::default() }.fit(x.view(), y.view())?;
    let numbers = [0.09151173373906923, 2.0628466814729944, 0.005060611561431259];
    assert_close(raw.coef(), &numbers, 1e-9);
    assert_close(&[raw.intercept()], &[-60.55726357352334], 1e-9);
    let through_zero = LogisticRegression { fit_intercept: false, ..Default::default() };
    let model = through_zero.fit(z.view(), y.view())?;
    assert_close(model.coef(), &[0.4730197708062006, 3.0808397977823, 3.028720604741981], 1e-9);
    assert_eq!(model.intercept(), 0.0);
    Ok(())
}

// Recorded from scikit-learn 1.9.1, Perceptron(shuffle=False, tol=None, max_iter=20).
#[test]
fn the_perceptron_gives_scikit_learns_numbers() -> Result<()> {
    let (_, z, y) = penguins()?;
    let model = Perceptron { n_epochs: 20 }.fit(z.view(), y.view())?;
    let coef = [0.96665612818594, 3.658994475182877, 4.472817114115894];
    assert_close(model.coef(), &coef, 1e-12);
    assert_eq!((model.intercept(), model.mistakes().len()), (-3.0, 20));
    Ok(())
}

#[test]
fn walking_downhill_ends_where_newton_does() -> Result<()> {
    let (_, z, y) = penguins()?;
    for l2 in [0.0, 2.0] {
        let newton = LogisticRegression { l2, ..Default::default() }.fit(z.view(), y.view())?;
        let walk = LogisticDescent { learning_rate: 2.0, n_steps: 5000, l2 };
        let walked = walk.fit(z.view(), y.view())?;
        assert_close(walked.coef(), &newton.coef().to_vec(), 1e-5);
        assert_close(&[walked.intercept()], &[newton.intercept()], 1e-5);
    }
    Ok(())
}

// Recorded from scikit-learn 1.9.1 on the standardized columns, C=inf, and turned back into mm and g.
#[test]
fn the_gentoos_give_scikit_learns_numbers() -> Result<()> {
    let (x, y) = gentoos()?;
    assert_eq!((x.dim(), y.sum()), ((119, 2), 61));
    let model = LogisticRegression { l2: 0.0, ..Default::default() }.fit(x.view(), y.view())?;
    assert_close(model.coef(), &[3.056468460600634, 0.009934360640521816], 1e-8);
    assert_close(&[model.intercept()], &[-95.86589604212672], 1e-8);
    Ok(())
}

/// Samples of a known logistic model, far from zero and with one column much larger than the others.
fn drawn(n_samples: usize) -> (Array2<f64>, Array1<usize>) {
    let mut rng = Rng::new(11);
    let x = rng.normals((n_samples, 3)) * array![1.0, 2.0, 1000.0] + array![5.0, 0.0, 4000.0];
    let y = x.map_axis(Axis(1), |row| {
        let z = (row[0] - 5.0) - 0.5 * row[1] + 0.002 * (row[2] - 4000.0) - 0.3;
        usize::from(rng.random() < sigmoid(z))
    });
    (x, y)
}

#[test]
fn at_the_bottom_the_slopes_vanish_for_few_and_for_many_samples() -> Result<()> {
    for n_samples in [200, 1599, 1600, 30_000] {
        let (x, y) = drawn(n_samples);
        let l2 = 3.0;
        let model = LogisticRegression { l2, ..Default::default() }.fit(x.view(), y.view())?;
        let misses = &model.predict_proba(x.view())?.column(1) - &y.mapv(|y| y as f64);
        assert!(misses.sum().abs() < 1e-8 * n_samples as f64);
        for (j, column) in x.columns().into_iter().enumerate() {
            let slope = sum::dot(column, &misses)? + l2 * model.coef()[j];
            let size = column.iter().fold(0.0, |largest: f64, value| largest.max(value.abs()));
            assert!(slope.abs() < 1e-8 * size * n_samples as f64, "{n_samples}, {j}: {slope}");
        }
    }
    Ok(())
}

#[test]
fn the_bits_are_the_same_for_any_number_of_threads() -> Result<()> {
    let (x, y) = drawn(20_000);
    let mut models = Vec::new();
    for n_threads in [1, 2, 8] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(n_threads).build();
        let pool = pool.expect("a pool of threads");
        models.push(pool.install(|| LogisticRegression::default().fit(x.view(), y.view()))?);
    }
    assert_eq!(models[0], models[1]);
    assert_eq!(models[0], models[2]);
    Ok(())
}

#[test]
fn bad_samples_among_many_are_named_by_their_place() {
    let (mut x, y) = drawn(5000);
    x[[4801, 2]] = f64::NAN;
    let fit = |x: &Array2<f64>| LogisticRegression::default().fit(x.view(), y.view());
    assert_eq!(message(fit(&x)), "x[4801, 2] is NaN, but every number must be finite");
    x[[16, 1]] = f64::INFINITY; // one of the few that the steps begin with
    assert_eq!(message(fit(&x)), "x[16, 1] is inf, but every number must be finite");
}

#[test]
fn classes_without_overlap_have_no_best_weights() -> Result<()> {
    let (x, y) = (array![[1.0], [2.0], [3.0], [4.0]], array![0, 0, 1, 1]);
    let fit = |l2| LogisticRegression { l2, ..Default::default() }.fit(x.view(), y.view());
    assert_eq!(
        message(fit(0.0)),
        "l2 is 0, but it must be positive where a border divides the classes without a mistake: \
         there larger weights always fit better, without end"
    );
    // The smaller the price, the larger the weight.
    assert!(fit(0.01)?.coef()[0] > 2.0 * fit(1.0)?.coef()[0]);
    Ok(())
}

#[test]
fn a_perceptron_ends_without_a_mistake_if_it_can() -> Result<()> {
    let x = array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
    let or = Perceptron::default().fit(x.view(), array![0, 1, 1, 1].view())?;
    assert_eq!(or.predict(x.view())?, array![0, 1, 1, 1]);
    assert_eq!(or.mistakes().last(), Some(&0));
    let xor = Perceptron { n_epochs: 50 }.fit(x.view(), array![0, 1, 1, 0].view())?;
    assert_eq!(xor.mistakes().len(), 50);
    assert!(xor.mistakes().iter().all(|&mistakes| mistakes > 0));
    Ok(())
}

#[test]
fn errors_say_what_is_wrong() {
    let (x, y) = (array![[1.0], [2.0]], array![0, 1]);
    let fit = |y: Array1<usize>| LogisticRegression::default().fit(x.view(), y.view());
    assert_eq!(message(fit(array![0, 2])), "y[1] is 2, but it must be 0 or 1");
    assert_eq!(
        message(fit(array![1, 1])),
        "the class in y is the same for every sample (1), but it must be one of at least two"
    );
    assert_eq!(
        message(LogisticRegression { l2: -1.0, ..Default::default() }.fit(x.view(), y.view())),
        "l2 is -1, but it must be zero or positive, and finite"
    );
    assert_eq!(
        message(
            LogisticDescent { learning_rate: 0.0, ..Default::default() }.fit(x.view(), y.view())
        ),
        "learning_rate is 0, but it must be positive and finite"
    );
}

#[test]
fn probabilities_keep_their_digits_on_both_sides() -> Result<()> {
    let model = LogisticModel::new(array![1.0], 0.0);
    let probabilities = model.predict_proba(array![[-700.0], [0.0], [700.0]].view())?;
    assert!(probabilities[[0, 1]] > 0.0 && probabilities[[2, 0]] > 0.0);
    assert_eq!(probabilities.row(1), array![0.5, 0.5]);
    Ok(())
}

#[test]
fn all_keep_the_promises_of_an_estimator() -> Outcome {
    let suite = Suite { n_classes: 2, ..Suite::default() };
    for fit_intercept in [true, false] {
        let logistic = LogisticRegression { fit_intercept, ..Default::default() };
        suite.classifier(|x, y| logistic.fit(x, y))?;
        suite.probabilities(|x, y| logistic.fit(x, y))?;
    }
    let walk = LogisticDescent { learning_rate: 0.1, n_steps: 50, ..Default::default() };
    suite.classifier(|x, y| walk.fit(x, y))?;
    suite.classifier(|x, y| Perceptron { n_epochs: 5 }.fit(x, y))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn no_weights_nearby_are_better(n in 20..80usize, l2 in 0.1..5.0f64, seed in any::<u64>()) {
        let mut rng = Rng::new(seed);
        let x = rng.normals((n, 2));
        let mut y = Array1::from_shape_simple_fn(n, || usize::from(rng.random() < 0.4));
        (y[0], y[1]) = (0, 1);
        let model = LogisticRegression { l2, ..Default::default() }.fit(x.view(), y.view())?;
        let loss = |coef: Array1<f64>, intercept: f64| {
            let z = x.dot(&coef) + intercept;
            let losses: f64 = z.iter().zip(&y).map(|(z, y)| softplus(*z) - *z * *y as f64).sum();
            losses + 0.5 * l2 * coef.dot(&coef)
        };
        let best = loss(model.coef().to_owned(), model.intercept());
        for _ in 0..5 {
            let nudged = &model.coef() + &(rng.normals(2) * 0.01);
            prop_assert!(loss(nudged, model.intercept() + 0.01 * rng.normal()) >= best - 1e-12);
        }
    }
}
