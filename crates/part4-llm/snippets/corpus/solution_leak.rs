//! Mails split by lot: how many of the test have a near copy in the training part?

use language::corpus::{Shingles, hash64, similar_pairs};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let spam = data::spam();
    let hashes: Vec<u64> = spam.words.iter().map(|word| hash64(word.as_bytes())).collect();
    let mails = spam.counts.rows().map(|row| row.map(|(word, _)| hashes[word]).collect());
    let mails: Vec<Shingles> = mails.map(Shingles::from_hashes).collect();
    let n = mails.len();
    let mut is_test = vec![false; n];
    Rng::new(1).permutation(n)[..n / 4].iter().for_each(|i| is_test[*i] = true);
    let pairs = similar_pairs(&mails, 0.8)?;

    let mut leaked = vec![false; n];
    for (i, j, _) in &pairs {
        // yours: mark the mail of the pair that is in the test, if the other one is not
        match (is_test[*i], is_test[*j]) {
            (true, false) => leaked[*i] = true,
            (false, true) => leaked[*j] = true,
            _ => {}
        }
        // end
    }
    for (class, name) in ["ham", "spam"].into_iter().enumerate() {
        let of_class = |i: &usize| is_test[*i] && spam.y[*i] == class;
        let n_test = (0..n).filter(of_class).count();
        let n_leaked = (0..n).filter(of_class).filter(|i| leaked[*i]).count();
        println!("{name}: test mails {n_test}, with a near copy in training {n_leaked}");
    }
    Ok(())
}
