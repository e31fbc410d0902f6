//! A model that never says Chinstrap: high accuracy, and no Chinstrap found.

use data::Species;

pub fn main() {
    let flock = data::penguins();
    let chinstraps = flock.iter().filter(|p| p.species == Species::Chinstrap).count();
    let right = flock.len() - chinstraps; // "no" is right for all the others
    let accuracy = right as f64 / flock.len() as f64;
    println!("right            {right} of {}", flock.len());
    println!("accuracy         {}", show::fixed(accuracy, 4));
    println!("Chinstraps found 0 of {chinstraps}");
}
