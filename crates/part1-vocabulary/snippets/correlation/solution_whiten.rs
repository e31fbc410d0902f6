//! Whitened data has the identity as covariance; its plain distances are Mahalanobis distances.

use numerics::{linalg, stats};
use part1_vocabulary::correlation::{mahalanobis_distance, whiten};

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["bill_length_mm", "flipper_length_mm", "body_mass_g"])?;
    let covariance = stats::covariance_matrix(&x, 1)?; // the covariance matrix before
    let z = whiten(&x)?;
    let after = stats::covariance_matrix(&z, 1)?;
    println!("covariance after whitening\n{}", show::matrix(&after, 4));
    let difference = |i: usize| -> numerics::Result<f64> {
        // yours: how far the two distances of penguins 0 and i differ
        let mahalanobis = mahalanobis_distance(x.row(0), x.row(i), &covariance)?;
        Ok((mahalanobis - linalg::distance(z.row(0), z.row(i))?).abs())
        // end
    };
    let mut largest = 0.0_f64;
    for i in 1..x.nrows() {
        largest = largest.max(difference(i)?);
    }
    println!("largest difference of the two distances {}", show::fixed(largest, 9));
    Ok(())
}
