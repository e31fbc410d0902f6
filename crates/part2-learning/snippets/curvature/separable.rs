//! Without a penalty the thirty features separate the tumors, and the weights have no end.
//! twin: none (error-text)

use learning::linear_model::Irls;
use learning::preprocessing::StandardScaler;
use numerics::estimator::{Fit, FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let tumors = data::breast_cancer();
    let x = StandardScaler.fit(&tumors.x)?.transform(&tumors.x)?;
    if let Err(error) = (Irls { l2: 0.0, ..Default::default() }.fit(&x, &tumors.y)) {
        println!("{error}");
    }
    if let Err(error) = (Irls { max_steps: 3, ..Default::default() }.fit(&x, &tumors.y)) {
        println!("{error}");
    }
    Ok(())
}
