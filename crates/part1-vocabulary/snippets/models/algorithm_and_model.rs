//! Two algorithms on two flocks give four models, each of them a single number.

use data::Species;
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for species in [Species::Adelie, Species::Gentoo] {
        let flock = data::penguins().iter().filter(|p| p.species == species);
        let masses_g: Vec<f64> = flock.filter_map(|p| p.body_mass_g).collect();
        let models = [stats::mean(&masses_g)?, stats::median(&masses_g)?];
        rows.push(show::row![format!("{} {species}", masses_g.len()), (models, 1)]);
    }
    let header = ["data", "algorithm: mean", "algorithm: median"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
