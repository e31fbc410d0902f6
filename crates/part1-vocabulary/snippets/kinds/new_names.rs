//! Generation: draw the next letter by its share, again and again, until the name ends.

use std::collections::BTreeMap;

use numerics::Rng;
use part1_vocabulary::kinds::{letter_pairs, plain_names};

const LETTERS: &[u8; 27] = b".abcdefghijklmnopqrstuvwxyz";

pub fn main() -> numerics::Result<()> {
    // How often each letter followed each other one.
    let mut counts: BTreeMap<char, [f64; 27]> = BTreeMap::new();
    let names = plain_names(data::female_names().iter().copied());
    for (letter, next) in names.iter().flat_map(|name| letter_pairs(name)) {
        let row = counts.entry(letter).or_insert([0.0; 27]);
        row[place(next)] += 1.0;
    }

    let mut rng = Rng::new(7);
    for _ in 0..8 {
        let mut name = String::new();
        let mut letter = '.';
        loop {
            let drawn = rng.choice_weighted(&counts[&letter], 1)?[0];
            letter = char::from(LETTERS[drawn]);
            if letter == '.' {
                break;
            }
            name.push(letter);
        }
        let known = if names.contains(&name) { "a real name" } else { "new" };
        println!("{name:<14} {known}");
    }
    Ok(())
}

fn place(letter: char) -> usize {
    LETTERS.iter().position(|b| char::from(*b) == letter).unwrap_or(0)
}
