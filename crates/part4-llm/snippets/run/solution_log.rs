//! The log of a run that was killed, resumed and killed again: made whole, line by line.

use language::training::{Entry, read_log};
use numerics::Result;

pub fn main() -> Result<()> {
    // A checkpoint after two steps; killed after four, resumed, and killed again in a line.
    let log = r#"{"step":0,"loss":5.5,"rate":0.001,"norm":1.0}
{"step":1,"loss":5.4,"rate":0.002,"norm":1.1}
{"step":2,"loss":5.2,"rate":0.003,"norm":1.2}
{"step":3,"loss":4.9,"rate":0.004,"norm":1.3}
{"step":2,"loss":5.2,"rate":0.003,"norm":1.2}
{"step":3,"loss":4.9,"rate":0.004,"norm":1.3}
{"step":4,"loss":4.7,"ra"#;
    let entries = whole(log);
    for entry in &entries {
        println!("step {}  loss {}", entry.step, show::fixed(entry.loss, 1));
    }
    let mean = entries.iter().map(|entry| entry.loss).sum::<f64>() / entries.len() as f64;
    println!("mean    {}", show::fixed(mean, 2));
    Ok(())
}

/// Each step once, as it was logged last; without a line that is torn.
fn whole(log: &str) -> Vec<Entry> {
    // yours: read line by line; a step that comes again replaces what stood from there on
    let mut entries: Vec<Entry> = Vec::new();
    for entry in log.lines().filter_map(|line| read_log(line).ok()).flatten() {
        entries.truncate(entry.step);
        entries.push(entry);
    }
    entries
    // end
}
