//! Ordinal encoding forces a line through three flocks; one-hot gives each its own weight.

use ndarray::{Array2, array};
use numerics::linalg;
use part1_vocabulary::fitting::best_line;

pub fn main() -> numerics::Result<()> {
    let (mass_g, species) = data::penguins_by_species(&["body_mass_g"])?;
    let y = mass_g.column(0);
    // (n_samples, 3): a column for each species
    let hot = Array2::from_shape_fn((y.len(), 3), |(i, j)| f64::from(species[i] == j));

    let mut predicted_g = vec![linalg::least_squares(&hot, y)?]; // one weight for each column
    for codes in [array![0.0, 1.0, 2.0], array![0.0, 2.0, 1.0]] {
        let (weight, bias) = best_line(&hot.dot(&codes), y)?; // row · codes = its number
        predicted_g.push(weight * codes + bias);
    }
    let rows = [0, 1, 2].map(|j| {
        let of_species: Vec<f64> = predicted_g.iter().map(|model_g| model_g[j]).collect();
        show::row![data::Species::ALL[j].name(), (of_species, 0)]
    });
    let header = ["predicted g", "one-hot", "numbered 0, 1, 2", "numbered 0, 2, 1"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
