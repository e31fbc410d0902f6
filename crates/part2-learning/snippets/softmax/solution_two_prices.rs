//! Softmax regression with two classes is logistic regression, at half the price of a weight.

use learning::linear_model::LogisticRegression;
use learning::linear_model::SoftmaxRegression;
use learning::preprocessing::StandardScaler;
use numerics::Result;
use numerics::estimator::{Fit, FitUnsupervised, PredictProba, Transform};

pub fn main() -> Result<()> {
    let (x, sex) = data::penguins_by_sex(&["bill_depth_mm", "body_mass_g"])?;
    let z = StandardScaler.fit(&x)?.transform(&x)?;
    let y = sex.mapv(|sign| usize::from(sign > 0.0));
    let logistic = LogisticRegression { l2: 1.0, ..Default::default() };
    let logistic = logistic.fit(&z, &y)?;
    println!("logistic, l2 = 1  {}", show::vector(&logistic.coef(), 4));
    for l2 in [1.0, 2.0] {
        let model = SoftmaxRegression { l2, ..Default::default() }.fit(&z, &y)?;
        let coef = &model.coef().row(1) - &model.coef().row(0);
        let gaps = model.predict_proba(&z)? - logistic.predict_proba(&z)?;
        let largest = gaps.fold(0.0, |largest: f64, gap| largest.max(gap.abs()));
        println!("softmax,  l2 = {}  {}", show::fixed(l2, 0), show::vector(&coef, 4));
        println!("  largest difference of a probability {}", show::fixed(largest, 6));
    }
    Ok(())
}
