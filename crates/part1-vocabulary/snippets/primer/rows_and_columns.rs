//! The penguin table in the language of models: a row is a sample, a column a feature.

use data::{PENGUIN_FEATURES, Species};

pub fn main() -> numerics::Result<()> {
    // x: one row of measurements for each penguin that has all four; y: its species as a number.
    let (x, y) = data::penguins_by_species(&PENGUIN_FEATURES)?;
    println!("samples   {}", x.nrows());
    println!("features  {}", x.ncols());
    println!("targets   {}\n", y.len());

    let mut rows = Vec::new();
    for i in [0, 151, 274] {
        let mut row = vec![i.to_string()];
        row.extend(x.row(i).iter().map(|value| show::fixed(*value, 1)));
        row.push(Species::ALL[y[i]].to_string());
        rows.push(row);
    }
    let header = ["sample", "bill length", "bill depth", "flipper", "body mass", "label"];
    println!("{}", show::table(&header, &rows));

    let masses_g = data::penguins_column("body_mass_g")?;
    println!("\nin statistics: one sample, of size {}", masses_g.len());
    Ok(())
}
