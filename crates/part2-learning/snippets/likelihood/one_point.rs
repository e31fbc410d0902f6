//! One value and a free width: the likelihood grows without end, and at width 0 there is none.
//! twin: none (error-text)

use ndarray::array;
use numerics::Result;
use part2_learning::likelihood::{gaussian_fit, gaussian_log_likelihood};

pub fn main() -> Result<()> {
    let (y, mean) = (array![4.2], array![4.2]);
    for std in [1.0, 0.1, 0.01, 0.01 / 10_000.0] {
        let log_likelihood = gaussian_log_likelihood(y.view(), mean.view(), std)?;
        println!(
            "width {}   log-likelihood {:>8}",
            show::fixed(std, 6),
            show::fixed(log_likelihood, 4)
        );
    }
    let three = array![4.2, 4.2, 4.2];
    let (center, width) = gaussian_fit(three.view())?;
    println!("fitted to three equal values: center {}", show::fixed(center, 2));
    match gaussian_log_likelihood(three.view(), three.view(), width) {
        Ok(log_likelihood) => println!("log-likelihood {}", show::fixed(log_likelihood, 4)),
        Err(error) => println!("{error}"),
    }
    Ok(())
}
