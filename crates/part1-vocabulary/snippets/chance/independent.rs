//! Sex and species are nearly independent, sex and body mass are not.

use data::{Sex, Species};

pub fn main() {
    let (mut all, mut males, mut birds, mut both) = (0.0, 0.0, [0.0; 2], [0.0; 2]);
    for penguin in data::penguins().iter().filter(|penguin| penguin.sex.is_some()) {
        let is_male = penguin.sex == Some(Sex::Male);
        let is_in = [penguin.species == Species::Gentoo, penguin.body_mass_g > Some(4500.0)];
        all += 1.0;
        males += f64::from(is_male); // true counts as 1, false as 0
        for i in 0..2 {
            birds[i] += f64::from(is_in[i]);
            both[i] += f64::from(is_in[i] && is_male);
        }
    }
    println!("of {} birds: P(male) = {}", show::fixed(all, 0), show::fixed(males / all, 3));
    let mut rows = Vec::new();
    for (i, name) in ["Gentoo", "over 4.5 kg"].into_iter().enumerate() {
        let product = (males / all) * (birds[i] / all);
        rows.push(show::row![name, ([both[i] / birds[i], both[i] / all, product], 3)]);
    }
    let header = ["group", "P(male | group)", "P(male and group)", "P(male) · P(group)"];
    println!("{}", show::table(&header, &rows));
}
