//! Sex and species are nearly independent, sex and body mass are not.

use data::{Penguin, Sex, Species};

pub fn main() {
    print_males("all of known sex", |_| true);
    for species in Species::ALL {
        print_males(species.name(), |penguin| penguin.species == species);
    }
    print_males("heavier than 4.5 kg", |penguin| {
        penguin.body_mass_g.is_some_and(|mass_g| mass_g > 4500.0)
    });
}

/// The share of males among the penguins of known sex that fulfill the condition.
fn print_males(name: &str, condition: impl Fn(&Penguin) -> bool) {
    let (mut males, mut n) = (0, 0);
    for penguin in data::penguins() {
        if penguin.sex.is_some() && condition(penguin) {
            n += 1;
            if penguin.sex == Some(Sex::Male) {
                males += 1;
            }
        }
    }
    let share = show::fixed(f64::from(males) / f64::from(n), 3);
    println!("P(male | {name:<19}) = {males:>3} of {n:>3} = {share}");
}
