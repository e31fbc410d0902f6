//! The correlations of four measurements of 342 penguins, each with each.

use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let columns = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];
    let correlations = stats::correlation_matrix(&data::penguins_matrix(&columns)?)?;
    let header = ["", "bill length", "bill depth", "flipper", "mass"];
    let rows = header[1..].iter().zip(correlations.rows());
    let rows = Vec::from_iter(rows.map(|(name, row)| show::row![*name, (row, 3)]));
    println!("{}", show::table(&header, &rows));
    Ok(())
}
