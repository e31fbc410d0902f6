//! Variance has a unit, squared: in kilograms the most varied column becomes the dullest.

use data::PENGUIN_FEATURES;
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&PENGUIN_FEATURES)?;
    let mut rows = Vec::new();
    for (name, column) in PENGUIN_FEATURES.iter().zip(x.columns()) {
        rows.push([name.to_string(), show::fixed(stats::variance(column, 0)?, 2)]);
    }
    let mass_kg = &x.column(3) / 1000.0;
    rows.push(["body_mass_kg".to_string(), show::fixed(stats::variance(&mass_kg, 0)?, 2)]);
    println!("{}", show::table(&["column", "variance"], &rows));
    Ok(())
}
