//! Correlation by hand: standardize two columns, multiply bird by bird, take the mean.

use ndarray::{Array1, ArrayView1};
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (flipper, mass) = (standardized(flock.column(0))?, standardized(flock.column(1))?);
    let products = &flipper * &mass;

    let rows = [0, 152, 38].map(|i| show::row![i, ([flipper[i], mass[i], products[i]], 2)]);
    println!("{}", show::table(&["penguin", "flipper", "mass", "product"], &rows));
    println!("mean of 342 products   {}", show::fixed(stats::mean(&products)?, 4));
    let by_library = stats::correlation(flock.column(0), flock.column(1))?;
    println!("by the library         {}", show::fixed(by_library, 4));
    Ok(())
}

fn standardized(column: ArrayView1<'_, f64>) -> numerics::Result<Array1<f64>> {
    Ok((&column - stats::mean(column)?) / stats::std_dev(column, 0)?)
}
