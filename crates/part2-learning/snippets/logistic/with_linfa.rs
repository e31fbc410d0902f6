//! The same penalty in another library: the weights agree once you know which class it counts.
//! twin: none (rust-language)

use learning::linear_model::LogisticRegression;
use learning::preprocessing::StandardScaler;
use linfa::prelude::*;
use numerics::Error;
use numerics::estimator::{FitUnsupervised, Transform};
use part2_learning::logistic::gentoos;

pub fn main() -> numerics::Result<()> {
    let (x, male) = gentoos()?;
    let z = StandardScaler.fit(&x)?.transform(&x)?;
    for (question, y) in [("is it male?", male.clone()), ("is it female?", 1 - male)] {
        let ours = LogisticRegression { l2: 1.0, ..Default::default() };
        let ours = numerics::estimator::Fit::fit(&ours, z.view(), y.view())?;
        let theirs = linfa_logistic::LogisticRegression::default()
            .alpha(1.0)
            .gradient_tolerance(1e-10)
            .fit(&Dataset::new(z.clone(), y))
            .map_err(|error| Error::invalid("linfa's fit", error, "a model"))?;
        let positive = theirs.labels().pos.class;
        let sign = if positive == 1 { 1.0 } else { -1.0 };
        let apart = (theirs.params() * sign - ours.coef()).mapv(f64::abs);
        let apart = apart.iter().fold(0.0, |a: f64, b| a.max(*b));
        println!("{question}");
        println!("  ours, class 1           weights {}", show::vector(ours.coef(), 4));
        println!("  linfa 0.8.1, class {positive}    weights {}", show::vector(theirs.params(), 4));
        println!("  largest difference, the class set right  {}", show::fixed(apart, 6));
    }
    Ok(())
}
