//! A misspelled name is another word, and yet it shares three of its seven letter trigrams.

pub fn main() {
    let [right, wrong] = ["ishmael", "ishmeal"].map(letter_trigrams);
    println!("ishmael  {}", right.join(" "));
    println!("ishmeal  {}", wrong.join(" "));
    let common: Vec<&str> =
        right.iter().filter(|trigram| wrong.contains(trigram)).map(String::as_str).collect();
    println!("in common {} of {}: {}", common.len(), right.len(), common.join(" "));
}

/// Every three neighboring letters; `_` marks the borders of the word.
fn letter_trigrams(word: &str) -> Vec<String> {
    let letters: Vec<char> = format!("_{word}_").chars().collect();
    // yours: every window of three letters, as a text
    letters.windows(3).map(|window| window.iter().collect()).collect()
    // end
}
