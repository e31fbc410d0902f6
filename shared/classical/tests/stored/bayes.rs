//! Naive Bayes and discriminants come back with the same answers, and not from damaged texts.

use classical::discriminant::*;
use classical::naive_bayes::*;
use classical::saved::Saved;
use ndarray::{Array1, Array2};
use numerics::Rng;
use numerics::estimator::{Fit, Predict, PredictProba};

fn samples() -> (Array2<f64>, Array1<usize>, Array2<f64>) {
    let mut rng = Rng::new(1);
    let x: Array2<f64> = rng.normals((80, 3));
    let y = x.column(0).mapv(|value| if value > 0.0 { 2 } else { 0 }); // class 1 has no samples
    (x, y, rng.normals((20, 3)))
}

#[track_caller]
fn comes_back<M>(model: &M, new: &Array2<f64>, from: &str, to: &str)
where
    M: Saved + PredictProba + Predict<Target = usize> + PartialEq + std::fmt::Debug,
{
    let text = model.to_text().unwrap();
    let again = M::from_text(&text).unwrap();
    assert_eq!(&again, model);
    assert_eq!(again.predict_proba(new).unwrap(), model.predict_proba(new).unwrap());
    assert_eq!(again.predict(new).unwrap(), model.predict(new).unwrap());
    assert!(M::from_text(&text[..text.len() - 7]).is_err());
    assert!(text.contains(from), "{}", &text[..text.len().min(400)]);
    assert!(M::from_text(&text.replacen(from, to, 1)).is_err());
    // A first line that fits: what does not make a model is refused all the same.
    let body = text.split_once('\n').unwrap().1.replacen(from, to, 1);
    let hash = body.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let (name, bytes) = (M::NAME, body.len());
    let head = format!("groundwork-model version=1 model={name} bytes={bytes} fnv1a64={hash:016x}");
    let error = M::from_text(&format!("{head}\n{body}")).expect_err("damage is refused");
    assert!(!error.to_string().contains("altered"), "{error}");
}

#[test]
fn bayes_and_discriminants_come_back() {
    let (x, y, new) = samples();
    let gaussian = GaussianNaiveBayes::default().fit(&x, &y).unwrap();
    comes_back(&gaussian, &new, "\"shape\":[3,3]", "\"shape\":[1,9]");
    let bernoulli = BernoulliNaiveBayes::default().fit(&x, &y).unwrap();
    comes_back(&bernoulli, &new, "\"offset\":[", "\"offset\":[1.0,");
    let counts = x.mapv(f64::abs);
    let multinomial = MultinomialNaiveBayes::default().fit(&counts, &y).unwrap();
    comes_back(&multinomial, &counts, "\"class_prior\":[", "\"class_prior\":[-");
    let linear = LinearDiscriminant::default().fit(&x, &y).unwrap();
    comes_back(&linear, &new, "\"center\":[", "\"center\":[0.5,");
    let quadratic = QuadraticDiscriminant::default().fit(&x, &y).unwrap();
    comes_back(&quadratic, &new, "\"shape\":[9,3]", "\"shape\":[27,1]");
}
