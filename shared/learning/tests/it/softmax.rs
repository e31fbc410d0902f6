//! Softmax regression, one-vs-rest and Poisson regression: against scikit-learn, each other, and at the edges.

use learning::linear_model::LogisticRegression;
use learning::linear_model::{
    ClassWeight, Link, OneVsRest, PoissonRegression, SoftmaxModel, SoftmaxRegression,
    balanced_class_weights, mean_poisson_deviance,
};
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis, array};
use numerics::estimator::{Fit, FitUnsupervised, Predict, PredictProba, Transform};
use numerics::functions::log_softmax_rows;
use numerics::{Result, Rng};
use proptest::prelude::*;
use testing::{Outcome, Suite, assert_close, message};

fn standardized(x: &Array2<f64>) -> Array2<f64> {
    StandardScaler.fit(x).and_then(|model| model.transform(x)).expect("finite samples")
}

/// Length and depth of the bills of 342 penguins, as measured and standardized, and their species.
fn bills() -> Result<(Array2<f64>, Array2<f64>, Array1<usize>)> {
    let (x, y) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let z = standardized(&x);
    Ok((x, z, y))
}

// Recorded from scikit-learn 1.9.1, LogisticRegression(solver="newton-cholesky", tol=1e-13).
#[test]
fn softmax_regression_gives_scikit_learns_numbers() -> Result<()> {
    let (x, z, y) = bills()?;
    let plain = SoftmaxRegression::default;
    let given = ClassWeight::Given(vec![1.0, 5.0, 0.5]);
    let wanted = [
        (
            plain(),
            [
                -3.173896375618143,
                2.4379629181559297,
                1.087414045450589,
                0.9029587234381699,
                2.0864823301675526,
                -3.3409216415941057,
            ],
            [0.08863731898034233, 0.639728997487349, -0.7283663164676915],
        ),
        (
            SoftmaxRegression { l2: 100.0, ..plain() },
            [
                -0.6328084656075753,
                0.3375549933823972,
                0.3372884771810169,
                0.27780369628165236,
                0.2955199884265584,
                -0.6153586896640498,
            ],
            [0.3259768374290998, -0.38367539278458196, 0.057698555355482184],
        ),
        (
            SoftmaxRegression { class_weight: ClassWeight::Balanced, ..plain() },
            [
                -3.314937229676564,
                2.653927414796395,
                1.0740050451182672,
                0.9451410570200544,
                2.240932184558297,
                -3.59906847181645,
            ],
            [-0.15661886845876472, 1.1000302015100258, -0.943411333051261],
        ),
        (
            SoftmaxRegression { class_weight: given, ..plain() },
            [
                -3.9558237603821635,
                3.299499247232761,
                1.357735177237847,
                0.7731162658459368,
                2.598088583144299,
                -4.072615513078698,
            ],
            [-0.44905638774484213, 1.9529344409632114, -1.5038780532183693],
        ),
        (
            SoftmaxRegression { fit_intercept: false, ..plain() },
            [
                -2.969165450455119,
                2.0310736666646165,
                1.4305696825123633,
                0.9059593284507351,
                1.5385957679427607,
                -2.9370329951153495,
            ],
            [0.0, 0.0, 0.0],
        ),
    ];
    for (regression, coef, intercept) in wanted {
        let model = regression.fit(z.view(), y.view())?;
        assert_close(model.coef(), &coef, 1e-9);
        assert_close(model.intercept(), &intercept, 1e-9);
    }
    // Without a price, against C = 1e9, and on the lengths as measured.
    let model = SoftmaxRegression { l2: 0.0, ..plain() }.fit(z.view(), y.view())?;
    assert_close(model.coef().row(0), &[-8.902939345076726, 8.111734045100299], 1e-6);
    let model = plain().fit(x.view(), y.view())?;
    assert_close(model.coef().row(0), &[-1.0246066611762388, 2.216611419533772], 1e-9);
    let intercept = [6.488996859436891, -19.617619122436047, 13.128622262999153];
    assert_close(model.intercept(), &intercept, 1e-9);
    Ok(())
}

