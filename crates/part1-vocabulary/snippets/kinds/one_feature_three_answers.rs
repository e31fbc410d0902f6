//! One feature, three kinds of answers: a number, a name, and several yes or no at once.

use data::{Island, Penguin, Sex, Species};

pub fn main() {
    // The voters: penguins whose flipper is at most 2 mm longer or shorter than 205 mm.
    let close = |p: &&Penguin| p.flipper_length_mm.is_some_and(|mm| (mm - 205.0).abs() <= 2.0);
    let voters: Vec<&Penguin> = data::penguins().iter().filter(close).collect();
    let votes = |holds: fn(&Penguin) -> bool| voters.iter().filter(|p| holds(p)).count();
    println!("voters              {}\n", voters.len());

    // regression
    let sum_g: f64 = voters.iter().filter_map(|p| p.body_mass_g).sum();
    println!("how heavy?          {} g\n", show::fixed(sum_g / voters.len() as f64, 0));
    // classification
    println!("which species?      Adelie {}", votes(|p| p.species == Species::Adelie));
    println!("                    Chinstrap {}", votes(|p| p.species == Species::Chinstrap));
    println!("                    Gentoo {}\n", votes(|p| p.species == Species::Gentoo));
    // multi-label
    println!("male?               {}", votes(|p| p.sex == Some(Sex::Male)));
    println!("heavier than 4 kg?  {}", votes(|p| p.body_mass_g > Some(4000.0)));
    println!("on Torgersen?       {}", votes(|p| p.island == Island::Torgersen));
}
