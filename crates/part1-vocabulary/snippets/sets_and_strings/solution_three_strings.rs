//! Edits divided by the longer length: on strings of a and b, the detours that are shorter.

use numerics::Result;
use part1_vocabulary::sets_and_strings::{check_axioms, edit_distance};

pub fn main() -> Result<()> {
    // All strings of one to three letters a and b.
    let mut strings: Vec<String> = vec!["a".into(), "b".into()];
    for i in 0..6 {
        let start = strings[i].clone();
        strings.extend(["a", "b"].map(|letter| start.clone() + letter));
    }
    let share = |a: &String, b: &String| edit_distance(a, b) as f64 / a.len().max(b.len()) as f64;
    let check = check_axioms(&strings, 1e-9, |a, b| Ok(share(a, b)))?;
    println!("strings          {}", strings.len());
    println!("shorter detours  {}", check.shorter_detours);
    if let Some((a, b, c)) = check.worst_detour {
        let [a, b, c] = [a, b, c].map(|i| &strings[i]);
        println!("{a} to {c}          {}", show::fixed(share(a, c), 4));
        let over = show::fixed(share(a, b) + share(b, c), 4);
        println!("by way of {b}    {over}");
    }
    Ok(())
}
