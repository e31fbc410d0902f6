//! A vector for a word that was never met, from its pieces; and what it costs when pieces share.

use networks::word_vectors::character_n_grams;
use part3_networks::word_vectors::{Pieces, shipped};

pub fn main() -> numerics::Result<()> {
    let vectors = shipped()?;
    // Out-of-vocabulary: the novel has no such word.
    if let Err(error) = vectors.vector("nineteen") {
        println!("{error}");
    }
    println!("pieces: {}", character_n_grams("nineteen", 4..=5)?.join(" "));
    let pieces = Pieces::fit(vectors.clone(), 2_000_000)?;
    for word in ["nineteen", "northward", "oceanic", "bluish"] {
        let near = vectors.nearest(&pieces.vector(word)?, &[], 4)?;
        let near: Vec<&str> = near.iter().map(|(word, _)| word.as_str()).collect();
        println!("{word}: {}", near.join(", "));
    }

    let id = |word: &str| vectors.words().iter().position(|other| other == word).unwrap_or(0);
    let mut words = Vec::new();
    for (group, members) in data::word_groups() {
        words.extend(members.iter().map(|word| (*word, group, id(word))));
    }
    for n_buckets in [5_000, 50_000, 2_000_000] {
        let (pieces, mut own) = (Pieces::fit(vectors.clone(), n_buckets)?, 0);
        for (word, group, _) in &words {
            let near = vectors.units().dot(&pieces.vector(word)?); // without the word itself
            let others = words.iter().filter(|other| other.0 != *word && near[other.2] > 0.0);
            let best = others.max_by(|a, b| near[a.2].total_cmp(&near[b.2]));
            own += usize::from(best.is_some_and(|best| best.1 == *group));
        }
        println!("{} buckets: {own} of 87 in their group", show::integer(n_buckets));
    }
    Ok(())
}
