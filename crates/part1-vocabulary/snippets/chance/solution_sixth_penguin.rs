//! A sixth penguin that weighs the mean leaves the mean alone and shrinks the spread.

use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let mut mass_g = vec![3750.0, 3800.0, 3250.0, 3450.0, 3650.0];
    for _ in 0..2 {
        let (mean, std) = (stats::mean(&mass_g)?, stats::std_dev(&mass_g, 0)?);
        let median = stats::median(&mass_g)?;
        println!(
            "{} penguins: mean {} g, median {} g, standard deviation {} g",
            mass_g.len(),
            show::fixed(mean, 0),
            show::fixed(median, 0),
            show::fixed(std, 2)
        );
        mass_g.push(mean);
    }
    Ok(())
}
