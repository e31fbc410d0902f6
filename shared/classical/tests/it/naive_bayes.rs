//! Naive Bayes: equal to the simple version and to scikit-learn's recorded numbers, sparse as dense, edges.

use classical::naive_bayes::*;
use ndarray::{Array1, Array2, ArrayView2, Axis, ShapeBuilder, array};
use numerics::estimator::{Fit, Predict, PredictProba};
use numerics::sparse::SparseMatrix;
use numerics::{Result, Rng, stats};
use proptest::prelude::*;
use testing::hostile::Table;
use testing::{Outcome, Suite, assert_close, assert_near, message};

use crate::pools::{Classes, Matrix, answers, predicted, probabilities};

pub fn hostile(t: &mut Table) {
    for name in ["GaussianNaiveBayesModel", "CountsModel"] {
        for method in ["joint_log_likelihood", "predict_log_proba"] {
            t.documented(&format!("{name}::{method}"), &["infinite"]);
        }
    }
    let gaussian = |s: &Classes| GaussianNaiveBayes::default().fit(&s.x, &s.y);
    t.call("GaussianNaiveBayes::fit", |s: &Classes| Ok(predicted(&gaussian(s)?, &s.x)));
    t.call("GaussianNaiveBayes::fit", |(x, smoothing): &(Matrix, f64)| {
        let y: Vec<usize> = (0..x.nrows()).map(|i| i % 2).collect();
        let priors = Some(vec![*smoothing, 1.0 - smoothing]);
        let model = GaussianNaiveBayes { var_smoothing: *smoothing, priors }.fit(x, &y)?;
        Ok((model.mean().to_owned(), model.var().to_owned()))
    });
    t.call("GaussianNaiveBayesModel::predict", |s: &Classes| Ok(predicted(&gaussian(s)?, &s.x)));
    t.call("GaussianNaiveBayesModel::predict_proba", |s: &Classes| {
        Ok(probabilities(&gaussian(s)?, &s.x))
    });
    t.call("GaussianNaiveBayesModel::joint_log_likelihood", |s: &Classes| {
        let model = gaussian(s)?;
        Ok(answers(&s.x, |x| model.joint_log_likelihood(x)))
    });
    t.call("GaussianNaiveBayesModel::predict_log_proba", |s: &Classes| {
        let model = gaussian(s)?;
        Ok(answers(&s.x, |x| model.predict_log_proba(x)))
    });
    t.call("GaussianNaiveBayesModel::class_prior", |s: &Classes| {
        Ok(gaussian(s)?.class_prior().to_owned())
    });
    t.call("GaussianNaiveBayesModel::mean", |s: &Classes| Ok(gaussian(s)?.mean().to_owned()));
    t.call("GaussianNaiveBayesModel::var", |s: &Classes| Ok(gaussian(s)?.var().to_owned()));

    let sparse = |x: &Matrix| SparseMatrix::from_dense(x);
    let multinomial = |s: &Classes| MultinomialNaiveBayes::default().fit(&s.x, &s.y);
    t.call("MultinomialNaiveBayes::fit", |s: &Classes| Ok(predicted(&multinomial(s)?, &s.x)));
    t.call("BernoulliNaiveBayes::fit", |s: &Classes| {
        Ok(predicted(&BernoulliNaiveBayes::default().fit(&s.x, &s.y)?, &s.x))
    });
    t.call("ComplementNaiveBayes::fit", |s: &Classes| {
        let norm = s.y.len().is_multiple_of(2);
        let model = ComplementNaiveBayes { norm, ..Default::default() }.fit(&s.x, &s.y)?;
        Ok((predicted(&model, &s.x), probabilities(&model, &s.x)))
    });
    t.call("MultinomialNaiveBayes::fit_sparse", |s: &Classes| {
        let x = sparse(&s.x)?;
        MultinomialNaiveBayes::default().fit_sparse(&x, &s.y)?.predict_sparse(&x)
    });
    t.call("ComplementNaiveBayes::fit_sparse", |s: &Classes| {
        let x = sparse(&s.x)?;
        ComplementNaiveBayes::default().fit_sparse(&x, &s.y)?.predict_sparse(&x)
    });
    t.call("BernoulliNaiveBayes::fit_sparse", |(x, number): &(Matrix, f64)| {
        let y: Vec<usize> = (0..x.nrows()).map(|i| i % 2).collect();
        let parameters = BernoulliNaiveBayes { alpha: *number, priors: None, threshold: *number };
        Ok(parameters.fit_sparse(&sparse(x)?, &y)?.weights().to_owned())
    });
    t.call("MultinomialNaiveBayes::fit", |(x, alpha): &(Matrix, f64)| {
        let y: Vec<usize> = (0..x.nrows()).map(|i| i % 2).collect();
        let priors = Some(vec![*alpha, 1.0 - alpha]);
        Ok(MultinomialNaiveBayes { alpha: *alpha, priors }.fit(x, &y)?.weights().to_owned())
    });
    let bernoulli = |s: &Classes| BernoulliNaiveBayes::default().fit(&s.x, &s.y);
    t.call("CountsModel::predict", |s: &Classes| Ok(predicted(&bernoulli(s)?, &s.x)));
    t.call("CountsModel::predict_proba", |s: &Classes| Ok(probabilities(&bernoulli(s)?, &s.x)));
    t.call("CountsModel::class_prior", |s: &Classes| Ok(bernoulli(s)?.class_prior().to_owned()));
    t.call("CountsModel::weights", |s: &Classes| Ok(multinomial(s)?.weights().to_owned()));
    t.call("CountsModel::feature_log_prob", |s: &Classes| Ok(bernoulli(s)?.feature_log_prob()));
    t.call("CountsModel::joint_log_likelihood", |s: &Classes| {
        let model = multinomial(s)?;
        Ok(answers(&s.x, |x| model.joint_log_likelihood(x)))
    });
    t.call("CountsModel::predict_log_proba", |s: &Classes| {
        let model = multinomial(s)?;
        Ok(answers(&s.x, |x| model.predict_log_proba(x)))
    });
    for name in ["joint_log_likelihood_sparse", "predict_log_proba_sparse"] {
        t.documented(&format!("CountsModel::{name}"), &["infinite"]);
    }
    t.call("CountsModel::predict_sparse", |s: &Classes| {
        let model = multinomial(s)?;
        Ok(answers(&s.x, |x| model.predict_sparse(&sparse(x)?)))
    });
    t.call("CountsModel::joint_log_likelihood_sparse", |s: &Classes| {
        let model = multinomial(s)?;
        Ok(answers(&s.x, |x| model.joint_log_likelihood_sparse(&sparse(x)?)))
    });
    t.call("CountsModel::predict_proba_sparse", |s: &Classes| {
        let model = multinomial(s)?;
        Ok(answers(&s.x, |x| model.predict_proba_sparse(&sparse(x)?)))
    });
    t.call("CountsModel::predict_log_proba_sparse", |s: &Classes| {
        let model = multinomial(s)?;
        Ok(answers(&s.x, |x| model.predict_log_proba_sparse(&sparse(x)?)))
    });
}

