//! A model that never says Chinstrap: high accuracy, and no Chinstrap found.

use data::Penguin;
use data::Species::Chinstrap;

pub fn main() {
    let says_chinstrap = |_: &Penguin| false; // whatever the penguin
    let (mut n_right, mut n_found) = (0, 0);
    for penguin in data::penguins() {
        let is_chinstrap = penguin.species == Chinstrap;
        // yours: count the right answers, and of these the Chinstraps
        n_right += usize::from(says_chinstrap(penguin) == is_chinstrap);
        n_found += usize::from(says_chinstrap(penguin) && is_chinstrap);
        // end
    }
    let accuracy = n_right as f64 / data::penguins().len() as f64;
    println!("right answers     {n_right}");
    println!("accuracy          {}", show::fixed(accuracy, 4));
    println!("Chinstraps found  {n_found}");
}
