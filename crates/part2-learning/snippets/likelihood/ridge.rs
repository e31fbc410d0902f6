//! Ridge regression is the likeliest linear model after a bell-shaped prior on its weights.

use learning::linear_model::Ridge;
use learning::preprocessing::StandardScaler;
use numerics::estimator::{Fit, FitUnsupervised, Transform};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let patients = data::diabetes();
    let x = StandardScaler.fit(&patients.x)?.transform(&patients.x)?;
    let y = &patients.y - patients.y.mean().unwrap_or_default();
    let noise_std = 54.0; // about the standard deviation of the residuals
    let (mut rows, mut steepest) = (Vec::new(), 0.0_f64);
    for prior_std in [1000.0, 54.0, 10.0, 3.0] {
        let alpha = noise_std * noise_std / (prior_std * prior_std);
        let ridge = Ridge { alpha, fit_intercept: false }.fit(&x, &y)?;
        let w = ridge.coef().to_owned();
        rows.push(show::row![(prior_std, 0), (alpha, 4), ([w[2], linalg::norm_l2(&w)], 3)]);
        // The slopes of log-likelihood and log-prior, which cancel at the top.
        let left_over = &y - &x.dot(&w);
        let likelihood = x.t().dot(&left_over) / (noise_std * noise_std);
        let slopes = likelihood - &w / (prior_std * prior_std);
        steepest = slopes.fold(steepest, |most, slope| most.max(slope.abs()));
    }
    let header = ["prior's width", "alpha", "weight of bmi", "length of all"];
    println!("{}", show::table(&header, &rows));
    println!("steepest slope of the log-posterior there  {}", show::fixed(steepest, 9));
    Ok(())
}
