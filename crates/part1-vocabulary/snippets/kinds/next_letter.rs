//! Self-supervised: every letter of a name is the label of the letter before it.

use std::collections::BTreeMap;

use numerics::{Rng, stats};
use part1_vocabulary::kinds::{letter_pairs, plain_names};

pub fn main() -> numerics::Result<()> {
    let mut names = plain_names(data::female_names().iter().copied());
    Rng::new(7).shuffle(&mut names);
    let pairs = |names: &[String]| -> Vec<(char, char)> {
        names.iter().flat_map(|name| letter_pairs(name)).collect()
    };
    let (unseen, seen) = (pairs(&names[..900]), pairs(&names[900..]));
    println!("ada becomes {:?}", letter_pairs("ada"));
    println!("names to learn from     {}", show::integer(names.len() - 900));
    println!("labeled pairs in them   {}\n", show::integer(seen.len()));

    // The guess after a letter: the letter that followed it most often.
    let mut guesses = BTreeMap::new();
    for (letter, _) in &seen {
        let followers = seen.iter().filter(|pair| pair.0 == *letter).map(|pair| pair.1);
        if !guesses.contains_key(letter) {
            guesses.insert(*letter, stats::mode(&followers.collect::<Vec<_>>())?);
        }
    }
    for letter in ['.', 'a', 'e', 'h', 'q', 'y'] {
        println!("guess after {letter}: {}", guesses[&letter]);
    }

    let every: Vec<char> = seen.iter().map(|pair| pair.1).collect();
    let always = stats::mode(&every)?;
    let baseline = unseen.iter().filter(|pair| pair.1 == always).count();
    let model = unseen.iter().filter(|pair| pair.1 == guesses[&pair.0]).count();
    for (name, right) in [("baseline", baseline), ("guesses ", model)] {
        let accuracy = show::fixed(right as f64 / unseen.len() as f64, 4);
        println!("accuracy on held-out names, {name}  {accuracy}");
    }
    Ok(())
}
