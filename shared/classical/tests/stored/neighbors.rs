//! k nearest neighbors, isolation forests and local outlier factors come back with the same answers, and not from damaged texts.

use classical::anomaly::{IsolationForest, LocalOutlierFactor};
use classical::neighbors::{KNearest, Search, Weights};
use numerics::Rng;
use numerics::estimator::{Fit, FitUnsupervised, Predict, PredictProba};

use crate::{comes_back, samples};

#[test]
fn neighbors_come_back() {
    let (x, y, new) = samples();
    for search in [Search::Brute, Search::KdTree, Search::BallTree] {
        let nearest = KNearest { n_neighbors: 4, weights: Weights::Distance, search };
        let model = nearest.fit(&x, &y).unwrap();
        let damages = [
            ("\"n_neighbors\":4", "\"n_neighbors\":81"),
            ("distance", "distant"),
            ("\"shape\":[80,3]", "\"shape\":[81,3]"),
        ];
        comes_back(&model, |model| model.predict_proba(&new).unwrap(), &damages);
        let model = nearest.fit(&x, &x.column(1)).unwrap();
        comes_back(&model, |model| model.predict(&new).unwrap(), &[]);
    }
}

#[test]
fn forests_come_back() {
    let (x, _, new) = samples();
    let forest = IsolationForest { n_trees: 9, max_samples: 30, contamination: Some(0.1) };
    let model = forest.fit(&x, &mut Rng::new(2)).unwrap();
    let damages = [
        ("\"lefts\":[1,", "\"lefts\":[99999,"),
        ("\"n_features\":3", "\"n_features\":1"),
        ("\"roots\":[0,", "\"roots\":[99999,"),
    ];
    comes_back(&model, |model| model.scores(&new).unwrap(), &damages);
}

#[test]
fn factors_come_back() {
    let (x, _, new) = samples();
    let factor = LocalOutlierFactor { n_neighbors: 5, contamination: Some(0.1) };
    let model = factor.fit(&x).unwrap();
    let damages = [("\"n_neighbors\":5", "\"n_neighbors\":80")];
    comes_back(&model, |model| model.scores(&new).unwrap(), &damages);
}
