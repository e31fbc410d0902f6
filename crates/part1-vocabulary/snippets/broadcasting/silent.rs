//! One line, written in two ways: two losses of the same predictions, and where a walk ends.

use ndarray::{Array2, Axis};

pub fn main() -> numerics::Result<()> {
    let table = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (x, y) = (table.column(0).insert_axis(Axis(1)), table.column(1));
    let predicted = 50.0 * &x - 5800.0; // the line of page 1b
    let one: Array2<f64> = &predicted - &y.insert_axis(Axis(1));
    let other: Array2<f64> = &predicted - &y;
    for (way, misses) in [("one  ", one), ("other", other)] {
        let loss = (&misses * &misses).sum() / misses.len() as f64;
        let (loss, root) = (show::integer(loss.round()), show::fixed(loss.sqrt(), 1));
        println!("{way}  loss {loss:>9} g², root {root:>6} g");
    }
    // A walk downhill the other way, with x in cm beyond 20 and y in kg, as on page 1b.
    let (x, y, mut weight, mut bias) = (&x / 10.0 - 20.0, &y / 1000.0, 0.0, 0.0);
    for _ in 0..50 {
        let misses: Array2<f64> = weight * &x + bias - &y;
        weight -= 0.4 * 2.0 * (&misses * &x).sum() / misses.len() as f64;
        bias -= 0.4 * 2.0 * misses.sum() / misses.len() as f64;
    }
    println!("a walk ends at  {}·x + {} kg", show::fixed(weight, 2), show::fixed(bias, 4));
    Ok(())
}
