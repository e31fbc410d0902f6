//! A feature cross of species and sex: each flock may differ in its own way.

use data::Species;
use learning::preprocessing::{OneHotEncoder, cross};
use ndarray::{Array1, Axis, concatenate};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let (mut species, mut sexes, mut masses) = (Vec::new(), Vec::new(), Vec::new());
    for penguin in data::penguins() {
        if let (Some(sex), Some(mass_g)) = (penguin.sex, penguin.body_mass_g) {
            species.push(penguin.species.name());
            sexes.push(sex.name());
            masses.push(mass_g);
        }
    }
    let y = Array1::from(masses);
    let by_species = OneHotEncoder::default().fit(&species)?.transform(&species)?;
    let by_sex = OneHotEncoder::default().fit(&sexes)?.transform(&sexes)?;
    let male = by_sex.column(1).insert_axis(Axis(1));
    let side_by_side = concatenate![Axis(1), by_species, male]; // 3 + 1 columns
    let both = cross(&species, &sexes)?;
    let crossed = OneHotEncoder::default().fit(&both)?;
    println!("crossed  {}", crossed.categories().join(", "));

    let sum = linalg::least_squares(&side_by_side, &y)?;
    let cells = linalg::least_squares(&crossed.transform(&both)?, &y)?; // female, male, female …
    let mut rows = Vec::new();
    for (i, name) in Species::ALL.iter().enumerate() {
        let numbers = [sum[i], sum[i] + sum[3], cells[2 * i], cells[2 * i + 1]];
        let numbers = numbers.map(|g| show::fixed(g, 0));
        rows.push([&[name.to_string()], &numbers[..]].concat());
    }
    let header = ["species", "female g", "male g", "crossed: female g", "male g"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
