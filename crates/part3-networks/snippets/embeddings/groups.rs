//! Of 87 words in eleven groups, how many are nearest to one of their own?

use ndarray::s;
use networks::word_vectors::{WordVectors, co_occurrences, ppmi, truncated_svd};
use numerics::Rng;
use part3_networks::embeddings::{in_own_group, moby_dick};

pub fn main() -> numerics::Result<()> {
    let (vocabulary, ids) = moby_dick()?;
    let words = vocabulary.words();
    let own = |vectors| in_own_group(&WordVectors::new(words.to_vec(), vectors)?);
    let counts = co_occurrences(&ids, words.len(), 4)?;
    let mut rows = vec![show::row!["counts", words.len(), own(counts.to_dense()?)?]];
    for power in [1.0, 0.75] {
        let table = ppmi(&counts, power)?;
        rows.push(show::row![
            format!("PPMI, power {}", show::fixed(power, 2)),
            words.len(),
            own(table.to_dense()?)?
        ]);
    }
    let svd = truncated_svd(&ppmi(&counts, 0.75)?, 32, &mut Rng::new(1))?;
    let scaled = &svd.u * &svd.singular_values;
    for width in [2, 4, 8, 16, 32] {
        let own = own(scaled.slice(s![.., ..width]).to_owned())?;
        rows.push(show::row!["truncated SVD", width, own]);
    }
    println!("{}", show::table(&["vectors", "width", "in their group, of 87"], &rows));
    Ok(())
}
