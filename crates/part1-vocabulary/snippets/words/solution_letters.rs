//! A misspelled name is another word, and yet it shares three of its seven letter trigrams.

use std::collections::BTreeSet;

pub fn main() {
    let (right, wrong) = ("ishmael", "ishmeal");
    println!("same word: {}", right == wrong);
    let (a, b) = (letter_trigrams(right), letter_trigrams(wrong));
    println!("{right}  {}", a.iter().cloned().collect::<Vec<_>>().join(" "));
    println!("{wrong}  {}", b.iter().cloned().collect::<Vec<_>>().join(" "));
    let common: Vec<String> = a.intersection(&b).cloned().collect();
    println!("in common {} of {}: {}", common.len(), a.len(), common.join(" "));
}

/// Every three letters that stand next to each other; `_` marks the borders of the word.
fn letter_trigrams(word: &str) -> BTreeSet<String> {
    let letters: Vec<char> = format!("_{word}_").chars().collect();
    letters.windows(3).map(|window| window.iter().collect()).collect()
}
