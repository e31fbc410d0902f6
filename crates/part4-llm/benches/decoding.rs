//! The little GPT reads 64 bytes of Moby-Dick in one pass and 64 one after another, as if it had written them.
//! threads: 1 2

use std::hint::black_box;
use std::time::Instant;

use language::decoding::{Decoder, FastDecoder};
use language::gpt::moby_dick;
use numerics::Result;

fn main() -> Result<()> {
    let model = moby_dick()?;
    let text = data::moby_dick_whole().as_bytes();
    let text = &text[text.len() * 9 / 10..][..128];

    let mut fast = FastDecoder::new(&model)?;
    measure("cache: Groundwork, f32", || {
        fast.forget_after(0);
        let prefill = fast.read(&text[..64])?;
        let mut sum = total(prefill.row(63).iter().map(|&logit| f64::from(logit)));
        for i in 64..128 {
            let logits = fast.read(&text[i..=i])?;
            sum += total(logits.iter().map(|&logit| f64::from(logit)));
        }
        Ok(sum)
    })?;
    let mut plain = Decoder::new(&model)?;
    measure("cache: Groundwork, plainly, f64", || {
        plain.forget_after(0)?;
        let mut sum = total(plain.read(&text[..64])?.row(63).iter().copied());
        for i in 64..128 {
            sum += total(plain.read(&text[i..=i])?.iter().copied());
        }
        Ok(sum)
    })?;
    measure("no cache: Groundwork, f32", || {
        let mut sum = 0.0;
        for n in 64..=128 {
            let logits = model.logits(&text[..n])?;
            sum += total(logits.row(n - 1).iter().map(|&logit| f64::from(logit)));
        }
        Ok(sum)
    })
}

/// The sum of the sizes of the logits: what all contenders must agree on.
fn total(logits: impl Iterator<Item = f64>) -> f64 {
    logits.map(f64::abs).sum()
}

/// As many runs as `cargo xtask bench` asks of every contender; one by hand.
fn n_runs() -> usize {
    std::env::var("GROUNDWORK_BENCH_RUNS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}

/// Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, and what came out.
fn measure(what: &str, mut work: impl FnMut() -> Result<f64>) -> Result<()> {
    let mut shortest = f64::INFINITY;
    let mut sum = f64::NAN;
    for _ in 0..n_runs() {
        let start = Instant::now();
        sum = black_box(work()?);
        shortest = shortest.min(start.elapsed().as_secs_f64());
    }
    println!("{what}\t{shortest:e}\tlogits {sum:.4e}");
    Ok(())
}
