//! A density curve over the single penguins it was made of.
//! kind: figure

use ndarray::Array1;
use part1_vocabulary::density::density_curve;

pub fn main() -> numerics::Result<()> {
    let flipper_mm = Array1::from(data::penguins_column("flipper_length_mm")?);
    println!("{}", density_curve(&flipper_mm, 3.0)?.svg); // a bandwidth of 3 mm
    Ok(())
}
