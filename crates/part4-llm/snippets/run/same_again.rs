//! Deterministic or reproducible: a plan run twice, summed in another order, from other seeds.

use language::gpt::Batch;
use language::training::{Plan, Run};
use numerics::{Result, Rng};
use part4_llm::debugging::small;

pub fn main() -> Result<()> {
    let (text, held_out) = data::moby_dick_whole().as_bytes().split_at(1_000_000);
    let held_out = Batch::draw(held_out, 32, 32, &mut Rng::new(9))?;
    let plan = Plan { model: small(), n_steps: 20, ..Plan::default() }; // 16 sequences at once
    let mut first = None;
    let mut rows = Vec::new();
    for (name, plan) in [
        ("the plan", plan),
        ("again", plan),
        ("4 micro-batches of 4", Plan { micro_batch: 4, n_micro: 4, ..plan }),
        ("16 micro-batches of 1", Plan { micro_batch: 1, n_micro: 16, ..plan }),
        ("seed 1", Plan { seed: 1, ..plan }),
        ("seed 2", Plan { seed: 2, ..plan }),
    ] {
        let mut run = Run::new(plan, text)?;
        run.steps(20)?;
        let weights = run.model().parameters().to_vec();
        let loss = run.model().loss(&held_out)?;
        let first = first.get_or_insert_with(|| weights.clone());
        rows.push(show::row![name, (loss, 3), (weights == *first).to_string()]);
    }
    println!("{}", show::table(&["run", "held-out loss", "same bits as the first"], &rows));
    Ok(())
}
