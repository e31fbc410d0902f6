//! One-hot encoding: every category gets a column, and a weighted sum picks one weight.

use learning::preprocessing::OneHotEncoder;
use ndarray::{Axis, array};

pub fn main() -> numerics::Result<()> {
    let islands = ["Torgersen", "Torgersen", "Biscoe", "Dream", "Biscoe"];
    let encoder = OneHotEncoder::default().fit(&islands)?;
    let hot = encoder.transform(&islands)?; // (n_samples, n_categories)
    println!("columns  {}", encoder.categories().join(", "));
    for (island, row) in islands.iter().zip(hot.rows()) {
        println!("{island:<9}  {}", show::vector(row, 0));
    }

    let weights_g = array![4716.0, 3713.0, 3706.0];
    println!("weights g  {}", show::vector(&weights_g, 0));
    println!("row · weights  {}", show::vector(hot.dot(&weights_g), 0));
    println!("sum of each row  {}", show::vector(hot.sum_axis(Axis(1)), 0));
    Ok(())
}
