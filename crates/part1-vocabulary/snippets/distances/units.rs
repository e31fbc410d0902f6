//! One Chinstrap, three scales of the same two features, and three different closest penguins.

use data::Species;
use learning::metrics::pairwise::euclidean_distance;
use ndarray::{Array2, Axis};

pub fn main() -> numerics::Result<()> {
    let (in_grams, species) = data::penguins_by_species(&["bill_length_mm", "body_mass_g"])?;
    let mut in_kilograms = in_grams.clone();
    in_kilograms.column_mut(1).mapv_inplace(|mass| mass / 1000.0);
    let means = in_grams.sum_axis(Axis(0)) / in_grams.nrows() as f64;
    // by hand: the three steps in one line, as page 3a did it
    let standardized = (&in_grams - &means) / &in_grams.std_axis(Axis(0), 0.0);

    let query = 337; // a Chinstrap
    println!("one penguin           {} Chinstrap", show::vector(in_grams.row(query), 1));
    for (scale, x) in [
        ("in mm and g", in_grams.clone()),
        ("in mm and kg", in_kilograms),
        ("standardized", standardized),
    ] {
        let closest = closest(&x, query)?;
        let (numbers, name) =
            (show::vector(in_grams.row(closest), 1), Species::ALL[species[closest]]);
        println!("closest {scale:<12}  {numbers} {}", name.name());
    }
    Ok(())
}

/// The row with the smallest Euclidean distance to row `query`, which itself does not count.
fn closest(x: &Array2<f64>, query: usize) -> numerics::Result<usize> {
    let mut best = (f64::INFINITY, query);
    for i in (0..x.nrows()).filter(|i| *i != query) {
        let distance = euclidean_distance(x.row(i), x.row(query))?;
        if distance < best.0 {
            best = (distance, i);
        }
    }
    Ok(best.1)
}