// Recorded from scikit-learn 1.9.1, LogisticRegression(C=0.1, solver="newton-cholesky").
#[test]
fn ten_digits_of_64_pixels_give_scikit_learns_numbers() -> Result<()> {
    let digits = data::digits();
    let x = &digits.x / 16.0;
    let model =
        SoftmaxRegression { l2: 10.0, ..Default::default() }.fit(x.view(), digits.y.view())?;
    let wanted = [0.6281728515742151, -0.13615059694688203, -0.1293409375071802];
    assert_close(model.coef().slice(ndarray::s![3, 20..23]), &wanted, 1e-8);
    let right = model.predict(x.view())?.iter().zip(&digits.y).filter(|(a, b)| a == b).count();
    assert_eq!(right, 1722); // 0.95826
    assert_close(&[model.coef().mapv(f64::abs).sum()], &[164.2214222690004], 1e-8);
    Ok(())
}

// Recorded from scikit-learn 1.9.1, OneVsRestClassifier(LogisticRegression()).predict_proba.
#[test]
fn one_vs_rest_gives_scikit_learns_numbers() -> Result<()> {
    let (_, z, y) = bills()?;
    let model = OneVsRest::default().fit(z.view(), y.view())?;
    let three = z.select(Axis(0), &[0, 200, 300]);
    let wanted = [
        [0.937153769246428, 0.06215392422467569, 0.0006923065288961963],
        [0.03279994892582931, 0.06816790352164444, 0.8990321475525263],
        [0.011071542295114228, 0.9101786228162435, 0.07874983488864222],
    ];
    let got = model.predict_proba(three.view())?;
    assert_close(&got, wanted.as_flattened(), 1e-8);
    let separate = model.separate_probabilities(three.view())?;
    for (shares, separate) in got.rows().into_iter().zip(separate.rows()) {
        assert_close(shares, &(&separate / separate.sum()).to_vec(), 1e-14);
    }
    assert_eq!(model.models().len(), 3);
    Ok(())
}

// Recorded from scikit-learn 1.9.1, PoissonRegressor(solver="newton-cholesky", tol=1e-13).
#[test]
fn poisson_regression_gives_scikit_learns_numbers() -> Result<()> {
    let columns = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm"];
    let (x, _) = data::penguins_by_species(&columns)?;
    let z = standardized(&x.slice(ndarray::s![.., ..2]).to_owned());
    let counts = x.column(2).mapv(|mm| mm - 170.0);
    let free = PoissonRegression { alpha: 0.0, ..Default::default() };
    let through_one = PoissonRegression { alpha: 0.1, fit_intercept: false, ..free };
    let wanted = [
        (free, [0.26640698284316, -0.2078998959311133, 3.3627157822301603], 2.4264368971087262),
        (
            PoissonRegression::default(),
            [0.25808901272159873, -0.20272658692062978, 3.3665149530153746],
            2.4296293433944154,
        ),
        (through_one, [1.7653367708052894, -1.474221211917312, 0.0], 117.18381291151975),
    ];
    for (regression, numbers, deviance) in wanted {
        let model = regression.fit(z.view(), counts.view())?;
        assert_close(model.coef(), &numbers[..2], 1e-8);
        assert_close(&[model.intercept()], &numbers[2..], 1e-8);
        let predicted = model.predict(z.view())?;
        assert_close(&[mean_poisson_deviance(counts.view(), predicted.view())?], &[deviance], 1e-8);
    }
    Ok(())
}

#[test]
fn two_classes_at_twice_the_price_are_logistic_regression() -> Result<()> {
    let (x, sex) = data::penguins_by_sex(&["bill_length_mm", "body_mass_g"])?;
    let (z, y) = (standardized(&x), sex.mapv(|sign| usize::from(sign > 0.0)));
    for l2 in [0.5, 3.0] {
        let two = SoftmaxRegression { l2: 2.0 * l2, ..Default::default() };
        let one = LogisticRegression { l2, ..Default::default() }.fit(z.view(), y.view())?;
        let two = two.fit(z.view(), y.view())?;
        assert_close(&(&two.coef().row(1) * 2.0), &one.coef().to_vec(), 1e-9);
        assert_close(&two.predict_proba(z.view())?, &flat(&one.predict_proba(z.view())?), 1e-10);
    }
    Ok(())
}

fn flat(matrix: &Array2<f64>) -> Vec<f64> {
    matrix.iter().copied().collect()
}

#[test]
fn mean_probabilities_are_the_shares_of_the_classes() -> Result<()> {
    let (_, z, y) = bills()?;
    let model = SoftmaxRegression::default().fit(z.view(), y.view())?;
    let means = model.predict_proba(z.view())?.mean_axis(Axis(0)).unwrap_or_default();
    assert_close(&means, &[151.0 / 342.0, 68.0 / 342.0, 123.0 / 342.0], 1e-10);
    let zeros = model.coef().sum_axis(Axis(0));
    assert_close(&zeros, &[0.0, 0.0], 1e-12);
    assert_close(&[model.intercept().sum()], &[0.0], 1e-12);
    Ok(())
}

