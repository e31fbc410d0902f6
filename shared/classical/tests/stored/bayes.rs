//! Naive Bayes and discriminants come back with the same answers, and not from damaged texts.

use classical::discriminant::*;
use classical::naive_bayes::*;
use classical::saved::Saved;
use ndarray::Array2;
use numerics::estimator::{Fit, Predict, PredictProba};

use crate::{comes_back, samples};

#[track_caller]
fn classifier_comes_back<M>(model: &M, x: &Array2<f64>, from: &str, to: &str)
where
    M: Saved + PredictProba + Predict<Target = usize> + PartialEq + std::fmt::Debug,
{
    let answers = |model: &M| (model.predict_proba(x).unwrap(), model.predict(x).unwrap());
    comes_back(model, answers, &[(from, to)]);
}

#[test]
fn bayes_and_discriminants_come_back() {
    let (x, _, new) = samples();
    let y = x.column(0).mapv(|value| if value > 0.0 { 2 } else { 0 }); // class 1 has no samples
    let gaussian = GaussianNaiveBayes::default().fit(&x, &y).unwrap();
    classifier_comes_back(&gaussian, &new, "\"shape\":[3,3]", "\"shape\":[1,9]");
    let bernoulli = BernoulliNaiveBayes::default().fit(&x, &y).unwrap();
    classifier_comes_back(&bernoulli, &new, "\"offset\":[", "\"offset\":[1.0,");
    let counts = x.mapv(f64::abs);
    let multinomial = MultinomialNaiveBayes::default().fit(&counts, &y).unwrap();
    classifier_comes_back(&multinomial, &counts, "\"class_prior\":[", "\"class_prior\":[-");
    let linear = LinearDiscriminant::default().fit(&x, &y).unwrap();
    classifier_comes_back(&linear, &new, "\"center\":[", "\"center\":[0.5,");
    let quadratic = QuadraticDiscriminant::default().fit(&x, &y).unwrap();
    classifier_comes_back(&quadratic, &new, "\"shape\":[9,3]", "\"shape\":[27,1]");
}
