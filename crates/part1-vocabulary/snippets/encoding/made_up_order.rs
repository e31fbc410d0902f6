//! Ordinal encoding forces a line through three flocks; one-hot gives each its own weight.

use data::Species;
use learning::preprocessing::{OneHotEncoder, ordinal_encode};
use ndarray::{Array1, array};
use numerics::linalg;
use part1_vocabulary::fitting::best_line;

pub fn main() -> numerics::Result<()> {
    let (mut names, mut masses) = (Vec::new(), Vec::new());
    for penguin in data::penguins() {
        if let Some(mass_g) = penguin.body_mass_g {
            names.push(penguin.species.name());
            masses.push(mass_g);
        }
    }
    let (order, y) = (Species::ALL.map(Species::name), Array1::from(masses));

    let (weight, bias) = best_line(ordinal_encode(&names, &order)?.view(), y.view())?;
    let by_number = weight * array![0.0, 1.0, 2.0] + bias;
    let hot = OneHotEncoder::default().fit(&names)?.transform(&names)?;
    let by_column = linalg::least_squares(&hot, &y)?; // the best weight of each column

    let mut rows = Vec::new();
    for (code, name) in order.iter().enumerate() {
        let of_species = hot.column(code);
        let mean = of_species.dot(&y) / of_species.sum();
        let cells = [mean, by_number[code], by_column[code]].map(|g| show::fixed(g, 0));
        rows.push([&[name.to_string(), code.to_string()], &cells[..]].concat());
    }
    let header = ["species", "code", "mean mass g", "from the code", "from one-hot"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
