//! IRLS from scratch: each Newton step is a least-squares fit with new weights for the samples.

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis, concatenate, s};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::functions::{sigmoid, softplus};
use numerics::linalg;

const L2: f64 = 1.0; // the penalty ½ · L2 · ‖weights‖²

pub fn main() -> numerics::Result<()> {
    let tumors = data::breast_cancer();
    let z = StandardScaler.fit(&tumors.x)?.transform(&tumors.x)?;
    let x = concatenate![Axis(1), z, Array2::ones((569, 1))]; // 30 features, a column of ones
    let y = tumors.y.mapv(|class| class as f64);
    let mut penalty = Array2::eye(31) * L2;
    penalty[[30, 30]] = 0.0; // none on the intercept

    let mut w = Array1::<f64>::zeros(31);
    println!("step  loss      largest slope  samples that weigh above 0.1");
    for step in 0..=8 {
        let score = x.dot(&w);
        let p = score.mapv(sigmoid);
        let signs = 1.0 - 2.0 * &y;
        let weights = w.slice(s![..30]);
        let loss = (&score * &signs).mapv(softplus).sum() + L2 / 2.0 * weights.dot(&weights);
        let slope = linalg::norm_max(&(x.t().dot(&(&p - &y)) + penalty.dot(&w)));
        let sample_weight = &p * &(1.0 - &p);
        let heavy = sample_weight.iter().filter(|weight| **weight > 0.1).count();
        let (loss, slope) = (show::fixed(loss, 4), show::fixed(slope, 6));
        println!("{step:>4}  {loss:<8}  {slope:>13}  {heavy:>3}");

        // The target that a straight line would need, and the weighted least squares for it.
        let target = &score + &((&y - &p) / &sample_weight);
        let weighted = &x * &sample_weight.insert_axis(Axis(1));
        w = linalg::solve(&(weighted.t().dot(&x) + &penalty), &weighted.t().dot(&target))?;
    }
    Ok(())
}
