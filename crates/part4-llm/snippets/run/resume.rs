//! A run killed and resumed from its file of 12 steps, beside one that was never killed.

use language::training::{Plan, Run};
use part4_llm::debugging::small;

pub fn main() -> Result<(), Box<dyn std::error::Error>> {
    let text = data::moby_dick_whole().as_bytes();
    let plan = Plan { model: small(), n_steps: 30, keep: 0.9, ..Plan::default() };
    let mut never_killed = Run::new(plan, text)?;
    let before = never_killed.steps(12)?;

    let mut killed = Run::new(plan, text)?;
    killed.steps(12)?;
    let file = killed.checkpoint();
    killed.steps(5)?; // done, and in no file
    drop(killed);

    let mut resumed = Run::resume(plan, text, &file)?;
    println!("steps in the file   {}", resumed.n_done());
    let (on, again) = (never_killed.steps(18)?, resumed.steps(18)?);
    for (a, b) in on.iter().zip(&again).take(3) {
        let [a_loss, b_loss] = [a, b].map(|entry| show::fixed(entry.loss, 4));
        println!("step {}  never killed {a_loss}  resumed {b_loss}", a.step);
    }
    println!("same bits, 18 steps {}", on == again);
    println!("same bits, weights  {}", never_killed.model() == resumed.model());
    println!("same bits, averages {}", never_killed.averaged()? == resumed.averaged()?);
    println!("steps in the log    {}", before.len() + again.len());
    Ok(())
}
