//! Prints `src/flock.txt`: species, sex, bill length, flipper length and body mass of each measured penguin.

use data::Sex;

fn main() {
    for penguin in data::penguins() {
        let measured = (penguin.bill_length_mm, penguin.flipper_length_mm, penguin.body_mass_g);
        if let (Some(bill_mm), Some(flipper_mm), Some(mass_g)) = measured {
            let sex = penguin.sex.map_or(0, |sex| if sex == Sex::Male { 1 } else { -1 });
            // All digits: reading them gives the same number.
            println!("{} {sex} {bill_mm} {flipper_mm} {mass_g}", penguin.species as usize);
        }
    }
}
