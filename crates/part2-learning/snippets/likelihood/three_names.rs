//! Five forecasts of rain under three names: cross-entropy, log loss, negative log-likelihood.

use learning::information::cross_entropy_nats;
use learning::losses::binary_cross_entropy;
use ndarray::{Array1, array};
use numerics::{Result, stats};

pub fn main() -> Result<()> {
    let rained = array![1.0, 0.0, 1.0, 1.0, 0.0];
    let stated = array![0.9, 0.2, 0.6, 0.3, 0.1];
    let given: Array1<f64> =
        rained.iter().zip(&stated).map(|(y, p)| if *y == 1.0 { *p } else { 1.0 - p }).collect();
    let likelihood = given.product();
    println!("likelihood of the five days        {}", show::fixed(likelihood, 6));
    let nll = -given.mapv(libm::log).sum();
    println!("negative log-likelihood, the sum   {}", show::fixed(nll, 4));
    let log_loss = binary_cross_entropy(&rained, &stated)?;
    println!("log loss, the mean                 {}", show::fixed(log_loss, 4));
    let mut days = Vec::new();
    for (y, p) in rained.iter().zip(&stated) {
        // What happened, as a distribution, and what was believed.
        days.push(cross_entropy_nats(&array![*y, 1.0 - y], &array![*p, 1.0 - p])?);
    }
    println!("cross-entropy, mean of the days    {}", show::fixed(stats::mean(&days)?, 4));
    println!("the same in bits                   {}", show::fixed(log_loss / libm::log(2.0), 4));
    println!("exp(−sum), the likelihood again    {}", show::fixed(libm::exp(-nll), 6));
    Ok(())
}
