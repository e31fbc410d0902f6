//! Discriminants: equal to the formula and to scikit-learn's recorded numbers, singular covariances, edges.

use classical::discriminant::*;
use ndarray::{Array1, Array2, Axis, array, s};
use numerics::estimator::{Fit, Predict, PredictProba, Transform};
use numerics::linalg::{determinant, solve};
use numerics::{Result, Rng};
use testing::hostile::Table;
use testing::{Outcome, Suite, assert_close, assert_near, message};

use crate::pools::{Classes, Matrix, answers, predicted, probabilities, transformed};

pub fn hostile(t: &mut Table) {
    let linear = |s: &Classes| LinearDiscriminant::default().fit(&s.x, &s.y);
    let quadratic = |s: &Classes| QuadraticDiscriminant::default().fit(&s.x, &s.y);
    for name in ["LinearDiscriminantModel", "QuadraticDiscriminantModel"] {
        t.documented(&format!("{name}::decision_function"), &["infinite"]);
        t.documented(&format!("{name}::predict_log_proba"), &["infinite"]);
    }
    t.documented("LinearDiscriminantModel::intercept", &["infinite"]);
    t.call("LinearDiscriminant::fit", |s: &Classes| Ok(predicted(&linear(s)?, &s.x)));
    t.call("LinearDiscriminant::fit", |(x, shrinkage, n): &(Matrix, f64, usize)| {
        let y: Vec<usize> = (0..x.nrows()).map(|i| i % 3).collect();
        let shrinkage = *shrinkage;
        let parameters =
            LinearDiscriminant { shrinkage, n_components: Some(*n), ..Default::default() };
        Ok(parameters.fit(x, &y)?.coef().to_owned())
    });
    t.call("LinearDiscriminantModel::predict", |s: &Classes| Ok(predicted(&linear(s)?, &s.x)));
    t.call("LinearDiscriminantModel::predict_proba", |s: &Classes| {
        Ok(probabilities(&linear(s)?, &s.x))
    });
    t.call("LinearDiscriminantModel::transform", |s: &Classes| Ok(transformed(&linear(s)?, &s.x)));
    t.call("LinearDiscriminantModel::decision_function", |s: &Classes| {
        let model = linear(s)?;
        Ok(answers(&s.x, |x| model.decision_function(x)))
    });
    t.call("LinearDiscriminantModel::predict_log_proba", |s: &Classes| {
        let model = linear(s)?;
        Ok(answers(&s.x, |x| model.predict_log_proba(x)))
    });
    t.call("LinearDiscriminantModel::class_prior", |s: &Classes| {
        Ok(linear(s)?.class_prior().to_owned())
    });
    t.call("LinearDiscriminantModel::means", |s: &Classes| Ok(linear(s)?.means().to_owned()));
    t.call("LinearDiscriminantModel::coef", |s: &Classes| Ok(linear(s)?.coef().to_owned()));
    t.call("LinearDiscriminantModel::intercept", |s: &Classes| Ok(linear(s)?.intercept()));
    t.call("LinearDiscriminantModel::scalings", |s: &Classes| Ok(linear(s)?.scalings().to_owned()));
    t.call("LinearDiscriminantModel::explained_variance_ratio", |s: &Classes| {
        Ok(linear(s)?.explained_variance_ratio().to_owned())
    });
    t.call("QuadraticDiscriminant::fit", |s: &Classes| Ok(predicted(&quadratic(s)?, &s.x)));
    t.call("QuadraticDiscriminant::fit", |(x, regularization): &(Matrix, f64)| {
        let y: Vec<usize> = (0..x.nrows()).map(|i| i % 2).collect();
        let regularization = *regularization;
        let parameters = QuadraticDiscriminant { regularization, priors: None };
        Ok(predicted(&parameters.fit(x, &y)?, x))
    });
    t.call("QuadraticDiscriminantModel::predict", |s: &Classes| {
        Ok(predicted(&quadratic(s)?, &s.x))
    });
    t.call("QuadraticDiscriminantModel::predict_proba", |s: &Classes| {
        Ok(probabilities(&quadratic(s)?, &s.x))
    });
    t.call("QuadraticDiscriminantModel::decision_function", |s: &Classes| {
        let model = quadratic(s)?;
        Ok(answers(&s.x, |x| model.decision_function(x)))
    });
    t.call("QuadraticDiscriminantModel::predict_log_proba", |s: &Classes| {
        let model = quadratic(s)?;
        Ok(answers(&s.x, |x| model.predict_log_proba(x)))
    });
    t.call("QuadraticDiscriminantModel::class_prior", |s: &Classes| {
        Ok(quadratic(s)?.class_prior().to_owned())
    });
    t.call("QuadraticDiscriminantModel::means", |s: &Classes| Ok(quadratic(s)?.means().to_owned()));
    t.call("QuadraticDiscriminantModel::covariance", |(s, c): &(Matrix, usize)| {
        let y: Vec<usize> = (0..s.nrows()).map(|i| i % 2).collect();
        let model = QuadraticDiscriminant { regularization: 0.5, priors: None }.fit(s, &y)?;
        model.covariance(*c).map(|covariance| covariance.to_owned())
    });
}

