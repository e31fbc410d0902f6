//! Probability by counting penguins, and what changes when only some of them are counted.

use data::{Island, Penguin, Species};

pub fn main() {
    let chinstrap = |penguin: &Penguin| penguin.species == Species::Chinstrap;
    let dream = |penguin: &Penguin| penguin.island == Island::Dream;
    let both = |penguin: &Penguin| chinstrap(penguin) && dream(penguin);

    let all = count(|_| true);
    print_share("P(Chinstrap)", count(chinstrap), all);
    print_share("P(Dream)", count(dream), all);
    print_share("P(Chinstrap and Dream)", count(both), all);
    println!("conditional probability:");
    print_share("P(Chinstrap | Dream)", count(both), count(dream));
    print_share("P(Dream | Chinstrap)", count(both), count(chinstrap));
}

/// How many of the penguins fulfill the condition.
fn count(condition: impl Fn(&Penguin) -> bool) -> usize {
    let mut n = 0;
    for penguin in data::penguins() {
        if condition(penguin) {
            n += 1;
        }
    }
    n
}

fn print_share(name: &str, part: usize, whole: usize) {
    let share = show::fixed(part as f64 / whole as f64, 3);
    println!("{name:<22} = {part:>3} of {whole:>3} = {share}");
}
