//! Vectors for letters, learned by predicting the next letter of a name: do vowels come together?

use part3_networks::embeddings::{Letters, letter_pairs};
use part3_networks::recurrent::names;

pub fn main() -> numerics::Result<()> {
    let (seen, held_out) = names();
    let (seen, held_out) = (letter_pairs(seen), letter_pairs(held_out));
    let mut rows = Vec::new();
    for width in [2, 4, 8] {
        let (mut before, mut after, mut bits) = (0, 0, 0.0);
        for start in 0..10 {
            let mut letters = Letters::random(width, &mut numerics::Rng::new(start))?;
            before += vowels(&letters);
            for _ in 0..500 {
                letters.step(&seen, 4.0)?;
            }
            after += vowels(&letters);
            bits += letters.bits(&held_out)? / 10.0;
        }
        rows.push(show::row![width, 27 * width, before, after, (bits, 2)]);
    }
    let header = ["width", "numbers", "vowels before", "after", "bits a letter"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

/// How many of a, e, i, o, u have one of the other four as the nearest letter.
fn vowels(letters: &Letters) -> usize {
    let vowels = [1, 5, 9, 15, 21];
    let near = |i: usize, j: usize| {
        let (a, b) = (letters.vectors.row(i), letters.vectors.row(j));
        a.dot(&b) / (a.dot(&a) * b.dot(&b)).sqrt()
    };
    let nearest = |i: usize| {
        let others = (1..27).filter(|j| *j != i);
        others.max_by(|j, k| near(i, *j).total_cmp(&near(i, *k))).unwrap_or(i)
    };
    vowels.iter().filter(|i| vowels.contains(&nearest(**i))).count()
}
