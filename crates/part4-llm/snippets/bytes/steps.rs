//! A new word, encoded: at each step the pair that was learned first is merged.

use language::tokenizer::{Bpe, PreTokenizer};

pub fn main() -> numerics::Result<()> {
    let text = data::moby_dick_whole();
    let (first_half, _) = text.split_at(text.len() / 2);
    let bpe = Bpe::train(&[first_half], 2256, PreTokenizer::Spaces, &[])?;

    for word in [" seamanship", " smartphone"] {
        println!("{word:?} occurs {} times in the book", text.matches(word).count());
        let steps = bpe.steps(word);
        for ids in &steps {
            let tokens = ids.iter().map(|&id| bpe.token_text(id));
            let tokens = tokens.collect::<numerics::Result<Vec<_>>>()?;
            println!("  {}", tokens.join("|"));
        }
        println!("  token ids {:?}", steps[steps.len() - 1]);
    }
    Ok(())
}
