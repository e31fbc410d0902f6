//! Bills and flippers seen along one line after another: how far they spread on each.

use ndarray::{Axis, array};

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["bill_length_mm", "flipper_length_mm"])?; // (342, 2)
    let n = x.nrows() as f64;
    let centered = &x - &(x.sum_axis(Axis(0)) / n);
    let rows: Vec<_> = (0..12)
        .map(|step| {
            let degrees = 15.0 * f64::from(step);
            let angle = degrees.to_radians();
            let v = array![libm::cos(angle), libm::sin(angle)];
            let along = centered.dot(&v); // each penguin's place on the line, in mm
            show::row![(degrees, 0), (along.dot(&along) / (n - 1.0), 1)]
        })
        .collect();
    println!("{}", show::table(&["angle (°)", "variance (mm²)"], &rows));
    Ok(())
}