#[test]
fn a_class_weight_of_two_is_every_sample_twice() -> Result<()> {
    let (_, z, y) = bills()?;
    let heavy = ClassWeight::Given(vec![1.0, 2.0, 1.0]);
    let weighted = SoftmaxRegression { class_weight: heavy, ..Default::default() };
    let weighted = weighted.fit(z.view(), y.view())?;
    let twice = y.iter().enumerate().flat_map(|(i, &class)| vec![i; 1 + usize::from(class == 1)]);
    let twice: Vec<usize> = twice.collect();
    let repeated = SoftmaxRegression::default()
        .fit(z.select(Axis(0), &twice).view(), y.select(Axis(0), &twice).view())?;
    assert_close(weighted.coef(), &flat(&repeated.coef().to_owned()), 1e-9);
    assert_eq!(
        balanced_class_weights(array![0, 1, 1, 2, 2, 2].view())?,
        array![2.0, 1.0, 2.0 / 3.0]
    );
    Ok(())
}

#[test]
fn the_bits_are_the_same_for_any_number_of_threads() -> Result<()> {
    let mut rng = Rng::new(5);
    let x = rng.normals((6000, 3));
    let y = x.map_axis(Axis(1), |row| usize::from(row[0] > 0.3) + usize::from(row[1] > row[2]));
    let counts = x.map_axis(Axis(1), |row| libm::exp(row[0]).round());
    let mut models = Vec::new();
    for n_threads in [1, 2, 8] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(n_threads).build();
        let fit = || -> Result<_> {
            let softmax = SoftmaxRegression::default().fit(x.view(), y.view())?;
            Ok((softmax, PoissonRegression::default().fit(x.view(), counts.view())?))
        };
        models.push(pool.expect("a pool of threads").install(fit)?);
    }
    assert_eq!(models[0], models[1]);
    assert_eq!(models[0], models[2]);
    Ok(())
}

#[test]
fn far_scores_do_not_overflow() -> Result<()> {
    let model = SoftmaxModel::new(array![[1.0], [-1.0], [0.0]], array![0.0, 0.0, 0.0])?;
    let probabilities = model.predict_proba(array![[1000.0], [-1000.0], [0.0]].view())?;
    assert_eq!(probabilities.row(0), array![1.0, 0.0, 0.0]);
    assert_eq!(probabilities.row(1), array![0.0, 1.0, 0.0]);
    assert_eq!(model.predict(array![[0.0]].view())?, array![0]); // of equal scores the first
    // All three say no so loudly that none of their probabilities can be written.
    let (x, y) = (array![[-1.0], [0.0], [1.0]], array![0, 1, 2]);
    let separate = OneVsRest::default().fit(x.view(), y.view())?;
    let far = array![[1e6]];
    assert!(separate.predict_proba(far.view())?.iter().all(|p| p.is_finite()));
    Ok(())
}

#[test]
fn links_and_their_inverses_cancel() {
    for mean in [0.1, 0.5, 0.9] {
        for link in [Link::Identity, Link::Logit, Link::Log] {
            assert_close(&[link.mean(link.score(mean))], &[mean], 1e-15);
        }
    }
    assert!(Link::Log.score(-1.0).is_nan() && Link::Logit.score(1.5).is_nan());
}

