//! Experiment tracking by hand: a plan, a log of JSON lines, and what a program reads there.

use language::training::{Entry, Plan, Run, read_log};
use numerics::Result;
use part4_llm::debugging::small;

pub fn main() -> Result<()> {
    let text = data::moby_dick_whole().as_bytes();
    let plan = Plan {
        model: small(),
        n_steps: 20,
        micro_batch: 4, // sequences of 32 bytes
        n_micro: 4,
        peak: 0.01,
        last_share: 0.1,
        warm_up: 10,
        clip: 1.0,
        ..Plan::default() // from seed 0
    };
    let mut log = String::new();
    let mut run = Run::new(plan, text)?;
    while run.n_done() < plan.n_steps {
        log += &(rounded(run.step()?).to_json() + "\n");
    }
    log.lines().step_by(5).for_each(|line| println!("{line}"));

    let entries = read_log(&log)?;
    let clipped = entries.iter().filter(|entry| entry.norm > plan.clip).count();
    let last: f64 = entries[15..].iter().map(|entry| entry.loss / 5.0).sum();
    println!("lines                 {}", entries.len());
    println!("clipped               {clipped} steps");
    println!("bytes read            {}", show::integer(20 * plan.global_batch() * 32));
    println!("mean of the last five {} nats", show::fixed(last, 3));
    Ok(())
}

fn rounded(entry: Entry) -> Entry {
    let [loss, rate, norm] = [entry.loss, entry.rate, entry.norm].map(|x| (x * 1e3).round() / 1e3);
    Entry { loss, rate, norm, ..entry }
}
