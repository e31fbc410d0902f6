//! Finding poor wines, with all wines counting alike and with balanced class weights.

use learning::linear_model::{ClassWeight, SoftmaxRegression};
use learning::preprocessing::StandardScaler;
use numerics::Result;
use numerics::estimator::{Fit, FitUnsupervised, Predict, PredictProba, Transform};

pub fn main() -> Result<()> {
    let wines = data::wine_quality();
    let z = StandardScaler.fit(&wines.x)?.transform(&wines.x)?;
    let y = wines.y.mapv(|mark| usize::from(mark > 4.0) + usize::from(mark > 6.0));

    let mut rows = Vec::new();
    for (name, class_weight) in [("equal", ClassWeight::Equal), ("balanced", ClassWeight::Balanced)]
    {
        let regression = SoftmaxRegression { class_weight, ..Default::default() };
        let model = regression.fit(&z, &y)?;
        let said = model.predict(&z)?;
        let called = said.iter().filter(|class| **class == 0).count();
        let found = said.iter().zip(&y).filter(|(said, y)| (**said, **y) == (0, 0)).count();
        let right = said.iter().zip(&y).filter(|(said, y)| said == y).count();
        let probability = model.predict_proba(&z)?.column(0).sum() / y.len() as f64;
        rows.push([
            name.to_string(),
            show::fixed(right as f64 / y.len() as f64, 3),
            show::integer(called),
            format!("{found} of 63"),
            show::fixed(probability, 4),
        ]);
    }
    let header = ["weights", "accuracy", "called poor", "poor found", "mean probability of poor"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
