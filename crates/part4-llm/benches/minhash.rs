//! Signatures of 128 numbers for 5,000 sets of 200, and the pairs that 16 bands of 8 rows put together.
//! threads: 1 2

use std::hint::black_box;
use std::time::Instant;

use language::corpus::{Bands, FastMinHash, MinHash, Shingles, estimate};
use numerics::{Result, Rng};

const N_PAIRS: usize = 2_500;
/// Of each pair's 220 numbers, both have the 180 in the middle: a similarity of 0.818.
const N_NUMBERS: usize = 220;
const N_EACH: usize = 200;

fn main() -> Result<()> {
    // The same sets as the Python peer draws: set 2i and set 2i + 1 are alike.
    let mut rng = Rng::new(7);
    let mut sets = Vec::with_capacity(2 * N_PAIRS);
    for _ in 0..N_PAIRS {
        let numbers: Result<Vec<u64>> =
            (0..N_NUMBERS).map(|_| rng.integers(0..1_u64 << 63)).collect();
        let numbers = numbers?;
        sets.push(Shingles::from_hashes(numbers[..N_EACH].to_vec()));
        sets.push(Shingles::from_hashes(numbers[N_NUMBERS - N_EACH..].to_vec()));
    }
    let minhash = MinHash::new(128, &mut Rng::new(1))?;
    let bands = Bands { n_bands: 16, n_rows: 8 };
    let fast = FastMinHash::new(128, &mut Rng::new(1))?;
    let signatures = measure(
        "Groundwork, MinHash",
        |made: &Vec<Vec<u64>>| missed(made),
        || Ok(minhash.signatures(&sets)),
    )?;
    measure(
        "Groundwork, fast",
        |made: &Vec<Vec<u64>>| missed(made),
        || Ok(fast.signatures(&sets)),
    )?;
    measure(
        "Groundwork, pairs",
        |pairs: &Vec<(usize, usize)>| found(pairs),
        || bands.candidates(&signatures),
    )?;
    Ok(())
}

/// How far the estimates of the similar pairs are from the truth, on average.
fn missed(signatures: &[Vec<u64>]) -> Result<String> {
    let truth = (2 * N_EACH - N_NUMBERS) as f64 / N_NUMBERS as f64;
    let mut sum = 0.0;
    for pair in signatures.chunks_exact(2) {
        sum += (estimate(&pair[0], &pair[1])? - truth).abs();
    }
    Ok(format!("off by {}", show::fixed(sum / N_PAIRS as f64, 3)))
}

fn found(pairs: &[(usize, usize)]) -> Result<String> {
    let n_true = pairs.iter().filter(|(i, j)| i % 2 == 0 && *j == i + 1).count();
    let n_other = pairs.len() - n_true;
    Ok(format!("{} found, {n_other} others", show::integer(n_true)))
}

/// Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, and how good the answer is.
fn measure<T>(
    who: &str,
    told: impl Fn(&T) -> Result<String>,
    work: impl Fn() -> Result<T>,
) -> Result<T> {
    let mut shortest = f64::INFINITY;
    let mut result = None;
    for _ in 0..n_runs().max(1) {
        let start = Instant::now();
        let done = black_box(work()?);
        shortest = shortest.min(start.elapsed().as_secs_f64());
        result = Some(done);
    }
    let result = result.map_or_else(&work, Ok)?;
    println!("{who}\t{shortest:e}\t{}", told(&result)?);
    Ok(result)
}

/// As many runs as `cargo xtask bench` asks of every contender; one by hand.
fn n_runs() -> usize {
    std::env::var("GROUNDWORK_BENCH_RUNS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}
