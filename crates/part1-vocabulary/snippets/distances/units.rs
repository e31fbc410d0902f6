//! One Chinstrap, three scales of the same two features, and three different closest penguins.

use data::Species;
use ndarray::{Axis, array};
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let (in_grams, species) = data::penguins_by_species(&["bill_length_mm", "body_mass_g"])?;
    let bird = |i: usize| {
        format!("{} {}", show::vector(in_grams.row(i), 1), Species::ALL[species[i]].name())
    };
    let query = 337;
    println!("one penguin           {}", bird(query));
    for (scale, divide_by) in [
        ("in mm and g", array![1.0, 1.0]),
        ("in mm and kg", array![1.0, 1000.0]),
        ("standardized", in_grams.std_axis(Axis(0), 0.0)), // the mean cancels in a difference
    ] {
        let differences = (&in_grams - &in_grams.row(query)) / &divide_by;
        let squared = (&differences * &differences).sum_axis(Axis(1));
        let order = stats::order_by(squared.len(), &|i, j| squared[i].total_cmp(&squared[j]));
        println!("closest {scale:<12}  {}", bird(order[1])); // order[0] is the penguin itself
    }
    Ok(())
}
