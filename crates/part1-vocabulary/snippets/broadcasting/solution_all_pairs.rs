//! All differences between five flippers at once: a column minus a row, this time on purpose.

use ndarray::{Array1, Array2, Axis, array};

pub fn main() {
    let flipper_mm: Array1<f64> = array![181.0, 186.0, 195.0, 192.0, 211.0];
    let differences: Array2<f64> = {
        // yours: a column of the five minus a row of the five
        let column = flipper_mm.view().insert_axis(Axis(1));
        &column - &flipper_mm
        // end
    };
    println!("{}", show::matrix(&differences, 0));

    let apart = differences.mapv(f64::abs);
    let farthest = apart.fold_axis(Axis(1), 0.0_f64, |farthest, mm| farthest.max(*mm));
    println!("farthest from each  {}", show::vector(&farthest, 0));
}
