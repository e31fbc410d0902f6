//! Ten training steps of the little GPT, 869,504 parameters, on 16 pieces of 128 bytes each, from the same weights.
//! threads: 1 2

use std::hint::black_box;
use std::time::Instant;

use language::gpt::{AdamW, Batch, Config, Gpt, Workspace, clip};
use numerics::{Result, Rng};

const N_STEPS: usize = 10;
const RATE: f64 = 0.001;

fn main() -> Result<()> {
    let text = data::moby_dick_whole().as_bytes();
    let mut workspace = Workspace::default(); // its memory is kept from run to run
    let mut shortest = f64::INFINITY;
    let mut last = f64::NAN;
    for _ in 0..n_runs() {
        let mut rng = Rng::new(1);
        let mut model = Gpt::random(Config::default(), &mut rng)?;
        let mut optimizer = AdamW::new(&model);
        let mut gradient = Vec::new();
        let start = Instant::now();
        for _ in 0..N_STEPS {
            let batch = Batch::draw(text, 16, 128, &mut rng)?;
            last = workspace.loss_and_gradient(&model, &batch, &mut gradient)?;
            clip(&mut gradient, 1.0)?;
            optimizer.step(&mut model, &gradient, RATE)?;
        }
        black_box(&model);
        shortest = shortest.min(start.elapsed().as_secs_f64());
    }
    println!("Groundwork, f32\t{shortest:e}\tlast loss {last:.3}");
    Ok(())
}

/// As many runs as `cargo xtask bench` asks of every contender; one by hand.
fn n_runs() -> usize {
    std::env::var("GROUNDWORK_BENCH_RUNS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}
