//! The mean mass and flipper of each species: a loop in Rust, one line with pandas.

use data::Species;

pub fn main() {
    let mut rows = Vec::new();
    for species in Species::ALL {
        let of_species = || data::penguins().iter().filter(move |p| p.species == species);
        let masses_g: Vec<f64> = of_species().filter_map(|p| p.body_mass_g).collect();
        let flippers_mm: Vec<f64> = of_species().filter_map(|p| p.flipper_length_mm).collect();
        let means = [mean(&masses_g), mean(&flippers_mm)];
        rows.push(show::row![species.name(), masses_g.len(), (means, 1)]);
    }
    println!("{}", show::table(&["species", "penguins", "mass g", "flipper mm"], &rows));
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}
