//! Softmax regression with two classes is logistic regression, at half the price of a weight.

use learning::linear_model::{LogisticRegression, SoftmaxRegression};
use learning::preprocessing::StandardScaler;
use numerics::estimator::{Fit, FitUnsupervised, PredictProba, Transform};

pub fn main() -> numerics::Result<()> {
    let (x, sex) = data::penguins_by_sex(&["bill_depth_mm", "body_mass_g"])?;
    let z = StandardScaler.fit(&x)?.transform(&x)?;
    let y = sex.mapv(|sign| usize::from(sign > 0.0));
    let logistic = LogisticRegression { l2: 1.0, ..Default::default() }.fit(&z, &y)?;
    println!("logistic, l2 = 1  {}", show::vector(logistic.coef(), 4));
    let agreeing: f64 = 2.0; // yours: the l2 of the softmax at which the two agree
    for l2 in [1.0, agreeing] {
        let model = SoftmaxRegression { l2, ..Default::default() }.fit(&z, &y)?;
        let coef = &model.coef().row(1) - &model.coef().row(0);
        let gaps = model.predict_proba(&z)? - logistic.predict_proba(&z)?;
        let largest = gaps.fold(0.0, |largest: f64, gap| largest.max(gap.abs()));
        println!("softmax,  l2 = {}  {}", show::fixed(l2, 0), show::vector(&coef, 4));
        println!("  largest difference of a probability {}", show::fixed(largest, 6));
    }
    Ok(())
}
