//! Skip-gram on Moby-Dick, five passes over 180,404 words, width 100, window 5, five negatives (gensim's settings).

use std::hint::black_box;
use std::time::Instant;

use networks::word_vectors::{SkipGram, WordVectors};
use numerics::{Result, Rng};
use part3_networks::embeddings::{in_own_group, moby_dick};

fn main() -> Result<()> {
    let (vocabulary, ids) = moby_dick()?;
    let (words, settings) = (vocabulary.words().to_vec(), SkipGram::default());
    let (mut shortest, mut own) = (f64::INFINITY, 0);
    for run in 0..n_runs() {
        let start = Instant::now();
        let model = black_box(settings.fit(&ids, words.len(), &mut Rng::new(run as u64))?);
        shortest = shortest.min(start.elapsed().as_secs_f64());
        own += in_own_group(&WordVectors::new(words.clone(), model.centers)?)?;
    }
    let per_second = (ids.len() * settings.n_epochs) as f64 / shortest / 1e3;
    let own = own as f64 / n_runs() as f64;
    println!(
        "Groundwork, SkipGram\t{shortest:e}\t{per_second:.0} thousand words a second, {own:.1} of 87 in their group"
    );
    Ok(())
}

/// As many runs as `cargo xtask bench` asks of every contender; one by hand.
fn n_runs() -> usize {
    std::env::var("GROUNDWORK_BENCH_RUNS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}
