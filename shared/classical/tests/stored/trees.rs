//! Trees and forests come back with the same answers, and not from damaged texts.

use classical::forest::{ExtraTreesRegressor, RandomForestClassifier};
use classical::tree::{DecisionTreeClassifier, DecisionTreeRegressor};
use numerics::Rng;
use numerics::estimator::{Fit, Predict, PredictProba};

use crate::{comes_back, samples};

#[test]
fn trees_come_back() {
    let (x, y, new) = samples();
    let model = DecisionTreeClassifier::default().fit(&x, &y).unwrap();
    let damages = [
        ("\"n_features\":3", "\"n_features\":0"),
        ("\"left\":[1", "\"left\":[0"),
        ("\"right\":[", "\"right\":[3,"),
    ];
    comes_back(&model, |model| model.predict_proba(&new).unwrap(), &damages);
    let model = DecisionTreeRegressor::default().fit(&x, &x.column(1)).unwrap();
    let damages = [(",1],\"numbers\"", ",2],\"numbers\"")];
    comes_back(&model, |model| model.predict(&new).unwrap(), &damages);
}

#[test]
fn forests_come_back() {
    let (x, y, new) = samples();
    let forest = RandomForestClassifier { n_trees: 5, ..Default::default() };
    let model = forest.fit(&x, &y, &mut Rng::new(2)).unwrap();
    let damages = [("\"n_features\":3", "\"n_features\":4")];
    comes_back(&model, |model| model.predict_proba(&new).unwrap(), &damages);
    let extra = ExtraTreesRegressor { n_trees: 5, ..Default::default() };
    let model = extra.fit(&x, x.column(1), &mut Rng::new(2)).unwrap();
    comes_back(&model, |model| model.predict(&new).unwrap(), &[]);
}
