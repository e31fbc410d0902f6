//! Back from standard deviations to grams: multiply by the standard deviation, add the mean.

use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let masses_g = data::penguins_column("body_mass_g")?;
    let (mean_g, std_g) = (stats::mean(&masses_g)?, stats::std_dev(&masses_g, 0)?);
    println!("mean {} g, standard deviation {} g", show::fixed(mean_g, 1), show::fixed(std_g, 1));
    for z in [2.0, -1.5] {
        println!("z = {:>4}  is {} g", show::fixed(z, 1), show::fixed(grams(z, mean_g, std_g), 1));
    }
    Ok(())
}

fn grams(z: f64, mean_g: f64, std_g: f64) -> f64 {
    // yours: the mass that standardizing turns into z
    z * std_g + mean_g
    // end
}
