//! k nearest neighbors, isolation forests and local outlier factors come back with the same answers, and not from damaged texts.

use classical::anomaly::{IsolationForest, IsolationModel, LocalOutlierFactor, LocalOutlierModel};
use classical::neighbors::{KNearest, KNearestModel, Search, Weights};
use classical::saved::Saved;
use ndarray::{Array1, Array2};
use numerics::Rng;
use numerics::estimator::{Fit, FitUnsupervised, Predict, PredictProba};

fn samples() -> (Array2<f64>, Array1<usize>, Array2<f64>) {
    let mut rng = Rng::new(1);
    let x: Array2<f64> = rng.normals((80, 3));
    let y = x.column(0).mapv(|value| usize::from(value > 0.0) + usize::from(value > 1.0));
    (x, y, rng.normals((20, 3)))
}

/// A text that was cut, and one with another number, are refused.
#[track_caller]
pub fn refuses_damage<M: Saved>(text: &str, from: &str, to: &str) {
    assert!(M::from_text(&text[..text.len() - 7]).is_err());
    assert!(text.contains(from), "{}", &text[..300]);
    assert!(M::from_text(&text.replacen(from, to, 1)).is_err());
    // With a first line that fits: what does not make a model is refused all the same.
    let body = text.split_once('\n').unwrap().1.replacen(from, to, 1);
    let hash = body.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let name = M::NAME;
    let bytes = body.len();
    let head = format!("groundwork-model version=1 model={name} bytes={bytes} fnv1a64={hash:016x}");
    let error = M::from_text(&format!("{head}\n{body}")).err().expect("damage is refused");
    assert!(!error.to_string().contains("altered"), "{error}");
}

#[test]
fn neighbors_come_back() {
    let (x, y, new) = samples();
    for search in [Search::Brute, Search::KdTree, Search::BallTree] {
        let nearest = KNearest { n_neighbors: 4, weights: Weights::Distance, search };
        let model = nearest.fit(&x, &y).unwrap();
        let text = model.to_text().unwrap();
        let again = KNearestModel::<usize>::from_text(&text).unwrap();
        assert_eq!(again, model);
        assert_eq!(again.predict_proba(&new).unwrap(), model.predict_proba(&new).unwrap());
        refuses_damage::<KNearestModel<usize>>(&text, "\"n_neighbors\":4", "\"n_neighbors\":81");
        refuses_damage::<KNearestModel<usize>>(&text, "distance", "distant");
        refuses_damage::<KNearestModel<usize>>(&text, "\"shape\":[80,3]", "\"shape\":[81,3]");
        let model = nearest.fit(&x, &x.column(1)).unwrap();
        let again = KNearestModel::<f64>::from_text(&model.to_text().unwrap()).unwrap();
        assert_eq!(again.predict(&new).unwrap(), model.predict(&new).unwrap());
    }
}

#[test]
fn forests_come_back() {
    let (x, _, new) = samples();
    let forest = IsolationForest { n_trees: 9, max_samples: 30, contamination: Some(0.1) };
    let model = forest.fit(&x, &mut Rng::new(2)).unwrap();
    let text = model.to_text().unwrap();
    let again = IsolationModel::from_text(&text).unwrap();
    assert_eq!(again, model);
    assert_eq!(again.scores(&new).unwrap(), model.scores(&new).unwrap());
    refuses_damage::<IsolationModel>(&text, "\"lefts\":[1,", "\"lefts\":[99999,");
    refuses_damage::<IsolationModel>(&text, "\"n_features\":3", "\"n_features\":1");
    refuses_damage::<IsolationModel>(&text, "\"roots\":[0,", "\"roots\":[99999,");
}

#[test]
fn factors_come_back() {
    let (x, _, new) = samples();
    let factor = LocalOutlierFactor { n_neighbors: 5, contamination: Some(0.1) };
    let model = factor.fit(&x).unwrap();
    let text = model.to_text().unwrap();
    let again = LocalOutlierModel::from_text(&text).unwrap();
    assert_eq!(again, model);
    assert_eq!(again.scores(&new).unwrap(), model.scores(&new).unwrap());
    refuses_damage::<LocalOutlierModel>(&text, "\"n_neighbors\":5", "\"n_neighbors\":80");
}
