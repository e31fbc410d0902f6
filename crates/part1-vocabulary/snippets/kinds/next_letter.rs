//! Self-supervised: every letter of a name is the label of the letter before it.

use numerics::{Rng, stats};
use part1_vocabulary::kinds::plain_names;

pub fn main() -> numerics::Result<()> {
    println!("ada becomes {:?}", pairs("ada"));
    let mut names = plain_names(data::female_names().iter().copied());
    Rng::new(7).shuffle(&mut names);
    let [held_out, seen] = [&names[..900], &names[900..]]
        .map(|part| part.iter().flat_map(|name| pairs(name)).collect::<Vec<_>>());
    println!("names {}, pairs {}\n", show::integer(names.len() - 900), show::integer(seen.len()));

    // How often the second letter followed the first, by their numbers in ASCII.
    let mut counts = [[0; 128]; 128];
    for (letter, next) in &seen {
        counts[*letter as usize][*next as usize] += 1;
    }
    // The letter that followed most often; of equals, the first in the alphabet.
    let guess = |letter: char| {
        let row = counts[letter as usize];
        ('\0'..='z').rev().max_by_key(|next| row[*next as usize]).unwrap_or('.')
    };
    for letter in ".aehqy".chars() {
        println!("guess after {letter}: {}", guess(letter));
    }
    let always = stats::mode(&seen.iter().map(|pair| pair.1).collect::<Vec<_>>())?;
    let baseline = held_out.iter().filter(|pair| pair.1 == always).count();
    let right = held_out.iter().filter(|pair| pair.1 == guess(pair.0)).count();
    let shares = [baseline, right].map(|n| show::fixed(n as f64 / held_out.len() as f64, 4));
    println!("\naccuracy on held-out names: always {always} {}, guesses {}", shares[0], shares[1]);
    Ok(())
}

/// Each letter with the next one; a dot before the first and after the last.
fn pairs(name: &str) -> Vec<(char, char)> {
    let signs: Vec<char> = format!(".{name}.").chars().collect();
    signs.windows(2).map(|pair| (pair[0], pair[1])).collect()
}
