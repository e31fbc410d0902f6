//! Sex and species are nearly independent, sex and body mass are not.

use data::{Penguin, Sex, Species};

pub fn main() {
    let birds: Vec<&Penguin> = data::penguins().iter().filter(|bird| bird.sex.is_some()).collect();
    println!("of {} birds: P(male) = {}", birds.len(), show::fixed(share(&birds, is_male), 3));
    let gentoo = row("Gentoo", &birds, |bird| bird.species == Species::Gentoo);
    let heavy = row("over 4.5 kg", &birds, |bird| bird.body_mass_g > Some(4500.0));
    let header = ["group", "P(male | group)", "P(male and group)", "P(male) · P(group)"];
    println!("{}", show::table(&header, &[gentoo, heavy]));
}

fn row(name: &str, birds: &[&Penguin], is_in: impl Fn(&Penguin) -> bool) -> Vec<String> {
    let (male, group) = (share(birds, is_male), share(birds, &is_in));
    let both = share(birds, |bird| is_male(bird) && is_in(bird));
    show::row![name, ([both / group, both, male * group], 3)]
}

fn is_male(bird: &Penguin) -> bool {
    bird.sex == Some(Sex::Male)
}

fn share(birds: &[&Penguin], condition: impl Fn(&Penguin) -> bool) -> f64 {
    birds.iter().filter(|bird| condition(bird)).count() as f64 / birds.len() as f64
}
