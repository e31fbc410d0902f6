//! Long flippers and a light body: two masks, combined with "and".

use ndarray::Array1;

pub fn main() -> numerics::Result<()> {
    let table = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (flipper_mm, mass_g) = (table.column(0), table.column(1));

    let long = flipper_mm.mapv(|mm| mm >= 200.0);
    let both: Array1<bool> = {
        // yours: the mask of the long ones that weigh less than 4,000 g
        let light = mass_g.mapv(|grams| grams < 4000.0);
        &long & &light
        // end
    };
    let rows: Vec<usize> = (0..both.len()).filter(|i| both[*i]).collect();
    println!("long flippers   {}", long.iter().filter(|yes| **yes).count());
    println!("and light       {}", rows.len());
    println!("their rows      {}", show::vector(&rows, 0));
    Ok(())
}
