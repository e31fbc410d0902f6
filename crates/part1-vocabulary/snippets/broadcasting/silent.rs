//! A column of predictions minus a row of targets: no error, too many numbers, a wrong loss.

use ndarray::{Array2, Axis};

pub fn main() -> numerics::Result<()> {
    let table = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let y = table.column(1);
    // The line of page 1b, as a column: shape (n_samples, 1).
    let predicted = (50.0 * &table.column(0) - 5800.0).insert_axis(Axis(1));
    println!("predicted {}, y {}", show::shape(&predicted), show::shape(&y));

    let wrong: Array2<f64> = &predicted - &y;
    println!("predicted − y has shape {}", show::shape(&wrong));
    println!("  numbers in it         {}", show::integer(wrong.len()));
    println!("  root mean square, g   {}", show::fixed(root_mean_square(&wrong), 1));

    let right = &predicted - &y.insert_axis(Axis(1));
    println!("predicted − column of y {}", show::shape(&right));
    println!("  numbers in it         {}", show::integer(right.len()));
    println!("  root mean square, g   {}", show::fixed(root_mean_square(&right), 1));
    Ok(())
}

fn root_mean_square(misses: &Array2<f64>) -> f64 {
    ((misses * misses).sum() / misses.len() as f64).sqrt()
}
