//! Byte-pair encoding of ten copies of Moby-Dick, 12 MB, cut by GPT-2's pattern: training to 8,192 tokens, and encoding.

use std::hint::black_box;
use std::time::Instant;

use language::tokenizer::{Bpe, PreTokenizer};
use numerics::{Error, Result};
use tokenizers::Tokenizer;
use tokenizers::models::TrainerWrapper;
use tokenizers::models::bpe::{BPE, BpeTrainer};
use tokenizers::pre_tokenizers::byte_level::ByteLevel;

const SIZE: usize = 8192;

fn main() -> Result<()> {
    let text = data::moby_dick_whole().repeat(10);
    let bpe = measure("training: Groundwork", tokens, || {
        Bpe::train(&[&text], SIZE, PreTokenizer::Gpt2, &[])
    })?;
    let table = Bpe::from_ranks(bpe.ranks(), &[], PreTokenizer::Gpt2)?;
    measure("encoding: Groundwork", |ids: &Vec<u32>| sum(ids), || bpe.encode(&text))?;
    measure("encoding: Groundwork, from_ranks", |ids: &Vec<u32>| sum(ids), || table.encode(&text))?;

    let theirs =
        measure("training: tokenizers 0.23, the crate", their_tokens, || hugging_face(&text))?;
    measure(
        "encoding: tokenizers 0.23, the crate",
        |ids: &Vec<u32>| sum(ids),
        || {
            let encoding = theirs.encode(text.as_str(), false).map_err(other)?;
            Ok(encoding.get_ids().to_vec())
        },
    )?;
    Ok(())
}

/// Hugging Face's crate with the same settings.
fn hugging_face(text: &str) -> Result<Tokenizer> {
    let mut tokenizer = Tokenizer::new(BPE::default());
    tokenizer.with_pre_tokenizer(Some(ByteLevel::new(false, true, true)));
    let mut trainer: TrainerWrapper = BpeTrainer::builder()
        .vocab_size(SIZE)
        .show_progress(false)
        .initial_alphabet(ByteLevel::alphabet().into_iter().collect())
        .build()
        .into();
    tokenizer.train(&mut trainer, [text].into_iter()).map_err(other)?;
    Ok(tokenizer)
}

fn other(error: tokenizers::Error) -> Error {
    Error::invalid("tokenizers' answer", error, "no error")
}

fn their_tokens(tokenizer: &Tokenizer) -> String {
    let last = tokenizer.id_to_token(SIZE as u32 - 1).unwrap_or_default().replace('Ġ', " ");
    format!("{} tokens, the last {last:?}", show::integer(tokenizer.get_vocab_size(true)))
}

/// Prints the shortest of all runs, and gives the last result.
fn measure<T>(who: &str, told: impl Fn(&T) -> String, work: impl Fn() -> Result<T>) -> Result<T> {
    let mut shortest = f64::INFINITY;
    let mut result = None;
    for _ in 0..n_runs().max(1) {
        let start = Instant::now();
        let done = black_box(work()?);
        shortest = shortest.min(start.elapsed().as_secs_f64());
        result = Some(done);
    }
    let result = result.map_or_else(&work, Ok)?;
    println!("{who}\t{shortest:e}\t{}", told(&result));
    Ok(result)
}

fn tokens(bpe: &Bpe) -> String {
    let last = bpe.token_text(bpe.vocabulary_size() as u32 - 1).unwrap_or_default();
    format!("{} tokens, the last {last:?}", show::integer(bpe.vocabulary_size()))
}

/// Equal sums of ids, each times its place, are equal ids.
fn sum(ids: &[u32]) -> String {
    let sum = ids
        .iter()
        .zip(1_u64..)
        .fold(0_u64, |sum, (&id, place)| (sum + u64::from(id) * (place % 1009)) % 1_000_000_007);
    format!("{} tokens, checksum {sum}", show::integer(ids.len()))
}

/// As many runs as `cargo xtask bench` asks of every contender; one by hand.
fn n_runs() -> usize {
    std::env::var("GROUNDWORK_BENCH_RUNS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}
