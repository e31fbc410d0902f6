//! Back from standard deviations to grams: multiply by the standard deviation, add the mean.

use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let mass_g = data::penguins_column("body_mass_g")?;
    let (mean, std) = (stats::mean(&mass_g)?, stats::std_dev(&mass_g, 0)?);
    println!("mean {} g, standard deviation {} g", show::fixed(mean, 1), show::fixed(std, 1));
    for z in [0.0, 2.0, -1.5] {
        println!("z = {:>4}  is {} g", show::fixed(z, 1), show::fixed(z * std + mean, 1));
    }
    Ok(())
}
