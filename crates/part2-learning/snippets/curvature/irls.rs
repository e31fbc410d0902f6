//! IRLS from scratch: each Newton step is a least-squares fit with new weights for the samples.

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis, concatenate};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::functions::{sigmoid, softplus};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let data::Dataset { x, y, .. } = data::breast_cancer();
    let x = concatenate![Axis(1), StandardScaler.fit(x)?.transform(x)?, Array2::ones((569, 1))];
    let y = y.mapv(|class| class as f64);
    let penalty = Array1::from_shape_fn(31, |j| f64::from(j < 30)); // none on the intercept
    let loss = |w: &Array1<f64>| {
        let surprise = x.dot(w).mapv(softplus).sum() - x.dot(w).dot(&y);
        (surprise + 0.5 * penalty.dot(&(w * w))) / 569.0
    };
    let (mut w, mut rows) = (Array1::zeros(31), Vec::new());
    for step in 0..=8 {
        let score = x.dot(&w);
        let p = score.mapv(sigmoid);
        let counts = &p * &(1.0 - &p); // how much each sample counts
        let heavy = counts.iter().filter(|count| **count > 0.1).count();
        rows.push(show::row![step, (loss(&w), 6), heavy]);
        let target = score + (&y - p) / &counts;
        let weighted = &x.t() * &counts;
        let curvatures = weighted.dot(&x) + Array2::from_diag(&penalty);
        w = linalg::solve(&curvatures, &weighted.dot(&target))?;
    }
    println!("{}", show::table(&["step", "loss", "samples that count above 0.1"], &rows));
    let mut w = Array1::zeros(31);
    for step in 1..=4000 {
        let gradient = x.t().dot(&(x.dot(&w).mapv(sigmoid) - &y)) + &penalty * &w;
        w.scaled_add(-0.5 / 569.0, &gradient);
        if [100, 1000, 4000].contains(&step) {
            println!("gradient descent, {step:>4} steps  {}", show::fixed(loss(&w), 6));
        }
    }
    Ok(())
}
