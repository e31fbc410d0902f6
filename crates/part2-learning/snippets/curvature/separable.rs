//! Without a penalty the thirty features separate the tumors, and the weights have no end.
//! twin: none (error-text)

use learning::linear_model::Irls;
use ndarray::Axis;
use numerics::estimator::Fit;

pub fn main() {
    let tumors = data::breast_cancer();
    let mean = tumors.x.mean_axis(Axis(0)).unwrap_or_default();
    let x = (&tumors.x - &mean) / &tumors.x.std_axis(Axis(0), 0.0);
    if let Err(error) = (Irls { l2: 0.0, ..Default::default() }.fit(x.view(), tumors.y.view())) {
        println!("{error}");
    }
    if let Err(error) = (Irls { max_steps: 3, ..Default::default() }.fit(x.view(), tumors.y.view()))
    {
        println!("{error}");
    }
}
