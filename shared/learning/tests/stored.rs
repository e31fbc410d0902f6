//! Models that are written and read with serde: the same predictions bit for bit, and a damaged one is refused by name.

use learning::calibration::*;
use learning::dummy::*;
use learning::ensemble::{Bagging, Ensemble};
use learning::feature_extraction::{BagOfWords, TfIdf};
use learning::impute::{Fill, Imputer};
use learning::kernel_ridge::KernelRidge;
use learning::kernels::Kernel;
use learning::linear_model::*;
use learning::neighbors::{KNearest, KNearestModel, KernelDensity};
use learning::pipeline::Pipeline;
use learning::preprocessing::*;
use ndarray::{Array1, Array2, array};
use numerics::Rng;
use numerics::estimator::{Fit, FitUnsupervised, Predict, PredictProba, Transform};
use serde::Serialize;
use serde::de::DeserializeOwned;
use toml::Value;

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn samples() -> (Array2<f64>, Array1<f64>, Array1<usize>) {
    let x = Rng::new(7).normals((30, 3));
    let y = x.column(0).mapv(|value| 2.0 * value) + x.column(2);
    let classes = x.rows().into_iter().map(|row| usize::from(row[0] > row[1]));
    let classes = classes.zip(x.column(2)).map(|(class, c)| if *c > 1.0 { 2 } else { class });
    (x.clone(), y, classes.collect())
}

/// The model as it is after it was written as text and read.
fn written_and_read<M: Serialize + DeserializeOwned>(
    model: &M,
) -> Result<M, Box<dyn std::error::Error>> {
    Ok(toml::from_str(&toml::to_string(model)?)?)
}

/// A written model with one place changed, named by a path as in `coef/0`, is refused with this beginning.
#[track_caller]
fn is_refused<M: Serialize + DeserializeOwned>(
    model: &M,
    place: &str,
    other: impl Into<Value>,
    told: &str,
) {
    let mut written = Value::try_from(model).expect("it can be written");
    let mut here = &mut written;
    for name in place.split('/').filter(|name| !name.is_empty()) {
        here = match name.parse::<usize>() {
            Ok(i) => here.get_mut(i),
            Err(_) => here.get_mut(name),
        }
        .expect("the place is there");
    }
    *here = other.into();
    match written.try_into::<M>() {
        Ok(_) => panic!("a model with another {place} was read"),
        Err(error) => assert!(error.to_string().starts_with(told), "{error}"),
    }
}

fn numbers(numbers: &[f64]) -> Value {
    numbers.iter().copied().map(Value::from).collect::<Vec<Value>>().into()
}

fn table(fields: &[(&str, Value)]) -> Value {
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone()));
    Value::Table(fields.collect())
}

#[test]
fn models_of_numbers_predict_the_same_bits() -> Outcome {
    let (x, y, _) = samples();
    let linear = LinearRegression::default().fit(&x, &y)?;
    assert_eq!(written_and_read(&linear)?.predict(&x)?, linear.predict(&x)?);
    let poisson = PoissonRegression::default().fit(&x, &y.mapv(f64::abs))?;
    assert_eq!(written_and_read(&poisson)?.predict(&x)?, poisson.predict(&x)?);
    let near: KNearestModel<f64> = KNearest { n_neighbors: 3 }.fit(&x, &y)?;
    assert_eq!(written_and_read(&near)?.predict(&x)?, near.predict(&x)?);
    for kernel in [Kernel::Linear, Kernel::Rbf { gamma: 0.3 }] {
        let model = KernelRidge { kernel, alpha: 0.1 }.fit(&x, &y)?;
        assert_eq!(written_and_read(&model)?.predict(&x)?, model.predict(&x)?);
    }
    let density = KernelDensity { bandwidth: 0.5, ..Default::default() }.fit(&y)?;
    assert_eq!(written_and_read(&density)?, density);
    Ok(())
}

#[test]
fn models_of_classes_predict_the_same_bits() -> Outcome {
    let (x, _, classes) = samples();
    let two = classes.mapv(|class| class.min(1));
    let logistic = LogisticRegression::default().fit(&x, &two)?;
    assert_eq!(written_and_read(&logistic)?.predict_proba(&x)?, logistic.predict_proba(&x)?);
    let softmax = SoftmaxRegression::default().fit(&x, &classes)?;
    assert_eq!(written_and_read(&softmax)?.predict_proba(&x)?, softmax.predict_proba(&x)?);
    let rest = OneVsRest::default().fit(&x, &classes)?;
    assert_eq!(written_and_read(&rest)?.predict_proba(&x)?, rest.predict_proba(&x)?);
    let near: KNearestModel<usize> = KNearest { n_neighbors: 3 }.fit(&x, &classes)?;
    assert_eq!(written_and_read(&near)?.predict_proba(&x)?, near.predict_proba(&x)?);
    let perceptron = Perceptron { n_epochs: 3 }.fit(&x, &two)?;
    assert_eq!(written_and_read(&perceptron)?, perceptron);
    Ok(())
}