#[test]
fn they_keep_the_promises_of_classifiers() -> Outcome {
    Suite::default().classifier(|x, y| LinearDiscriminant::default().fit(x, y))?;
    Suite::default().probabilities(|x, y| LinearDiscriminant::default().fit(x, y))?;
    let classes =
        |x: ndarray::ArrayView2<'_, f64>| (0..x.nrows()).map(|i| i % 3).collect::<Vec<_>>();
    Suite::default().transformer(|x| LinearDiscriminant::default().fit(x, &classes(x)))?;
    Suite::default().classifier(|x, y| QuadraticDiscriminant::default().fit(x, y))?;
    Suite::default().probabilities(|x, y| QuadraticDiscriminant::default().fit(x, y))
}

/// Groups with correlated features: classes 0, 1 and 3.
fn groups(n: usize) -> (Array2<f64>, Vec<usize>) {
    let mut rng = Rng::new(5);
    let mix = array![[1.0, 0.3, -0.2], [0.0, 2.0, 0.5], [0.4, 0.0, 0.7]];
    let y: Vec<usize> = (0..n).map(|i| [0, 1, 3][i % 3]).collect();
    let mut x = rng.normals((n, 3)).dot(&mix);
    for (mut row, &class) in x.rows_mut().into_iter().zip(&y) {
        row[class % 3] += 2.0;
        row[2] *= 1.0 + class as f64;
    }
    (x, y)
}

/// Mean, scatter and number of the samples of a class.
fn cloud(x: &Array2<f64>, y: &[usize], class: usize) -> (Array1<f64>, Array2<f64>, f64) {
    let own: Vec<usize> = (0..y.len()).filter(|&i| y[i] == class).collect();
    let own_x = x.select(Axis(0), &own);
    let mean = own_x.mean_axis(Axis(0)).unwrap();
    let away = &own_x - &mean;
    (mean, away.t().dot(&away), own.len() as f64)
}

#[test]
fn the_scores_are_the_formula_s() -> Result<()> {
    let (x, y) = groups(90);
    let new = x.slice(s![..20, ..]).to_owned();
    for shrinkage in [0.0, 0.3] {
        let model = LinearDiscriminant { shrinkage, ..Default::default() }.fit(&x, &y)?;
        let got = model.predict_log_proba(&new)?;
        let clouds = [0, 1, 3].map(|class| cloud(&x, &y, class));
        let mut within = clouds.iter().fold(Array2::zeros((3, 3)), |sum, c| sum + &c.1) / 90.0;
        let size = within.diag().sum() / 3.0;
        within = within * (1.0 - shrinkage) + Array2::<f64>::eye(3) * (shrinkage * size);
        for (i, row) in new.rows().into_iter().enumerate() {
            let score = |c: &(Array1<f64>, Array2<f64>, f64)| {
                let away = &row - &c.0;
                libm::log(c.2 / 90.0) - 0.5 * away.dot(&solve(&within, &away).unwrap())
            };
            let scores: Vec<f64> = clouds.iter().map(score).collect();
            let wanted = numerics::functions::log_softmax(&scores);
            let row = [got[[i, 0]], got[[i, 1]], got[[i, 3]]];
            assert_close(&row, &wanted.to_vec(), 1e-11);
            assert_eq!(got[[i, 2]], f64::NEG_INFINITY);
        }
    }
    for regularization in [0.0, 0.4] {
        let model = QuadraticDiscriminant { regularization, priors: None }.fit(&x, &y)?;
        let got = model.predict_log_proba(&new)?;
        for (i, row) in new.rows().into_iter().enumerate() {
            let score = |class: usize| {
                let (mean, scatter, n) = cloud(&x, &y, class);
                let covariance =
                    scatter / n * (1.0 - regularization) + Array2::<f64>::eye(3) * regularization;
                let away = &row - &mean;
                let squared = away.dot(&solve(&covariance, &away).unwrap());
                let log_det = libm::log(determinant(&covariance).unwrap());
                libm::log(n / 90.0) - 0.5 * (log_det + squared)
            };
            let wanted = numerics::functions::log_softmax(&[score(0), score(1), score(3)]);
            assert_close(&[got[[i, 0]], got[[i, 1]], got[[i, 3]]], &wanted.to_vec(), 1e-11);
        }
        assert_eq!(model.predict(&new)?.iter().filter(|&&class| class == 2).count(), 0);
    }
    Ok(())
}

