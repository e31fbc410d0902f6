//! A question to every penguin gives a mask; the mask counts, selects, and combines with others.

use ndarray::{Array1, ArrayView1};
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let table = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (flipper_mm, mass_g) = (table.column(0), table.column(1));

    let long: Array1<bool> = flipper_mm.mapv(|mm| mm > 206.0);
    let heavy: Array1<bool> = mass_g.mapv(|grams| grams > 5000.0);
    println!("first flippers    {}", show::vector(flipper_mm.iter().take(4), 0));
    println!("longer than 206?  {}", show::vector(long.iter().take(4), 0));
    println!("mask of shape     {}", show::shape(&long));
    println!("long flippers     {}", count(&long));
    println!("heavy             {}", count(&heavy));
    println!("long and heavy    {}", count(&(&long & &heavy)));
    println!("heavy, not long   {}", count(&(&heavy & !&long)));

    println!("mean mass, all    {} g", show::fixed(stats::mean(mass_g)?, 0));
    println!("  long flippers   {} g", show::fixed(stats::mean(&select(mass_g, &long))?, 0));
    println!("  the others      {} g", show::fixed(stats::mean(&select(mass_g, &!long))?, 0));
    Ok(())
}

fn count(mask: &Array1<bool>) -> usize {
    mask.iter().filter(|yes| **yes).count()
}

/// The numbers at which the mask is true, in a new array.
fn select(values: ArrayView1<f64>, mask: &Array1<bool>) -> Array1<f64> {
    values.iter().zip(mask).filter(|(_, yes)| **yes).map(|(value, _)| *value).collect()
}
