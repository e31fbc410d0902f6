//! A product of 342 small densities is zero to a computer; the sum of their logarithms is not.

use ndarray::Array1;
use numerics::Result;
use part2_learning::likelihood::{gaussian_fit, gaussian_log_likelihood};

pub fn main() -> Result<()> {
    let mass_g = Array1::from(data::penguins_column("body_mass_g")?);
    let (mean, std) = gaussian_fit(mass_g.view())?;
    println!("mean {} g, standard deviation {} g", show::fixed(mean, 2), show::fixed(std, 2));
    let height = 1.0 / (std * (2.0 * std::f64::consts::PI).sqrt());
    let mut product = 1.0;
    let mut until_zero = 0;
    for mass in &mass_g {
        let deviations = (mass - mean) / std;
        product *= height * libm::exp(-0.5 * deviations * deviations);
        until_zero += usize::from(product > 0.0);
    }
    println!("highest density               {}", show::fixed(height, 6));
    println!("product above zero until penguin {until_zero} of {}", mass_g.len());
    println!("product of all                {}", show::fixed(product, 6));
    println!("its logarithm                 {}", show::fixed(libm::log(product), 4));
    let means = Array1::from_elem(mass_g.len(), mean);
    let log_likelihood = gaussian_log_likelihood(mass_g.view(), means.view(), std)?;
    println!("sum of the logarithms         {}", show::fixed(log_likelihood, 4));
    Ok(())
}
