//! The dummy-variable trap: two sets of weights for penguins that no prediction can tell apart.

use ndarray::{Array2, Axis};
use numerics::linalg::null_space;

pub fn main() -> numerics::Result<()> {
    let (mass_g, species) = data::penguins_by_species(&["body_mass_g"])?;
    // A constant 1, and for each species a column that is 1 for its birds and 0 for the others.
    let x = Array2::from_shape_fn((species.len(), 4), |(i, j)| {
        if j == 0 || species[i] == j - 1 { 1.0 } else { 0.0 }
    });
    let names = data::Species::ALL.map(data::Species::name).join(", ");
    println!("x {} columns: constant, {names}", show::shape(&x));

    let basis = null_space(&x)?;
    let (dimensions, direction) = (basis.ncols(), &basis.column(0) / basis[[0, 0]]);
    print!("its null space: dimensions {dimensions}  ");
    println!("direction {}", show::vector(&direction, 0));

    // A column's sum of masses, divided by its number of birds: the means.
    let mut no_constant = x.t().dot(&mass_g.column(0)) / x.sum_axis(Axis(0));
    no_constant[0] = 0.0;
    let adelie_as_base = &no_constant + no_constant[1] * &direction;
    println!("weights, no constant    {}", show::vector(&no_constant, 1));
    println!("weights, Adelie as base {}", show::vector(&adelie_as_base, 1));

    let gaps = (x.dot(&no_constant) - x.dot(&adelie_as_base)).mapv(f64::abs);
    let largest = show::fixed(gaps.into_iter().fold(0.0, f64::max), 9);
    println!("largest difference between two predictions {largest}");
    Ok(())
}
