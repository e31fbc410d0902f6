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
    report(&wrong);

    let right = &predicted - &y.insert_axis(Axis(1));
    println!("predicted − column of y {}", show::shape(&right));
    report(&right);
    let factor = mean_square(&wrong) / mean_square(&right);
    println!("the loss is too large by a factor of {}", show::fixed(factor, 1));
    Ok(())
}

fn mean_square(misses: &Array2<f64>) -> f64 {
    (misses * misses).sum() / misses.len() as f64
}

fn report(misses: &Array2<f64>) {
    let loss = mean_square(misses);
    println!("  numbers in it         {}", show::integer(misses.len()));
    println!("  loss, g²              {}", show::integer(loss.round()));
    println!("  its root, g           {}", show::fixed(loss.sqrt(), 1));
}