#[test]
fn what_preprocessing_learned_gives_the_same_bits() -> Outcome {
    let (x, y, _) = samples();
    let positive = x.mapv(|value| value.abs() + 0.1);
    for scaler in [StandardScaler.fit(&x)?, MinMaxScaler.fit(&x)?, RobustScaler.fit(&x)?] {
        assert_eq!(written_and_read(&scaler)?.transform(&x)?, scaler.transform(&x)?);
    }
    let powers = PowerTransformer.fit(&positive)?;
    assert_eq!(written_and_read(&powers)?.transform(&positive)?, powers.transform(&positive)?);
    let bins = Binner::default().fit(&x)?;
    assert_eq!(written_and_read(&bins)?.transform(&x)?, bins.transform(&x)?);
    let names: Vec<&str> = (0..y.len()).map(|i| ["a", "b", "c"][i % 3]).collect();
    let one_hot = OneHotEncoder { unknown: Unknown::AllZeros }.fit(&names)?;
    assert_eq!(written_and_read(&one_hot)?, one_hot);
    let means = TargetEncoder { smoothing: 2.0 }.fit(&names, &y)?;
    assert_eq!(written_and_read(&means)?, means);
    Ok(())
}

#[test]
fn calibrated_scores_and_baselines_are_the_same_bits() -> Outcome {
    let (x, y, classes) = samples();
    let score = x.select(ndarray::Axis(1), &[0]);
    let steps = IsotonicRegression.fit(&score, &y)?;
    assert_eq!(written_and_read(&steps)?, steps);
    let platt = PlattScaling.fit(&score, &classes.mapv(|class| class.min(1)))?;
    assert_eq!(written_and_read(&platt)?.predict_proba(&score)?, platt.predict_proba(&score)?);
    let temperature = TemperatureScaling.fit(&x, &classes)?;
    assert_eq!(written_and_read(&temperature)?.predict_proba(&x)?, temperature.predict_proba(&x)?);
    let mean = MeanBaseline.fit(&x, &y)?;
    assert_eq!(written_and_read(&mean)?, mean);
    let most = MostFrequentBaseline.fit(&x, &classes)?;
    assert_eq!(written_and_read(&most)?, most);
    Ok(())
}

#[test]
fn models_of_models_and_words_are_the_same_bits() -> Outcome {
    let (mut x, y, _) = samples();
    let fit = |x: ndarray::ArrayView2<'_, f64>, y: ndarray::ArrayView1<'_, f64>| {
        LinearRegression::default().fit(x, y)
    };
    let bag = Bagging { n_models: 3 }.fit(fit, &x, &y, &mut Rng::new(7))?;
    assert_eq!(written_and_read(&bag)?.predict(&x)?, bag.predict(&x)?);
    x[[4, 1]] = f64::NAN;
    let imputer = Imputer { fill: Fill::Median, indicators: true }.fit(&x)?;
    assert_eq!(written_and_read(&imputer)?.transform(&x)?, imputer.transform(&x)?);
    let steps = Pipeline { first: Imputer::default(), then: StandardScaler };
    let steps = Pipeline { first: steps, then: LinearRegression::default() }.fit(&x, &y)?;
    assert_eq!(written_and_read(&steps)?.predict(&x)?, steps.predict(&x)?);
    let texts = ["there is magic in it", "magic, magic, water"];
    let bag = BagOfWords { stop_words: vec!["is".into()], ..Default::default() }.fit(&texts)?;
    let counts = bag.transform(&texts);
    assert_eq!(written_and_read(&bag)?.transform(&texts), counts);
    let weights = TfIdf::default().fit(&counts)?;
    assert_eq!(written_and_read(&weights)?.transform(&counts)?, weights.transform(&counts)?);
    Ok(())
}

