//! Class weights lift the scores of rare classes; taking the logarithms away undoes nearly all.

use learning::linear_model::{
    ClassWeight, SoftmaxModel, SoftmaxRegression, balanced_class_weights,
};
use ndarray::Axis;
use numerics::Result;
use numerics::estimator::{Fit, Predict, PredictProba};

pub fn main() -> Result<()> {
    let wines = data::wine_quality();
    let x = &wines.x - &wines.x.mean_axis(Axis(0)).unwrap_or_default();
    let z = x / wines.x.std_axis(Axis(0), 0.0);
    let y = wines.y.mapv(|mark| usize::from(mark > 4.0) + usize::from(mark > 6.0));
    let balanced = SoftmaxRegression { class_weight: ClassWeight::Balanced, ..Default::default() };
    let (balanced, equal) =
        (balanced.fit(z.view(), y.view())?, SoftmaxRegression::default().fit(z.view(), y.view())?);
    let logs = balanced_class_weights(y.view())?.mapv(libm::log);
    let lowered = SoftmaxModel::new(balanced.coef().to_owned(), &balanced.intercept() - &logs)?;
    let raised = SoftmaxModel::new(equal.coef().to_owned(), &equal.intercept() + &logs)?;

    let mut rows = Vec::new();
    let models =
        [("equal", equal), ("balanced", balanced), ("lowered", lowered), ("raised", raised)];
    for (name, model) in models {
        let said = model.predict(z.view())?;
        let found = said.iter().zip(&y).filter(|(said, y)| (**said, **y) == (0, 0)).count();
        let probability = model.predict_proba(z.view())?.column(0).sum() / y.len() as f64;
        rows.push([name.to_string(), format!("{found} of 63"), show::fixed(probability, 4)]);
    }
    println!("{}", show::table(&["model", "poor found", "mean probability of poor"], &rows));
    Ok(())
}