#[test]
fn they_keep_the_promises_of_classifiers() -> Outcome {
    let counts = Suite { positive: true, ..Suite::default() };
    Suite::default().classifier(|x, y| GaussianNaiveBayes::default().fit(x, y))?;
    Suite::default().probabilities(|x, y| GaussianNaiveBayes::default().fit(x, y))?;
    Suite::default().classifier(|x, y| BernoulliNaiveBayes::default().fit(x, y))?;
    Suite::default().probabilities(|x, y| BernoulliNaiveBayes::default().fit(x, y))?;
    counts.classifier(|x, y| MultinomialNaiveBayes::default().fit(x, y))?;
    counts.probabilities(|x, y| MultinomialNaiveBayes::default().fit(x, y))?;
    counts.classifier(|x, y| ComplementNaiveBayes::default().fit(x, y))?;
    counts.probabilities(|x, y| ComplementNaiveBayes::default().fit(x, y))
}

/// Gaussian naive Bayes as its page writes it: two passes over each class, then the sum from the first feature on.
fn simple_scores(x: ArrayView2<'_, f64>, y: &[usize], new: ArrayView2<'_, f64>) -> Array2<f64> {
    let n_classes = y.iter().max().unwrap() + 1;
    let largest =
        x.columns().into_iter().map(|c| stats::variance(c, 0).unwrap()).fold(0.0, f64::max);
    let mut scores = Array2::zeros((new.nrows(), n_classes));
    for class in 0..n_classes {
        let rows: Vec<usize> = (0..y.len()).filter(|&i| y[i] == class).collect();
        let own = x.select(Axis(0), &rows);
        for (i, row) in new.rows().into_iter().enumerate() {
            let mut score = libm::log(rows.len() as f64 / y.len() as f64);
            for (value, column) in row.iter().zip(own.columns()) {
                let (mean, var) =
                    (stats::mean(column).unwrap(), stats::variance(column, 0).unwrap());
                let var = var + 1e-9 * largest;
                score -= 0.5 * libm::log(2.0 * std::f64::consts::PI * var);
                score -= (value - mean) * (value - mean) / (2.0 * var);
            }
            scores[[i, class]] = score;
        }
    }
    scores
}

