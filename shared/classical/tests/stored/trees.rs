//! Trees and forests come back with the same answers, and not from damaged texts.

use classical::forest::{
    ExtraTreesRegressor, ForestClassifierModel, ForestRegressorModel, RandomForestClassifier,
};
use classical::saved::Saved;
use classical::tree::{
    DecisionTreeClassifier, DecisionTreeClassifierModel, DecisionTreeRegressor,
    DecisionTreeRegressorModel,
};
use ndarray::{Array1, Array2};
use numerics::Rng;
use numerics::estimator::{Fit, Predict, PredictProba};

use crate::neighbors::refuses_damage;

fn samples() -> (Array2<f64>, Array1<usize>, Array2<f64>) {
    let mut rng = Rng::new(1);
    let x: Array2<f64> = rng.normals((80, 3));
    let y = x.column(0).mapv(|value| usize::from(value > 0.0) + usize::from(value > 1.0));
    (x, y, rng.normals((20, 3)))
}

#[test]
fn trees_come_back() {
    let (x, y, new) = samples();
    let model = DecisionTreeClassifier::default().fit(&x, &y).unwrap();
    let text = Saved::to_text(&model).unwrap();
    let again = DecisionTreeClassifierModel::from_text(&text).unwrap();
    assert_eq!(again, model);
    assert_eq!(again.predict_proba(&new).unwrap(), model.predict_proba(&new).unwrap());
    refuses_damage::<DecisionTreeClassifierModel>(&text, "\"n_features\":3", "\"n_features\":0");
    refuses_damage::<DecisionTreeClassifierModel>(&text, "\"left\":[1", "\"left\":[0");
    refuses_damage::<DecisionTreeClassifierModel>(&text, "\"right\":[", "\"right\":[3,");
    let model = DecisionTreeRegressor::default().fit(&x, &x.column(1)).unwrap();
    let text = Saved::to_text(&model).unwrap();
    let again = DecisionTreeRegressorModel::from_text(&text).unwrap();
    assert_eq!(again.predict(&new).unwrap(), model.predict(&new).unwrap());
    refuses_damage::<DecisionTreeRegressorModel>(&text, ",1],\"numbers\"", ",2],\"numbers\"");
}

#[test]
fn forests_come_back() {
    let (x, y, new) = samples();
    let forest = RandomForestClassifier { n_trees: 5, ..Default::default() };
    let model = forest.fit(&x, &y, &mut Rng::new(2)).unwrap();
    let text = Saved::to_text(&model).unwrap();
    let again = ForestClassifierModel::from_text(&text).unwrap();
    assert_eq!(again.predict_proba(&new).unwrap(), model.predict_proba(&new).unwrap());
    refuses_damage::<ForestClassifierModel>(&text, "\"n_features\":3", "\"n_features\":4");
    let extra = ExtraTreesRegressor { n_trees: 5, ..Default::default() };
    let model = extra.fit(&x, &x.column(1), &mut Rng::new(2)).unwrap();
    let again = ForestRegressorModel::from_text(&Saved::to_text(&model).unwrap()).unwrap();
    assert_eq!(again.predict(&new).unwrap(), model.predict(&new).unwrap());
}
