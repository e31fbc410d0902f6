//! Three models of the letters of Moby-Dick, scored on a part that they have not read.

use learning::information::perplexity;
use ndarray::{Array1, Array2, ArrayView1};
use numerics::Result;

pub fn main() -> Result<()> {
    let text = data::moby_dick().to_lowercase();
    let words: Vec<&str> =
        text.split(|c: char| !c.is_ascii_lowercase()).filter(|word| !word.is_empty()).collect();
    // a is 1 … z is 26, the space between two words 0.
    let letters: Vec<usize> = words
        .join(" ")
        .bytes()
        .map(|b| if b == b' ' { 0 } else { usize::from(b - b'`') })
        .collect();
    let (read, unread) = letters.split_at(9000);
    let n_words = unread.iter().filter(|letter| **letter == 0).count();

    // Every count starts at 1, so that nothing has probability 0.
    let (mut single, mut pair) = (Array1::from_elem(27, 1.0), Array2::from_elem((27, 27), 1.0));
    read.iter().for_each(|letter| single[*letter] += 1.0);
    read.windows(2).for_each(|two| pair[[two[0], two[1]]] += 1.0);
    let share = |counts: ArrayView1<'_, f64>, letter: usize| counts[letter] / counts.sum();
    let steps = || unread.windows(2);
    let models: [(&str, Array1<f64>); 3] = [
        ("all 27 alike", steps().map(|_| 1.0 / 27.0).collect()),
        ("by frequency", steps().map(|two| share(single.view(), two[1])).collect()),
        ("by the letter before", steps().map(|two| share(pair.row(two[0]), two[1])).collect()),
    ];
    println!("{} letters unread, {n_words} words", show::integer(unread.len() as u64));
    let mut rows = Vec::new();
    for (name, p) in &models {
        let per_letter = perplexity(p)?;
        let per_word = libm::pow(per_letter, p.len() as f64 / n_words as f64);
        rows.push([name.to_string(), show::fixed(per_letter, 2), show::integer(per_word)]);
    }
    println!("{}", show::table(&["model", "perplexity per letter", "per word"], &rows));
    Ok(())
}
