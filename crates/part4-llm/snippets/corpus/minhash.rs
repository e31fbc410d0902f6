//! MinHash on two mails: shuffle all words, keep the first of each, count how often they agree.

use language::corpus::{MinHash, Shingles, estimate, hash64};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let spam = data::spam();
    let mail = |i: usize| {
        let words = spam.counts.rows().nth(i).into_iter().flatten().map(|(word, _)| word);
        Shingles::from_hashes(words.map(|word| hash64(spam.words[word].as_bytes())).collect())
    };
    let (a, b) = (mail(1680), mail(1765));
    let similarity = a.jaccard(&b);
    println!("words {}, {}; similarity {}", a.len(), b.len(), show::fixed(similarity, 4));

    // By hand: x ↦ multiplier · x + offset modulo 2⁶⁴ shuffles all numbers. Who comes first?
    let mut rng = Rng::new(7);
    for i in 0..4 {
        let multiplier = 2 * rng.integers(0..1_u64 << 63)? + 1;
        let offset = rng.integers(0..1_u64 << 63)?;
        let [first_a, first_b] = [&a, &b].map(|set| {
            let place = |x: &u64| multiplier.wrapping_mul(*x).wrapping_add(offset);
            set.hashes().iter().map(place).min().unwrap_or(u64::MAX)
        });
        println!("shuffle {i}: {first_a:016x} {first_b:016x} same {}", first_a == first_b);
    }
    let mut rows = Vec::new();
    for n in [16, 64, 256] {
        let mut missed = Vec::new();
        for seed in 0..200 {
            let minhash = MinHash::new(n, &mut Rng::new(seed))?;
            missed.push(estimate(&minhash.signature(&a), &minhash.signature(&b))? - similarity);
        }
        let rms = (missed.iter().map(|miss| miss * miss).sum::<f64>() / 200.0).sqrt();
        let formula = (similarity * (1.0 - similarity) / n as f64).sqrt();
        rows.push(show::row![n, (similarity + missed[0], 4), (rms, 4), (formula, 4)]);
    }
    println!("{}", show::table(&["shuffles", "first estimate", "missed by", "formula"], &rows));
    Ok(())
}