#[test]
fn linear_is_the_one_of_scikit_learn() -> Result<()> {
    // x, y = data.wine().data, data.wine().target; m = LinearDiscriminantAnalysis().fit(x, y); m.coef_[0, :3];
    // m.intercept_; m.explained_variance_ratio_; abs(m.transform(x)[0]); m.predict_log_proba(x)[[0, 60, 177]]
    let wine = data::wine();
    let model = LinearDiscriminant::default().fit(&wine.x, &wine.y)?;
    let coef = [2.904371250096392, -0.04981850427531879, 5.3212539544361075];
    assert_close(model.coef().slice(s![0, ..3]), &coef, 1e-10);
    let intercept = [-65.84508362643066, 32.0454835123874, 5.012650142315948];
    assert_close(&model.intercept(), &intercept, 1e-10);
    let ratio = [0.6874788878860782, 0.31252111211392175];
    assert_close(model.explained_variance_ratio(), &ratio, 1e-12);
    let first = model.transform(&wine.x)?.row(0).mapv(f64::abs);
    assert_close(&first, &[4.740360616560032, 1.9960303035510443], 1e-11);
    let logs = model.predict_log_proba(&wine.x)?.select(Axis(0), &[0, 60, 177]);
    let wanted = [
        -2.3258019981444244e-09,
        -19.87920091247059,
        -40.839060800166294,
        -13.108858665720074,
        -3.850678719437964e-05,
        -10.21877782984524,
        -39.716573336378396,
        -29.28699298170907,
        0.0,
    ];
    assert_close(&logs, &wanted, 1e-10);
    let right = model.predict(&wine.x)?.iter().zip(&wine.y).filter(|(a, b)| a == b).count();
    assert_eq!(right, 178);

    // LinearDiscriminantAnalysis(solver="lsqr", shrinkage=0.3).fit(x, y).predict_log_proba(x)[[0, 60]]
    let model =
        LinearDiscriminant { shrinkage: 0.3, ..Default::default() }.fit(&wine.x, &wine.y)?;
    let wanted = [
        -0.010544258542341908,
        -6.895987681803073,
        -4.658884765735471,
        -4.83283065832815,
        -0.775942298085353,
        -0.6315513811690684,
    ];
    assert_close(&model.predict_log_proba(&wine.x)?.select(Axis(0), &[0, 60]), &wanted, 1e-11);

    // d = data.digits(); three of its pixels are always white.
    let digits = data::digits();
    let model = LinearDiscriminant::default().fit(&digits.x, &digits.y)?;
    let right = model.predict(&digits.x)?.iter().zip(&digits.y).filter(|(a, b)| a == b).count();
    assert_eq!((right, model.scalings().dim()), (1732, (64, 9)));
    let ratio = [0.28912040970152325, 0.18262788389406126, 0.16962345249548802];
    assert_close(model.explained_variance_ratio().slice(s![..3]), &ratio, 1e-10);
    let scores = model.decision_function(&digits.x)?;
    let wanted = [18.551640703927838, -27.463038602417193, -30.693660286625374];
    assert_close(scores.slice(s![0, ..3]), &wanted, 1e-9);
    Ok(())
}

#[test]
fn quadratic_is_the_one_of_scikit_learn() -> Result<()> {
    // m = QuadraticDiscriminantAnalysis().fit(x, y); m.predict_log_proba(x)[[0, 60, 177]]; of the digits with reg_param=0.1
    let wine = data::wine();
    let model = QuadraticDiscriminant::default().fit(&wine.x, &wine.y)?;
    let logs = model.predict_log_proba(&wine.x)?.select(Axis(0), &[0, 60, 177]);
    let wanted = [
        0.0,
        -28.55895162501865,
        -243.50930690139873,
        -40.62904920284153,
        0.0,
        -27.930060258173302,
        -161.922520002966,
        -82.41388068205953,
        0.0,
    ];
    assert_close(&logs, &wanted, 1e-9);
    let digits = data::digits();
    let model =
        QuadraticDiscriminant { regularization: 0.1, priors: None }.fit(&digits.x, &digits.y)?;
    let right = model.predict(&digits.x)?.iter().zip(&digits.y).filter(|(a, b)| a == b).count();
    assert_eq!(right, 1795);
    let logs = model.predict_log_proba(&digits.x)?;
    assert_close(logs.slice(s![0, ..3]), &[0.0, -242.97994654665962, -342.5587999019128], 1e-9);
    Ok(())
}

