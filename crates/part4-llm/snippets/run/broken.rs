//! Eight files that are no checkpoint of this run, and the sentence that each one gets.
//! twin: none (error-text)

use language::training::{Plan, Run};
use numerics::Result;
use part4_llm::debugging::small;

pub fn main() -> Result<()> {
    let text = data::moby_dick_whole().as_bytes();
    let plan = Plan { model: small(), ..Plan::default() };
    let file = Run::new(plan, text)?.checkpoint();
    let changed = |at: usize| {
        let mut changed = file.clone();
        changed[at] ^= 3;
        changed
    };
    let half = file[..file.len() / 2].to_vec();
    for (name, file) in [
        ("as written", file.clone()),
        ("cut in half", half),
        ("of no bytes", Vec::new()),
        ("a picture", b"\x89PNG\r\n".to_vec()),
        ("copied as text", [b"GWRUN\0\n", &file[8..]].concat()), // "\r\n" became "\n"
        ("of version 2", changed(8)),
        ("one byte changed", changed(100_000)),
    ] {
        println!("{name:<17} {}", told(Run::resume(plan, text, &file)));
    }
    let other = Plan { peak: 0.02, ..plan };
    println!("another rate      {}", told(Run::resume(other, text, &file)));
    println!("another text      {}", told(Run::resume(plan, &text[1..], &file)));
    Ok(())
}

fn told<E: ToString>(run: std::result::Result<Run<'_>, E>) -> String {
    run.map_or_else(|fault| fault.to_string(), |run| format!("resumed at step {}", run.n_done()))
}
