//! Ridge regression is the likeliest linear model after a bell-shaped prior on its weights.

use learning::linear_model::Ridge;
use learning::preprocessing::StandardScaler;
use numerics::estimator::{Fit, FitUnsupervised, Transform};
use numerics::{Result, linalg};
use part2_learning::likelihood::{linear_log_posterior, linear_map};

pub fn main() -> Result<()> {
    let patients = data::diabetes();
    let x = StandardScaler.fit(&patients.x)?.transform(&patients.x)?;
    let y = &patients.y - patients.y.mean().unwrap_or_default();
    let noise_std = 54.0; // about the standard deviation of the residuals
    let mut rows = Vec::new();
    let mut largest = 0.0_f64;
    for prior_std in [1000.0, 54.0, 10.0, 3.0] {
        let alpha = noise_std * noise_std / (prior_std * prior_std);
        let w = linear_map(x.view(), y.view(), noise_std, prior_std)?;
        let ridge = Ridge { alpha, fit_intercept: false }.fit(&x, &y)?;
        for (ours, theirs) in w.iter().zip(ridge.coef()) {
            largest = largest.max((ours - theirs).abs());
        }
        let moved =
            linear_log_posterior(x.view(), y.view(), (&w * 1.1).view(), noise_std, prior_std)?;
        let here = linear_log_posterior(x.view(), y.view(), w.view(), noise_std, prior_std)?;
        let numbers =
            [(prior_std, 0), (alpha, 4), (w[2], 3), (linalg::norm_l2(&w), 3), (moved - here, 3)];
        rows.push(numbers.map(|(x, decimals)| show::fixed(x, decimals)));
    }
    let header = ["prior std", "alpha", "weight of bmi", "length of all", "log posterior at 1.1 w"];
    println!("{}", show::table(&header, &rows));
    println!("largest difference from ridge regression  {}", show::fixed(largest, 9));
    Ok(())
}
