//! Probability by counting penguins, and what changes when only some of them are counted.

use data::{Island, Species};

pub fn main() {
    let (mut all, mut chinstrap, mut dream, mut both) = (0, 0, 0, 0);
    for penguin in data::penguins() {
        let is_chinstrap = penguin.species == Species::Chinstrap;
        let is_dream = penguin.island == Island::Dream;
        all += 1;
        chinstrap += i32::from(is_chinstrap); // true counts as 1, false as 0
        dream += i32::from(is_dream);
        both += i32::from(is_chinstrap && is_dream);
    }
    print_share("P(Chinstrap)", chinstrap, all);
    print_share("P(Dream)", dream, all);
    println!("conditional probability:");
    print_share("P(Chinstrap | Dream)", both, dream);
    print_share("P(Dream | Chinstrap)", both, chinstrap);
}

fn print_share(name: &str, part: i32, whole: i32) {
    let share = show::fixed(f64::from(part) / f64::from(whole), 3);
    println!("{name:<20} = {part:>3} of {whole:>3} = {share}");
}
