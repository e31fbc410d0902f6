//! How much more often than by chance: pointwise mutual information, pair by pair, by hand.

use networks::word_vectors::co_occurrences;
use part3_networks::embeddings::moby_dick;

pub fn main() -> numerics::Result<()> {
    let (vocabulary, ids) = moby_dick()?;
    let counts = co_occurrences(&ids, vocabulary.words().len(), 4)?.to_dense()?;
    let all = counts.sum();
    let mut rows = Vec::new();
    for (word, other) in [
        ("whale", "the"),
        ("whale", "sperm"),
        ("moby", "dick"),
        ("whale", "and"),
        ("north", "south"),
        ("captain", "ahab"),
        ("whale", "captain"),
    ] {
        let id = |word: &str| vocabulary.id(word).unwrap_or(0);
        let (row, column) = (counts.row(id(word)), counts.column(id(other)));
        let together = row[id(other)];
        let by_chance = row.sum() * column.sum() / all;
        let lift = together / by_chance;
        let pmi = libm::log(lift);
        rows.push(show::row![
            format!("{word}, {other}"),
            together as usize,
            (by_chance, 2),
            (lift, 2),
            (pmi, 2)
        ]);
    }
    println!("{}", show::table(&["pair", "together", "by chance", "ratio", "PMI"], &rows));
    Ok(())
}