#[test]
fn errors_say_what_is_wrong() -> Result<()> {
    let (x, y) = (array![[1.0], [2.0], [3.0]], array![0, 1, 2]);
    let fit = |regression: &SoftmaxRegression, y: Array1<usize>| regression.fit(x.view(), y.view());
    let plain = SoftmaxRegression::default();
    assert_eq!(
        message(fit(&plain, array![0, 0, 2])),
        "the number of samples of class 1 is 0, but it must be at least 1, as y goes up to class 2"
    );
    assert_eq!(
        message(OneVsRest::default().fit(x.view(), array![1, 1, 2].view())),
        "the number of samples of class 0 is 0, but it must be at least 1, as y goes up to class 2"
    );
    let given = |weights: Vec<f64>| SoftmaxRegression {
        class_weight: ClassWeight::Given(weights),
        ..Default::default()
    };
    assert_eq!(
        message(fit(&given(vec![1.0, 0.0, 1.0]), y.clone())),
        "class_weight[1] is 0, but it must be positive and finite"
    );
    assert_eq!(
        message(fit(&given(vec![1.0, 2.0]), y.clone())),
        "class_weight has 2 classes and y has 3, but they must have equally many"
    );
    assert_eq!(
        message(fit(&SoftmaxRegression { l2: -1.0, ..plain.clone() }, y.clone())),
        "l2 is -1, but it must be zero or positive, and finite"
    );
    let corners = array![[0.0, 0.0], [9.0, 0.0], [0.0, 9.0]];
    let free = SoftmaxRegression { l2: 0.0, ..plain.clone() };
    assert_eq!(
        message(free.fit(corners.view(), y.view())),
        "l2 is 0, but it must be positive where borders divide the classes without a mistake: \
         there larger weights always fit better, without end"
    );
    assert_eq!(
        message(SoftmaxModel::new(array![[1.0], [2.0]], array![0.0])),
        "coef has 2 classes and intercept has 1, but they must have equally many"
    );
    let hurried = SoftmaxRegression { max_steps: 1, ..plain };
    assert_eq!(
        message(hurried.fit(x.view(), y.view())),
        "softmax regression with l2 = 1 did not settle within 1 steps"
    );
    Ok(())
}

#[test]
fn counts_that_are_none_are_named() -> Result<()> {
    let x = array![[1.0], [2.0], [3.0]];
    let fit = |y: Array1<f64>| PoissonRegression::default().fit(x.view(), y.view());
    assert_eq!(
        message(fit(array![1.0, -2.0, 0.0])),
        "y[1] is -2, but it must be zero or positive, and finite"
    );
    assert_eq!(
        message(fit(array![0.0, 0.0, 0.0])),
        "the sum of the counts in y is 0, but it must be positive"
    );
    let model = PoissonRegression { alpha: 0.0, ..Default::default() }
        .fit(x.view(), array![1.0, 2.0, 4.0].view())?;
    assert_close(model.coef(), &[std::f64::consts::LN_2], 1e-10);
    assert_eq!(
        message(model.predict(array![[2000.0]].view())),
        "the prediction[0] is inf, but every number must be finite"
    );
    let (truth, zero) = (array![1.0, 2.0], array![1.0, 0.0]);
    assert_eq!(
        message(mean_poisson_deviance(truth.view(), zero.view())),
        "y_pred[1] is 0, but it must be positive and finite"
    );
    Ok(())
}

#[test]
fn all_keep_the_promises_of_an_estimator() -> Outcome {
    let suite = Suite::default();
    for fit_intercept in [true, false] {
        let softmax = SoftmaxRegression { fit_intercept, ..Default::default() };
        suite.classifier(|x, y| softmax.fit(x, y))?;
        suite.probabilities(|x, y| softmax.fit(x, y))?;
        // The suite's targets may be below zero; their sizes are counts of a kind.
        let poisson = PoissonRegression { fit_intercept, ..Default::default() };
        suite.regressor(|x, y| poisson.fit(x, y.mapv(f64::abs).view()))?;
    }
    let balanced = SoftmaxRegression { class_weight: ClassWeight::Balanced, ..Default::default() };
    suite.classifier(|x, y| balanced.fit(x, y))?;
    suite.classifier(|x, y| OneVsRest::default().fit(x, y))?;
    suite.probabilities(|x, y| OneVsRest::default().fit(x, y))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn no_weights_nearby_are_better(n in 20..60usize, l2 in 0.1..5.0f64, seed in any::<u64>()) {
        let mut rng = Rng::new(seed);
        let x = rng.normals((n, 2));
        let mut y = Array1::from_shape_simple_fn(n, || (rng.random() * 3.0) as usize);
        (y[0], y[1], y[2]) = (0, 1, 2);
        let model = SoftmaxRegression { l2, ..Default::default() }.fit(x.view(), y.view())?;
        let loss = |coef: &Array2<f64>, intercept: &Array1<f64>| {
            let logs = log_softmax_rows(&(x.dot(&coef.t()) + intercept));
            let losses: f64 = y.iter().enumerate().map(|(i, &class)| -logs[[i, class]]).sum();
            losses + 0.5 * l2 * coef.iter().map(|w| w * w).sum::<f64>()
        };
        let (coef, intercept) = (model.coef().to_owned(), model.intercept().to_owned());
        let best = loss(&coef, &intercept);
        for _ in 0..5 {
            let coef = &coef + &(rng.normals((3, 2)) * 0.01);
            prop_assert!(loss(&coef, &(&intercept + &(rng.normals(3) * 0.01))) >= best - 1e-12);
        }
    }
}
