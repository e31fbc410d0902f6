//! The covariance of flipper length and body mass, by hand, for five penguins.

use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let flipper_mm = [192.0, 188.0, 196.0, 208.0, 216.0];
    let mass_g = [4050.0, 3050.0, 3500.0, 4200.0, 4700.0];
    let (mean_mm, mean_g) = (stats::mean(&flipper_mm)?, stats::mean(&mass_g)?);
    let (mut rows, mut total) = (Vec::new(), 0.0);
    for (flipper, mass) in flipper_mm.into_iter().zip(mass_g) {
        let (longer, heavier) = (flipper - mean_mm, mass - mean_g);
        total += longer * heavier;
        rows.push(show::row![([flipper, mass, longer, heavier, longer * heavier], 0)]);
    }
    let header = ["flipper mm", "mass g", "longer by", "heavier by", "product"];
    println!("{}", show::table(&header, &rows));
    println!("covariance, by n      {} mm·g", show::fixed(total / 5.0, 0));
    println!("covariance, by n − 1  {} mm·g", show::fixed(total / 4.0, 0));
    let library = stats::covariance(&flipper_mm, &mass_g, 1)?;
    println!("by the library        {} mm·g", show::fixed(library, 0));
    Ok(())
}
