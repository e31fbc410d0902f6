//! One line of Moby-Dick cut into words by three rules: nine tokens, eleven, or nine others.

use learning::feature_extraction::words;

pub fn main() {
    let text = "knocking people's hats off—then, I account it high time";

    let at_blanks: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    let runs_of_letters = words(text); // in lower case
    let two_or_more: Vec<String> =
        runs_of_letters.iter().filter(|word| word.chars().count() >= 2).cloned().collect();

    for (rule, tokens) in [
        ("cut at blanks", at_blanks),
        ("runs of letters", runs_of_letters),
        ("two letters or more", two_or_more),
    ] {
        println!("{rule}: {} tokens", tokens.len());
        println!("  {}", tokens.join(" | "));
    }
}
