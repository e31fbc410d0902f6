//! The last column from the last penguin to the first, in kilograms.

use ndarray::{array, s};

pub fn main() {
    let penguins = array![
        [39.1, 18.7, 181.0, 3750.0],
        [46.5, 17.9, 192.0, 3500.0],
        [46.1, 13.2, 211.0, 4500.0],
    ];

    let mass_g = penguins.slice(s![..;-1, 3]);
    println!("a view of the masses  {}", show::vector(mass_g, 0));
    println!("in kilograms          {}", show::vector(&mass_g / 1000.0, 2));
}
