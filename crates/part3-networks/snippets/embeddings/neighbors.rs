//! The same words as counts, as PPMI, and as 32 numbers each: what is near what?

use networks::word_vectors::{WordVectors, co_occurrences, ppmi, truncated_svd};
use numerics::Rng;
use part3_networks::embeddings::{moby_dick, nearest};

pub fn main() -> numerics::Result<()> {
    let (vocabulary, ids) = moby_dick()?;
    let counts = co_occurrences(&ids, vocabulary.words().len(), 4)?;
    let table = ppmi(&counts, 0.75)?;
    let svd = truncated_svd(&table, 32, &mut Rng::new(1))?;
    let named = |vectors| WordVectors::new(vocabulary.words().to_vec(), vectors);

    let kinds = [
        ("counts", named(counts.to_dense()?)?),
        ("PPMI", named(table.to_dense()?)?),
        ("32 numbers", named(&svd.u * &svd.singular_values)?),
    ];
    for word in ["captain", "ship", "north", "three"] {
        println!("{word}");
        for (name, vectors) in &kinds {
            println!("  {name:<10}  {}", nearest(vectors, word, 5)?);
        }
    }
    let mut rows = Vec::new();
    for (name, vectors) in &kinds {
        let [a, b] = ["sharks", "and"].map(|other| vectors.similarity("shark", other));
        rows.push(show::row![name, vectors.vectors().ncols(), ([a?, b?], 2)]);
    }
    println!("{}", show::table(&["vectors", "width", "shark, sharks", "shark, and"], &rows));
    Ok(())
}
