//! Every estimator of the crate keeps the promises of an estimator; one that is not in this list is found in the sources.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use learning::calibration::{IsotonicRegression, PlattScaling, TemperatureScaling};
use learning::dummy::{MeanBaseline, MostFrequentBaseline};
use learning::ensemble::Bagging;
use learning::feature_extraction::TfIdf;
use learning::impute::Imputer;
use learning::kernel_ridge::KernelRidge;
use learning::linear_model::{
    ElasticNet, Lasso, LinearRegression, LogisticDescent, LogisticRegression, OneVsRest,
    Perceptron, PoissonRegression, Ridge, SoftmaxRegression,
};
use learning::neighbors::KNearest;
use learning::pipeline::Pipeline;
use learning::preprocessing::{
    Binner, MinMaxScaler, PowerTransformer, RobustScaler, StandardScaler,
};
use numerics::Rng;
use numerics::estimator::{Fit, FitUnsupervised, Transform};
use testing::{Outcome, Suite};

/// An estimator's name, and how the suite takes it.
type Entry = (&'static str, fn(&Suite) -> Outcome);

/// The estimators.
const REGISTRY: &[Entry] = &[
    ("Bagging", |suite| {
        let bag = |x: ndarray::ArrayView2<'_, f64>, y: ndarray::ArrayView1<'_, f64>| {
            Bagging { n_models: 3 }.fit(|x, y| Ridge::default().fit(x, y), x, y, &mut Rng::new(1))
        };
        suite.regressor(bag)
    }),
    ("Binner", |suite| suite.transformer(|x| Binner::default().fit(x))),
    ("ElasticNet", |suite| {
        let net = ElasticNet { alpha: 0.1, ..Default::default() };
        suite.regressor(|x, y| net.fit(x, y))
    }),
    // A hole is what it is for, so that a NaN is no error; all else is as for others.
    ("Imputer", |suite| {
        suite.transformer(|x| {
            numerics::check::samples("x", &x)?;
            Imputer::default().fit(x).map(Strict)
        })
    }),
    ("IsotonicRegression", |suite| {
        let suite = Suite { n_features: 1, ..suite.clone() };
        suite.regressor(|x, y| IsotonicRegression.fit(x, y))
    }),
    ("KNearest", |suite| {
        suite.regressor(|x, y| KNearest::default().fit(x, y))?;
        suite.probabilities(|x, y| KNearest::default().fit(x, y))
    }),
    ("KernelRidge", |suite| suite.regressor(|x, y| KernelRidge::default().fit(x, y))),
    ("Lasso", |suite| {
        let lasso = Lasso { alpha: 0.1, ..Default::default() };
        suite.regressor(|x, y| lasso.fit(x, y))
    }),
    ("LinearRegression", |suite| suite.regressor(|x, y| LinearRegression::default().fit(x, y))),
    ("LogisticDescent", |suite| {
        let suite = Suite { n_classes: 2, ..suite.clone() };
        suite.probabilities(|x, y| {
            LogisticDescent { learning_rate: 0.1, n_steps: 50, l2: 1.0 }.fit(x, y)
        })
    }),
    ("LogisticRegression", |suite| {
        let suite = Suite { n_classes: 2, ..suite.clone() };
        suite.probabilities(|x, y| LogisticRegression::default().fit(x, y))
    }),
    ("MeanBaseline", |suite| suite.regressor(|x, y| MeanBaseline.fit(x, y))),
    ("MinMaxScaler", |suite| suite.invertible(|x| MinMaxScaler.fit(x))),
    ("MostFrequentBaseline", |suite| suite.classifier(|x, y| MostFrequentBaseline.fit(x, y))),
    ("OneVsRest", |suite| suite.probabilities(|x, y| OneVsRest::default().fit(x, y))),
    ("Perceptron", |suite| {
        let suite = Suite { n_classes: 2, ..suite.clone() };
        suite.classifier(|x, y| Perceptron { n_epochs: 50 }.fit(x, y))
    }),
    ("Pipeline", |suite| {
        let line = Pipeline { first: StandardScaler, then: LinearRegression::default() };
        suite.regressor(|x, y| line.fit(x, y))?;
        let bins = Pipeline { first: StandardScaler, then: Binner::default() };
        suite.transformer(|x| FitUnsupervised::fit(&bins, x))
    }),
    ("PlattScaling", |suite| {
        let suite = Suite { n_features: 1, n_classes: 2, ..suite.clone() };
        suite.probabilities(|x, y| PlattScaling.fit(x, y))
    }),
    // The suite's targets may be below zero; their sizes are counts of a kind.
    ("PoissonRegression", |suite| {
        suite.regressor(|x, y| PoissonRegression::default().fit(x, &y.mapv(f64::abs)))
    }),
    ("PowerTransformer", |suite| {
        let suite = Suite { positive: true, ..suite.clone() };
        suite.invertible(|x| PowerTransformer.fit(x))
    }),
    ("Ridge", |suite| suite.regressor(|x, y| Ridge::default().fit(x, y))),
    ("RobustScaler", |suite| suite.invertible(|x| RobustScaler.fit(x))),
    ("SoftmaxRegression", |suite| {
        suite.probabilities(|x, y| SoftmaxRegression::default().fit(x, y))
    }),
    ("StandardScaler", |suite| suite.invertible(|x| StandardScaler.fit(x))),
    ("TemperatureScaling", |suite| suite.probabilities(|x, y| TemperatureScaling.fit(x, y))),
    ("TfIdf", |suite| {
        let suite = Suite { positive: true, ..suite.clone() };
        suite.transformer(|x| TfIdf::default().fit(x))
    }),
];

/// A model that takes no holes.
struct Strict<M>(M);

impl<M: Transform> Transform for Strict<M> {
    fn transform_view(
        &self,
        x: ndarray::ArrayView2<'_, f64>,
    ) -> numerics::Result<ndarray::Array2<f64>> {
        numerics::check::finite("x", &x)?;
        self.0.transform(x)
    }
}

#[test]
fn every_estimator_keeps_its_promises() {
    let mut broken = Vec::new();
    for (name, check) in REGISTRY {
        if let Err(promises) = check(&Suite::default()) {
            broken.push(format!("{name}: {promises}"));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn no_estimator_is_missing_from_the_list() {
    let mut estimators = BTreeSet::new();
    in_folder(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../src")), &mut estimators);
    estimators.insert("Bagging".to_owned()); // it takes another estimator's fit, and so has no trait
    let listed: BTreeSet<String> = REGISTRY.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert!(estimators.len() > 20, "the sources are not read: {estimators:?}");
    assert_eq!(estimators, listed);
}

/// The types for which `Fit` or `FitUnsupervised` stands in a folder of sources.
fn in_folder(folder: &Path, estimators: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("the sources").flatten() {
        let path = entry.path();
        if path.is_dir() {
            in_folder(&path, estimators);
            continue;
        }
        for line in fs::read_to_string(&path).expect("a source").lines() {
            let Some((head, of)) = line.split_once(" for ") else { continue };
            let fits = head.contains(" Fit<") || head.contains(" FitUnsupervised");
            if head.starts_with("impl") && fits {
                let is_of_name = |c: char| c.is_alphanumeric() || c == '_';
                estimators.insert(of.chars().take_while(|&c| is_of_name(c)).collect());
            }
        }
    }
}