#[test]
fn the_projection_rounds_the_cloud_of_the_classes() -> Result<()> {
    let (x, y) = groups(60);
    let model = LinearDiscriminant::default().fit(&x, &y)?;
    let z = model.transform(&x)?;
    assert_eq!(z.dim(), (60, 2));
    let clouds = [0, 1, 3].map(|class| cloud(&z, &y, class));
    let within = clouds.iter().fold(Array2::zeros((2, 2)), |sum, c| sum + &c.1) / 60.0;
    assert_close(&within, &[1.0, 0.0, 0.0, 1.0], 1e-12);
    let one = LinearDiscriminant { n_components: Some(1), ..Default::default() }.fit(&x, &y)?;
    assert_eq!(one.transform(&x)?, z.slice(s![.., ..1]));
    // A projection keeps what the classifier needs: nearest mean there, here the same class.
    assert_eq!(one.predict(&x)?, model.predict(&x)?);
    for direction in model.scalings().columns() {
        let largest =
            direction.iter().fold(0.0, |m: f64, &w| if w.abs() > m.abs() { w } else { m });
        assert!(largest > 0.0);
    }
    Ok(())
}

#[test]
fn a_singular_covariance_is_an_error_or_left_out() -> Result<()> {
    let (mut x, y) = groups(90);
    let plain = LinearDiscriminant::default().fit(&x, &y)?.predict(&x)?;
    let sum = &x.column(0) + &x.column(1);
    x.push_column(sum.view()).unwrap();
    x.push_column(Array1::from_elem(90, 4.35).view()).unwrap();
    assert_eq!(LinearDiscriminant::default().fit(&x, &y)?.predict(&x)?, plain);
    let quadratic = |regularization, x: &Array2<f64>| {
        QuadraticDiscriminant { regularization, priors: None }.fit(x, &y)
    };
    let error = message(quadratic(0.0, &x));
    assert!(error.starts_with("the part of feature 4 that the features before it"), "{error}");
    let error = message(quadratic(0.0, &x.slice(s![.., ..4]).to_owned()));
    assert!(error.contains("feature 3") && error.contains("in class 0"), "{error}");
    let constant = x.select(Axis(1), &[0, 4, 1]);
    let error = message(quadratic(0.0, &constant));
    assert!(
        error.starts_with("the part of feature 1") && error.contains("in class 0, is 0,"),
        "{error}"
    );
    assert!(quadratic(0.01, &x).is_ok());
    // More features than samples.
    let wide: Array2<f64> = Rng::new(2).normals((8, 20));
    let classes = [0, 1, 0, 1, 0, 1, 0, 1];
    assert!(QuadraticDiscriminant::default().fit(&wide, &classes).is_err());
    let shrunk =
        LinearDiscriminant { shrinkage: 0.5, ..Default::default() }.fit(&wide, &classes)?;
    assert_eq!(shrunk.predict(&wide)?.to_vec(), classes);
    Ok(())
}

#[test]
fn wrong_input_is_told() {
    let (x, y) = groups(30);
    let linear = |parameters: LinearDiscriminant| message(parameters.fit(&x, &y));
    assert!(
        linear(LinearDiscriminant { shrinkage: 1.5, ..Default::default() }).contains("from 0 to 1")
    );
    assert_eq!(
        linear(LinearDiscriminant { n_components: Some(3), ..Default::default() }),
        "n_components is 3, but it must be from 1 to the number of directions = 2"
    );
    let same = message(
        LinearDiscriminant::default().fit(&array![[1.0], [3.0], [1.0], [3.0]], &[0, 0, 1, 1]),
    );
    assert_eq!(same, "the mean is the same in all classes, but it must be different in some");
    let flat = message(LinearDiscriminant::default().fit(&array![[1.0], [1.0], [3.0]], &[0, 0, 1]));
    assert!(flat.starts_with("every feature is constant within each class"));
    let single =
        message(QuadraticDiscriminant::default().fit(&array![[1.0], [2.0], [3.0]], &[0, 0, 1]));
    assert!(single.starts_with("the number of samples of class 1 is 1"), "{single}");
    let model = LinearDiscriminant::default().fit(&x, &y).unwrap();
    let mut hole = x.clone();
    hole[[1, 2]] = f64::INFINITY;
    assert_eq!(message(model.predict(&hole)), "x[1, 2] is inf, but every number must be finite");
    assert!(message(model.transform(&array![[1.0]])).contains("x has 1 features"));
    let proba = model.predict_proba(&x).unwrap();
    assert_near(proba.row(0).sum(), 1.0, 1e-15);
}
