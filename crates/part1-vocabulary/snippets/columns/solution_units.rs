//! Variance has a unit, squared: in kilograms the most varied column becomes the dullest.

use data::PENGUIN_FEATURES;
use ndarray::ArrayView1;

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&PENGUIN_FEATURES)?;
    let mut rows = Vec::new();
    for (name, column) in PENGUIN_FEATURES.iter().zip(x.columns()) {
        rows.push(show::row![name, (variance(column), 2)]);
    }
    let mass_kg = &x.column(3) / 1000.0;
    rows.push(show::row!["body_mass_kg", (variance(mass_kg.view()), 2)]);
    println!("{}", show::table(&["column", "variance"], &rows));
    Ok(())
}

fn variance(column: ArrayView1<'_, f64>) -> f64 {
    // yours: the mean of the squared deviations from the column's mean
    let n = column.len() as f64;
    let deviations = &column - column.sum() / n;
    deviations.dot(&deviations) / n
    // end
}