#[test]
fn a_damaged_model_is_refused_with_the_name_of_its_field() -> Outcome {
    let (x, y, classes) = samples();
    let linear = LinearRegression::default().fit(&x, &y)?;
    let text = toml::to_string(&LinearModel::new(array![0.5, -2.0], 3.25))?;
    assert_eq!(text, "coef = [0.5, -2.0]\nintercept = 3.25\n");
    is_refused(
        &linear,
        "coef",
        numbers(&[]),
        "coef is empty, but it must hold at least one weight",
    );
    is_refused(&linear, "coef/1", "2", "invalid type: string \"2\", expected f64");
    is_refused(&linear, "coef/1", f64::NAN, "coef[1] is NaN, but every number must be finite");
    is_refused(&linear, "intercept", f64::INFINITY, "intercept is inf");
    let (coef, intercept) = (("coef", numbers(&[1.0])), ("intercept", 0.0.into()));
    is_refused(&linear, "", table(&[coef.clone()]), "missing field `intercept`");
    let more = table(&[coef, intercept, ("weights", numbers(&[]))]);
    is_refused(&linear, "", more, "unknown field `weights`");

    let softmax = SoftmaxRegression::default().fit(&x, &classes)?;
    let told = "coef has 9 numbers and its shape (3, 4) has 12, but they must have equally many";
    is_refused(&softmax, "coef/shape/1", 4, told);
    is_refused(&softmax, "coef/shape/1", i64::MAX, "coef has 9 numbers and its shape");
    is_refused(&softmax, "intercept", numbers(&[1.0]), "coef has 3 classes and intercept has 1");
    let rest = OneVsRest::default().fit(&x, &classes)?;
    is_refused(&rest, "models", numbers(&[]), "the number of models is 0");
    is_refused(
        &rest,
        "/models/1/coef",
        numbers(&[1.0]),
        "models[1] has 1 features and models[0] has 3",
    );

    let scaler = StandardScaler.fit(&x)?;
    is_refused(&scaler, "scale", numbers(&[1.0]), "scale has 1 features and center has 3");
    is_refused(&scaler, "scale/2", 0.0, "scale[2] is 0, but it must be positive");
    let bins = Binner::default().fit(&x)?;
    is_refused(&bins, "edges/1", numbers(&[2.0, 1.0]), "edges[1] is out of order");
    is_refused(&bins, "edges/1", numbers(&[2.0]), "the number of edges[1] is 1");
    let one_hot = OneHotEncoder::default().fit(&["a", "b"])?;
    is_refused(&one_hot, "categories/1", "a", "categories is out of order");
    let means = TargetEncoder::default().fit(&["a", "b"], &array![1.0, 2.0])?;
    is_refused(&means, "means", table(&[]), "means is empty");

    let near: KNearestModel<f64> = KNearest { n_neighbors: 3 }.fit(&x, &y)?;
    is_refused(&near, "n_neighbors", 31, "n_neighbors is 31, but it must be from 1 to");
    is_refused(&near, "y", numbers(&[1.0]), "x has 30 samples and y has 1");
    let ridge = KernelRidge { kernel: Kernel::Rbf { gamma: 1.0 }, alpha: 0.1 }.fit(&x, &y)?;
    is_refused(&ridge, "kernel/Rbf/gamma", -1.0, "gamma is -1");
    is_refused(&ridge, "dual_coef", numbers(&[1.0]), "x has 30 samples and y has 1");
    let density = KernelDensity::default().fit(&y)?;
    is_refused(&density, "bandwidth", 0.0, "bandwidth is 0");
    Ok(())
}

#[test]
fn a_damaged_calibration_or_pipeline_is_refused_with_the_name_of_its_field() -> Outcome {
    let (x, y, classes) = samples();
    let score = x.select(ndarray::Axis(1), &[0]);
    let steps = IsotonicRegression.fit(&score, &y)?;
    is_refused(&steps, "y", numbers(&[1.0]), "x has 30 corners and y has 1");
    is_refused(&steps, "x/1", -1e9, "x is out of order");
    is_refused(&steps, "y/1", 1e9, "y is falling");
    let platt = PlattScaling.fit(&score, &classes.mapv(|class| class.min(1)))?;
    is_refused(&platt, "center", f64::NAN, "center is NaN");
    let temperature = TemperatureScaling.fit(&x, &classes)?;
    is_refused(&temperature, "temperature", 0.0, "temperature is 0");
    is_refused(&temperature, "n_classes", 1, "n_classes is 1");
    let mean = MeanBaseline.fit(&x, &y)?;
    is_refused(&mean, "answer", f64::INFINITY, "answer is inf");
    is_refused(&mean, "n_features", 0, "n_features is 0");
    let most = MostFrequentBaseline.fit(&x, &classes)?;
    is_refused(&most, "answer", 0.5, "invalid type: floating point");
    let bag = Ensemble::new(vec![LinearModel::new(array![1.0], 0.0)])?;
    is_refused(&bag, "models", numbers(&[]), "the number of models is 0");
    is_refused(&bag, "models/0/intercept", f64::NAN, "intercept is NaN");
    let imputer = Imputer { indicators: true, ..Default::default() }
        .fit(&array![[1.0, f64::NAN], [2.0, 3.0]])?;
    is_refused(
        &imputer,
        "with_indicator/0",
        2,
        "a column of with_indicator is 2, but it must be below n_features = 2",
    );
    let more = Value::try_from(vec![1, 1])?;
    is_refused(&imputer, "with_indicator", more, "with_indicator is out of order");
    let steps =
        Pipeline { first: StandardScaler, then: LinearRegression::default() }.fit(&x, &y)?;
    is_refused(&steps, "first/scale/0", 0.0, "scale[0] is 0");
    is_refused(&steps, "then/coef", numbers(&[]), "coef is empty");
    let bag = BagOfWords::default().fit(&["magic water"])?;
    is_refused(&bag, "vocabulary/1", "aa", "vocabulary is out of order");
    is_refused(&bag, "parameters/n", 0, "n is 0");
    let weights = TfIdf::default().fit(&array![[1.0, 2.0]])?;
    is_refused(&weights, "idf/1", -1.0, "idf[1] is -1");
    Ok(())
}
