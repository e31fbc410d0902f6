//! Two thousand merges on half of Moby-Dick: the first, a few, the last, and the longest.

use language::tokenizer::{Bpe, PreTokenizer};

pub fn main() -> numerics::Result<()> {
    let text = data::moby_dick_whole();
    let (first_half, _) = text.split_at(text.len() / 2);
    let bpe = Bpe::train(&[first_half], 2256, PreTokenizer::Spaces, &[])?;

    println!("{} tokens: 256 bytes and {} merges", bpe.vocabulary_size(), bpe.merges().len());
    for start in [256, 266, 500, 1000, 2250] {
        let tokens = (start..start + 6).map(|id| bpe.token_text(id));
        let tokens = tokens.collect::<numerics::Result<Vec<_>>>()?;
        println!("ids from {start}: {tokens:?}");
    }
    let mut longest: Vec<_> = bpe.ranks();
    longest.sort_by_key(|(token, id)| (std::cmp::Reverse(token.len()), *id));
    for (token, id) in &longest[..6] {
        println!("{:>2} bytes, id {id}: {:?}", token.len(), String::from_utf8_lossy(token));
    }
    Ok(())
}
