//! Who counts as near? The score of PPMI with one, four and sixteen words to each side.

use networks::word_vectors::{Vocabulary, WordVectors, co_occurrences, ppmi};
use numerics::Result;
use part3_networks::embeddings::{in_own_group, moby_dick, nearest};

pub fn main() -> Result<()> {
    let (vocabulary, ids) = moby_dick()?;
    for window in [1, 4, 16] {
        let vectors = counted(&vocabulary, &ids, window)?;
        println!("window {window:>2}: {} of 87 in their group", in_own_group(&vectors)?);
        println!("  harpoon: {}", nearest(&vectors, "harpoon", 5)?);
    }
    Ok(())
}

fn counted(vocabulary: &Vocabulary, ids: &[usize], window: usize) -> Result<WordVectors> {
    // yours: count with this window, take the PPMI (power 0.75): a row for each word
    let words = vocabulary.words().to_vec();
    let counts = co_occurrences(ids, words.len(), window)?;
    WordVectors::new(words, ppmi(&counts, 0.75)?.to_dense()?)
    // end
}