#[test]
fn blocks_and_lanes_give_what_two_passes_give() {
    let mut rng = Rng::new(3);
    for (n, d, k, far) in [(5000, 3, 3, 0.0), (40, 17, 2, 0.0), (9000, 2, 5, 1e8), (700, 1, 2, 1e4)]
    {
        let mut x: Array2<f64> = rng.normals((n, d));
        let y: Vec<usize> = (0..n).map(|i| (i * i + i / 7) % k).collect();
        for (mut row, &class) in x.rows_mut().into_iter().zip(&y) {
            row.mapv_inplace(|value| far + value * (1.0 + class as f64) + class as f64);
        }
        let model = GaussianNaiveBayes::default().fit(&x, &y).unwrap();
        let new = x.slice(ndarray::s![..37, ..]);
        let got = model.joint_log_likelihood(new).unwrap();
        let wanted = simple_scores(x.view(), &y, new);
        let tolerance = if far > 1e6 { 1e-6 } else { 1e-12 };
        assert_close(&got, &wanted.iter().copied().collect::<Vec<_>>(), tolerance);
    }
}

#[test]
fn each_row_gets_the_same_bits_wherever_it_stands() {
    let mut rng = Rng::new(4);
    let x: Array2<f64> = rng.normals((5000, 7));
    let y: Vec<usize> = (0..5000).map(|i| i % 4).collect();
    let model = GaussianNaiveBayes::default().fit(&x, &y).unwrap();
    let all = model.joint_log_likelihood(&x).unwrap();
    let mut fortran = Array2::zeros((5000, 7).f());
    fortran.assign(&x);
    assert_eq!(all, model.joint_log_likelihood(&fortran).unwrap());
    assert_eq!(model, GaussianNaiveBayes::default().fit(&fortran, &y).unwrap());
    for i in [0, 1, 15, 16, 17, 4095, 4096, 4999] {
        let one = model.joint_log_likelihood(x.slice(ndarray::s![i..i + 1, ..])).unwrap();
        assert_eq!(one.row(0), all.row(i), "row {i}");
    }
}

#[test]
fn gaussian_is_the_one_of_scikit_learn() -> Result<()> {
    // x, y = data.wine().data, data.wine().target; m = GaussianNB().fit(x, y); m.theta_[1, 3]; m.var_[2, 12];
    // m.predict_log_proba(x)[[0, 60, 177]]; (m.predict(x) == y).sum()
    let wine = data::wine();
    let model = GaussianNaiveBayes::default().fit(&wine.x, &wine.y)?;
    assert_near(model.mean()[[1, 3]], 20.238028169014086, 1e-14);
    assert_near(model.var()[[2, 12]], 12971.343414581821, 1e-13);
    let logs = model.predict_log_proba(&wine.x)?.select(Axis(0), &[0, 60, 177]);
    let wanted = [
        -1.38e-10,
        -22.706656449313,
        -92.366169093287,
        -38.661528480952,
        -1.2609196e-05,
        -11.281090508307,
        -55.93325066406,
        -38.150252633828,
        0.0,
    ];
    assert_close(&logs, &wanted, 1e-11);
    let right = model.predict(&wine.x)?.iter().zip(&wine.y).filter(|(a, b)| a == b).count();
    assert_eq!(right, 176);
    Ok(())
}

