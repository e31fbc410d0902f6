//! The penguin table: how many rows are complete, and three rows with their features and labels.

use data::{PENGUIN_FEATURES, Species};

pub fn main() -> numerics::Result<()> {
    let all = data::penguins();
    let complete = all.iter().filter(|penguin| penguin.is_complete()).count();
    // x: a row of features for each penguin that has all four; y: its target, the species.
    let (x, y) = data::penguins_by_species(&PENGUIN_FEATURES)?;
    println!("penguins              {}", all.len());
    println!("with all {} features   {}", x.ncols(), x.nrows());
    println!("and their sex         {complete}\n");

    let mut rows = Vec::new();
    for i in [0, 151, 274] {
        rows.push(show::row![i, (x.row(i), 1), Species::ALL[y[i]].name()]);
    }
    let header = ["sample", "bill mm", "depth mm", "flipper mm", "mass g", "label"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
