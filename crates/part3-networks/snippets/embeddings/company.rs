//! The company of four words of Moby-Dick: raw counts are full of words that are near everything.

use networks::word_vectors::{WordVectors, co_occurrences};
use part3_networks::embeddings::{moby_dick, nearest};

pub fn main() -> numerics::Result<()> {
    let (vocabulary, ids) = moby_dick()?;
    let words = vocabulary.words();
    println!("{} words of text, {} kinds", show::integer(ids.len()), show::integer(words.len()));
    let counts = co_occurrences(&ids, words.len(), 4)?.to_dense()?;

    let columns =
        ["the", "of", "sperm", "sail", "fish"].map(|word| vocabulary.id(word).unwrap_or(0));
    let mut rows = Vec::new();
    for word in ["whale", "ship", "shark", "seven"] {
        let row = counts.row(vocabulary.id(word).unwrap_or(0));
        let [the, of, sperm, sail, fish] = columns.map(|column| row[column] as usize);
        rows.push(show::row![word, the, of, sperm, sail, fish]);
    }
    println!("{}", show::table(&["near", "the", "of", "sperm", "sail", "fish"], &rows));

    // The distributional hypothesis, put to work: alike is what has a like row.
    let vectors = WordVectors::new(words.to_vec(), counts)?;
    for word in ["whale", "ship", "shark", "seven"] {
        println!("{word}: {}", nearest(&vectors, word, 5)?);
    }
    Ok(())
}