#[test]
fn counts_are_those_of_scikit_learn() -> Result<()> {
    // s = data.spam(); m = M.fit(s.counts, s.y); (m.predict(s.counts) == s.y).sum(); m.feature_log_prob_[1, :3];
    // m.predict_log_proba(s.counts)[[0, 5, 2356]]; m.predict_joint_log_proba(s.counts)[5]
    let spam = data::spam();
    let check =
        |model: CountsModel, right: usize, words: [f64; 3], logs: [f64; 6], joint: [f64; 2]| {
            let answers = model.predict_sparse(&spam.counts)?;
            assert_eq!(answers.iter().zip(&spam.y).filter(|(a, b)| a == b).count(), right);
            let of_words = model.feature_log_prob();
            assert_close(of_words.row(1).iter().take(3), &words, 1e-13);
            let got = model.predict_log_proba_sparse(&spam.counts)?.select(Axis(0), &[0, 5, 2356]);
            assert_close(&got, &logs, 1e-12);
            assert_close(model.joint_log_likelihood_sparse(&spam.counts)?.row(5), &joint, 1e-13);
            Result::Ok(())
        };
    let multinomial =
        |alpha| MultinomialNaiveBayes { alpha, priors: None }.fit_sparse(&spam.counts, &spam.y);
    let complement =
        |norm| ComplementNaiveBayes { alpha: 1.0, norm }.fit_sparse(&spam.counts, &spam.y);
    check(
        multinomial(1.0)?,
        2303,
        [-3.4909758841849277, -3.3559986765042797, -3.726826983838018],
        [0.0, -145.4199374594475, 0.0, -129.66234852199284, -74.5621499893723, 0.0],
        [-893.0760657149491, -1022.7384142369419],
    )?;
    check(
        multinomial(0.1)?,
        2312,
        [-3.4435157473764937, -3.308498668992616, -3.679450843122811],
        [0.0, -208.34176755269073, 0.0, -170.62646717298696, -78.52233478579387, 0.0],
        [-891.2308190339778, -1061.8572862069648],
    )?;
    check(
        complement(false)?,
        2304,
        [3.0096906696726196, 3.4507852511054136, 3.8444402091055596],
        [0.0, -144.57445723058163, 0.0, -128.8168682931272, -75.40763021823818, 0.0],
        [1021.5357134276998, 892.7188451345726],
    )?;
    check(
        complement(true)?,
        2278,
        [6.382616429878383e-05, 7.318040641725882e-05, 8.152860189114158e-05],
        [
            -0.6918152025266998,
            -0.6944809351252367,
            -0.6919413812175003,
            -0.6943544356099124,
            -0.6941248548868771,
            -0.6921704611465846,
        ],
        [0.021344840391661495, 0.018931785999249436],
    )?;
    check(
        BernoulliNaiveBayes::default().fit_sparse(&spam.counts, &spam.y)?,
        2277,
        [-0.16500752472654057, -0.10536051565782678, -0.19536398720713422],
        [0.0, -76.26448749039434, 0.0, -80.10936857434979, -45.38402401453868, 0.0],
        [-282.74109731923096, -362.85046589358075],
    )
}

/// Multinomial naive Bayes as its page writes it.
fn simple_multinomial(x: &Array2<f64>, y: &[usize], row: &[f64], alpha: f64) -> Vec<f64> {
    let n_classes = y.iter().max().unwrap() + 1;
    let score = |class: usize| {
        let own: Vec<usize> = (0..y.len()).filter(|&i| y[i] == class).collect();
        let counts = x.select(Axis(0), &own).sum_axis(Axis(0)) + alpha;
        let total = counts.sum();
        let words = row.iter().zip(&counts).map(|(n, count)| n * libm::log(count / total));
        libm::log(own.len() as f64 / y.len() as f64) + words.sum::<f64>()
    };
    (0..n_classes).map(score).collect()
}

proptest! {
    #[test]
    fn sparse_counts_give_the_bits_of_dense_ones(
        cells in prop::collection::vec(prop::collection::vec(0u8..4, 5), 4..40),
        alpha in 0.01..3.0_f64,
    ) {
        let x = Array2::from_shape_fn((cells.len(), 5), |(i, j)| f64::from(cells[i][j]));
        let y: Vec<usize> = (0..cells.len()).map(|i| [0, 1, 3][i % 3]).collect();
        let sparse = SparseMatrix::from_dense(&x).unwrap();
        let multinomial = MultinomialNaiveBayes { alpha, priors: None };
        let bernoulli = BernoulliNaiveBayes { alpha, threshold: 1.0, ..Default::default() };
        let complement = ComplementNaiveBayes { alpha, norm: false };
        for (dense, of_sparse) in [
            (multinomial.fit(&x, &y).unwrap(), multinomial.fit_sparse(&sparse, &y).unwrap()),
            (bernoulli.fit(&x, &y).unwrap(), bernoulli.fit_sparse(&sparse, &y).unwrap()),
            (complement.fit(&x, &y).unwrap(), complement.fit_sparse(&sparse, &y).unwrap()),
        ] {
            prop_assert_eq!(&dense, &of_sparse);
            prop_assert_eq!(dense.predict(&x).unwrap(), dense.predict_sparse(&sparse).unwrap());
            let scores = dense.joint_log_likelihood(&x).unwrap();
            prop_assert_eq!(scores, dense.joint_log_likelihood_sparse(&sparse).unwrap());
        }
        // Class 2 has no samples: the classes that have some are 0, 1 and 3.
        let seen: Vec<usize> = y.iter().map(|&class| class.min(2)).collect();
        let model = multinomial.fit(&x, &seen).unwrap();
        let scores = model.joint_log_likelihood(&x).unwrap();
        let wanted = simple_multinomial(&x, &seen, &x.row(0).to_vec(), alpha);
        assert_close(scores.row(0), &wanted, 1e-12);
    }
}

