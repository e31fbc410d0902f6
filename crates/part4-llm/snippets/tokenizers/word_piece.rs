//! WordPiece: merges that favor company over frequency, then the longest token that fits.

use language::tokenizer::WordPiece;

pub fn main() -> numerics::Result<()> {
    let text = data::moby_dick().to_lowercase();
    let model = WordPiece::train(&[&text], 1200, "[UNK]")?;
    let ids: Vec<u32> = (0..1200).collect();
    let vocabulary = model.tokens(&ids)?;
    let letters = |token: &str| token.trim_start_matches('#').to_owned();
    let merged = vocabulary[1..].iter().filter(|token| letters(token).chars().count() > 1);
    let first = merged.take(6).map(|token| {
        let times = text.matches(&letters(token)).count();
        format!("{token} ({times})")
    });
    println!("first merges: {}", first.collect::<Vec<_>>().join(", "));

    for word in ["whaling", "whaleship", "unfathomable", "naïve", "鯨"] {
        let by_hand = longest_first(word, &vocabulary);
        let library = model.tokens(&model.encode(word))?;
        println!("{word}: {} = {}", by_hand.join(" "), library.join(" "));
    }
    Ok(())
}

/// The longest token that begins the word, then the longest that goes on, and so on.
fn longest_first(word: &str, vocabulary: &[&str]) -> Vec<String> {
    let (mut rest, mut found) = (word.to_owned(), Vec::new());
    while !rest.is_empty() && rest != "##" {
        let fits = vocabulary.iter().filter(|token| rest.starts_with(**token));
        let Some(longest) = fits.max_by_key(|token| token.len()) else {
            return vec!["[UNK]".to_owned()]; // one piece is missing: the word is unknown
        };
        found.push((*longest).to_owned());
        rest = format!("##{}", &rest[longest.len()..]);
    }
    found
}
