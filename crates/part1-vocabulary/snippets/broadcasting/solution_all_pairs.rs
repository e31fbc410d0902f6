//! All differences between five flippers at once: a column minus a row, this time on purpose.

use ndarray::{Axis, array};

pub fn main() {
    let flipper_mm = array![181.0, 186.0, 195.0, 192.0, 211.0];
    let column = flipper_mm.view().insert_axis(Axis(1));
    let differences = &column - &flipper_mm;
    println!("{}", show::matrix(&differences, 0));

    let apart = differences.mapv(f64::abs);
    let farthest = apart.fold_axis(Axis(1), 0.0_f64, |farthest, mm| farthest.max(*mm));
    println!("farthest from each  {}", show::vector(&farthest, 0));
}
