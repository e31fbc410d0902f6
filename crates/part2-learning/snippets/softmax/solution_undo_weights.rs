//! Class weights lift the scores of rare classes; taking the logarithms away undoes nearly all.

use learning::linear_model::{
    ClassWeight, SoftmaxModel, SoftmaxRegression, balanced_class_weights,
};
use learning::preprocessing::StandardScaler;
use numerics::Result;
use numerics::estimator::{Fit, FitUnsupervised, Predict, PredictProba, Transform};

pub fn main() -> Result<()> {
    let wines = data::wine_quality();
    let z = StandardScaler.fit(&wines.x)?.transform(&wines.x)?;
    let y = wines.y.mapv(|mark| usize::from(mark > 4.0) + usize::from(mark > 6.0));
    let balanced = SoftmaxRegression { class_weight: ClassWeight::Balanced, ..Default::default() };
    let (balanced, equal) = (balanced.fit(&z, &y)?, SoftmaxRegression::default().fit(&z, &y)?);
    let logs = balanced_class_weights(&y)?.mapv(libm::log);
    let lowered = SoftmaxModel::new(balanced.coef().to_owned(), &balanced.intercept() - &logs)?;
    let raised = SoftmaxModel::new(equal.coef().to_owned(), &equal.intercept() + &logs)?;

    let mut rows = Vec::new();
    let models =
        [("equal", equal), ("balanced", balanced), ("lowered", lowered), ("raised", raised)];
    for (name, model) in models {
        let said = model.predict(&z)?;
        let found = said.iter().zip(&y).filter(|(said, y)| (**said, **y) == (0, 0)).count();
        let probability = model.predict_proba(&z)?.column(0).sum() / y.len() as f64;
        rows.push([name.to_string(), format!("{found} of 63"), show::fixed(probability, 4)]);
    }
    println!("{}", show::table(&["model", "poor found", "mean probability of poor"], &rows));
    Ok(())
}
