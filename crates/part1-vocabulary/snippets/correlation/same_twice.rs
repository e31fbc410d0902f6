//! Body mass in grams and again in kilograms: a covariance matrix that no distance can use.
//! twin: none (error-text)

use ndarray::Array2;
use numerics::stats;
use part1_vocabulary::correlation::mahalanobis_distance;

pub fn main() -> numerics::Result<()> {
    let mass_g = data::penguins_column("body_mass_g")?;
    let mut x = Array2::zeros((mass_g.len(), 2));
    for (i, mass) in mass_g.iter().enumerate() {
        x[[i, 0]] = *mass;
        x[[i, 1]] = mass / 1000.0;
    }
    let covariance = stats::covariance_matrix(&x, 1)?;
    println!("covariance matrix of grams and kilograms\n{}", show::matrix(&covariance, 2));
    match mahalanobis_distance(x.row(0), x.row(1), covariance.view()) {
        Ok(distance) => println!("distance {}", show::fixed(distance, 4)),
        Err(error) => println!("error: {error}"),
    }
    Ok(())
}
