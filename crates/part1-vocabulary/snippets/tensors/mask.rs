//! A question to every penguin gives a mask; the mask counts, selects, and combines with others.

use ndarray::{Array1, s};
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let table = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (flipper_mm, mass_g) = (table.column(0), table.column(1));
    let long = flipper_mm.mapv(|mm| mm > 206.0);
    let heavy = mass_g.mapv(|grams| grams > 5000.0);
    println!("flippers {}", show::vector(flipper_mm.slice(s![149..153]), 0));
    println!("long?    {}", show::vector(long.slice(s![149..153]), 0));

    let count = |mask: &Array1<bool>| mask.iter().filter(|yes| **yes).count();
    println!("mask of shape {}", show::shape(&long));
    println!("long {}, heavy {}, both {}", count(&long), count(&heavy), count(&(&long & &heavy)));

    let select = |mask: &Array1<bool>| -> Vec<f64> {
        mass_g.iter().zip(mask).filter(|(_, yes)| **yes).map(|(grams, _)| *grams).collect()
    };
    println!("mean mass of all   {} g", show::fixed(stats::mean(mass_g)?, 0));
    println!("  of the long      {} g", show::fixed(stats::mean(&select(&long))?, 0));
    println!("  of the others    {} g", show::fixed(stats::mean(&select(&!&long))?, 0));
    Ok(())
}
