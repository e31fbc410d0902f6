//! A product of 342 small densities is zero to a computer; the sum of their logarithms is not.

use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let mass_g = data::penguins_column("body_mass_g")?;
    let (mean, std) = (stats::mean(&mass_g)?, stats::std_dev(&mass_g, 0)?);
    let density = |mass: f64| {
        let widths = (mass - mean) / std;
        libm::exp(-0.5 * widths * widths) / (std * (2.0 * std::f64::consts::PI).sqrt())
    };
    let (mut product, mut above_zero, mut sum) = (1.0, 0, 0.0);
    for mass in &mass_g {
        product *= density(*mass);
        above_zero += usize::from(product > 0.0);
        sum += libm::log(density(*mass));
    }
    println!("mean {} g, width {} g", show::fixed(mean, 2), show::fixed(std, 2));
    println!("highest density            {} per g", show::fixed(density(mean), 6));
    println!("product above zero until   penguin {above_zero} of {}", mass_g.len());
    println!("logarithm of the product   {}", show::fixed(libm::log(product), 4));
    println!("sum of the logarithms      {}", show::fixed(sum, 4));
    Ok(())
}
