//! Boosted models: the same scores bit for bit, and trees that are none are refused.

use classical::boosting::*;
use classical::saved::Saved;
use ndarray::{Array1, Array2};
use numerics::estimator::{Fit, Predict, PredictProba};

fn data() -> (Array2<f64>, Array1<f64>, Vec<usize>) {
    let x = Array2::from_shape_fn((60, 3), |(i, j)| match (i * (j + 3)) % 11 {
        0 => f64::NAN,
        _ => ((i * i * (3 + j) + 5 * j * i) % 17) as f64,
    });
    let y = Array1::from_shape_fn(60, |i| ((i * 7) % 13) as f64 / 3.0);
    (x, y, (0..60).map(|i| (i * i / 5) % 3).collect())
}

fn fitted() -> (BoostedRegressor, BoostedClassifier) {
    let (x, y, classes) = data();
    let b = GradientBoosting { n_rounds: 4, categorical: vec![1], ..Default::default() };
    (b.fit(&x, &y).unwrap(), b.fit(&x, &classes).unwrap())
}

#[test]
fn they_come_back_bit_for_bit() {
    let (x, y, classes) = data();
    let (numbers, classifier) = fitted();
    let read = BoostedRegressor::from_text(&numbers.to_text().unwrap()).unwrap();
    assert_eq!(read, numbers);
    assert_eq!(read.predict(&x).unwrap(), numbers.predict(&x).unwrap());
    let read = BoostedClassifier::from_text(&classifier.to_text().unwrap()).unwrap();
    assert_eq!(read.predict_proba(&x).unwrap(), classifier.predict_proba(&x).unwrap());

    let x = x.mapv(|number| if number.is_nan() { 0.0 } else { number });
    let two: Vec<usize> = classes.iter().map(|class| class % 2).collect();
    let plain = ResidualBoosting { n_rounds: 4, ..Default::default() };
    let model = plain.fit(&x, &y).unwrap();
    assert_eq!(ResidualRegressor::from_text(&model.to_text().unwrap()).unwrap(), model);
    let model = plain.fit(&x, &two).unwrap();
    assert_eq!(ResidualClassifier::from_text(&model.to_text().unwrap()).unwrap(), model);
    let model = AdaBoost { n_rounds: 4, ..Default::default() }.fit(&x, &classes).unwrap();
    assert_eq!(AdaBoostModel::from_text(&model.to_text().unwrap()).unwrap(), model);
}

#[test]
fn damaged_ones_are_refused() {
    let (numbers, classifier) = fitted();
    let text = numbers.to_text().unwrap();
    for end in (0..text.len()).step_by(97) {
        assert!(BoostedRegressor::from_text(&text[..end]).is_err(), "cut at {end}");
    }
    assert!(BoostedClassifier::from_text(&text).is_err());
    assert!(BoostedRegressor::from_text(&classifier.to_text().unwrap()).is_err());
    let altered = text.replacen("\"n_features\":3", "\"n_features\":4", 1);
    assert!(BoostedRegressor::from_text(&altered).is_err());
}

/// What the checksum does not see, because the text was written so.
#[test]
fn trees_that_are_none_are_refused() {
    let tree = |left: &str, right: &str, feature: &str, value: &str| {
        format!(
            r#"{{"objective":"squared error","n_classes":0,"n_features":2,"missing":true,"categorical":[],
            "base":[0.5],"validation_losses":[],"n_additions":0,"trees":[{{"feature":[{feature},0,0],
            "threshold":[1.5,0.0,0.0],"set":[0,0,0],"missing_left":[true,false,false],"left":[{left},0,0],
            "right":[{right},0,0],"value":[0.0,{value},2.0],"cover":[2.0,1.0,1.0],"gain":[3.0,0.0,0.0],"sets":[]}}]}}"#
        )
    };
    let read = |text: String| serde_json::from_str::<BoostedRegressor>(&text);
    assert!(read(tree("1", "2", "1", "1.0")).is_ok());
    for (text, told) in [
        (tree("0", "2", "1", "1.0"), "left[0] is 0"),
        (tree("1", "1", "1", "1.0"), "the child of one node"),
        (tree("1", "3", "1", "1.0"), "right[0] is 3"),
        (tree("1", "2", "2", "1.0"), "feature[0] is 2"),
        (tree("1", "2", "1", "1.0").replace("\"set\":[0", "\"set\":[1"), "set[0] is 1"),
        (tree("1", "2", "1", "1.0").replace("squared error", "square"), "no objective \"square\""),
        (tree("1", "2", "1", "1.0").replace("\"base\":[0.5]", "\"base\":[]"), "outputs"),
        (tree("1", "2", "1", "1e999"), ""),
    ] {
        let error = read(text).unwrap_err().to_string();
        assert!(error.contains(told), "{error}");
    }
}
