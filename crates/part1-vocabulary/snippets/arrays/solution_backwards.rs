//! The last column from the last penguin to the first, in kilograms.

use ndarray::{Array1, Array2, array, s};

pub fn main() {
    let penguins = array![
        [39.1, 18.7, 181.0, 3750.0],
        [46.5, 17.9, 192.0, 3500.0],
        [46.1, 13.2, 211.0, 4500.0],
    ];
    println!("in kilograms  {}", show::vector(backwards_kg(&penguins), 2));
}

fn backwards_kg(penguins: &Array2<f64>) -> Array1<f64> {
    // yours: one slice and one division
    &penguins.slice(s![..;-1, 3]) / 1000.0
    // end
}
