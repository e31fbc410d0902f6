//! One line of Moby-Dick cut into words by three rules: nine tokens, eleven, or nine others.

pub fn main() {
    let text = "knocking people's hats off—then, I account it high time";
    let lower = text.to_lowercase();

    let at_blanks: Vec<&str> = text.split_whitespace().collect();
    let at_other_signs = lower.split(|sign: char| !sign.is_alphanumeric());
    let runs_of_letters: Vec<&str> = at_other_signs.filter(|run| !run.is_empty()).collect();
    let two_or_more: Vec<&str> =
        runs_of_letters.iter().copied().filter(|word| word.chars().count() >= 2).collect();

    for (rule, tokens) in [
        ("cut at blanks", at_blanks),
        ("runs of letters", runs_of_letters),
        ("two letters or more", two_or_more),
    ] {
        println!("{rule}: {} tokens", tokens.len());
        println!("  {}", tokens.join(" | "));
    }
}
