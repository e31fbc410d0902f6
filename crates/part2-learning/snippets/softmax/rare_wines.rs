//! Finding poor wines, with all wines counting alike and with balanced class weights.

use learning::linear_model::ClassWeight::{Balanced, Equal};
use learning::linear_model::SoftmaxRegression;
use learning::preprocessing::StandardScaler;
use numerics::estimator::{Fit, FitUnsupervised, Predict, PredictProba, Transform};

pub fn main() -> numerics::Result<()> {
    let wines = data::wine_quality();
    let z = StandardScaler.fit(&wines.x)?.transform(&wines.x)?;
    let y = wines.y.mapv(|mark| usize::from(mark > 4.0) + usize::from(mark > 6.0));
    let mut rows = Vec::new();
    for (name, class_weight) in [("equal", Equal), ("balanced", Balanced)] {
        let model = SoftmaxRegression { class_weight, ..Default::default() }.fit(&z, &y)?;
        let pairs: Vec<_> = model.predict(&z)?.into_iter().zip(y.iter().copied()).collect();
        let right = pairs.iter().filter(|(said, truth)| said == truth).count() as f64 / 1599.0;
        let called = pairs.iter().filter(|(said, _)| *said == 0).count();
        let found = pairs.iter().filter(|pair| **pair == (0, 0)).count();
        let mean_p = model.predict_proba(&z)?.column(0).sum() / 1599.0;
        rows.push(show::row![name, (right, 3), called, found, (mean_p, 4)]);
    }
    let header = ["weights", "accuracy", "called poor", "found of 63", "mean probability of poor"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