#[test]
fn a_class_without_samples_is_never_predicted() -> Result<()> {
    let x = array![[1.0, 0.0], [0.0, 2.0], [3.0, 0.0], [0.0, 4.0]];
    let y = [0, 3, 0, 3];
    let counts = MultinomialNaiveBayes::default().fit(&x, &y)?;
    let gaussian = GaussianNaiveBayes::default().fit(&(&x + &array![[0.1, 0.2]]), &y)?;
    for proba in [counts.predict_proba(&x)?, gaussian.predict_proba(&x)?] {
        assert_eq!(proba.ncols(), 4);
        assert!(proba.column(1).iter().chain(proba.column(2)).all(|&p| p == 0.0));
    }
    assert_eq!(counts.predict(&x)?, array![0, 3, 0, 3]);
    assert_eq!(counts.predict_log_proba(&x)?[[0, 1]], f64::NEG_INFINITY);
    Ok(())
}

#[test]
fn equal_scores_go_to_the_first_class() -> Result<()> {
    let x = array![[1.0], [1.0], [1.0], [1.0]];
    let model = MultinomialNaiveBayes::default().fit(&x, &[1, 0, 1, 0])?;
    assert_eq!(model.predict(&array![[1.0]])?, array![0]);
    let x = SparseMatrix::from_dense(&array![[1.0]])?;
    assert_eq!(model.predict_sparse(&x)?, array![0]);
    Ok(())
}

#[test]
fn wrong_input_is_told_with_its_place() {
    let x = array![[1.0, 2.0], [3.0, 4.0], [0.0, 1.0]];
    let fit = |m: MultinomialNaiveBayes| message(m.fit(&x, &[0, 1, 0]));
    assert_eq!(
        fit(MultinomialNaiveBayes { alpha: 0.0, priors: None }),
        "alpha is 0, but it must be positive and finite"
    );
    let priors = |p: &[f64]| MultinomialNaiveBayes { alpha: 1.0, priors: Some(p.to_vec()) };
    assert!(fit(priors(&[1.0])).contains("priors has 1 classes"));
    assert_eq!(fit(priors(&[0.5, 0.4])), "the sum of priors is 0.9, but it must be 1");
    assert_eq!(fit(priors(&[-0.5, 1.5])), "priors[0] is -0.5, but it must be from 0 to 1");
    let multinomial = MultinomialNaiveBayes::default();
    assert_eq!(
        message(multinomial.fit(&array![[1.0, 2.0], [3.0, -4.0]], &[0, 1])),
        "x[1, 1] is -4, but it must be a count, not below 0"
    );
    let negative = SparseMatrix::from_dense(&array![[1.0, 2.0], [3.0, -4.0]]).unwrap();
    assert_eq!(
        message(ComplementNaiveBayes::default().fit_sparse(&negative, &[0, 1])),
        "x[1, 1] is -4, but it must be a count, not below 0"
    );
    let below = BernoulliNaiveBayes { threshold: -1.0, ..Default::default() };
    assert!(message(below.fit_sparse(&negative, &[0, 1])).starts_with("threshold is -1"));
    assert!(below.fit(&array![[1.0, 2.0], [3.0, -4.0]], &[0, 1]).is_ok());
    assert!(message(multinomial.fit(&x, &[1, 1, 1])).contains("the class in y is the same"));

    let gaussian = GaussianNaiveBayes::default();
    let model = gaussian.fit(&x, &[0, 1, 0]).unwrap();
    let mut hole = x.clone();
    hole[[2, 1]] = f64::NAN;
    assert_eq!(message(model.predict(&hole)), "x[2, 1] is NaN, but every number must be finite");
    assert_eq!(message(gaussian.fit(&hole, &[0, 1, 0])), message(model.predict(&hole)));
    assert!(message(model.predict(&array![[1.0]])).contains("x has 1 features"));
    assert!(message(model.predict(&array![[1e300, 1e300]])).contains("leaves the range of f64"));
    assert!(message(gaussian.fit(&(&x * 1e300), &[0, 1, 0])).contains("a variance leaves"));
    assert!(
        message(gaussian.fit(&Array2::ones((3, 2)), &[0, 1, 0]))
            .starts_with("the variance of feature 0 in class 0 is 0")
    );
    assert_eq!(model.predict(&Array2::<f64>::zeros((0, 2))).unwrap(), Array1::<usize>::zeros(0));
}
