//! A larger vocabulary makes a shorter text: tokens for each word, on the half that was not seen.

use language::tokenizer::{Bpe, PreTokenizer};

pub fn main() -> numerics::Result<()> {
    let text = data::moby_dick_whole();
    let (first, second) = text.split_at(text.len() / 2);
    let ranks = Bpe::train(&[first], 2048, PreTokenizer::Spaces, &[])?.ranks();
    let words = PreTokenizer::Spaces.pieces(second);

    let mut rows = Vec::new();
    for size in [256, 512, 1024, 2048] {
        // The first tokens learned are what a smaller vocabulary would have learned.
        let smaller = ranks[..size].iter().cloned();
        let bpe = Bpe::from_ranks(smaller, &[], PreTokenizer::Spaces)?;
        let n_tokens = bpe.encode(second)?.len() as f64;
        let mut whole = 0;
        for word in &words {
            whole += usize::from(bpe.encode(word)?.len() == 1);
        }
        let share = 100.0 * whole as f64 / words.len() as f64;
        let per_word = n_tokens / words.len() as f64;
        rows.push(show::row![
            size,
            n_tokens as usize,
            (per_word, 3),
            (second.len() as f64 / n_tokens, 3),
            (share, 1)
        ]);
    }
    let header = ["vocabulary", "tokens", "a word", "bytes a token", "words in one (%)"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
