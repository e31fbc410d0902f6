//! A feature cross of species and sex: each species may differ in its own way.

use data::{Sex, Species};
use ndarray::{Array1, Array2};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let row = |p: &data::Penguin| Some((p.species as usize, p.sex? == Sex::Male, p.body_mass_g?));
    let flock: Vec<(usize, bool, f64)> = data::penguins().iter().filter_map(row).collect();
    let y: Array1<f64> = flock.iter().map(|(.., mass_g)| *mass_g).collect();

    // Side by side: three columns for the species, one for male.
    let side_by_side = Array2::from_shape_fn((y.len(), 4), |(i, j)| {
        let (species, is_male, _) = flock[i];
        f64::from(if j < 3 { species == j } else { is_male })
    });
    // Crossed: a column for each pair, Adelie × female, Adelie × male, Chinstrap × female, …
    let crossed = Array2::from_shape_fn((y.len(), 6), |(i, j)| {
        let (species, is_male, _) = flock[i];
        f64::from(2 * species + usize::from(is_male) == j)
    });
    let sum = linalg::least_squares(&side_by_side, &y)?;
    let pair = linalg::least_squares(&crossed, &y)?;
    let rows = [0, 1, 2].map(|i| {
        let (a, b) = ([sum[i], sum[i] + sum[3]], [pair[2 * i], pair[2 * i + 1]]);
        show::row![Species::ALL[i].name(), ([a[0], a[1], a[1] - a[0], b[0], b[1], b[1] - b[0]], 1)]
    });
    let header =
        ["side by side", "female g", "male g", "more", "crossed: female g", "male g", "more"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
