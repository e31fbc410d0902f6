//! Locality-sensitive hashing on 2,357 mails: which pairs get a comparison, and which are missed?

use language::corpus::{Bands, MinHash, Shingles, groups, hash64, similar_pairs};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let spam = data::spam();
    let hashes: Vec<u64> = spam.words.iter().map(|word| hash64(word.as_bytes())).collect();
    let mails = spam.counts.rows().map(|row| row.map(|(word, _)| hashes[word]).collect());
    let mails: Vec<Shingles> = mails.map(Shingles::from_hashes).collect();
    let n = mails.len();
    let alike = similar_pairs(&mails, 0.8)?;
    println!("pairs {}, with a similarity of 0.8 or more {}", n * (n - 1) / 2, alike.len());

    let signatures = MinHash::new(128, &mut Rng::new(7))?.signatures(&mails);
    let mut rows = Vec::new();
    for (n_bands, n_rows) in [(32, 4), (16, 8), (8, 16)] {
        let bands = Bands { n_bands, n_rows };
        let candidates = bands.candidates(&signatures)?;
        let found = alike.iter().filter(|(i, j, _)| candidates.contains(&(*i, *j)));
        let mut expected = 0.0;
        for (.., similarity) in &alike {
            expected += bands.chance(*similarity)?;
        }
        let (n_candidates, n_found) = (candidates.len(), found.count());
        rows.push(show::row![n_bands, n_rows, n_candidates, n_found, (expected, 1)]);
    }
    let header = ["bands", "rows", "candidates", "alike found", "by the formula"];
    println!("{}", show::table(&header, &rows));

    let candidates = Bands { n_bands: 16, n_rows: 8 }.candidates(&signatures)?;
    let is_alike = |(i, j): &(usize, usize)| mails[*i].jaccard(&mails[*j]) >= 0.8;
    let pairs: Vec<(usize, usize)> = candidates.into_iter().filter(is_alike).collect();
    let first = groups(n, &pairs)?;
    println!("mails kept: {}", (0..n).filter(|i| first[*i] == *i).count());
    Ok(())
}
