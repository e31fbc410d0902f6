//! The likeliest standard deviation divides by n: it is the spread of these birds, not of all.

use ndarray::{Array1, array};
use numerics::{Result, stats};
use part2_learning::likelihood::gaussian_log_likelihood;

pub fn main() -> Result<()> {
    let mass_g = array![3750.0, 3800.0, 3250.0, 3450.0, 3650.0];
    let means = Array1::from_elem(5, stats::mean(&mass_g)?);
    let (mut most, mut best) = (f64::NEG_INFINITY, 0.0);
    for tenths in 1000..4000 {
        let std = f64::from(tenths) / 10.0;
        let log_likelihood = gaussian_log_likelihood(mass_g.view(), means.view(), std)?;
        if log_likelihood > most {
            (most, best) = (log_likelihood, std);
        }
    }
    println!("likeliest of 3,000 widths  {} g", show::fixed(best, 1));
    println!("divided by n               {} g", show::fixed(stats::std_dev(&mass_g, 0)?, 2));
    println!("divided by n − 1           {} g", show::fixed(stats::std_dev(&mass_g, 1)?, 2));
    Ok(())
}
